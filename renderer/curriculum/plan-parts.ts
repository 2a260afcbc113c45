import type { ScaledPlan } from '#shared/curriculum/scaled-plan.ts'

/** A segment of the plan with the minutes at which it begins and ends, counted from the start of the topic. */
export interface TimedSegment {
  readonly name: string
  readonly kind: ScaledPlan['segments'][number]['kind']
  readonly minutes: number
  readonly from: number
  readonly until: number
}

/** The segments one after the other on the clock of the topic. */
export function timedSegments({ segments }: Pick<ScaledPlan, 'segments'>): TimedSegment[] {
  return segments.map((segment, at) => {
    const from = segments.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0)
    return { ...segment, from, until: from + segment.minutes }
  })
}
