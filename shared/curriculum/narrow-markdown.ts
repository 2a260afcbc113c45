import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent, Table } from 'mdast'
import type { Findings } from './fault.ts'
import type { Block, Inline } from './text-node.ts'

/** A `[@id]` in the text. */
export interface Citation {
  readonly id: string
  readonly line: number
}

/** What narrowing needs to know: the Markdown and the line of the file it begins on, where to note faults, lines, citations. */
export interface Reading {
  readonly markdown: string
  readonly firstLine: number
  readonly findings: Findings
  readonly citations: Citation[]
}

type Node = RootContent | BlockContent | DefinitionContent | PhrasingContent

/** The line of a Markdown node in its file. */
export function lineOf(node: Node, reading: Reading): number {
  return (node.position?.start.line ?? 1) + reading.firstLine - 1
}

// What people most often try, in their words; the list of what is allowed is the switch below.
const FOOTNOTES = 'Footnotes are not allowed: cite a source as [@id].'
const LINKS = 'Links and addresses are not allowed: cite a source as [@id].'
const REFUSED: Partial<Record<Node['type'], string>> = {
  html: 'HTML is not allowed.',
  image: 'Pictures are not allowed.',
  imageReference: 'Pictures are not allowed.',
  link: LINKS,
  linkReference: LINKS,
  definition: 'Link definitions are not allowed: cite a source as [@id].',
  code: 'Code is not allowed; perhaps a line begins with a tab, or with four spaces or more.',
  inlineCode: 'Code (`…`) is not allowed.',
  break: 'A line break by two spaces or a backslash at the end of a line is not allowed: begin a new paragraph.',
  heading: 'This kind of heading is not used here: "### " and "#### " are.',
  thematicBreak: 'A dividing line is not allowed; a line to write on is ten underscores or more.',
}

function refuse(node: Node, reading: Reading) {
  const isNote = 'label' in node && node.label?.startsWith('^') === true
  const reason = isNote ? FOOTNOTES : (REFUSED[node.type] ?? `"${node.type}" is not allowed.`)
  reading.findings.report(lineOf(node, reading), reason)
}

/** The allowed part of some Markdown, with everything else reported. Each block's line is remembered. */
export function narrowBlocks(nodes: readonly RootContent[], reading: Reading): Block[] {
  return nodes.flatMap(node => {
    const block = narrowBlock(node, reading)
    if (block === null) return []
    reading.findings.lines.set(block, lineOf(node, reading))
    return [block]
  })
}

function narrowBlock(node: RootContent, reading: Reading): Block | null {
  switch (node.type) {
    case 'paragraph':
      return narrowParagraph(node.children, lineOf(node, reading), reading)
    case 'heading':
      if (node.depth === 3 || node.depth === 4)
        return { type: 'heading', level: node.depth, children: narrowInlines(node.children, reading) }
      break
    case 'list':
      return narrowList(node, reading)
    case 'blockquote':
      return { type: 'quote', children: narrowBlocks(node.children, reading) }
    case 'table':
      return narrowTable(node, reading)
    case 'thematicBreak':
      // To Markdown, a line of underscores to write on is a dividing line.
      if (/^_{10,}\s*$/.test(reading.markdown.slice(node.position?.start.offset, node.position?.end.offset)))
        return { type: 'writeIn' }
      break
    default:
  }
  refuse(node, reading)
  return null
}

const FOOTER = '{{safety-footer}}'

function narrowParagraph(nodes: readonly PhrasingContent[], line: number, reading: Reading): Block {
  const [only] = nodes
  if (nodes.length === 1 && only?.type === 'text' && only.value.trim() === FOOTER) return { type: 'safetyFooter' }
  const children = narrowInlines(nodes, reading)
  if (nodes.some(node => node.type === 'text' && node.value.includes('{{')))
    reading.findings.report(line, `"{{" begins ${FOOTER} only, which stands alone with an empty line before it.`)
  return { type: 'paragraph', children }
}

function narrowList(node: List, reading: Reading): Block {
  const items = node.children.map(item => {
    const start = item.position?.start.offset ?? 0
    if (/^\S+\s+\[[ xX]\]\s/.test(reading.markdown.slice(start, start + 20)))
      reading.findings.report(lineOf(item, reading), 'Boxes to tick ("[ ]") are not allowed.')
    const blocks = narrowBlocks(item.children, reading)
    reading.findings.lines.set(blocks, lineOf(item, reading))
    return blocks
  })
  return { type: 'list', ordered: node.ordered === true, items }
}

function narrowTable(node: Table, reading: Reading): Block {
  const [header = [], ...rows] = node.children.map(row => {
    const cells = row.children.map(cell => narrowInlines(cell.children, reading))
    reading.findings.lines.set(cells, lineOf(row, reading))
    return cells
  })
  return { type: 'table', header, rows }
}

// Bold inside italic is two; nobody writes more by intent.
const MAX_MARKS = 4

/** The words of a line, with citations and practice-wisdom marks taken out of the text; everything else is reported. */
export function narrowInlines(nodes: readonly PhrasingContent[], reading: Reading, depth = 0): Inline[] {
  const inlines = nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return narrowText(node.value, lineOf(node, reading), reading)
      case 'strong':
      case 'emphasis':
        if (depth < MAX_MARKS) return [{ type: node.type, children: narrowInlines(node.children, reading, depth + 1) }]
        reading.findings.report(lineOf(node, reading), 'Bold and italic marks stand too deep inside one another.')
        return []
      default:
        refuse(node, reading)
        return []
    }
  })
  reading.findings.lines.set(inlines, nodes[0] === undefined ? 1 : lineOf(nodes[0], reading))
  return inlines
}

const SIGN = /\[@([^\]]*)\]|\[practice\s+wisdom\]/giu
// eslint-disable-next-line no-control-regex -- finding control characters is the purpose
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

// Signs that other dialects of Markdown give a meaning to.
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?:https?:\/\/|\bwww\.)\S|\b[\w.+-]+@[\w-]+\.[a-z]{2,}/iu, LINKS],
  [/~~/u, 'Struck-through text (~~) is not allowed.'],
  [/\[\^[^\]]/u, FOOTNOTES],
]

function narrowText(value: string, firstLine: number, reading: Reading): Inline[] {
  const { report } = reading.findings
  const lineAt = (index: number) => firstLine + (value.slice(0, index).split('\n').length - 1)
  if (UNSEEN.test(value)) report(lineAt(value.search(UNSEEN)), 'An invisible control character stands in the text.')
  for (const [sign, reason] of SIGNS) if (sign.test(value)) report(lineAt(value.search(sign)), reason)
  if (/javascript:/i.test(value)) report(lineAt(value.search(/javascript:/i)), '"javascript:" is not allowed.')
  const inlines: Inline[] = []
  let end = 0
  const addText = (until: number) => {
    const text = value.slice(end, until).replace(/\s+/gu, ' ')
    if (text !== '') inlines.push({ type: 'text', text })
    const stray = /\[@/.exec(value.slice(end, until))
    if (stray) report(lineAt(end + stray.index), 'A citation is written [@id].')
  }
  for (const sign of value.matchAll(SIGN)) {
    addText(sign.index)
    end = sign.index + sign[0].length
    if (sign[1] === undefined) inlines.push({ type: 'practiceWisdom' })
    else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(sign[1]))
      report(lineAt(sign.index), 'A citation names one source by its id, as in [@tip35-2019].')
    else {
      inlines.push({ type: 'source', id: sign[1] })
      reading.citations.push({ id: sign[1], line: lineAt(sign.index) })
    }
  }
  addText(value.length)
  return inlines
}
