import * as z from 'zod'
import { AttendanceStatus, Interval } from '#shared/attendance/presence.ts'
import { Modality } from '#shared/attendance/attendance.ts'
import { CheckIn } from '#shared/checkins/checkin.ts'
import { ClientId } from '#shared/clients/client.ts'
import { GoalId, GoalProgress } from '#shared/goals/goal.ts'
import { StaffRole } from '#shared/groups/group.ts'
import { CalendarDate, Instant } from '#shared/ipc/text.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { NoteFormat } from './note-format.ts'
import { Written } from './note.ts'

const Span = z.strictObject({ from: Instant, until: Instant })

/** What every note of a session states of it, as recorded; minutes are whole, less breaks. */
export const SessionFacts = z.strictObject({
  sessionId: SessionId,
  groupName: z.string(),
  heldOn: CalendarDate,
  timeZone: z.string(),
  startedAt: Instant,
  /** Null while it runs: nothing can be signed before its end. */
  endedAt: Instant.nullable(),
  breaks: z.array(Span),
  minutes: z.int(),
  place: z.string().nullable(),
  service: z.strictObject({ code: z.string(), title: z.string() }).nullable(),
  deliveries: z.array(
    z.strictObject({ topicId: z.string(), topicVersion: z.string(), title: z.string(), minutes: z.int() }),
  ),
  staff: z.array(z.strictObject({ name: z.string(), credentials: z.string().nullable(), role: StaffRole })),
  present: z.int(),
  visitors: z.int(),
})
export type SessionFacts = z.infer<typeof SessionFacts>

/** What an individual note states of its client in that session. */
export const ClientFacts = z.strictObject({
  clientId: ClientId,
  name: z.string(),
  recordNumber: z.string().nullable(),
  bornOn: CalendarDate.nullable(),
  status: AttendanceStatus,
  modality: Modality,
  intervals: z.array(Interval),
  minutes: z.int(),
  /** By the rule of the service; null without one, or where a day is counted as a whole. */
  units: z.int().nullable(),
  checkIn: CheckIn.nullable(),
  homeworkGiven: z.array(z.string()),
})
export type ClientFacts = z.infer<typeof ClientFacts>

/** A goal as it stood when the note was signed. */
const GoalWorkedOn = z.strictObject({
  goalId: GoalId,
  problem: z.string(),
  goal: z.string(),
  objective: z.string().nullable(),
  targetOn: CalendarDate.nullable(),
  progress: GoalProgress.nullable(),
})

/** Until when a note was due; signed later, it is labelled a late entry [NT5]. */
const Due = z.strictObject({ dueOn: CalendarDate, isLate: z.boolean() })

/** Everything an individual note says, whole: what is signed, and what every format, print and export is made of. */
export const IndividualContent = z.strictObject({
  kind: z.literal('individual'),
  session: SessionFacts,
  client: ClientFacts,
  goals: z.array(GoalWorkedOn),
  written: Written,
  format: NoteFormat,
  due: Due,
})
export type IndividualContent = z.infer<typeof IndividualContent>

/** Everything a group note says; it names no client. */
export const GroupContent = z.strictObject({
  kind: z.literal('group'),
  session: SessionFacts,
  homeworkGiven: z.array(z.strictObject({ title: z.string(), clients: z.int() })),
  interventions: z.array(z.string()),
  text: z.string(),
  due: Due,
})
export type GroupContent = z.infer<typeof GroupContent>

export const NoteContent = z.discriminatedUnion('kind', [IndividualContent, GroupContent])
export type NoteContent = z.infer<typeof NoteContent>
