import { searchTopics } from '#shared/curriculum/search-topics.ts'
import type { Stage, TopicSummary } from '#shared/curriculum/topic.ts'

/** What the library is narrowed to; `stage` and `length` are null for any. */
export interface TopicFilter {
  readonly text: string
  readonly stage: Stage | null
  /** Minutes that a topic must offer a plan for. */
  readonly length: number | null
}

/** The topics that suit the filter: in the library's order, or the best find first when there is text. */
export function findTopics(topics: readonly TopicSummary[], { text, stage, length }: TopicFilter): TopicSummary[] {
  const suiting = topics.filter(
    topic => (stage === null || topic.stages.includes(stage)) && (length === null || topic.lengths.includes(length)),
  )
  return text.trim() === '' ? suiting : searchTopics(suiting, text)
}

/** Every length that some topic offers, the shortest first. */
export const lengthsOf = (topics: readonly TopicSummary[]): number[] =>
  [...new Set(topics.flatMap(({ lengths }) => lengths))].toSorted((a, b) => a - b)
