import { plainInline, type Block } from '#shared/curriculum/text-node.ts'
import { piecesOf } from '#renderer/sheets/page/pieces.ts'
import type { PdfPage } from './read-pdf.ts'

/** [SH4] What is torn between two pages: a line from its question, and a heading from what it heads. */
export function torn(pages: readonly PdfPage[]): string[] {
  return pages.flatMap(({ tagged }, at) => {
    const [start] = tagged
    const end = tagged.at(-1)
    const last = at === pages.length - 1
    return [
      ...(at > 0 && start?.role === 'Figure' ? [`page ${at + 1} begins with a line to write on`] : []),
      ...(!last && /^H\d$/.test(end?.role ?? '') ? [`page ${at + 1} ends with “${end?.text}”`] : []),
    ]
  })
}

/** The questions of a handout that do not stand whole on one page, in their order. */
export function splitQuestions(handout: readonly Block[], pages: readonly PdfPage[]): string[] {
  const flat = pages.flatMap((page, at) => page.tagged.map(tag => ({ ...tag, page: at })))
  let from = 0
  const split: string[] = []
  for (const piece of piecesOf(handout)) {
    if (piece.kind !== 'question') continue
    const asked = piece.asks.map(ask =>
      ask.type === 'paragraph' ? plainInline(ask.children).replace(/_+/g, '___') : '',
    )
    const figure = flat.findIndex((tag, index) => index >= from && tag.role === 'Figure')
    const whole = flat.slice(figure - asked.length, figure + piece.lines)
    // A gap is a box of its own, with a space after it.
    const words = whole.slice(0, asked.length).map(({ text }) => text.replace(/___ (?=[.,])/g, '___'))
    const isWhole = new Set(whole.map(({ page }) => page)).size === 1 && JSON.stringify(words) === JSON.stringify(asked)
    if (!isWhole) split.push(`${asked.join(' ')} | ${words.join(' ')}`)
    from = figure + piece.lines
  }
  return split
}
