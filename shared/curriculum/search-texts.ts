import * as z from 'zod'
import { fold } from '#shared/ipc/text.ts'
import { topicParts, type TopicPassage } from './topic-passages.ts'

/** How many passages of one topic an answer shows. */
const MOST_PASSAGES = 2
/** About how many letters of a passage are shown around the first find. */
const SNIPPET_LETTERS = 150
/** More words than this in one search are left out. */
const MOST_WORDS = 12

/** A passage in which words were found; `isMatch` pieces are those words, `…` stands where it was cut. */
export const FoundPassage = z.strictObject({
  part: z.enum(topicParts),
  within: z.strictObject({ name: z.string(), at: z.int().min(0) }).nullable(),
  snippet: z.array(z.strictObject({ text: z.string(), isMatch: z.boolean() })),
})
export type FoundPassage = z.infer<typeof FoundPassage>

/** A topic whose text holds every word, and where. */
export const FoundTopic = z.strictObject({ topicId: z.string(), passages: z.array(FoundPassage) })
export type FoundTopic = z.infer<typeof FoundTopic>

interface IndexedPassage extends TopicPassage {
  /** The folded words, each with a blank before it. */
  readonly words: string
}

/** One topic made ready for searching. */
export interface IndexedTopic {
  readonly topicId: string
  /** Title, keywords, module and summary count for the words to be found, and are not shown as a passage. */
  readonly about: string
  readonly passages: readonly IndexedPassage[]
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const foldedWords = (text: string) => ` ${(fold(text).match(WORD) ?? []).join(' ')}`

/** Makes a topic ready: `about` is what its row in the library says. */
export const indexTopic = (topicId: string, about: string, passages: readonly TopicPassage[]): IndexedTopic => ({
  topicId,
  about: foldedWords(about),
  passages: passages.map(passage => ({ ...passage, words: foldedWords(passage.text) })),
})

/**
 * [CU80] The topics in which every word of `text` begins a word, whatever the case and accents; a single letter only
 * counts as a word of its own. Best first: all words in one passage, then in few; topics of equal rank stay in their order.
 */
export function searchTexts(topics: readonly IndexedTopic[], text: string): FoundTopic[] {
  const wanted = (fold(text).match(WORD) ?? []).slice(0, MOST_WORDS)
  if (wanted.length === 0) return []
  return topics
    .map(topic => ({ topic, hits: hitsOf(topic, wanted) }))
    .filter(({ topic, hits }) => isWhole(topic, hits, wanted))
    .map(({ topic, hits }) => ({ topic, hits, best: Math.max(0, ...hits.map(({ found }) => found.length)) }))
    .toSorted((a, b) => b.best - a.best)
    .map(({ topic, hits, best }) => ({
      topicId: topic.topicId,
      passages: hits
        .filter(({ found }) => found.length === best)
        .slice(0, MOST_PASSAGES)
        .map(({ passage, found }) => shown(passage, found)),
    }))
}

interface Hit {
  readonly passage: IndexedPassage
  /** The wanted words that the passage holds. */
  readonly found: readonly string[]
}

const holds = (words: string, want: string) =>
  isOneLetter(want) ? `${words} `.includes(` ${want} `) : words.includes(` ${want}`)
const isOneLetter = (word: string) => Array.from(word).length === 1

const hitsOf = (topic: IndexedTopic, wanted: readonly string[]): Hit[] =>
  topic.passages
    .map(passage => ({ passage, found: wanted.filter(want => holds(passage.words, want)) }))
    .filter(({ found }) => found.length > 0)

function isWhole(topic: IndexedTopic, hits: readonly Hit[], wanted: readonly string[]): boolean {
  const inText = new Set(hits.flatMap(({ found }) => found))
  return wanted.every(want => inText.has(want) || holds(topic.about, want))
}

const shown = ({ part, within, text }: IndexedPassage, wanted: readonly string[]): FoundPassage => ({
  part,
  within,
  snippet: snippetOf(text, wanted),
})

interface Span {
  readonly from: number
  readonly until: number
}

/** The text around the first find, cut at words, with the found words told apart. */
function snippetOf(text: string, wanted: readonly string[]): FoundPassage['snippet'] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    from: index,
    until: index + word.length,
  }))
  const matches = words.filter(({ word }) => wanted.some(want => holds(` ${fold(word)}`, want)))
  const { from, until } = windowOf(text, words, matches[0]?.from ?? 0)
  const inside = matches.filter(match => match.from >= from && match.until <= until)
  const pieces = inside.flatMap((match, at) => [
    { text: text.slice(inside[at - 1]?.until ?? from, match.from), isMatch: false },
    { text: text.slice(match.from, match.until), isMatch: true },
  ])
  const rest = { text: text.slice(inside.at(-1)?.until ?? from, until), isMatch: false }
  const cut = (isCut: boolean) => ({ text: isCut ? '…' : '', isMatch: false })
  return [cut(from > 0), ...pieces, rest, cut(until < text.length)].filter(piece => piece.text !== '')
}

function windowOf(text: string, words: readonly Span[], first: number): Span {
  if (text.length <= SNIPPET_LETTERS) return { from: 0, until: text.length }
  const earliest = Math.max(0, Math.min(first - SNIPPET_LETTERS / 3, text.length - SNIPPET_LETTERS))
  const from = earliest === 0 ? 0 : (words.find(word => word.from >= earliest)?.from ?? 0)
  if (from + SNIPPET_LETTERS >= text.length) return { from, until: text.length }
  return { from, until: words.findLast(word => word.until <= from + SNIPPET_LETTERS)?.until ?? text.length }
}
