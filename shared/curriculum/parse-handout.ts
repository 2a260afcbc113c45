import type { Findings } from './fault.ts'
import { HANDOUT_MAX_PAGES, handoutPages } from './handout-length.ts'
import type { Section } from './read-markdown.ts'
import { readingGrade } from './reading-grade.ts'
import { type Block, countWords, plainInline, plainLines, plainText } from './text-node.ts'

const MAX_HANDOUT_WORDS = 650
const MAX_GRADE = 7

/** The handout: two pages and 650 words at most, grade 7 or below without the module's `terms`, with headings, space to write, the safety footer last. */
export function parseHandout({ blocks, line }: Section, terms: readonly string[], { report }: Findings): Block[] {
  const words = countWords(plainText(blocks))
  const pages = Math.round(handoutPages(blocks) * 10) / 10
  if (words > MAX_HANDOUT_WORDS) report(line, `The handout has ${words} words; ${MAX_HANDOUT_WORDS} fit on two sides.`)
  else if (pages > HANDOUT_MAX_PAGES)
    report(
      line,
      `The handout fills about ${pages} pages; it must fit on ${HANDOUT_MAX_PAGES}, one sheet on both sides.`,
    )
  const grade = Math.round(readingGrade(blocks, terms) * 10) / 10
  if (grade > MAX_GRADE)
    report(
      line,
      `The handout reads at grade ${grade}; ${MAX_GRADE} is the most. Shorter sentences and shorter words help; a long word the module teaches may be listed under "terms" in module.yml.`,
    )
  if (!blocks.some(block => block.type === 'heading')) report(line, 'The handout has no "### " heading.')
  if (!hasSpace(blocks)) report(line, 'The handout has no space to write in: a line of ten underscores or more.')
  if (blocks.at(-1)?.type !== 'safetyFooter') report(line, 'The handout must end with the line {{safety-footer}}.')
  return blocks
}

function hasSpace(blocks: readonly Block[]): boolean {
  return blocks.some(block => {
    if (block.type === 'table') return block.rows.flat().some(cell => plainInline(cell) === '')
    if (block.type === 'list') return block.items.some(hasSpace)
    return block.type === 'writeIn' || plainLines([block]).some(line => line.includes('__________'))
  })
}
