import { useMemo } from 'react'
import { scaledPlan, type ScaledPlan } from '#shared/curriculum/scaled-plan.ts'
import { useCall } from '#renderer/app/use-call.ts'

/** The plan of a topic for a session of so many minutes; null without a topic or while it loads. */
export function usePlan(topicId: string | undefined, minutes: number): ScaledPlan | null {
  const { data: topic } = useCall('curriculum.topic', { topicId: topicId ?? '' })
  return useMemo(
    () => (topicId === undefined || !topic || topic.id !== topicId ? null : scaledPlan(topic, minutes)),
    [topicId, topic, minutes],
  )
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
