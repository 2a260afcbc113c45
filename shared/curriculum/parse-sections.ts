import type { Findings } from './fault.ts'
import { readParts } from './headings.ts'
import { asksClosedQuestion, asksOpenQuestion, phraseFault } from './phrase-rules.ts'
import { type Part, type Section, splitParts } from './read-markdown.ts'
import { type Block, countWords, type Inline, plainInline, plainLines, plainText } from './text-node.ts'
import type { Topic } from './topic.ts'

/** The items of the bullet lists among some blocks, each with its line. */
export function bullets(
  blocks: readonly Block[],
  lines: ReadonlyMap<object, number>,
): { line: number; blocks: Block[] }[] {
  return blocks.flatMap(block =>
    block.type === 'list' && !block.ordered
      ? block.items.map(item => ({ line: lines.get(item) ?? 1, blocks: item }))
      : [],
  )
}

function inlinesOf(item: readonly Block[]): Inline[] {
  const [first] = item
  return first?.type === 'paragraph' ? first.children : []
}

/** The aim of a topic. */
export function parseAim(section: Section, findings: Findings): Topic['aim'] {
  const { lead, of } = readParts(section, ['Each person leaves with', 'Materials', 'Room'], findings)
  if (lead.length === 0) findings.report(section.line, 'The aim itself is missing: a paragraph right under "## Aim".')
  const list = (title: string) => {
    const part = of(title)
    const items = bullets(part.blocks, findings.lines)
    if (part.blocks.length > 0 && items.length === 0)
      findings.report(part.line, `"${title}" is a list, each line beginning with "- ".`)
    return items.map(item => inlinesOf(item.blocks))
  }
  return {
    text: lead,
    leavesWith: list('Each person leaves with'),
    materials: list('Materials').map(plainInline),
    room: of('Room').blocks,
  }
}

/** Reports when the bullet lists of some parts ask fewer than `least` open questions, and each question that yes or no would answer. */
export function checkQuestions(parts: readonly Part[], least: number, at: number, { lines, report }: Findings) {
  const items = parts.flatMap(part => bullets(part.blocks, lines))
  const open = items.filter(item => asksOpenQuestion(plainText(item.blocks))).length
  for (const { line } of items.filter(item => asksClosedQuestion(plainText(item.blocks))))
    report(line, 'Yes or no would answer this question: begin it with what, how, when, where, who or which.')
  if (open < least)
    report(
      at,
      `The discussion needs at least ${least} open questions in a bullet list (not answered by yes or no); there are ${open}.`,
    )
}

const MAX_SLIDE_WORDS = 40

/** The slides: 3 to 8, each of at most 40 words. */
export function parseSlides(section: Section, { lines, report }: Findings): Topic['slides'] {
  const { lead, parts } = splitParts(section, lines)
  if (lead.length > 0)
    report(section.line, 'Text stands before the first slide: each slide begins with "### " and its title.')
  if (parts.length < 3 || parts.length > 8) report(section.line, `There are 3 to 8 slides; here are ${parts.length}.`)
  for (const { title, line, blocks } of parts) {
    const words = countWords(plainText(blocks))
    if (words === 0) report(line, `The slide "${title}" is empty.`)
    if (words > MAX_SLIDE_WORDS)
      report(line, `The slide "${title}" has ${words} words; at most ${MAX_SLIDE_WORDS} can be read across a room.`)
  }
  return parts.map(({ title, blocks }) => ({ title, blocks }))
}

/** The task between sessions and how it is reviewed. */
export function parseBetween(section: Section, findings: Findings): NonNullable<Topic['betweenSessions']> {
  const { lead, of } = readParts(section, ['Task', 'Review next time'], findings)
  if (lead.length > 0)
    findings.report(section.line, '"Between sessions" holds "### Task" and "### Review next time" only.')
  return { task: of('Task').blocks, review: of('Review next time').blocks }
}

const ADAPTATIONS = ['Low literacy', 'Co-occurring disorder', 'On medication', 'Video', 'Family present']

/** Safety cues and adaptations; `needsAdaptations` is false for the short form, where they may be left out. */
export function parseCues(
  section: Section,
  needsAdaptations: boolean,
  findings: Findings,
): Pick<Topic, 'safetyCues' | 'adaptations'> {
  const { lead, parts } = splitParts(section, findings.lines)
  const wanted = needsAdaptations || parts.length > 0 ? ['Adaptations'] : []
  const { of } = readParts(section, wanted, findings)
  if (bullets(lead, findings.lines).length === 0)
    findings.report(section.line, '"Safety cues" begins with a bullet list of what to watch for and what to do.')
  const adaptations = of('Adaptations')
  const labels = bullets(adaptations.blocks, findings.lines).map(item => labelOf(item.blocks))
  if (parts.length > 0)
    for (const label of ADAPTATIONS.filter(label => !labels.includes(label)))
      findings.report(adaptations.line, `"Adaptations" has no bullet that begins with **${label}.**`)
  return { safetyCues: lead, adaptations: adaptations.blocks }
}

function labelOf(item: readonly Block[]): string | null {
  const [first] = inlinesOf(item)
  return first?.type === 'strong' ? plainInline(first.children).replace(/[.:]$/, '') : null
}

/** Reports snags that are no bullets beginning with a bold sentence. */
export function checkSnags({ blocks, line }: Part, { lines, report }: Findings) {
  const items = bullets(blocks, lines)
  if (blocks.length > 0 && items.length === 0)
    report(line, '"Snags" is a bullet list: "- **What happens.** What to do."')
  for (const item of items)
    if (labelOf(item.blocks) === null)
      report(item.line, 'A snag begins with what happens, in bold: "- **What happens.** What to do."')
}

/** The note phrases: at least `least`, each what the facilitator did. */
export function parsePhrases({ blocks, line }: Section, least: number, { lines, report }: Findings): string[] {
  const items = bullets(blocks, lines)
  if (items.length < least)
    report(line, `There are at least ${least} note phrases in a bullet list; here are ${items.length}.`)
  if (blocks.some(block => block.type !== 'list')) report(line, '"Note phrases" holds a bullet list and nothing else.')
  return items.map(item => {
    const phrase = plainLines(item.blocks).join(' ')
    const fault = phraseFault(phrase)
    if (fault !== null) report(item.line, fault)
    return phrase
  })
}
