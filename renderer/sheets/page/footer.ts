import type { LocalNumber } from '#shared/safety/safety.ts'
import type { PrintSize } from '#shared/sheets/sheet.ts'

/** What stands at the foot of every page, and the lines it takes. */
export interface Footer {
  readonly text: string
  readonly lines: number
}

interface Footed {
  /** The numbers that answer everywhere. */
  readonly national: readonly string[]
  readonly localNumbers: readonly LocalNumber[]
  readonly title: string
  readonly size: PrintSize
  /** Whether some words fit on one line of the footer. */
  fits(words: string): boolean
}

/** Lines that numbers may take: what is more stands at the end of the sheet, where all of them are. */
const MOST_LINES = { normal: 2, large: 3 }

/** [SH5] The numbers to call, as many of the clinic's own as there is room for, and the title below them. No number is broken in two. */
export function footerOf({ national, localNumbers, title, size, fits }: Footed): Footer {
  let numbers = withEntry([], national, fits)
  for (const { label, number } of localNumbers) {
    const longer = withEntry(numbers, [...label.split(' '), number], fits)
    if (longer.length > MOST_LINES[size]) break
    numbers = longer
  }
  const lines = [...numbers, ...packed(title.split(' '), fits)]
  return { text: lines.join('\n'), lines: lines.length }
}

/** The lines with one more entry: on the last one when it fits there, else on lines of its own. */
function withEntry(lines: readonly string[], words: readonly string[], fits: (words: string) => boolean): string[] {
  const last = lines.at(-1)
  const beside = `${last} · ${words.join(' ')}`
  if (last !== undefined && fits(beside)) return [...lines.slice(0, -1), beside]
  return [...lines, ...packed(words, fits)]
}

/** Words one after the other, a new line where the next would not fit. */
function packed(words: readonly string[], fits: (words: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && fits(longer)) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines
}

/** Some text as a CSS string, whatever stands in it. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\\u0000-\u001f\u007f]/gu, letter => `\\${letter.charCodeAt(0).toString(16)} `) // eslint-disable-line no-control-regex -- a line break ends a string in CSS
  return `"${escaped}"`
}
