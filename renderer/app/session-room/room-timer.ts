import type { RoomTimer } from '#shared/room/room.ts'
import { runningSegment } from '#shared/sessions/plan-run.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { runningPlanOf } from '#renderer/sessions/running-plan.ts'

/** What the room's screen counts while this session runs: the segment that runs, its minutes, and whether there is a break; null without one. */
export function roomTimerOf(detail: SessionDetail, now: string): RoomTimer | null {
  const running = detail.state === 'running' ? runningSegment(runningPlanOf(detail), now) : null
  const delivery = detail.deliveries.find(({ deliveryId }) => deliveryId === running?.item.deliveryId)
  if (running === null || delivery === undefined) return null
  const { item, countsFrom, pausedMs } = running
  return {
    topicId: delivery.topicId,
    deliveryId: delivery.deliveryId,
    startedAt: countsFrom,
    pausedMs,
    segments: [{ segment: item.segment, minutes: item.minutes }],
  }
}
