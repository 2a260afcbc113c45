import { foldedParts, foldText } from './fold-text.ts'

/** A sentence of a note, where it stands, with the pairs of neighbouring words in it as numbers. */
export interface SentencePrint {
  readonly start: number
  readonly end: number
  readonly pairs: readonly number[]
}

/** What of a note is compared. It can be kept: making it is most of the work. */
export interface ClonePrint {
  readonly text: string
  readonly sentences: readonly SentencePrint[]
}

const PRIME = 0x01000193
const SEED = 0x811c9dc5
const hashOf = (word: string): number => {
  let sum = SEED
  for (let at = 0; at < word.length; at += 1) sum = Math.imul(sum ^ word.charCodeAt(at), PRIME)
  return sum
}

const PERSON = hashOf('=person')
const FIGURE = hashOf('=figure')
// What changes when a text is made to fit somebody else: the person, pronouns, and the verbs that follow them.
const SAME: ReadonlyMap<number, number> = new Map(
  (
    'client clients patient ct pt he she they he him them himself herself themself themselves ze xe hir' +
    '|his her hers their theirs|is are was were am|has have had|does do did|mr mrs ms miss'
  )
    .split('|')
    .flatMap((words, at) =>
      words.split(' ').map((word): [number, number] => [hashOf(word), at === 0 ? PERSON : hashOf(`=${at}`)]),
    ),
)
const ABBREVIATED = new Set('mr mrs ms dr st vs no approx'.split(' ').map(hashOf))

/** Names as the print wants them: of everybody in the session, folded to letters. */
export const namesToOpen = (names: Iterable<string>): Set<number> =>
  new Set([...names].flatMap(foldedParts).map(hashOf))

const isLetter = (code: number) =>
  (code >= 97 && code <= 122) || (code > 127 && /\p{L}/u.test(String.fromCharCode(code)))
const isDigit = (code: number) => code >= 48 && code <= 57

// eslint-disable-next-line no-control-regex -- the range of plain ASCII is meant
const ASCII = /^[\x00-\x7f]*$/

/** Reads a note for comparing: names, pronouns and figures stand for any other, so that replacing them hides nothing. */
export function clonePrint(text: string, names: ReadonlySet<number>): ClonePrint {
  const folded = ASCII.test(text) ? null : foldText(text)
  const letters = folded?.letters ?? text.toLowerCase()
  const toStart = (at: number) => (folded === null ? at : (folded.starts[at] ?? text.length))
  const toEnd = (at: number) => (folded === null ? at : (folded.ends[at - 1] ?? text.length))
  const sentences: SentencePrint[] = []
  let pairs: number[] = []
  let start = -1
  let last = 0
  let end = 0
  const finish = () => {
    if (start >= 0) sentences.push({ start: toStart(start), end: toEnd(end), pairs })
    pairs = []
    start = -1
    last = 0
  }
  for (let at = 0; at < letters.length;) {
    const from = at
    const hash = wordAt(letters, from)
    if (hash.length > 0) {
      at += hash.length
      const word = hash.isFigure ? FIGURE : names.has(hash.sum) ? PERSON : (SAME.get(hash.sum) ?? hash.sum)
      if (start < 0) start = from
      else if (!(word === PERSON && last === PERSON)) pairs.push(Math.imul(last, 31) ^ word)
      last = word
      end = at
      if (endsSentence(letters, at, hash)) {
        end = at + 1
        finish()
      }
      continue
    }
    if (
      letters.charCodeAt(at) === 10 ||
      ((letters[at] === '.' || letters[at] === '?' || letters[at] === '!') && start >= 0 && last !== 0 && at > end)
    )
      finish()
    at += 1
  }
  finish()
  return { text, sentences }
}

interface ScannedWord {
  length: number
  sum: number
  isFigure: boolean
}
const scanned: ScannedWord = { length: 0, sum: 0, isFigure: false }

/** The word or figure that begins here; of no length when none does. The same object each time: it is read at once. */
function wordAt(letters: string, from: number): ScannedWord {
  const isFigure = isDigit(letters.charCodeAt(from))
  const belongs = isFigure ? isDigit : isLetter
  let sum = SEED
  let at = from
  for (let code = letters.charCodeAt(at); belongs(code); code = letters.charCodeAt(at)) {
    sum = Math.imul(sum ^ code, PRIME)
    at += 1
  }
  scanned.length = at - from
  scanned.sum = sum
  scanned.isFigure = isFigure
  return scanned
}

/** Whether a mark after the word ends the sentence: not after an initial, a title or inside a figure. */
function endsSentence(letters: string, at: number, { length, sum, isFigure }: ScannedWord): boolean {
  const mark = letters[at]
  if (mark === '!' || mark === '?') return true
  if (mark !== '.') return false
  const next = letters.charCodeAt(at + 1)
  if (Number.isNaN(next) || next === 10) return true
  if (isLetter(next) || isDigit(next)) return false
  return isFigure || (length > 1 && !ABBREVIATED.has(sum))
}
