import { type Block, plainInline } from './text-node.ts'

/** A handout is one sheet of paper, printed on both sides. */
export const HANDOUT_MAX_PAGES = 2

// The printed handout at its tightest spacing (12 points on 15), in lines of 15 points: what stands between the margins of a Letter
// page above a footer of three lines, and how many letters fit side by side on A4. Letter is the shorter page, A4 the narrower.
const LINES_PER_PAGE = 45
const LETTERS_PER_LINE = 88
const TITLE_LINES = 2
const HEADING_LINES = 2.25
const GAP = 0.25
const WRITE_IN_LINES = 1.5
/** A label as short as this shares the line that follows it. */
const LABEL_LETTERS = 34
// A heading never stands last, a question stays whole: a page loses about a line below its last block.
const LOST_PER_PAGE = 1

/** About how many pages a handout fills at its normal size, as a number with a fraction; the print tests measure the real pages. */
export function handoutPages(handout: readonly Block[]): number {
  return (TITLE_LINES + linesOf(handout, LETTERS_PER_LINE)) / (LINES_PER_PAGE - LOST_PER_PAGE)
}

function linesOf(blocks: readonly Block[], width: number): number {
  return blocks.reduce(
    (sum, block, at) => sum + (isLabel(block, blocks.slice(at + 1)) ? 0 : linesOfBlock(block, width)),
    0,
  )
}

function isLabel(block: Block, [line, next]: readonly Block[]): boolean {
  return (
    block.type === 'paragraph' &&
    plainInline(block.children).length <= LABEL_LETTERS &&
    line?.type === 'writeIn' &&
    next?.type !== 'writeIn'
  )
}

function linesOfBlock(block: Block, width: number): number {
  switch (block.type) {
    case 'heading':
      return HEADING_LINES
    case 'writeIn':
      return WRITE_IN_LINES
    case 'safetyFooter':
      // It stands in the footer of the page, which the page's lines leave out.
      return 0
    case 'paragraph':
      return wrapped(plainInline(block.children), width) + GAP
    case 'quote':
      return linesOf(block.children, width - 6) + GAP
    case 'list':
      return block.items.reduce((sum, item) => sum + linesOf(item, width - 4), 0) + GAP
    case 'table':
      return [block.header, ...block.rows].reduce((sum, row) => sum + rowLines(row.map(plainInline), width), 0) + GAP
  }
}

/** A row is as high as its highest cell; an empty cell is a place to write. */
function rowLines(cells: readonly string[], width: number): number {
  const each = Math.max(8, Math.floor(width / Math.max(1, cells.length)) - 2)
  return Math.max(1, ...cells.map(cell => (cell === '' ? WRITE_IN_LINES : wrapped(cell, each)))) + GAP
}

const wrapped = (text: string, width: number) => Math.max(1, Math.ceil(text.length / width))
