import { readFileSync } from 'node:fs'
import { readLabelled } from './labelled-names.ts'

/** Two notes, and whether one was made from the other; `names` are those that stand in either. */
export interface ClonePair {
  readonly how: string
  readonly isClone: boolean
  readonly note: string
  readonly other: string
  readonly shared: readonly string[]
}

/** The pairs written by hand. */
export function writtenPairs(): ClonePair[] {
  const file = readFileSync(new URL('./labelled/clones.txt', import.meta.url), 'utf8')
  return file
    .split(/^== /mu)
    .slice(1)
    .map(block => {
      const lines = block.split('\n')
      const after = (head: string) =>
        lines.filter(line => line.startsWith(head)).map(line => line.slice(head.length).trim())
      const [note = ''] = after('b:')
      const [other = ''] = after('a:')
      return {
        how: `written by hand, ${lines[0] ?? ''}`,
        isClone: lines[0] === 'clone',
        note,
        other,
        shared: after('shared:'),
      }
    })
}

const sentencesOf = (text: string) => text.match(/[^.!?]+[.!?]+(?=\s|$)/gu)?.map(sentence => sentence.trim()) ?? [text]

const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Leonard|Leo|Denise|Dee|Tobias|Toby|An|Yolanda|Yoli|Patrick|Paddy)\b/gu, 'Renata'],
  [/\bhe\b/gu, 'she'],
  [/\bHe\b/gu, 'She'],
  [/\bhis\b/gu, 'her'],
  [/\bHis\b/gu, 'Her'],
  [/\bhim\b/gu, 'her'],
  [/\bhimself\b/gu, 'herself'],
]
const swapped = (text: string) => SWAPS.reduce((rest, [from, to]) => rest.replace(from, to), text)
const reordered = (sentences: readonly string[]) => [
  ...sentences.filter((_, at) => at % 2 === 1),
  ...sentences.filter((_, at) => at % 2 === 0),
]
const renumbered = (text: string) => text.replace(/\d+/gu, digits => String((Number(digits) * 3 + 1) % 97))
const oneWordLess = (text: string) =>
  sentencesOf(text)
    .map(sentence => {
      const words = sentence.split(' ')
      return words.length > 8 ? words.toSpliced(Math.floor(words.length / 2), 1).join(' ') : sentence
    })
    .join(' ')
const joined = (text: string) =>
  sentencesOf(text)
    .map((sentence, at) =>
      at % 2 === 0 ? sentence.replace(/[.!?]$/u, ', and') : `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    )
    .join(' ')

const WAYS: Readonly<Record<string, (text: string, fresh: string) => string>> = {
  'names and pronouns replaced': text => swapped(text),
  'sentences in another order': text => reordered(sentencesOf(text)).join(' '),
  'replaced, in another order, other figures': text => renumbered(reordered(sentencesOf(swapped(text))).join(' ')),
  'a word taken out of each sentence': text => oneWordLess(text),
  'sentences joined': text => joined(swapped(text)),
  'half of it, the rest fresh': (text, fresh) =>
    [...sentencesOf(text).filter((_, at) => at % 2 === 0), ...sentencesOf(fresh).slice(0, 4)].join(' '),
}

/** Pairs made of the whole notes: each copied in one of the ways in which people copy, and two notes of one evening as honest ones. */
export function madePairs(): ClonePair[] {
  const notes = ['notes-free-1.txt', 'notes-free-2.txt'].flatMap(readLabelled).map(({ text }) => text)
  const ways = Object.entries(WAYS)
  const clones = notes.slice(0, 48).map((other, at): ClonePair => {
    const [how, copy] = ways[at % ways.length] ?? ['as it stands', (text: string) => text]
    return { how, isClone: true, note: copy(other, notes[(at + 7) % notes.length] ?? ''), other, shared: [] }
  })
  const honest = notes.slice(0, 59).map((note, at): ClonePair => ({
    how: 'two notes of one hand',
    isClone: false,
    note,
    other: notes[at + 1] ?? '',
    shared: [],
  }))
  return [...clones, ...honest]
}
