import type { PhraseText } from './phrase.ts'

/** What stands for the places of a phrase; null leaves the place open to be filled in. */
export interface PhraseValues {
  readonly client: string | null
  readonly topic: string | null
  readonly minutes: number | null
  readonly goal: string | null
}

/** A place in the text that the caret goes to on Tab; `hint` says what belongs there and stands selected. */
export interface CaretStop {
  readonly start: number
  readonly end: number
  readonly hint: string
}

/** What came of the Tab: a new text with its stops, a key that no book has, or nothing to expand. */
export type Expansion =
  | {
      readonly kind: 'expanded'
      readonly key: string
      readonly text: string
      readonly stops: readonly CaretStop[]
      readonly caret: number
    }
  | { readonly kind: 'unknown'; readonly key: string; readonly alike: readonly string[] }
  | { readonly kind: 'too-long'; readonly key: string }
  | { readonly kind: 'none' }

/** The most a part of a note holds. */
const MOST = 20_000
const KEY_BEFORE = /(?:^|[\s([/–—-])\.([a-z0-9][a-z0-9-]{0,30})$/iu

/** Replaces the `.key` before the caret by its phrase [NT31]. The first book that has the key counts: personal, clinic, ours. */
export function expandPhrase(
  text: string,
  caret: number,
  books: readonly (readonly PhraseText[])[],
  values: PhraseValues,
): Expansion {
  const key = KEY_BEFORE.exec(text.slice(0, caret))?.[1]?.toLowerCase()
  if (key === undefined) return { kind: 'none' }
  const phrase = books.flatMap(book => book.find(one => one.key === key) ?? []).at(0)
  if (phrase === undefined) return { kind: 'unknown', key, alike: alikeKeys(key, books) }
  const from = caret - key.length - 1
  const filled = fill(phrase.text, values, beginsSentence(text.slice(0, from)))
  const whole = text.slice(0, from) + filled.text + text.slice(caret)
  if (whole.length > MOST) return { kind: 'too-long', key }
  const stops = filled.stops.map(({ start, end, hint }) => ({ start: start + from, end: end + from, hint }))
  return { kind: 'expanded', key, text: whole, stops, caret: stops[0]?.start ?? from + filled.text.length }
}

const beginsSentence = (before: string) => /(?:^|[.!?:]["”’)]?\s+|\n\s*|^\s+)$/u.test(before)

/** Fills what is known; what is not becomes a stop that shows its hint in braces, so that it cannot be overlooked [NT32]. */
function fill(template: string, values: PhraseValues, isOpening: boolean): { text: string; stops: CaretStop[] } {
  const stops: CaretStop[] = []
  let text = ''
  let last = 0
  for (const { 0: place, 1: name = '', index } of template.matchAll(/\{([^{}]*)\}/gu)) {
    text += template.slice(last, index)
    last = index + place.length
    const value = name.startsWith('|') ? null : valueOf(name, values)
    if (value !== null) {
      text += text === '' && isOpening ? capital(value) : value
      continue
    }
    const hint = name.replace(/^\|/u, '')
    const shown = hint === '' ? '' : `{${hint}}`
    stops.push({ start: text.length, end: text.length + shown.length, hint })
    text += shown
  }
  return { text: text + template.slice(last), stops }
}

function valueOf(name: string, values: PhraseValues): string | null {
  if (name === 'client') return values.client
  if (name === 'topic') return values.topic
  if (name === 'goal') return values.goal
  return name === 'minutes' && values.minutes !== null ? String(values.minutes) : null
}

const capital = (value: string) => value.charAt(0).toUpperCase() + value.slice(1)

/** Up to five keys that begin alike or hold the typed letters. */
function alikeKeys(key: string, books: readonly (readonly PhraseText[])[]): string[] {
  const keys = [...new Set(books.flat().map(phrase => phrase.key))]
  const score = (one: string) =>
    one.startsWith(key) ? 0 : one.startsWith(key.slice(0, 2)) ? 1 : one.includes(key) ? 2 : 3
  return keys
    .filter(one => score(one) < 3)
    .sort((one, two) => score(one) - score(two) || one.localeCompare(two))
    .slice(0, 5)
}
