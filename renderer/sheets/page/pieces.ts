import { plainInline, type Block } from '#shared/curriculum/text-node.ts'

/** A block of a sheet, or a question with the lines its answer is written on: those stay on one page. */
export type Piece =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'question'; readonly asks: readonly Block[]; readonly lines: number }

/** What is asked in more words than this is text to read, and its last sentence alone stands by the line. */
const MOST_ASKED = 240

/** [SH4] The blocks in their order, each run of lines to write on put together with the short paragraphs that ask for it. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = []
  blocks.forEach((block, at) => {
    if (block.type !== 'writeIn') return pieces.push({ kind: 'block', block })
    const last = pieces.at(-1)
    if (blocks[at - 1]?.type === 'writeIn' && last?.kind === 'question')
      return pieces.splice(-1, 1, { ...last, lines: last.lines + 1 })
    const asks = askedBefore(pieces)
    return pieces.splice(pieces.length - asks.length, asks.length, { kind: 'question', asks, lines: 1 })
  })
  return pieces
}

/** The paragraphs at the end that ask for what comes: the last one, and those before it while they stay short. */
function askedBefore(pieces: readonly Piece[]): Block[] {
  const asks: Block[] = []
  let length = 0
  for (const piece of pieces.toReversed()) {
    if (piece.kind !== 'block' || piece.block.type !== 'paragraph') break
    length += plainInline(piece.block.children).length
    if (asks.length > 0 && length > MOST_ASKED) break
    asks.unshift(piece.block)
  }
  return asks
}

/** Letters of a label that leave room for its answer on the same line. */
const SHORT_LABEL = { normal: 34, large: 20 }

/** Whether the answer's one line can stand beside the words that ask for it. */
export function standsBeside({ asks, lines }: Extract<Piece, { kind: 'question' }>, size: 'normal' | 'large'): boolean {
  const label = asks.at(-1)
  if (lines !== 1 || label?.type !== 'paragraph') return false
  return plainInline(label.children).length <= SHORT_LABEL[size]
}
