import { type Fault, type Findings, findingsIn, sortFaults } from './fault.ts'
import type { Citation } from './narrow-markdown.ts'
import { checkHeadings, readParts } from './headings.ts'
import { parseHandout } from './parse-handout.ts'
import { parsePlan } from './parse-plan.ts'
import * as read from './parse-sections.ts'
import { readMarkdown, type Section, splitParts } from './read-markdown.ts'
import { reportPrompts } from './prompts.ts'
import { readYaml } from './read-yaml.ts'
import { splitFile } from './split-file.ts'
import { type Block, plainLines } from './text-node.ts'
import { reportTraces } from './word-traces.ts'
import { type CrosswalkConfidence, type Module, type Topic, TopicFrontMatter } from './topic.ts'

/** What a topic file is held against. */
export interface TopicContext {
  readonly module: Module
  /** The ids that may be cited. */
  readonly sourceIds: ReadonlySet<string>
  /** Session ids of the cross-referenced manual with the letter of how sure they are. */
  readonly manualSessions: ReadonlyMap<string, CrosswalkConfidence>
}

/** A paragraph, item, heading or cell with the line it begins on. */
export interface Passage {
  readonly line: number
  readonly text: string
}

export type ParsedTopic = { ok: true; topic: Topic; passages: Passage[] } | { ok: false; faults: Fault[] }

const FULL = ['Aim', 'Plan', 'Guide', 'Slides', 'Handout', 'Between sessions', 'Safety cues', 'Note phrases']
const SHORT = ['Aim', 'Plan', 'Exercise', 'Discussion', 'Close', 'Handout', 'Safety cues']
const ROLE_PLAY = 'Role-play or exercise'

/**
 * Reads a topic file, `fileName` being `<module>/<topic>.md`, into a topic or a list of all its faults by line.
 * Never throws, whatever the text.
 */
export function parseTopic(text: string, fileName: string, context: TopicContext): ParsedTopic {
  const findings = findingsIn(fileName)
  try {
    const parsed = parse(text, fileName, context, findings)
    if (parsed !== null && findings.faults.length === 0) return { ok: true, ...parsed }
  } catch (error) {
    // A parser's stack can overflow on text made to do that; anything else would be our mistake, and still no reason to fall over.
    findings.report(1, `The file could not be read (${error instanceof Error ? error.name : 'unknown fault'}).`)
  }
  return { ok: false, faults: sortFaults(findings.faults) }
}

function parse(text: string, fileName: string, context: TopicContext, findings: Findings) {
  const parts = splitFile(text, findings)
  if (parts === null) return null
  const front = readYaml(parts.front, 2, TopicFrontMatter, findings.report)
  reportPrompts(text, findings.report)
  reportTraces(parts.body, parts.bodyLine, findings.report)
  const { sections, citations } = readMarkdown(parts.body, parts.bodyLine, findings)
  if (front === null || sections.length === 0) {
    if (findings.faults.length === 0) findings.report(parts.bodyLine, 'Nothing stands under the front matter.')
    return null
  }
  checkFront(front, { fileName, lines: parts.front.split('\n') }, context, findings)
  checkCitations(front, citations, context, findings)
  const wanted = front.form === 'full' ? FULL : withPhrases(sections)
  checkHeadings(sections, wanted, parts.bodyLine, findings)
  checkFooters(sections, findings)
  const { terms } = context.module
  const body =
    front.form === 'full' ? parseFull(sections, front, findings, terms) : parseShort(sections, front, findings, terms)
  const topic: Topic = { ...front, moduleTitle: context.module.title, needs: body.aim.materials, ...body }
  return { topic, passages: sections.flatMap(section => passagesOf(section.blocks, findings)) }
}

