import type { ScaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { RoomTimer } from '#shared/room/room.ts'

/** What can be chosen for the clock: by the plan, none, or a segment that begins now. */
export type ClockChoice = 'plan' | 'off' | `from-${number}`

/** Which of the choices a timer is. */
export function choiceOf(timer: RoomTimer | null, byPlan: RoomTimer | null): ClockChoice {
  if (timer === null) return 'off'
  if (byPlan !== null && timer.startedAt === byPlan.startedAt && timer.fromSegment === 0) return 'plan'
  return `from-${timer.fromSegment}`
}

/** The timer of a choice made at `now`; `minutes` is the length whose plan is held. */
export function timerOf(
  choice: ClockChoice,
  byPlan: RoomTimer | null,
  at: { now: string; minutes: number },
): RoomTimer | null {
  if (choice === 'off') return null
  if (choice === 'plan') return byPlan
  return { startedAt: at.now, minutes: at.minutes, fromSegment: Number(choice.slice('from-'.length)) }
}

/** The segments that can begin now, each with its choice. */
export const segmentChoices = ({ segments }: ScaledPlan) =>
  segments.map(({ name, minutes }, at) => ({ id: `from-${at}` as const, name, minutes }))
