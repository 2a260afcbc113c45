import type { Block } from './text-node.ts'
import { plainInline, plainLines } from './text-node.ts'
import type { Topic } from './topic.ts'

/** The parts of a topic in the order of its page; a find names one of them, and its page opens there. */
export const topicParts = [
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
export type TopicPart = (typeof topicParts)[number]

/** One line or paragraph of a topic, in plain words, and where it stands. */
export interface TopicPassage {
  readonly part: TopicPart
  /** The segment of the guide or the slide, by its name and its place in the part; null where the part says it all. */
  readonly within: { readonly name: string; readonly at: number } | null
  readonly text: string
}

/** Everything a topic says, line by line in the order of its page; titles of segments and slides too, sources not. */
export function topicPassages(topic: Topic): TopicPassage[] {
  const lines = (part: TopicPart, texts: readonly string[], within: TopicPassage['within'] = null) =>
    texts.map(text => ({ part, within, text }))
  const blocks = (part: TopicPart, content: readonly Block[], within: TopicPassage['within'] = null) =>
    lines(part, plainLines(content), within)
  const { aim, betweenSessions } = topic
  return [
    ...blocks('aim', aim.text),
    ...lines('aim', aim.leavesWith.map(plainInline)),
    ...lines('need', aim.materials),
    ...blocks('need', aim.room),
    ...lines(
      'plan',
      topic.plan.map(({ name }) => name).filter(name => topic.guide.every(({ segment }) => segment !== name)),
    ),
    ...topic.guide.flatMap(({ segment: name, blocks: content }, at) => [
      ...lines('guide', [name], { name, at }),
      ...blocks('guide', content, { name, at }),
    ]),
    ...blocks('rolePlay', topic.rolePlay),
    ...blocks('snags', topic.snags),
    ...topic.slides.flatMap(({ title, blocks: content }, at) => [
      ...lines('slides', [title], { name: title, at }),
      ...blocks('slides', content, { name: title, at }),
    ]),
    ...blocks('handout', topic.handout),
    ...blocks('between', betweenSessions?.task ?? []),
    ...blocks('between', betweenSessions?.review ?? []),
    ...blocks('safetyCues', topic.safetyCues),
    ...blocks('adaptations', topic.adaptations),
    ...lines('notePhrases', topic.notePhrases),
  ].filter(({ text }) => text !== '')
}
