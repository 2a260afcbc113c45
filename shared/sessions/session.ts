import * as z from 'zod'
import { AttendanceRow } from '#shared/attendance/attendance.ts'
import { ClientId } from '#shared/clients/client.ts'
import { GroupId, ScheduleId, StaffRole } from '#shared/groups/group.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { CalendarDate, Instant, WallTime } from '#shared/ipc/text.ts'
import { Service } from '#shared/hours/units.ts'
import { Break } from '#shared/attendance/break.ts'
import { PlanItem, SegmentRun } from './plan.ts'
import { DeliveryId, SessionId } from './session-id.ts'

/** A topic delivered in a session: the version that was taught, and its minutes. */
export const Delivery = z.strictObject({
  deliveryId: DeliveryId,
  topicId: z.string(),
  topicVersion: z.string(),
  title: z.string(),
  /** Planned until the session is finished, delivered from then on [SE8]. */
  minutes: z.int(),
})
export type Delivery = z.infer<typeof Delivery>

/** One topic to teach tonight, and why: how many of those expected have not had it. */
export const Suggestion = z.strictObject({
  topicId: z.string(),
  title: z.string(),
  moduleTitle: z.string(),
  notHad: z.int(),
  expected: z.int(),
  inOrder: z.boolean(),
  /** It was chosen at the close of the last session, which comes before any suggestion [CV9]. */
  isChosen: z.boolean(),
})
export type Suggestion = z.infer<typeof Suggestion>

/** `running`, or `finished` (frozen), or `reopened`: finished once, being amended. */
export const SessionState = z.literal(['running', 'finished', 'reopened'])
export type SessionState = z.infer<typeof SessionState>

/** Somebody in the room who is no client: a name and a relation in this session's record only [AT11]. */
export const Visitor = z.strictObject({
  visitorId: z.uuid(),
  name: z.string(),
  relation: z.string(),
  cameAt: Instant,
})
export type Visitor = z.infer<typeof Visitor>

/** What of a delivery a client was given: the task until next time, or the handout. */
export const GivenThing = z.literal(['homework', 'handout'])
export type GivenThing = z.infer<typeof GivenThing>

export const Given = z.strictObject({ deliveryId: DeliveryId, what: GivenThing, clientId: ClientId })
export type Given = z.infer<typeof Given>

export const SessionDetail = z.strictObject({
  id: SessionId,
  groupId: GroupId,
  groupName: z.string(),
  heldOn: CalendarDate,
  timeZone: z.string(),
  plannedStart: WallTime.nullable(),
  plannedMinutes: z.int(),
  place: z.string().nullable(),
  capacity: z.int(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  state: SessionState,
  /** Why it did not happen; null for one that did [SE9]. */
  notHeldBecause: z.string().nullable(),
  minimum: z.int().nullable(),
  clientsPerStaff: z.int().nullable(),
  /** The service of the group with the rule of the session's day. */
  service: Service.nullable(),
  staff: z.array(z.strictObject({ staffId: StaffId.nullable(), name: z.string(), role: StaffRole })),
  deliveries: z.array(Delivery),
  plan: z.array(PlanItem),
  runs: z.array(SegmentRun),
  breaks: z.array(Break),
  visitors: z.array(Visitor),
  given: z.array(Given),
  /** What was chosen for the group's next session. */
  nextTopicId: z.string().nullable(),
  suggestion: Suggestion.nullable(),
  attendance: z.array(AttendanceRow),
})
export type SessionDetail = z.infer<typeof SessionDetail>

/** One meeting of the day, from the schedules or started without one. */
export const TodaysMeeting = z.strictObject({
  groupId: GroupId,
  groupName: z.string(),
  scheduleId: ScheduleId.nullable(),
  sessionId: SessionId.nullable(),
  state: z.literal(['upcoming', 'running', 'finished', 'reopened', 'closed', 'not-held']),
  startsAt: WallTime,
  endsAt: WallTime,
  durationMinutes: z.int(),
  place: z.string().nullable(),
  closedBecause: z.string().nullable(),
  staff: z.array(z.string()),
  expected: z.int(),
  newTonight: z.int(),
  missedLastTime: z.int(),
  capacity: z.int(),
  waiting: z.int(),
  present: z.int(),
  excused: z.int(),
  notesMissing: z.int(),
  suggestion: Suggestion.nullable(),
})
export type TodaysMeeting = z.infer<typeof TodaysMeeting>

/** A session of another day or finished today that still lacks something. */
export const UnfinishedSession = z.strictObject({
  sessionId: SessionId,
  groupName: z.string(),
  heldOn: CalendarDate,
  isRunning: z.boolean(),
  notRecorded: z.int(),
  notesMissing: z.int(),
  groupNoteMissing: z.boolean(),
})
export type UnfinishedSession = z.infer<typeof UnfinishedSession>

export const NewClientTonight = z.strictObject({ clientId: ClientId, name: z.string(), groupName: z.string() })
export type NewClientTonight = z.infer<typeof NewClientTonight>

export const Today = z.strictObject({
  date: CalendarDate,
  meetings: z.array(TodaysMeeting),
  unfinished: z.array(UnfinishedSession),
  newClients: z.array(NewClientTonight),
  /** Make-ups that were offered and are still to be made up, of clients in sight. */
  openMakeUps: z.int().min(0),
})
export type Today = z.infer<typeof Today>

export const SessionInList = z.strictObject({
  sessionId: SessionId,
  heldOn: CalendarDate,
  state: SessionState,
  notHeldBecause: z.string().nullable(),
  topics: z.array(z.string()),
  present: z.int(),
})
export type SessionInList = z.infer<typeof SessionInList>
