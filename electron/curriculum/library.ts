import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { PackRules } from '#shared/curriculum/pack.ts'
import { searchTopics } from '#shared/curriculum/search-topics.ts'
import type { ContentText } from '#shared/curriculum/read-content.ts'
import { CurriculumIndex } from '#shared/curriculum/curriculum-index.ts'
import { type Module, type Source, Topic, type TopicSummary } from '#shared/curriculum/topic.ts'
import { Track, type TrackSummary } from '#shared/curriculum/track.ts'

/** The curriculum as the app sees it: what ships, and with an open vault the clinic's own modules too. */
export interface Library {
  modules(): Module[]
  topics(): TopicSummary[]
  sources(): Source[]
  /** The whole topic, or null when the index has no such id. */
  topic(id: string): Topic | null
  tracks(): TrackSummary[]
  /** The whole track, or null when there is none of this id. */
  track(id: string): Track | null
  /** Topics in which every word begins a word of title, keywords, module title or summary, whatever the case and accents. */
  search(text: string): TopicSummary[]
  /** Whether this module comes with the app: its id is taken for ever. */
  isShipped(moduleId: string): boolean
  /** The files of a module that ships, as they were written; none when it is not one. */
  shippedTexts(moduleId: string): ContentText[]
  /** What a clinic's own module is held against. */
  packRules(): PackRules
}

const Texts = z.array(z.strictObject({ file: z.string(), text: z.string() }))

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
    tracks: () => index.tracks,
    track: id =>
      index.tracks.some(known => known.id === id) ? Track.parse(readJson(join(folder, 'tracks', `${id}.json`))) : null,
    isShipped: moduleId => index.modules.some(({ id }) => id === moduleId),
    // Asked for when a module is imported or exported, and not kept: minutes of an evening a year.
    shippedTexts: moduleId =>
      Texts.parse(readJson(join(folder, 'texts.json'))).filter(({ file }) => file.startsWith(`${moduleId}/`)),
    packRules: () => PackRules.parse(readJson(join(folder, 'pack-rules.json'))),
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
