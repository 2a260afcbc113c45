import * as z from 'zod'
import { Instant } from '#shared/ipc/text.ts'
import { RECORD_KINDS } from './record-kinds.ts'

/** Where the keys came from that a damaged vault is read with. */
export const KeysFrom = z.literal(['vault.hdr', 'backup', 'kept-aside'])
export type KeysFrom = z.infer<typeof KeysFrom>

/** Records of a kind that cannot be read: how many were, and how many were not; null where nobody knows. */
export const Missing = z.strictObject({
  kind: z.literal(RECORD_KINDS),
  read: z.int().min(0),
  lost: z.int().min(0).nullable(),
})
export type Missing = z.infer<typeof Missing>

/**
 * A damaged vault that is open to be read and for nothing else. `because`: what is wrong, naming the file. `missing`: what cannot
 * be read. `isOlder`: less is in it than was sealed at the last lock. `lastAt`: when the last thing in it was recorded.
 */
export const Reading = z.strictObject({
  because: z.string(),
  keysFrom: KeysFrom,
  missing: z.array(Missing),
  isOlder: z.boolean(),
  lastAt: Instant.nullable(),
})
export type Reading = z.infer<typeof Reading>
