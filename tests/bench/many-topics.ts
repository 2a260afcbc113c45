import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Module, Topic, TopicSummary } from '#shared/curriculum/topic.ts'
import { libraryOfContent } from '#tests/support/library.ts'

/** A module and its topics, whole. */
export interface MadeModule {
  readonly module: Module
  readonly topics: readonly Topic[]
}

/** A module of topics as long as those that ship, each under an id and a title of its own. */
function manyTopics(id: string, order: number, count: number): MadeModule {
  const shipped = libraryOfContent()
  const [first] = shipped.modules()
  const known = shipped.topics().flatMap(({ id: one }) => shipped.topic(one) ?? [])
  const module = Module.parse({ ...first, id, order, title: `Module ${id}` })
  const topics = Array.from({ length: count }, (_, at) =>
    Topic.parse({
      ...known[at % known.length],
      id: `${id}/topic-${at + 1}`,
      module: id,
      moduleTitle: module.title,
      title: `Topic ${at + 1} of ${id}`,
    }),
  )
  return { module, topics }
}

/** So many modules with so many topics each. */
export const manyModules = (size: { readonly modules: number; readonly topics: number }, name: string): MadeModule[] =>
  Array.from({ length: size.modules }, (_, at) => manyTopics(`${name}-${at + 1}`, at, size.topics))

/** Writes modules as the build compiles them; gives the folder. */
export function writeCompiled(folder: string, made: readonly MadeModule[]): string {
  const topics = made.flatMap(one => one.topics)
  mkdirSync(folder, { recursive: true })
  const index = {
    modules: made.map(one => one.module),
    topics: topics.map(topic => TopicSummary.strip().parse(topic)),
    sources: libraryOfContent().sources(),
    tracks: [],
  }
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index))
  for (const topic of topics) {
    const file = join(folder, 'topics', `${topic.id}.json`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(topic))
  }
  return folder
}
