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
  /** First name and last initial, for a sheet that goes round the room [SE13, SE14]. */
  shortName: z.string(),
  initials: z.string(),
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
  /** Its materials, in plain words. */
  needs: z.array(z.string()),
  cover: z.array(TopicCover),
})
export type TopicForTonight = z.infer<typeof TopicForTonight>

/** What a meeting is: still to come, running or over, closed by days off, recorded as not held. `unscheduled`: no schedule holds it. */
export const PrepState = z.literal(['planned', 'unscheduled', 'running', 'finished', 'reopened', 'closed', 'not-held'])
export type PrepState = z.infer<typeof PrepState>

/** Tonight on one page. */
export const PrepCard = z.strictObject({
  groupId: GroupId,
  groupName: z.string(),
  scheduleId: ScheduleId.nullable(),
  sessionId: SessionId.nullable(),
  date: CalendarDate,
  state: PrepState,
  /** Null while nobody knows: an unscheduled meeting that has not started. */
  startsAt: WallTime.nullable(),
  endsAt: WallTime.nullable(),
  durationMinutes: z.int(),
  place: z.string().nullable(),
  closedBecause: z.string().nullable(),
  notHeldBecause: z.string().nullable(),
  staff: z.array(z.strictObject({ name: z.string(), role: StaffRole })),
  capacity: z.int(),
  waiting: z.int(),
  expected: z.array(ExpectedClient),
  /** One topic with its reason; what was chosen at the close of the last session comes first [CV9]. */
  suggestion: Suggestion.nullable(),
  /** Every topic of the group's plan, in its order; the whole library for a group without a plan [CV5]. */
  topics: z.array(TopicForTonight),
})
export type PrepCard = z.infer<typeof PrepCard>

/** Places that are free, and how many more came than there are places for. */
export const placesOf = ({ capacity, expected }: Pick<PrepCard, 'capacity' | 'expected'>) => ({
  free: Math.max(0, capacity - expected.length),
  over: Math.max(0, expected.length - capacity),
})

/** How many of those expected have what of a topic. */
export function countCover(cover: readonly TopicCover[]): Record<TopicCover, number> {
  const counts: Record<TopicCover, number> = { had: 0, 'made-up': 0, missed: 0, 'not-offered': 0 }
  for (const one of cover) counts[one] += 1
  return counts
}

/** Pairs of those expected who are to be kept apart, each pair once, in the order of the list [SE12]. */
export function keptApart(expected: readonly ExpectedClient[]): (readonly [ExpectedClient, ExpectedClient])[] {
  const at = new Map<string, number>(expected.map((client, index) => [client.clientId, index]))
  const pairs = new Map<string, readonly [ExpectedClient, ExpectedClient]>()
  expected.forEach((client, index) => {
    for (const flag of client.flags) {
      const other = flag.kind === 'keep-apart' && flag.otherClientId !== null ? at.get(flag.otherClientId) : undefined
      const found = other === undefined ? undefined : expected[other]
      if (other === undefined || found === undefined) continue
      const [first, second] = index < other ? [client, found] : [found, client]
      pairs.set(`${first.clientId} ${second.clientId}`, [first, second])
    }
  })
  return [...pairs.values()]
}
