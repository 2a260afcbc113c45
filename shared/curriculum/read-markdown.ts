import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Findings, Report } from './fault.ts'
import { type Citation, lineOf, narrowBlocks, narrowInlines, type Reading } from './narrow-markdown.ts'
import { type Block, plainInline } from './text-node.ts'

/** A `##` section and everything under it. */
export interface Section {
  readonly name: string
  readonly line: number
  readonly blocks: Block[]
}

/** A page of sections, and every citation in it. */
export interface Markdown {
  readonly sections: Section[]
  readonly citations: Citation[]
}

/** A `###` part of a section. */
export interface Part {
  readonly title: string
  readonly line: number
  readonly blocks: Block[]
}

// Plain Markdown and tables. What GitHub adds beside them (bare addresses, boxes, footnotes) would only be refused, and costs more time
// to find than all the rest: narrow-markdown.ts looks for its signs.
const DIALECT = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }

// Markdown is read in one thread with everything else: these bounds keep the worst page under a second or two.
const MAX_DEPTH = 6
const MAX_RUN = 8_000
const MAX_RUN_LINES = 200
const MAX_RUN_MARKS = 400

/** Reads Markdown into sections of the sanitised tree; whatever the tree cannot hold is reported with its line. */
export function readMarkdown(text: string, firstLine: number, findings: Findings): Markdown {
  if (!isReadable(text, firstLine, findings.report)) return { sections: [], citations: [] }
  const markdown = keepBlanks(text)
  const reading: Reading = { markdown, firstLine, findings, citations: [] }
  return { sections: toSections(fromMarkdown(markdown, DIALECT).children, reading), citations: reading.citations }
}

/** Refuses what would take a parser down: containers within containers, and endless paragraphs. */
function isReadable(text: string, firstLine: number, report: Report): boolean {
  let run = 0
  let lines = 0
  let marks = 0
  for (const [at, line] of text.split('\n').entries()) {
    const isBlank = line.trim() === ''
    run = isBlank ? 0 : run + line.length + 1
    lines = isBlank ? 0 : lines + 1
    marks = isBlank ? 0 : marks + (line.match(/[*[\]]|(?<!_)_(?!_)/g)?.length ?? 0)
    const markers = /^(?:[\s>]|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0].match(/[>)*+.-]/g)?.length ?? 0
    const indent = /^\s*/.exec(line)?.[0].length ?? 0
    if (markers > MAX_DEPTH || indent > 4 * MAX_DEPTH) {
      report(firstLine + at, 'Lists or quotes stand too deep inside one another.')
      return false
    }
    if (run > MAX_RUN) {
      report(firstLine + at, `More than ${MAX_RUN} characters stand here without an empty line.`)
      return false
    }
    if (marks > MAX_RUN_MARKS) {
      report(firstLine + at, `More than ${MAX_RUN_MARKS} marks (*, _, [) stand here without an empty line.`)
      return false
    }
    if (lines > MAX_RUN_LINES) {
      report(firstLine + at, `More than ${MAX_RUN_LINES} lines stand here without an empty line.`)
      return false
    }
  }
  return true
}

/** Markdown would take blanks to write on, inside a line, for marks of emphasis: they are escaped. Lines keep their number. */
function keepBlanks(text: string): string {
  return text
    .split('\n')
    .map(line =>
      /^[\s>*+\d.)-]*_+\s*$/.test(line) ? line : line.replace(/(?<!\\)_{3,}/g, run => '\\_'.repeat(run.length)),
    )
    .join('\n')
}

function toSections(nodes: readonly RootContent[], reading: Reading): Section[] {
  const { report } = reading.findings
  const sections: Section[] = []
  for (const node of nodes) {
    const line = lineOf(node, reading)
    const section = sections.at(-1)
    if (node.type === 'heading' && node.position?.end.line !== node.position?.start.line)
      report(line, 'A row of hyphens or equals signs right under a text makes a heading of it: take the row out.')
    else if (node.type === 'heading' && node.depth === 2)
      sections.push({ name: plainInline(narrowInlines(node.children, reading)), line, blocks: [] })
    else if (node.type === 'heading' && node.depth === 1)
      report(line, 'A heading of the first level ("# ") is not used: the title stands in the front matter.')
    else if (section === undefined) report(line, 'Text stands before the first "## " heading.')
    else section.blocks.push(...narrowBlocks([node], reading))
  }
  return sections
}

/** Splits a section at its `###` headings: what stands before the first, and a part for each. */
export function splitParts(section: Section, lines: ReadonlyMap<object, number>): { lead: Block[]; parts: Part[] } {
  const lead: Block[] = []
  const parts: Part[] = []
  for (const block of section.blocks) {
    if (block.type === 'heading' && block.level === 3)
      parts.push({ title: plainInline(block.children), line: lines.get(block) ?? section.line, blocks: [] })
    else (parts.at(-1)?.blocks ?? lead).push(block)
  }
  return { lead, parts }
}
