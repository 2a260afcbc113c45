import * as z from 'zod'
import { ClientId, NewClient } from '#shared/clients/client.ts'
import { GroupId } from '#shared/groups/group.ts'
import { CalendarDate } from '#shared/ipc/text.ts'

/** Rows a single import may hold. */
export const IMPORT_LIMIT = 10_000

/** A client as an existing record stands, for finding the rows of a file that are already here. */
export const KnownClient = z.strictObject({ id: ClientId, ...NewClient.shape })
export type KnownClient = z.infer<typeof KnownClient>

/** One chosen row: a new client, or an update of the fields named in `change`. */
export const ImportRow = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('add'), client: NewClient }),
  z.strictObject({ does: z.literal('update'), clientId: ClientId, change: NewClient.partial() }),
  z.strictObject({ does: z.literal('enrol'), clientId: ClientId }),
])
export type ImportRow = z.infer<typeof ImportRow>

export const RosterImport = z.strictObject({
  rows: z.array(ImportRow).min(1).max(IMPORT_LIMIT),
  /** Straight into a group from a date; null: the client list only. */
  enrolInto: z.strictObject({ groupId: GroupId, startsOn: CalendarDate }).nullable(),
})
export type RosterImport = z.infer<typeof RosterImport>

export const ImportResult = z.strictObject({
  added: z.int(),
  updated: z.int(),
  enrolled: z.int(),
  alreadyEnrolled: z.int(),
})
export type ImportResult = z.infer<typeof ImportResult>
