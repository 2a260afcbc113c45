import * as z from 'zod'
import { checkAcronyms } from './check-acronyms.ts'
import type { ContentRules } from './check-content.ts'
import { checkProtected } from './check-protected.ts'
import { checkSpelling } from './check-spelling.ts'
import { checkWords } from './check-words.ts'
import { type Fault, findingsIn, sortFaults } from './fault.ts'
import { readMarkdown } from './read-markdown.ts'
import type { ContentText } from './read-content.ts'
import type { Inline } from './text-node.ts'
import { checklistsFile, type Track, trackFile } from './track.ts'
import { type Crosswalk, type CrosswalkConfidence, ModuleId } from './topic.ts'

/** What a track's files are held against. */
export interface TrackContext {
  readonly sourceIds: ReadonlySet<string>
  readonly manualSessions: ReadonlyMap<string, CrosswalkConfidence>
  readonly moduleIds: ReadonlySet<string>
  readonly topicIds: ReadonlySet<string>
}

export interface ReadTracks {
  /** By id; without the ids of topics that are not written. */
  readonly tracks: Track[]
  readonly faults: Fault[]
}

/** Reads the JSON files of all tracks, `file` being their names; whatever is wrong in one is reported with its line [CU90]. */
export function readTracks(texts: readonly ContentText[], context: TrackContext, rules: ContentRules): ReadTracks {
  const files = texts.map(text => openFile(text, context))
  const sessions = files.flatMap(sessionsIn)
  const tracks = files.flatMap(file => trackIn(file, sessions))
  const faults = [...texts.flatMap(text => checkText(text, rules)), ...files.flatMap(file => file.faults)]
  return { tracks: tracks.sort((a, b) => (a.id < b.id ? -1 : 1)), faults: sortFaults(faults) }
}

/** The sentences of a file, each in its line, as the checks of words read a topic. */
function checkText({ file, text }: ContentText, rules: ContentRules): Fault[] {
  const prose = { file, text: text.split('\n').map(sentenceIn).join('\n') }
  const spelled = { ...prose, topic: { module: ModuleId.parse('track') } }
  return [
    ...checkWords(prose),
    ...checkProtected(prose, rules),
    ...checkAcronyms(prose),
    ...(rules.speller === undefined ? [] : checkSpelling([], [spelled], rules.speller)),
  ]
}

/** The text of a line such as `"title": "Going on",`; '' for an id and for what is no text. */
function sentenceIn(line: string): string {
  const quoted = /^\s*(?:"\w+":\s*)?("(?:[^"\\]|\\.)*"),?\s*$/.exec(line)?.[1]
  const said = quoted === undefined ? '' : z.string().parse(JSON.parse(quoted))
  return said.includes(' ') ? said : ''
}

/** A file while it is read. */
interface OpenFile {
  readonly content: unknown
  readonly context: TrackContext
  readonly faults: Fault[]
  /** Sources in the order in which they are cited. */
  readonly cited: Set<string>
  /** Notes a fault at the line where some text stands first. */
  readonly report: (text: string, reason: string) => void
}

function openFile({ file, text }: ContentText, context: TrackContext): OpenFile {
  const faults: Fault[] = []
  const report = (about: string, reason: string) => {
    const at = text.split('\n').findIndex(row => row.includes(JSON.stringify(about)))
    const shown = about.length > 60 ? `${about.slice(0, 57)}…` : about
    faults.push({ file, line: Math.max(at, 0) + 1, reason: `"${shown}" ${reason}.` })
  }
  const open = { context, faults, cited: new Set<string>(), report }
  try {
    return { ...open, content: JSON.parse(text) }
  } catch {
    report(file, 'is no JSON')
    return { ...open, content: null }
  }
}

/** What of a file is of this form; null when it is of another, or has faults. */
function parsed<T>(
  file: OpenFile,
  key: 'track' | 'id',
  schemaOf: (text: z.ZodType<Inline[]>) => z.ZodType<T>,
): T | null {
  const { content } = file
  if (typeof content !== 'object' || content === null || !(key in content)) return null
  const Paragraph = z
    .string()
    .min(1)
    .max(2_000)
    .transform(text => paragraphOf(file, text))
  const result = schemaOf(Paragraph).safeParse(content)
  if (result.success) return result.data
  for (const { path, message } of result.error.issues) file.report(path.join('.'), `is not as it must be: ${message}`)
  return null
}

/** One paragraph as a topic's text becomes it, its citations noted. */
function paragraphOf({ context, cited, report }: OpenFile, text: string): Inline[] {
  const findings = findingsIn('')
  const { sections, citations } = readMarkdown(`## text\n\n${text}\n`, 1, findings)
  for (const { reason } of findings.faults) report(text, `cannot be shown: ${reason.replace(/\.$/, '')}`)
  for (const { id } of citations)
    if (context.sourceIds.has(id)) cited.add(id)
    else report(text, `cites "${id}", which is not in the bibliography`)
  const [block, ...others] = sections[0]?.blocks ?? []
  if (block?.type === 'paragraph' && others.length === 0) return block.children
  report(text, 'is not one paragraph')
  return []
}

interface Sessions extends Pick<Track, 'checklistsLead' | 'checklists' | 'sources'> {
  readonly track: ModuleId
}

function sessionsIn(file: OpenFile): Sessions[] {
  const read = parsed(file, 'track', checklistsFile)
  if (read === null) return []
  const { track, lead: checklistsLead, checklists } = read
  for (const { crosswalk } of checklists) checkCrosswalk(file, crosswalk)
  return [{ track, checklistsLead, checklists, sources: [...file.cited] }]
}

function checkCrosswalk({ context, report }: OpenFile, { manual, id, confidence }: Crosswalk): void {
  const known = context.manualSessions.get(id)
  if (!context.sourceIds.has(manual)) report(manual, 'is not in the bibliography')
  if (known === undefined) report(id, 'is no session of the manual’s list')
  else if (known !== confidence) report(id, `has the confidence ${known} in the manual’s list, not ${confidence}`)
}

function trackIn(file: OpenFile, sessions: readonly Sessions[]): Track[] {
  const read = parsed(file, 'id', trackFile)
  if (read === null) return []
  const { topicIds, moduleIds } = file.context
  const isThere = (id: string) => topicIds.has(id) || moduleIds.has(id)
  const own = sessions.find(({ track }) => track === read.id)
  if (!moduleIds.has(read.id)) file.report(read.id, 'is the id of no module')
  if (own === undefined) file.report(read.id, 'has no individual sessions')
  for (const id of read.filling.flatMap(({ first, from }) => [...first, ...from]))
    if (!isThere(id)) file.report(id, 'is neither a topic nor a module')
  const { checklistsLead = [], checklists = [], sources = [] } = own ?? {}
  return [
    {
      ...read,
      parts: read.parts.map(part => ({ ...part, topicIds: part.topicIds.filter(id => topicIds.has(id)) })),
      electives: read.electives.filter(({ topicId }) => topicIds.has(topicId)),
      apart: read.apart.filter(({ topicId, from }) => topicIds.has(topicId) && isThere(from)),
      checklistsLead,
      checklists,
      sources: [...new Set([...file.cited, ...sources])],
    },
  ]
}
