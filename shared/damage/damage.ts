import * as z from 'zod'
import { Instant } from '#shared/ipc/text.ts'
import { ChooserPerson, Emergency, Secret } from '#shared/vault/vault.ts'
import { KeysFrom } from './reading.ts'

/** The newest backup that can be read beside a damaged vault, as it says of itself. */
export const NewestBackup = z.strictObject({ name: z.string(), madeAt: Instant, cause: z.string() })
export type NewestBackup = z.infer<typeof NewestBackup>

/** What can be done about a fault: who can open what is readable, and with whose keys; the newest backup. Null where there is none. */
export const Ways = z.strictObject({
  reading: z.strictObject({ people: z.array(ChooserPerson), keysFrom: KeysFrom }).nullable(),
  backup: NewestBackup.nullable(),
})
export type Ways = z.infer<typeof Ways>

/** A secret that opens a damaged vault to be read; the recovery code says who reads and why, as emergency access does. */
export const ReadBy = z.discriminatedUnion('with', [
  z.strictObject({ with: z.literal('passphrase'), secret: Secret, slotId: z.uuid().optional() }),
  z.strictObject({ with: z.literal('recovery-code'), secret: Secret, emergency: Emergency }),
])
export type ReadBy = z.infer<typeof ReadBy>

/** A folder that the damaged set was saved to; `isWhole` is false when a part of a file could not be read and zeros stand for it. */
export const SavedSet = z.strictObject({ folder: z.string(), isWhole: z.boolean() })
export type SavedSet = z.infer<typeof SavedSet>
