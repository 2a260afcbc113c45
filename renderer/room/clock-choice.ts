import { scaledLength } from '#shared/curriculum/scaled-plan.ts'
import type { Topic } from '#shared/curriculum/topic.ts'
import type { DeliveryId } from '#shared/sessions/session-id.ts'
import type { RoomTimer } from '#shared/room/room.ts'

/** What can be chosen for the clock: by the plan, none, or a segment that begins now. */
export type ClockChoice = 'plan' | 'off' | `from-${number}`

/** Which of the choices a timer is. */
export function choiceOf(timer: RoomTimer | null, byPlan: RoomTimer | null): ClockChoice {
  if (timer === null) return 'off'
  return byPlan === null ? `from-${timer.segments[0]?.segment ?? 0}` : 'plan'
}

interface Trying {
  readonly now: string
  readonly topic: Topic
  /** Whose text it is; null: the current one. */
  readonly deliveryId: DeliveryId | null
  /** The length whose plan is held. */
  readonly minutes: number
}

/** The timer of a choice made at `now`: by the plan, or a segment and those after it. */
export function timerOf(
  choice: ClockChoice,
  byPlan: RoomTimer | null,
  { now, topic, deliveryId, minutes }: Trying,
): RoomTimer | null {
  if (choice === 'off') return null
  if (choice === 'plan') return byPlan
  const from = Number(choice.slice('from-'.length))
  const segments = segmentChoices(topic, minutes)
    .filter(({ segment }) => segment >= from)
    .map(({ segment, minutes: length }) => ({ segment, minutes: length }))
  return { topicId: topic.id, deliveryId, startedAt: now, pausedMs: null, segments }
}

/** The segments that can begin now, each with its choice. */
export const segmentChoices = (topic: Topic, minutes: number) =>
  topic.plan.flatMap(({ name, minutes: byLength }, segment) => {
    const own = byLength[scaledLength(topic, minutes)] ?? 0
    return own > 0 ? [{ id: `from-${segment}` as const, segment, name, minutes: own }] : []
  })
