import { useRef, useState, type KeyboardEvent } from 'react'
import { expandPhrase } from '#shared/notes/phrases/expand-phrase.ts'
import { makeStore, type Store } from '#renderer/app/store.ts'
import { keysIn } from '#renderer/ui/keys.ts'
import { words as t } from './notes.words.ts'
import type { PhraseOffer } from './PhraseList.tsx'
import {
  dotWordAt,
  goToNext,
  phrasesFor,
  takePhrase,
  type ListedPhrase,
  type PhraseSource,
  type Stop,
} from './phrase-typing.ts'

const isTab = (nth: number) => nth === 0

/** The phrases of one field: looks for a dot-word after each key, and renders nothing while there is none. */
class Typing {
  readonly offer: Store<PhraseOffer> = makeStore<PhraseOffer>(null)
  #stops: readonly Stop[] = []
  #closed: string | null = null

  look(field: HTMLTextAreaElement, { books }: PhraseSource): void {
    const word = dotWordAt(field)
    if (word !== this.#closed) this.#closed = null
    const phrases = word === null || this.#closed !== null ? [] : phrasesFor(word, books)
    this.offer.set(phrases.length === 0 ? null : { kind: 'list', phrases, at: 0 })
  }

  take(field: HTMLTextAreaElement, phrase: ListedPhrase, source: PhraseSource): void {
    const taken = takePhrase(field, phrase, source)
    if (taken.kind === 'too-long') {
      this.offer.set({ kind: 'said', word: phrase.key, text: t('phraseTooLong') })
      return
    }
    this.offer.set(null)
    this.#stops = goToNext(field, taken.stops.length === 0 ? [] : taken.stops) ?? []
    if (taken.stops.length === 0) this.#stops = []
  }

  /** Tab or Enter; gives whether the key was used. */
  press(field: HTMLTextAreaElement, source: PhraseSource, byTab: boolean): boolean {
    const offer = this.offer.get()
    const marked = offer?.kind === 'list' ? offer.phrases[offer.at] : undefined
    if (marked !== undefined) {
      this.take(field, marked, source)
      return true
    }
    if (!byTab) return false
    const word = dotWordAt(field)
    if (word !== null) return this.#expandByTab(field, source, word)
    const left = goToNext(field, this.#stops)
    this.#stops = left ?? []
    return left !== null
  }

  #expandByTab(field: HTMLTextAreaElement, source: PhraseSource, word: string): boolean {
    const phrase = source.books.flat().find(({ key }) => key === word)
    if (phrase !== undefined) {
      this.take(field, phrase, source)
      return true
    }
    const before = this.offer.get()
    // Told once; the next Tab goes on.
    if (before?.kind === 'said' && before.word === word) {
      this.offer.set(null)
      return false
    }
    const answer = expandPhrase(field.value, field.selectionStart, source.books, source.values)
    const alike = answer.kind === 'unknown' ? answer.alike : []
    const text =
      alike.length === 0
        ? t('phraseUnknown', { key: word })
        : t('phraseAlike', { key: word, keys: alike.map(key => `.${key}`).join(', ') })
    this.offer.set({ kind: 'said', word, text })
    return true
  }

  choose(step: number): boolean {
    const offer = this.offer.get()
    if (offer?.kind !== 'list') return false
    const { phrases, at } = offer
    this.offer.set({ kind: 'list', phrases, at: (at + step + phrases.length) % phrases.length })
    return true
  }

  close(field: HTMLTextAreaElement): boolean {
    if (this.offer.get() === null) return false
    this.#closed = dotWordAt(field)
    this.offer.set(null)
    return true
  }
}

/** Phrases in a field that holds its own text: what its frame hears, the list beside it, and what looks after each key. */
export function usePhrases(source: PhraseSource) {
  const [typing] = useState(() => new Typing())
  const field = useRef<HTMLTextAreaElement>(null)
  const within = (event: KeyboardEvent<HTMLElement>, run: (field: HTMLTextAreaElement) => boolean) =>
    event.target instanceof HTMLTextAreaElement && run(event.target)
  const keys = keysIn('phrases', {
    take: (nth, event) => within(event, target => typing.press(target, source, isTab(nth))),
    choose: (nth, event) => within(event, () => typing.choose(nth === 0 ? 1 : -1)),
    close: (_nth, event) => within(event, target => typing.close(target)),
  })
  return {
    field,
    offer: typing.offer,
    frame: { ...keys, onBlur: () => typing.offer.set(null) },
    look: () => field.current !== null && typing.look(field.current, source),
    take: (phrase: ListedPhrase) => field.current !== null && typing.take(field.current, phrase, source),
  }
}
