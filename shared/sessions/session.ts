import * as z from 'zod'
import { AttendanceRow } from '#shared/attendance/attendance.ts'
import { ClientId } from '#shared/clients/client.ts'
import { GroupId, ScheduleId, StaffRole } from '#shared/groups/group.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { CalendarDate, Instant, WallTime } from '#shared/ipc/text.ts'

export const SessionId = z.uuid().brand('SessionId')
export type SessionId = z.infer<typeof SessionId>
export const DeliveryId = z.uuid().brand('DeliveryId')
export type DeliveryId = z.infer<typeof DeliveryId>

/** A topic delivered in a session: the version that was taught, and its minutes. */
export const Delivery = z.strictObject({
  deliveryId: DeliveryId,
  topicId: z.string(),
  topicVersion: z.string(),
  title: z.string(),
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
})
export type Suggestion = z.infer<typeof Suggestion>

/** `running`, or `finished` (frozen), or `reopened`: finished once, being amended. */
export const SessionState = z.literal(['running', 'finished', 'reopened'])
export type SessionState = z.infer<typeof SessionState>

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
  staff: z.array(z.strictObject({ staffId: StaffId.nullable(), name: z.string(), role: StaffRole })),
  deliveries: z.array(Delivery),
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
  state: z.literal(['upcoming', 'running', 'finished', 'reopened', 'closed']),
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
})
export type Today = z.infer<typeof Today>

export const SessionInList = z.strictObject({
  sessionId: SessionId,
  heldOn: CalendarDate,
  state: SessionState,
  topics: z.array(z.string()),
  present: z.int(),
})
export type SessionInList = z.infer<typeof SessionInList>
