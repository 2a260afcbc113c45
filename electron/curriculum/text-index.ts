import { indexTopic, searchTexts, type FoundTopic, type IndexedTopic } from '#shared/curriculum/search-texts.ts'
import { topicPassages } from '#shared/curriculum/topic-passages.ts'
import type { TopicSummary } from '#shared/curriculum/topic.ts'
import type { Library } from './library.ts'

// Made when somebody first searches, and gone with the vault process; a topic with a new version is read again.
const indexes = new WeakMap<Library, Map<string, IndexedTopic>>()

/** The library's topics whose words hold every word of `text`, and where. The first search reads every topic once. */
export function searchLibrary(library: Library, text: string): FoundTopic[] {
  const before = indexes.get(library)
  const index = new Map(
    library.topics().map(topic => {
      const key = `${topic.id} ${topic.version}`
      return [key, before?.get(key) ?? indexed(library, topic)]
    }),
  )
  indexes.set(library, index)
  return searchTexts([...index.values()], text)
}

function indexed(library: Library, { id, title, keywords, moduleTitle, summary }: TopicSummary): IndexedTopic {
  const topic = library.topic(id)
  const about = [title, ...keywords, moduleTitle, summary].join(' ')
  return indexTopic(id, about, topic === null ? [] : topicPassages(topic))
}