function checkFront(
  front: TopicFrontMatter,
  { fileName, lines }: { fileName: string; lines: readonly string[] },
  { module, sourceIds, manualSessions }: TopicContext,
  { report }: Findings,
) {
  const lineOf = (entry: string) =>
    2 +
    Math.max(
      0,
      lines.findIndex(line => line.trimStart().startsWith(`${entry}:`)),
    )
  const path = fileName.replaceAll('\\', '/').split('/').slice(-2).join('/').replace(/\.md$/, '')
  if (front.id !== path)
    report(lineOf('id'), `The id must be the folder and the file name, ${path}; it is ${front.id}.`)
  if (front.module !== module.id)
    report(lineOf('module'), `The module must be ${module.id}, as in its module.yml; it is ${front.module}.`)
  for (const id of front.sources)
    if (!sourceIds.has(id)) report(lineOf('sources'), `The source "${id}" is not in the bibliography.`)
  if (front.crosswalk === null) return
  const { manual, id, confidence } = front.crosswalk
  const known = manualSessions.get(id)
  const at = lineOf('crosswalk')
  if (!sourceIds.has(manual)) report(at, `The crosswalk's manual "${manual}" is not in the bibliography.`)
  if (known === undefined) report(at, `The crosswalk names a session "${id}" that the manual's list does not have.`)
  else if (known !== confidence)
    report(at, `The crosswalk's confidence for ${id} is ${known} in the list; here it is ${confidence}.`)
}

function checkCitations(
  front: TopicFrontMatter,
  citations: readonly Citation[],
  { sourceIds }: TopicContext,
  { report }: Findings,
) {
  for (const { id, line } of citations) {
    if (!sourceIds.has(id)) report(line, `The source "${id}" is not in the bibliography.`)
    else if (!front.sources.includes(id))
      report(line, `The source "${id}" is cited here, but not listed under "sources" in the front matter.`)
  }
}

function checkFooters(sections: readonly Section[], { lines, report }: Findings) {
  const last = sections.find(section => section.name === 'Handout')?.blocks.at(-1)
  for (const block of sections.flatMap(section => withInner(section.blocks)))
    if (block.type === 'safetyFooter' && block !== last)
      report(lines.get(block) ?? 1, '{{safety-footer}} is the last line of the handout and stands nowhere else.')
}

function withInner(blocks: readonly Block[]): Block[] {
  return blocks.flatMap(block => {
    const inner = block.type === 'list' ? block.items.flat() : block.type === 'quote' ? block.children : []
    return [block, ...withInner(inner)]
  })
}

const withPhrases = (sections: readonly Section[]) =>
  sections.some(section => section.name === 'Note phrases') ? [...SHORT, 'Note phrases'] : SHORT

type Body = Omit<Topic, keyof TopicFrontMatter | 'moduleTitle' | 'needs'>

/** A section by name; a missing one has been reported, and an empty one in its place would be reported again. */
const finder = (sections: readonly Section[]) => (name: string) => sections.find(section => section.name === name)

function parseFull(
  sections: readonly Section[],
  front: TopicFrontMatter,
  findings: Findings,
  terms: readonly string[],
): Body {
  const plan = planOf(sections, front, findings)
  const find = finder(sections)
  const on = <T>(name: string, parsed: (section: Section) => T, otherwise: T): T => {
    const section = find(name)
    return section === undefined ? otherwise : parsed(section)
  }
  return {
    ...on('Guide', section => parseGuide(section, plan, findings), { guide: [], rolePlay: [], snags: [] }),
    ...on('Safety cues', section => read.parseCues(section, true, findings), { safetyCues: [], adaptations: [] }),
    aim: on('Aim', section => read.parseAim(section, findings), NO_AIM),
    plan,
    slides: on('Slides', section => read.parseSlides(section, findings), []),
    handout: on('Handout', section => parseHandout(section, terms, findings), []),
    betweenSessions: on<Topic['betweenSessions']>(
      'Between sessions',
      section => read.parseBetween(section, findings),
      null,
    ),
    notePhrases: on('Note phrases', section => read.parsePhrases(section, 6, findings), []),
  }
}

const NO_AIM: Topic['aim'] = { text: [], leavesWith: [], materials: [], room: [] }

function planOf(sections: readonly Section[], front: TopicFrontMatter, { report }: Findings): Topic['plan'] {
  const section = finder(sections)('Plan')
  return section === undefined ? [] : parsePlan(section.blocks, front.lengths, section.line, report)
}

