import * as z from 'zod'
import { ClientFlag, ClientId } from '#shared/clients/client.ts'
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

/** In the room or by video. */
export const Modality = z.literal(['in-person', 'video'])
export type Modality = z.infer<typeof Modality>

/** One client in one session: as it stands, and, once finished, as it was recorded in the room. */
export const AttendanceRow = z.strictObject({
  clientId: ClientId,
  name: z.string(),
  pronouns: z.string().nullable(),
  isGuest: z.boolean(),
  isNew: z.boolean(),
  missedLastTime: z.boolean(),
  /** The task of an earlier session that nobody asked about since. */
  homeworkDue: z.boolean(),
  /** What staff set for this client, as it holds on the session's day. */
  flags: z.array(ClientFlag),
  /** Where they sit in tonight's round, from 1; null: not set. */
  seat: z.int().nullable(),
  modality: Modality,
  /** Minutes in the room in the week's and the day's other sessions, and the target of the week [HR5]. */
  weekMinutes: z.int(),
  dayMinutes: z.int(),
  weeklyTargetMinutes: z.int(),
  /** Whether the signature stands on the sign-in sheet; null: not looked. */
  signed: z.boolean().nullable(),
  presence: Presence,
  status: AttendanceStatus,
  minutes: z.int(),
  asRecorded: Presence.nullable(),
  corrections: z.array(Correction),
})
export type AttendanceRow = z.infer<typeof AttendanceRow>
