import { hash } from 'node:crypto'
import type { ReadDb } from '#electron/db/database.ts'
import { sortFaults, type Fault } from '#shared/curriculum/fault.ts'
import { compareVersions, type ChosenPack, type PackPreview } from '#shared/curriculum/pack.ts'
import type { ContentText } from '#shared/curriculum/read-content.ts'
import type { Module, Topic } from '#shared/curriculum/topic.ts'
import type { Library } from './library.ts'
import { arrangeTexts, checkDoubles, checkPath, type PackFile } from './packs-files.ts'
import { checkWeight } from './packs-weight.ts'
import {
  findPack,
  findPackHash,
  listPackFiles,
  listPackTopics,
  type PackRow,
  type PackToInsert,
} from './packs.store.ts'

/** More faults than these are counted and not listed: a picture saved as a topic has one a line. */
const MOST_SHOWN = 300

const sha256 = (text: string) => hash('sha256', text)

interface Asking {
  readonly db: ReadDb
  readonly library: Library
}

/** A pack that was read: what is shown of it, and what an import would write; null when a fault refuses it. */
export interface ReadPack {
  readonly preview: Omit<PackPreview, 'previewId'>
  readonly toInsert: PackToInsert | null
}

/** Reads a chosen folder or .zip and checks all of it; refuses what is no module at all. Writes nothing. */
export async function readPack(asking: Asking, chosen: ChosenPack): Promise<ReadPack> {
  const texts = arrangeTexts(await filesOf(chosen))
  checkWeight(texts)
  const { content, faults: faultsOfForm } = await readTexts(asking.library, texts)
  const [module = null] = content.modules
  const present = module === null ? null : findPack(asking.db, module.id)
  const contentHash = hashOf(texts)
  const faults = sortFaults([
    ...faultsOfForm,
    ...faultsOfModule(asking, texts, { module, topics: content.topics, present, contentHash }),
  ])
  const isWhole = module !== null && faults.length === 0
  const preview = {
    name: chosen.name,
    module,
    topics: topicsOf(asking.db, content.topics, { texts, present }),
    replaces: present && {
      version: present.version,
      title: present.module.title,
      isRetired: present.retiredAt !== null,
    },
    faults: faults.slice(0, MOST_SHOWN),
    faultCount: faults.length,
    advice: (isWhole ? content.advice : []).slice(0, MOST_SHOWN),
  }
  return { preview, toInsert: isWhole ? { module, topics: content.topics, texts, contentHash } : null }
}

async function filesOf(chosen: ChosenPack): Promise<PackFile[]> {
  if (chosen.from === 'zip') {
    // Loaded with the first .zip: an unlock needs none of it.
    const { readZip } = await import('./packs-zip.ts')
    return readZip(Buffer.from(chosen.bytes, 'base64'))
  }
  const files = chosen.files.map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes, 'base64') }))
  for (const { path } of files) checkPath(path)
  checkDoubles(files.map(({ path }) => path))
  return files
}

async function readTexts(library: Library, texts: readonly ContentText[]) {
  // The Markdown and YAML parsers are a third of a megabyte that an unlock does not wait for.
  const { readContent } = await import('#shared/curriculum/read-content.ts')
  const { manualSessions, protectedHashes } = library.packRules()
  const context = {
    sourceIds: new Set(library.sources().map(source => source.id)),
    manualSessions: new Map(manualSessions),
  }
  const content = readContent(texts, context, { protectedHashes: new Set(protectedHashes), sha256 })
  // What our own words are held to is advice to a clinic; what its form is held to is not.
  const advice = new Set(content.advice)
  return { content, faults: content.faults.filter(fault => !advice.has(fault)) }
}

/** The same for the same files, whatever their order. */
const hashOf = (texts: readonly ContentText[]) =>
  sha256(JSON.stringify([...texts].sort((a, b) => (a.file < b.file ? -1 : 1)).map(({ file, text }) => [file, text])))

interface Found {
  readonly module: Module | null
  readonly topics: readonly Topic[]
  readonly present: PackRow | null
  readonly contentHash: string
}

/** What only the library and the versions that are here can tell, as faults of module.yml. */
function faultsOfModule(asking: Asking, texts: readonly ContentText[], found: Found): Fault[] {
  const { module, topics, present, contentHash } = found
  const head = texts.find(({ file }) => file.endsWith('/module.yml'))
  if (module === null || head === undefined) return []
  const at = (key: string, reason: string): Fault => ({ file: head.file, line: lineOf(head.text, key), reason })
  const isEmpty = texts.length === 1 && topics.length === 0
  return [
    ...(isEmpty ? [at('id', 'The module has no topic. Put a file <topic>.md beside module.yml.')] : []),
    ...(present === null && asking.library.isShipped(module.id)
      ? [at('id', `The id ${module.id} belongs to a module that comes with Circlebook. Give yours another id.`)]
      : []),
    ...versionFaults(asking.db, { module, present, contentHash }).map(reason => at('version', reason)),
  ]
}

function versionFaults(db: ReadDb, found: Omit<Found, 'module' | 'topics'> & { module: Module }): string[] {
  const { module, present, contentHash } = found
  if (present === null) return []
  const here = findPackHash(db, module.id, module.version)
  if (here !== null && here !== contentHash)
    return [
      `Version ${module.version} of this module was imported before with other words. Give this one a higher version.`,
    ]
  if (here !== null && present.version === module.version)
    return [
      present.retiredAt === null
        ? `Version ${module.version} of this module is here already, word for word.`
        : `Version ${module.version} of this module is here already, retired. Bring it back from the list of modules.`,
    ]
  return compareVersions(module.version, present.version) < 0
    ? [`Version ${module.version} is older than version ${present.version}, which is here. Give it a higher version.`]
    : []
}

function lineOf(text: string, key: string): number {
  const at = text.split('\n').findIndex(line => line.startsWith(`${key}:`))
  return Math.max(at, 0) + 1
}

/** The topics with what becomes of each: those of the version that is here and not in this one come last. */
function topicsOf(
  db: ReadDb,
  topics: readonly Topic[],
  { texts, present }: { texts: readonly ContentText[]; present: PackRow | null },
): PackPreview['topics'] {
  const key = present === null ? null : ([present.module.id, present.version] as const)
  const before = new Map(key === null ? [] : listPackFiles(db, ...key).map(({ file, text }) => [file, text]))
  const now = new Map(texts.map(({ file, text }) => [file, text]))
  const changeOf = (id: string) => {
    const old = before.get(`${id}.md`)
    return old === undefined ? 'new' : old === now.get(`${id}.md`) ? 'same' : 'changed'
  }
  const gone = (key === null ? [] : listPackTopics(db, ...key)).filter(({ id }) => !now.has(`${id}.md`))
  return [
    ...topics.map(topic => ({ ...shortly(topic), change: changeOf(topic.id) }) as const),
    ...gone.map(topic => ({ ...shortly(topic), change: 'gone' }) as const),
  ]
}

const shortly = ({ id, title, lengths }: Pick<Topic, 'id' | 'title' | 'lengths'>) => ({ topicId: id, title, lengths })
