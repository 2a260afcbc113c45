import { foldText, type FoldedText } from './fold-text.ts'
import { initialsAt } from './initials-hits.ts'
import type { NameBook } from './name-book.ts'
import { nameAt, type Found, type NameHitKind } from './name-hits.ts'
import { tokensOf, type Token } from './name-tokens.ts'

/** Somebody else's name in a note [NT20]. Positions are those of the note's text as it stands. */
export interface NameHit {
  readonly rule: 'NT20'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly personKey: string
  readonly kind: NameHitKind
  readonly reason: string
}

const REASONS: Readonly<Record<NameHitKind, string>> = {
  name: 'This is the name of somebody else in the session.',
  possessive: 'This is the name of somebody else in the session, or of their family.',
  near: 'This is one letter away from the name of somebody else in the session.',
  split: 'Put together, this is the name of somebody else in the session.',
  initials: 'These are the initials of somebody else in the session, where a name would stand.',
}

/** Everything in a text that names other people of the session, in order, none overlapping another [NT20]. */
export function checkNames(text: string, book: NameBook): NameHit[] {
  if (book.others.length === 0) return []
  const folded = foldText(text)
  const tokens = tokensOf(folded)
  const hits: NameHit[] = []
  let least = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const place = { letters: folded.letters, tokens, at }
    const found = nameAt(book, place) ?? initialsAt(book, place)
    if (found === null) continue
    hits.push(toHit(folded, tokens, { ...found, from: Math.max(found.from, least) }))
    least = found.until
    at = found.until - 1
  }
  return hits
}

function toHit({ original, starts, ends }: FoldedText, tokens: readonly Token[], found: Found): NameHit {
  const start = starts[tokens[found.from]?.from ?? 0] ?? 0
  const end = ends[(tokens[found.until - 1]?.until ?? 1) - 1] ?? original.length
  const { kind, person } = found
  return {
    rule: 'NT20',
    start,
    end,
    text: original.slice(start, end),
    personKey: person.key,
    kind,
    reason: REASONS[kind],
  }
}

/** The text with every hit replaced by words that name nobody; a possessive stays one. */
export function masked(text: string, hits: readonly NameHit[], words = 'another member'): string {
  return hits.toReversed().reduce((rest, { start, end, text: name }) => {
    const isOwned = /['’ʼ]s?$/u.test(name)
    return `${rest.slice(0, start)}${words}${isOwned ? '’s' : ''}${rest.slice(end)}`
  }, text)
}
