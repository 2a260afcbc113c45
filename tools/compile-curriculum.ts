import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import * as z from 'zod'
import { faultLine } from '#shared/curriculum/fault.ts'
import { type Content, readContent } from '#shared/curriculum/read-content.ts'
import { CurriculumIndex, ManualSession, Source, Topic, TopicSummary } from '#shared/curriculum/topic.ts'

/** Where the bibliography, the manual's sessions and the protected hashes lie. */
export const curriculumFolder = join(import.meta.dirname, '..', 'shared', 'curriculum')

const ProtectedShingles = z.strictObject({ how: z.string(), hashes: z.array(z.string().regex(/^[0-9a-f]{16}$/)) })

/** Reads and checks every module and topic file under `contentFolder`; faults name files from there. Throws when the folder cannot be read. */
export function readContentFolder(contentFolder: string): Content & { sources: Source[] } {
  const sources = z.array(Source).parse(readJson('sources.json'))
  const sessions = z.array(ManualSession).parse(readJson('matrix-sessions.json'))
  const { hashes } = ProtectedShingles.parse(readJson('protected-shingles.json'))
  const files = readdirSync(contentFolder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ file: relative(contentFolder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
  const context = {
    sourceIds: new Set(sources.map(source => source.id)),
    manualSessions: new Map(sessions.map(session => [session.id, session.confidence])),
  }
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  return { ...readContent(files, context, { protectedHashes: new Set(hashes), sha256 }), sources }
}

/**
 * Compiles a content folder into `outFolder`: index.json and topics/<module>/<topic>.json, replacing what was there.
 * Throws an error that lists every fault, a line each, and then writes nothing.
 */
export function compileCurriculum(contentFolder: string, outFolder: string): CurriculumIndex {
  const { modules, topics, sources, faults } = readContentFolder(contentFolder)
  if (faults.length > 0)
    throw new Error(`The curriculum has ${faults.length} faults:\n${faults.map(faultLine).join('\n')}`)
  const index = CurriculumIndex.parse({ modules, topics: topics.map(summaryOf), sources })
  rmSync(join(outFolder, 'topics'), { recursive: true, force: true })
  for (const topic of topics) {
    const folder = join(outFolder, 'topics', dirname(topic.id))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${basename(topic.id)}.json`), JSON.stringify(Topic.parse(topic)))
  }
  mkdirSync(outFolder, { recursive: true })
  writeFileSync(join(outFolder, 'index.json'), JSON.stringify(index))
  return index
}

function summaryOf(topic: Topic): TopicSummary {
  return TopicSummary.strip().parse(topic)
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(curriculumFolder, name), 'utf8'))
}
