import { expandPhrase, type PhraseValues } from '#shared/notes/phrases/expand-phrase.ts'
import type { PhraseText } from '#shared/notes/phrases/phrase.ts'

/** A phrase as the list beside the caret shows it. */
export interface ListedPhrase extends PhraseText {
  readonly title: string
}

/** What can be expanded in a note: the books, the nearest first, and what is known for their places. */
export interface PhraseSource {
  readonly books: readonly (readonly ListedPhrase[])[]
  readonly values: PhraseValues
}

const DOT_WORD = /(?:^|[\s([/–—-])\.([a-z0-9][a-z0-9-]{0,30})$/iu
const LONGEST = 40
const MOST_LISTED = 6

/** The word behind a period that ends at the caret, without its period; null when there is none. */
export function dotWordAt({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string | null {
  if (selectionStart !== selectionEnd) return null
  return DOT_WORD.exec(value.slice(Math.max(0, selectionStart - LONGEST), selectionStart))?.[1]?.toLowerCase() ?? null
}

/** Phrases for a word that is being typed: those whose key begins with it, then those whose title holds it; a key once. */
export function phrasesFor(word: string, books: PhraseSource['books']): ListedPhrase[] {
  const byKey = new Map<string, ListedPhrase>()
  for (const phrase of books.flat()) if (!byKey.has(phrase.key)) byKey.set(phrase.key, phrase)
  const all = [...byKey.values()]
  const begins = all.filter(({ key }) => key.startsWith(word)).sort((one, two) => one.key.length - two.key.length)
  const holds = all.filter(({ key, title }) => !key.startsWith(word) && title.toLowerCase().includes(word))
  return [...begins, ...holds].slice(0, MOST_LISTED)
}

/** Where the caret is to go next: so far from the end of the text, and so long. */
export interface Stop {
  readonly fromEnd: number
  readonly length: number
}

/** Puts text in the place of a part of the field, as if it had been typed: the browser's own undo takes it back. */
export function typeInto(field: HTMLTextAreaElement, from: number, until: number, text: string): void {
  field.focus()
  field.setSelectionRange(from, until)
  // Old and without a successor: the one way that the field's own undo knows of.
  if (document.execCommand('insertText', false, text)) return
  writeInto(field, from, until, text)
}

/** The same while the focus stays where it is. */
export function writeInto(field: HTMLTextAreaElement, from: number, until: number, text: string): void {
  field.setRangeText(text, from, until, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** What became of a phrase: it stands in the text, with its open places; or it would make the note too long. */
type Taken = { readonly kind: 'taken'; readonly stops: readonly Stop[] } | { readonly kind: 'too-long' }

/** Puts a phrase in the place of the dot-word before the caret. */
export function takePhrase(field: HTMLTextAreaElement, phrase: PhraseText, { values }: PhraseSource): Taken {
  const { value, selectionStart: caret } = field
  const word = dotWordAt(field) ?? ''
  const from = caret - word.length - 1
  const typed = `${value.slice(0, from)}.${phrase.key}`
  const expanded = expandPhrase(typed + value.slice(caret), typed.length, [[phrase]], values)
  if (expanded.kind !== 'expanded') return { kind: 'too-long' }
  const { text, stops } = expanded
  typeInto(field, from, caret, text.slice(from, text.length - (value.length - caret)))
  return {
    kind: 'taken',
    stops: stops.map(({ start, end }) => ({ fromEnd: text.length - start, length: end - start })),
  }
}

const OPEN_PLACE = /\{[^{}\n]{1,60}\}/gu

/** Goes to the next open place: of those given, or the next that stands in braces behind the caret. Gives those that are left, null when there was none. */
export function goToNext(field: HTMLTextAreaElement, stops: readonly Stop[]): readonly Stop[] | null {
  const { value, selectionEnd } = field
  for (const [at, { fromEnd, length }] of stops.entries()) {
    const start = value.length - fromEnd
    const isThere = start >= 0 && (length === 0 || /^\{[^{}]*\}$/u.test(value.slice(start, start + length)))
    if (!isThere) continue
    field.setSelectionRange(start, start + length)
    return stops.slice(at + 1)
  }
  OPEN_PLACE.lastIndex = selectionEnd
  const open = OPEN_PLACE.exec(value)
  if (open === null) return null
  field.setSelectionRange(open.index, open.index + open[0].length)
  return []
}
