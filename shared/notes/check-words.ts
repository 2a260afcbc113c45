import { PLAIN_WORDS } from './plain-words.ts'

/** A word that blames or labels, with a plain one to write in its place [NT26]. */
export interface WordHit {
  readonly rule: 'NT26'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly instead: string
  /** Within quotation marks they are the client's own words: only pointed out. */
  readonly isQuoted: boolean
  readonly reason: string
}

const ANY = new RegExp(PLAIN_WORDS.map(({ pattern }) => pattern.source).join('|'), 'iu')

/** The words of a text that put a condition before the person or blame somebody, in order. */
export function checkWords(text: string): WordHit[] {
  if (!ANY.test(text)) return []
  const hits: WordHit[] = []
  for (const { pattern, instead } of PLAIN_WORDS) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const isQuoted = isInQuotes(text, index)
      const reason = isQuoted
        ? `If these are the client’s own words they may stay. In your own: ${instead}.`
        : `A plainer way to say it: ${instead}.`
      hits.push({ rule: 'NT26', start: index, end: index + found.length, text: found, instead, isQuoted, reason })
    }
  }
  hits.sort((one, two) => one.start - two.start || two.end - one.end)
  return hits.filter((hit, at) => !hits.slice(0, at).some(before => before.end > hit.start))
}

/** Whether a place lies between quotation marks of its own line. */
function isInQuotes(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  const after = text.slice(at).split('\n', 1)[0] ?? ''
  const straight = line.split('"').length - 1
  if (straight % 2 === 1 && after.includes('"')) return true
  return line.lastIndexOf('“') > line.lastIndexOf('”') && after.includes('”')
}
