import type { RunningPlan } from '#shared/sessions/plan-run.ts'
import type { PlanItem } from '#shared/sessions/plan.ts'
import type { Delivery, SessionDetail } from '#shared/sessions/session.ts'

/** A segment by the delivery it belongs to and its place in that topic. */
export type SegmentKey = Pick<PlanItem, 'deliveryId' | 'segment'>

/** A segment as one word, for keys and comparisons. */
export const keyOfSegment = ({ deliveryId, segment }: SegmentKey): string => `${deliveryId} ${segment}`

/** The plan of a session as the rules of its time read it. */
export const runningPlanOf = (detail: SessionDetail): RunningPlan => ({
  startedAt: detail.startedAt,
  endedAt: detail.endedAt,
  plannedMinutes: detail.plannedMinutes,
  items: detail.plan,
  runs: detail.runs,
  breaks: detail.breaks,
})

/** The segment that runs; null when none does. */
export function itemThatRuns(detail: SessionDetail): PlanItem | null {
  const last = detail.runs.at(-1)
  if (detail.endedAt !== null || last === undefined) return null
  return detail.plan.find(item => keyOfSegment(item) === keyOfSegment(last)) ?? null
}

/** The minutes a delivery was planned with: its length while the session runs; later, when its minutes are those delivered, its segments’. */
export function plannedMinutesOf(detail: SessionDetail, { deliveryId, minutes: length }: Delivery): number {
  if (detail.state === 'running') return length
  const own = detail.plan.filter(item => item.deliveryId === deliveryId)
  const minutes = own.reduce((sum, item) => sum + item.plannedMinutes, 0)
  return minutes === 0 ? detail.plannedMinutes : minutes
}
