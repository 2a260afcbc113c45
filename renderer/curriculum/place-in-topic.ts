import { sectionIds } from './topic-sections.ts'
import { anchorOf } from './use-section-in-view.ts'

/** The element of a part on the topic's page, or of its segment or slide number `at`; null when there is none. */
export function placeInTopic(part: string, at: number | null): HTMLElement | null {
  const id = sectionIds.find(known => known === part)
  const section = id === undefined ? null : document.getElementById(anchorOf(id))
  const within = at === null ? null : section?.querySelectorAll<HTMLElement>('[data-segment], [data-slide]')[at]
  return within ?? section
}
