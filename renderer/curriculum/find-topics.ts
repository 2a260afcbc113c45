import type { FoundPassage, FoundTopic } from '#shared/curriculum/search-texts.ts'
import { searchTopics } from '#shared/curriculum/search-topics.ts'
import type { Stage, TopicSummary } from '#shared/curriculum/topic.ts'

/** What the library is narrowed to; null stands for any. */
export interface TopicFilter {
  readonly text: string
  /** The id of a module. */
  readonly module: string | null
  readonly stage: Stage | null
  /** Minutes that a topic must offer a plan for. */
  readonly length: number | null
  readonly population: string | null
  readonly onlyFavourites: boolean
}

/** The filter that lets every topic through. */
export const everyTopic: TopicFilter = {
  text: '',
  module: null,
  stage: null,
  length: null,
  population: null,
  onlyFavourites: false,
}

/** Whether the filter leaves any topic out. */
export const isNarrowed = (filter: TopicFilter): boolean =>
  filter.text.trim() !== '' ||
  filter.onlyFavourites ||
  [filter.module, filter.stage, filter.length, filter.population].some(wanted => wanted !== null)

/** A topic that suits the filter, and where in its text the words stand. */
export interface ShownTopic {
  readonly topic: TopicSummary
  readonly passages: readonly FoundPassage[]
}

// One list for all, so that a row without a passage stays the same.
const NO_PASSAGES: readonly FoundPassage[] = []

interface Known {
  readonly favourites: ReadonlySet<string>
  /** What the search of the texts has found for the filter's words; nothing yet while it runs. */
  readonly inText: readonly FoundTopic[]
}

/**
 * The topics that suit the filter. Without words in the library's order; with words those named so first (title, then
 * keywords, module and summary), then those that only say it in their text.
 */
export function findTopics(topics: readonly TopicSummary[], filter: TopicFilter, known: Known): ShownTopic[] {
  const suiting = topics.filter(topic => suits(topic, filter, known.favourites))
  if (filter.text.trim() === '') return suiting.map(topic => ({ topic, passages: NO_PASSAGES }))
  const passages = new Map(known.inText.map(found => [found.topicId, found.passages]))
  const named = searchTopics(suiting, filter.text)
  const byId = new Map<string, TopicSummary>(suiting.map(topic => [topic.id, topic]))
  const isNamed = new Set<string>(named.map(({ id }) => id))
  const said = known.inText.flatMap(({ topicId }) => (isNamed.has(topicId) ? [] : (byId.get(topicId) ?? [])))
  return [...named, ...said].map(topic => ({ topic, passages: passages.get(topic.id) ?? NO_PASSAGES }))
}

const suits = (topic: TopicSummary, filter: TopicFilter, favourites: ReadonlySet<string>) =>
  (filter.module === null || topic.module === filter.module) &&
  (filter.stage === null || topic.stages.includes(filter.stage)) &&
  (filter.length === null || topic.lengths.includes(filter.length)) &&
  (filter.population === null || topic.populations.includes(filter.population)) &&
  (!filter.onlyFavourites || favourites.has(topic.id))

/** Every length that some topic offers, the shortest first. */
export const lengthsOf = (topics: readonly TopicSummary[]): number[] =>
  [...new Set(topics.flatMap(({ lengths }) => lengths))].toSorted((a, b) => a - b)

/** Every population that some topic names, by the alphabet. */
export const populationsOf = (topics: readonly TopicSummary[]): string[] =>
  [...new Set(topics.flatMap(({ populations }) => populations))].toSorted()
