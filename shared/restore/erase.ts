import * as z from 'zod'
import { Instant } from '#shared/ipc/text.ts'

/** One file that an erase took: its size, and what of it was overwritten with random bytes and read back before it went. */
export const ErasedFile = z.strictObject({
  name: z.string(),
  bytes: z.int().min(0),
  /** `keys`: the wrapped keys stood in it. */
  holds: z.literal(['keys', 'records', 'other']),
  overwrittenBytes: z.int().min(0),
  isVerified: z.boolean(),
})
export type ErasedFile = z.infer<typeof ErasedFile>

/** A backup that an erase does not reach. */
export const BackupElsewhere = z.strictObject({
  name: z.string(),
  folder: z.string(),
  madeAt: Instant.nullable(),
  people: z.array(z.string()),
})
export type BackupElsewhere = z.infer<typeof BackupElsewhere>

/** What an erase is about: which vault, whose decision, with what. */
export const EraseOrder = z.strictObject({
  vaultId: z.uuid(),
  clinicName: z.string(),
  by: z.string(),
  appVersion: z.string(),
  computer: z.string(),
  system: z.string(),
  elsewhere: z.array(BackupElsewhere),
})
export type EraseOrder = z.infer<typeof EraseOrder>

/** What was erased, how it was proved, and what is left elsewhere. No client, no record, no key. */
export const EraseCertificate = EraseOrder.extend({
  begunAt: Instant,
  finishedAt: Instant,
  files: z.array(ErasedFile),
  /** Files of somebody else that lay among the vault's, and stay. */
  left: z.array(z.string()),
})
export type EraseCertificate = z.infer<typeof EraseCertificate>
