import type { ContentFile } from './check-content.ts'
import type { Fault } from './fault.ts'

/** The longest run of words that two topics may share. */
const MAX_SHARED = 8
const RUN = MAX_SHARED + 1
/** Stands for the end of a passage. */
const BREAK = -1

type Page = Pick<ContentFile, 'file' | 'passages'>

/** All words of a file in a row, as numbers that stand for words. */
interface Row {
  readonly file: string
  readonly words: number[]
  readonly lines: number[]
}

/** Every run of more than eight words that stands in two topics, reported once in the later one with the place of the first. */
export function checkRepeats(files: readonly Page[]): Fault[] {
  const known = new Map<string, number>()
  const names: string[] = []
  const rows = files.map(file => rowOf(file, known, names))
  // Where each run of nine words stood first: the row times this, plus the place in it.
  const first = new Map<number, number>()
  return rows.flatMap((row, number) => {
    const faults: Fault[] = []
    let told = 0
    for (const [at, hash] of hashesOf(row.words)) {
      const place = first.get(hash)
      if (place === undefined) first.set(hash, number * MANY + at)
      if (place === undefined || at < told) continue
      const before = rows[Math.floor(place / MANY)]
      const length = before === undefined || before === row ? 0 : shared(before, place % MANY, row, at)
      if (before === undefined || length < RUN) continue
      told = at + length
      const reason = reasonOf(
        row.words.slice(at, told).map(word => names[word] ?? ''),
        before,
        place % MANY,
      )
      faults.push({ file: row.file, line: row.lines[at] ?? 1, reason })
    }
    return faults
  })
}

const MANY = 1_000_000

function rowOf({ file, passages }: Page, known: Map<string, number>, names: string[]): Row {
  const row: Row = { file, words: [], lines: [] }
  for (const { text, line } of passages) {
    for (const word of text
      .toLowerCase()
      .replace(/’/gu, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []) {
      const number = known.get(word) ?? names.push(word) - 1
      known.set(word, number)
      row.words.push(number)
      row.lines.push(line)
    }
    row.words.push(BREAK)
    row.lines.push(line)
  }
  return row
}

/** Every run of nine words: its place, and a number of 53 bits that stands for it. */
function* hashesOf(words: readonly number[]): Generator<[number, number]> {
  for (let from = 0; from + RUN <= words.length; from += 1) {
    let low = 0
    let high = 0
    for (let at = from; at < from + RUN; at += 1) {
      low = Math.imul(low ^ (words[at] ?? 0), 0x01000193) ^ (low >>> 15)
      high = Math.imul(high + (words[at] ?? 0), 0x85ebca6b) ^ (high >>> 13)
    }
    yield [from, (low >>> 0) * 0x200000 + (high >>> 11)]
  }
}

/** How many words two places have in common from there on, within one passage. */
function shared(before: Row, beforeAt: number, row: Row, at: number): number {
  let length = 0
  for (;;) {
    const word = row.words[at + length]
    if (word === undefined || word === BREAK || word !== before.words[beforeAt + length]) return length
    length += 1
  }
}

const MAX_QUOTED = 14

function reasonOf(said: readonly string[], before: Row, beforeAt: number): string {
  const quoted = `${said.slice(0, MAX_QUOTED).join(' ')}${said.length > MAX_QUOTED ? ' …' : ''}`
  return `"${quoted}" (${said.length} words) stands in ${before.file}:${before.lines[beforeAt] ?? 1} too: each topic says its own thing.`
}
