import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { Instant } from '#shared/ipc/text.ts'
import { AttendanceStatus, Presence } from './presence.ts'

export const Correction = z.strictObject({
  before: Presence,
  after: Presence,
  reason: z.string(),
  correctedAt: Instant,
  correctedBy: z.string(),
})
export type Correction = z.infer<typeof Correction>

/** One client in one session: as it stands, and, once finished, as it was recorded in the room. */
export const AttendanceRow = z.strictObject({
  clientId: ClientId,
  name: z.string(),
  pronouns: z.string().nullable(),
  isGuest: z.boolean(),
  isNew: z.boolean(),
  missedLastTime: z.boolean(),
  presence: Presence,
  status: AttendanceStatus,
  minutes: z.int(),
  asRecorded: Presence.nullable(),
  corrections: z.array(Correction),
})
export type AttendanceRow = z.infer<typeof AttendanceRow>
