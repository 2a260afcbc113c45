import type { Crosswalk } from '#shared/curriculum/topic.ts'

/** Whether a topic's place in a manual still has to be checked against the manual itself. */
export const isUnverified = (crosswalk: Crosswalk | null): boolean =>
  crosswalk !== null && (crosswalk.confidence === 'C' || crosswalk.confidence === 'D')
