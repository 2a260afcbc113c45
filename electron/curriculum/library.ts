import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { searchTopics } from '#shared/curriculum/search-topics.ts'
import { CurriculumIndex, type Module, type Source, Topic, type TopicSummary } from '#shared/curriculum/topic.ts'

/** The compiled curriculum: what it holds is checked by schema once and kept. */
export interface Library {
  modules(): Module[]
  topics(): TopicSummary[]
  sources(): Source[]
  /** The whole topic, or null when the index has no such id. */
  topic(id: string): Topic | null
  /** Topics in which every word begins a word of title, keywords, module title or summary, whatever the case and accents. */
  search(text: string): TopicSummary[]
}

/** Opens a folder that `compileCurriculum` wrote; throws when its index is missing or not of the form. Topics are read when asked for. */
export function openLibrary(folder: string): Library {
  const index = CurriculumIndex.parse(readJson(join(folder, 'index.json')))
  // Only an id of this list ever becomes a path: "../" in a call finds nothing here.
  const known = new Map(index.topics.map(topic => [String(topic.id), topic.id]))
  const read = new Map<string, Topic>()
  return {
    modules: () => index.modules,
    topics: () => index.topics,
    sources: () => index.sources,
    search: text => searchTopics(index.topics, text),
    topic: id => {
      const name = known.get(id)
      if (name === undefined) return null
      const topic = read.get(name) ?? Topic.parse(readJson(join(folder, 'topics', `${name}.json`)))
      read.set(name, topic)
      return topic
    },
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