function parseGuide(
  section: Section,
  plan: Topic['plan'],
  findings: Findings,
): Pick<Topic, 'guide' | 'rolePlay' | 'snags'> {
  const names = plan.map(segment => segment.name)
  const { lead, parts } = splitParts(section, findings.lines)
  if (lead.length > 0) findings.report(section.line, 'Text stands before the first segment of the guide.')
  // Without a readable plan there is nothing to hold the guide's headings against.
  const wanted = plan.length > 0 ? [...names, ROLE_PLAY, 'Snags'] : parts.map(part => part.title)
  const { of } = readParts(section, wanted, findings)
  const discussions = plan.filter(segment => segment.kind === 'discussion').map(segment => of(segment.name))
  const asked = discussions.length > 0 ? discussions : parts
  if (plan.length > 0) read.checkQuestions(asked, 6, discussions[0]?.line ?? section.line, findings)
  const snags = of('Snags')
  read.checkSnags(snags, findings)
  return {
    guide: names.map(name => ({ segment: name, blocks: of(name).blocks })),
    rolePlay: of(ROLE_PLAY).blocks,
    snags: snags.blocks,
  }
}

function parseShort(
  sections: readonly Section[],
  front: TopicFrontMatter,
  findings: Findings,
  terms: readonly string[],
): Body {
  const find = finder(sections)
  const blocks = (name: string): Block[] => {
    const section = find(name)
    if (section?.blocks.length === 0) findings.report(section.line, `Nothing stands under the heading "${name}".`)
    return section?.blocks ?? []
  }
  const [aim, handout, cues, phrases] = ['Aim', 'Handout', 'Safety cues', 'Note phrases'].map(find)
  const plan = planOf(sections, front, findings)
  for (const name of ['Exercise', 'Close']) blocks(name)
  const discussion = { title: 'Discussion', line: find('Discussion')?.line ?? 1, blocks: blocks('Discussion') }
  if (find('Discussion')) read.checkQuestions([discussion], 8, discussion.line, findings)
  return {
    aim: aim ? read.parseAim(aim, findings) : NO_AIM,
    plan,
    guide: shortGuide(plan, find, findings),
    rolePlay: [],
    snags: [],
    slides: [],
    handout: handout ? parseHandout(handout, terms, findings) : [],
    betweenSessions: null,
    ...(cues ? read.parseCues(cues, false, findings) : { safetyCues: [], adaptations: [] }),
    notePhrases: phrases ? read.parsePhrases(phrases, 1, findings) : [],
  }
}

/**
 * The guide of a short topic in the order of its plan. An exercise may have a part for each row, under the row's name; one in
 * one piece belongs to the activity.
 */
function shortGuide(plan: Topic['plan'], find: ReturnType<typeof finder>, findings: Findings): Topic['guide'] {
  const rowOf = (kind: Topic['plan'][number]['kind'], otherwise: string) =>
    plan.find(segment => segment.kind === kind)?.name ?? otherwise
  const exercise = find('Exercise')
  const { lead, parts } = exercise === undefined ? { lead: [], parts: [] } : splitParts(exercise, findings.lines)
  const rows = new Set(plan.map(segment => segment.name))
  for (const { title, line } of parts)
    if (plan.length > 0 && !rows.has(title))
      findings.report(line, `The exercise has a part "${title}", and the plan has no row of that name.`)
  const texts = new Map(parts.map(({ title, blocks }) => [title, blocks]))
  const add = (segment: string, blocks: readonly Block[]) =>
    blocks.length > 0 ? texts.set(segment, [...(texts.get(segment) ?? []), ...blocks]) : texts
  const activity = rowOf('activity', 'Exercise')
  texts.set(activity, [...lead, ...(texts.get(activity) ?? [])])
  const discussion = rowOf('discussion', 'Discussion')
  add(discussion, find('Discussion')?.blocks ?? [])
  add(rowOf('close', 'Close'), find('Close')?.blocks ?? [])
  const talk = [...rows].indexOf(discussion)
  const strays = [...texts.keys()].filter(segment => !rows.has(segment))
  const order = [...rows].toSpliced(talk === -1 ? rows.size : talk, 0, ...strays)
  return order.flatMap(segment => {
    const blocks = texts.get(segment) ?? []
    return blocks.length === 0 ? [] : [{ segment, blocks }]
  })
}

function passagesOf(blocks: readonly Block[], findings: Findings, near = 1): Passage[] {
  return blocks.flatMap(block => {
    const line = findings.lines.get(block) ?? near
    if (block.type === 'quote') return passagesOf(block.children, findings, line)
    if (block.type === 'list')
      return block.items.flatMap(item => passagesOf(item, findings, findings.lines.get(item) ?? line))
    return plainLines([block]).map(text => ({ line, text }))
  })
}
