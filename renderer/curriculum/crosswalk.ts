import type { Crosswalk } from '#shared/curriculum/topic.ts'
import { words } from './curriculum.words.ts'
import { manualSessionTitle, sourceOf } from './sources.ts'

/** The session of the manual that a topic stands for, by its number and, where it is known, its title there: for staff only. */
export function crosswalkText({ manual: manualId, id }: Crosswalk): string {
  const manual = sourceOf(manualId)?.title ?? manualId
  const title = manualSessionTitle(id)
  return title === undefined ? words('crosswalkTo', { manual, id }) : words('crosswalkToNamed', { manual, id, title })
}

/** Whether a topic's place in a manual still has to be checked against the manual itself. */
export const isUnverified = (crosswalk: Crosswalk | null): boolean =>
  crosswalk !== null && (crosswalk.confidence === 'C' || crosswalk.confidence === 'D')
