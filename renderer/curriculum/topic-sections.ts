import { topicParts } from '#shared/curriculum/topic-passages.ts'
import type { Topic } from '#shared/curriculum/topic.ts'

/** What the page says beside the topic's own text: the clinic's note, where it was given, what is known of it. */
export const besideIds = ['clinicNote', 'given', 'facts'] as const
export type BesideId = (typeof besideIds)[number]

/** The parts of a topic in the order of the screen; each is also the name of its anchor. */
export const sectionIds = topicParts
export type TextId = (typeof sectionIds)[number]
export type SectionId = TextId | BesideId

/** The sections that have something to show: a short topic leaves some out. */
export function sectionsOf(topic: Topic): TextId[] {
  const isEmpty: Partial<Record<TextId, boolean>> = {
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
