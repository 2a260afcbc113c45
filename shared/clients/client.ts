import * as z from 'zod'
import { CalendarDate, Instant, Line, OptionalLine, Prose } from '#shared/ipc/text.ts'

export const ClientId = z.uuid().brand('ClientId')
export type ClientId = z.infer<typeof ClientId>

/** The four program stages. */
export const Stage = z.literal(['treatment-engagement', 'early-recovery', 'maintenance', 'community-support'])
export type Stage = z.infer<typeof Stage>

/** Nine hours: the usual floor of an intensive outpatient week for adults. */
export const DEFAULT_WEEKLY_TARGET_MINUTES = 540

/** The fields of a client that a form or an import fills in. Times are minutes a week. */
export const NewClient = z.strictObject({
  legalFirstName: Line(200),
  legalLastName: Line(200),
  preferredName: OptionalLine(200),
  pronouns: OptionalLine(60),
  recordNumber: OptionalLine(60),
  bornOn: CalendarDate.nullable(),
  admittedOn: CalendarDate.nullable(),
  levelOfCare: OptionalLine(100),
  weeklyTargetMinutes: z.int().min(0).max(2_400),
  stage: Stage.nullable(),
  notesForStaff: Prose(10_000),
})
export type NewClient = z.infer<typeof NewClient>

/** A client as of today: the dated facts show their current value. */
export const Client = NewClient.extend({ id: ClientId, updatedAt: Instant })
export type Client = z.infer<typeof Client>

export const ClientInList = z.strictObject({
  id: ClientId,
  name: z.string(),
  recordNumber: z.string().nullable(),
  bornOn: CalendarDate.nullable(),
  stage: Stage.nullable(),
  groups: z.array(z.string()),
})
export type ClientInList = z.infer<typeof ClientInList>

/** What staff must know before this client walks in. `risk` is as staff set it, never worked out. */
export const FlagKind = z.literal(['interpreter', 'keep-apart', 'early-leave', 'risk', 'other'])
export type FlagKind = z.infer<typeof FlagKind>

/** A flag from a day to a day; `keep-apart` may name the other client. */
export const ClientFlag = z.strictObject({
  flagId: z.uuid(),
  kind: FlagKind,
  detail: z.string(),
  otherClientId: ClientId.nullable(),
  otherName: z.string().nullable(),
  fromOn: CalendarDate,
  untilOn: CalendarDate.nullable(),
})
export type ClientFlag = z.infer<typeof ClientFlag>

/** One line of a client's timeline, newest first: a session and what was recorded of this client there. */
export const TimelineEntry = z.strictObject({
  sessionId: z.uuid(),
  heldOn: CalendarDate,
  groupName: z.string(),
  status: z.literal(['present', 'late', 'left-early', 'excused', 'absent', 'not-recorded']),
  minutes: z.int(),
  topics: z.array(z.string()),
  note: z.string().nullable(),
  /** Signed notes that were declared void: they stay readable as such. */
  voidNoteIds: z.array(z.uuid()),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const ClientEnrolment = z.strictObject({
  enrolmentId: z.uuid(),
  groupId: z.uuid(),
  groupName: z.string(),
  startsOn: CalendarDate,
  endsOn: CalendarDate.nullable(),
  endReason: z.string().nullable(),
})
export type ClientEnrolment = z.infer<typeof ClientEnrolment>

/** How a client is called in lists: the preferred name in place of the legal first name, then the last name. */
export function displayName(client: Pick<NewClient, 'legalFirstName' | 'legalLastName' | 'preferredName'>): string {
  return `${client.preferredName ?? client.legalFirstName} ${client.legalLastName}`
}
