import { useMemo } from 'react'
import { scaledPlan, type ScaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { Delivery } from '#shared/sessions/session.ts'
import { useCallAbout } from '#renderer/app/use-call.ts'

/** The plan of a topic, as it was delivered, for a session of so many minutes; null without a delivery or while it loads. */
export function usePlan(delivery: Delivery | undefined, minutes: number): ScaledPlan | null {
  const about = delivery === undefined ? null : { deliveryId: delivery.deliveryId }
  const { data } = useCallAbout('curriculum.deliveredTopic', about)
  // While another delivery loads, the answer is of the one before.
  const topic = delivery === undefined || data?.topic.id !== delivery.topicId ? null : data.topic
  return useMemo(() => (topic === null ? null : scaledPlan(topic, minutes)), [topic, minutes])
}

/** The segment in which the session stands `elapsed` minutes after its start, by the plan; null before and after it. */
export function segmentAt(plan: ScaledPlan, elapsed: number): { readonly at: number; readonly left: number } | null {
  let until = 0
  for (const [at, segment] of plan.segments.entries()) {
    until += segment.minutes
    if (elapsed < until) return { at, left: until - elapsed }
  }
  return null
}
