import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import * as z from 'zod'
import type { Speller } from '#shared/curriculum/check-spelling.ts'
import { faultLine } from '#shared/curriculum/fault.ts'
import type { PackRules } from '#shared/curriculum/pack.ts'
import { type Content, type ContentText, readContent } from '#shared/curriculum/read-content.ts'
import { CurriculumIndex } from '#shared/curriculum/curriculum-index.ts'
import { readTracks } from '#shared/curriculum/parse-track.ts'
import { ManualSession, Source, Topic, TopicSummary } from '#shared/curriculum/topic.ts'
import { Track } from '#shared/curriculum/track.ts'

/** Where the bibliography, the manual's sessions and the protected hashes lie. */
export const curriculumFolder = join(import.meta.dirname, '..', 'shared', 'curriculum')

const ProtectedShingles = z.strictObject({ how: z.string(), hashes: z.array(z.string().regex(/^[0-9a-f]{16}$/)) })

/**
 * Reads and checks every module and topic file under `contentFolder`, which may also be the folder of one module, and the tracks that
 * lie beside it in `tracks`; faults name files as `<module>/<file>`. Spelling is checked when a `speller` is given. Throws when the folder cannot be read.
 */
export function readContentFolder(
  contentFolder: string,
  speller?: Speller,
): Content & { sources: Source[]; tracks: Track[]; texts: ContentText[]; rules: PackRules } {
  const sources = z.array(Source).parse(readJson('sources.json'))
  const sessions = z.array(ManualSession).parse(readJson('matrix-sessions.json'))
  const { hashes } = ProtectedShingles.parse(readJson('protected-shingles.json'))
  const files = textsUnder(contentFolder)
  const context = {
    sourceIds: new Set(sources.map(source => source.id)),
    manualSessions: new Map(sessions.map(session => [session.id, session.confidence])),
  }
  const plain = { protectedHashes: new Set(hashes), sha256: (text: string) => hash('sha256', text) }
  const rules = speller === undefined ? plain : { ...plain, speller }
  const read = readContent(files, context, rules)
  const known = {
    moduleIds: new Set<string>(read.modules.map(module => module.id)),
    topicIds: new Set<string>(read.topics.map(topic => topic.id)),
  }
  const { tracks, faults } = readTracks(tracksBeside(contentFolder), { ...context, ...known }, rules)
  return {
    ...read,
    faults: [...read.faults, ...faults],
    sources,
    tracks,
    texts: files,
    rules: { manualSessions: [...context.manualSessions], protectedHashes: hashes },
  }
}

function textsUnder(folder: string): ContentText[] {
  const module = existsSync(join(folder, 'module.yml')) ? `${basename(resolve(folder))}/` : ''
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory() && !/^\.|^(?:Thumbs\.db|desktop\.ini)$|~$/i.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({
      file: module + relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
}

/** The tracks that go with a content folder; none when no folder of them lies beside it. */
function tracksBeside(contentFolder: string): ContentText[] {
  const folder = join(contentFolder, '..', 'tracks')
  if (!existsSync(folder)) return []
  return textsUnder(folder).map(({ file, text }) => ({ file: `tracks/${file}`, text }))
}

/**
 * Compiles a content folder into `outFolder`: index.json, topics/<module>/<topic>.json and tracks/<track>.json, replacing what was there.
 * Throws an error that lists every fault, a line each, and then writes nothing.
 */
export function compileCurriculum(contentFolder: string, outFolder: string): CurriculumIndex {
  const { modules, topics, sources, tracks, faults, texts, rules } = readContentFolder(contentFolder)
  if (faults.length > 0)
    throw new Error(`The curriculum has ${faults.length} faults:\n${faults.map(faultLine).join('\n')}`)
  const index = CurriculumIndex.parse({
    modules,
    topics: topics.map(summaryOf),
    sources,
    tracks: tracks.map(({ id, title }) => ({ id, title })),
  })
  for (const part of ['topics', 'tracks']) rmSync(join(outFolder, part), { recursive: true, force: true })
  for (const topic of topics) {
    const folder = join(outFolder, 'topics', dirname(topic.id))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${basename(topic.id)}.json`), JSON.stringify(Topic.parse(topic)))
  }
  mkdirSync(join(outFolder, 'tracks'), { recursive: true })
  for (const track of tracks)
    writeFileSync(join(outFolder, 'tracks', `${track.id}.json`), JSON.stringify(Track.parse(track)))
  writeFileSync(join(outFolder, 'index.json'), JSON.stringify(index))
  // For a clinic's own modules: what they are held to, and ours as files to begin from.
  writeFileSync(join(outFolder, 'pack-rules.json'), JSON.stringify(rules))
  writeFileSync(join(outFolder, 'texts.json'), JSON.stringify(texts))
  return index
}

function summaryOf(topic: Topic): TopicSummary {
  return TopicSummary.strip().parse(topic)
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(curriculumFolder, name), 'utf8'))
}
