import { fold } from '#shared/ipc/text.ts'
import type { TopicSummary } from './topic.ts'

/** The topics in which every word of `text` begins a word of title, keywords, module title or summary; title hits first. */
export function searchTopics(topics: readonly TopicSummary[], text: string): TopicSummary[] {
  const wanted = wordsOf(text)
  const holds = (words: readonly string[]) => wanted.every(want => words.some(word => word.startsWith(want)))
  const found = topics.filter(topic =>
    holds(wordsOf([topic.title, ...topic.keywords, topic.moduleTitle, topic.summary].join(' '))),
  )
  const inTitle = new Set(found.filter(topic => holds(wordsOf(topic.title))))
  return [...inTitle, ...found.filter(topic => !inTitle.has(topic))]
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
