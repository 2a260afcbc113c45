import type { Topic } from '#shared/curriculum/topic.ts'

/** The parts of a topic in the order of the screen; each is also the name of its anchor. */
export const sectionIds = [
  'aim',
  'need',
  'plan',
  'guide',
  'rolePlay',
  'snags',
  'slides',
  'handout',
  'between',
  'safetyCues',
  'adaptations',
  'notePhrases',
  'sources',
] as const
export type SectionId = (typeof sectionIds)[number]

/** The sections that have something to show: a short topic leaves some out. */
export function sectionsOf(topic: Topic): SectionId[] {
  const isEmpty: Partial<Record<SectionId, boolean>> = {
    rolePlay: topic.rolePlay.length === 0,
    snags: topic.snags.length === 0,
    slides: topic.slides.length === 0,
    handout: topic.handout.length === 0,
    between: topic.betweenSessions === null,
    safetyCues: topic.safetyCues.length === 0,
    adaptations: topic.adaptations.length === 0,
    notePhrases: topic.notePhrases.length === 0,
  }
  return sectionIds.filter(id => isEmpty[id] !== true)
}
