import * as z from 'zod'
import { ClientFlag, ClientId } from '#shared/clients/client.ts'
import { TopicCover } from '#shared/coverage/coverage.ts'
import { GroupId, ScheduleId, StaffRole } from '#shared/groups/group.ts'
import { CalendarDate, WallTime } from '#shared/ipc/text.ts'
import { SessionId } from './session-id.ts'
import { Suggestion } from './session.ts'

/** One client expected at a meeting, with what there is to know before the door opens. */
export const ExpectedClient = z.strictObject({
  clientId: ClientId,
  name: z.string(),
  pronouns: z.string().nullable(),
  isNew: z.boolean(),
  missedLastTime: z.boolean(),
  homeworkDue: z.boolean(),
  flags: z.array(ClientFlag),
  /** The last day of the enrolment, when it is near. */
  endsOn: CalendarDate.nullable(),
})
export type ExpectedClient = z.infer<typeof ExpectedClient>

/** A topic that could be given, with what those expected have of it, in their order. */
export const TopicForTonight = z.strictObject({
  topicId: z.string(),
  title: z.string(),
  moduleTitle: z.string(),
  cover: z.array(TopicCover),
})
export type TopicForTonight = z.infer<typeof TopicForTonight>

/** Tonight on one page. */
export const PrepCard = z.strictObject({
  groupId: GroupId,
  groupName: z.string(),
  scheduleId: ScheduleId.nullable(),
  sessionId: SessionId.nullable(),
  date: CalendarDate,
  startsAt: WallTime,
  endsAt: WallTime,
  durationMinutes: z.int(),
  place: z.string().nullable(),
  closedBecause: z.string().nullable(),
  notHeldBecause: z.string().nullable(),
  staff: z.array(z.strictObject({ name: z.string(), role: StaffRole })),
  capacity: z.int(),
  waiting: z.int(),
  expected: z.array(ExpectedClient),
  /** The topic chosen at the close of the last session, or null [CV9]. */
  chosenTopicId: z.string().nullable(),
  suggestion: Suggestion.nullable(),
  /** Every topic of the group's plan, in its order; the whole library for a group without a plan [CV5]. */
  topics: z.array(TopicForTonight),
})
export type PrepCard = z.infer<typeof PrepCard>
