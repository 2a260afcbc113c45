import type { PlanSegment } from './topic.ts'

/** A plan for one session length: what the topic fills, and what is left for a break or a further delivery. */
export interface ScaledPlan {
  /** The offered length that was taken, in minutes. */
  readonly lengthMinutes: number
  /** The segments held, in order, each with whole minutes above zero. */
  readonly segments: { name: string; kind: PlanSegment['kind']; minutes: number }[]
  /** Minutes of the session after the topic; below zero when even the shortest length is longer than the session. */
  readonly leftMinutes: number
}

/** [CU1] The length a topic is given in a session of `minutes`: the largest offered that fits, else the shortest. */
export const scaledLength = (topic: { lengths: readonly number[] }, minutes: number): number =>
  topic.lengths.filter(length => length <= minutes).at(-1) ?? topic.lengths[0] ?? 0

/** [CU1] The plan for a session of `minutes`: the largest offered length that fits, else the shortest; minutes are never stretched. */
export function scaledPlan(
  topic: { lengths: readonly number[]; plan: readonly PlanSegment[] },
  minutes: number,
): ScaledPlan {
  const lengthMinutes = scaledLength(topic, minutes)
  const segments = topic.plan
    .map(({ name, kind, minutes: byLength }) => ({ name, kind, minutes: byLength[lengthMinutes] ?? 0 }))
    .filter(segment => segment.minutes > 0)
  return { lengthMinutes, segments, leftMinutes: minutes - lengthMinutes }
}
