import type { ClonePrint, SentencePrint } from './clone-print.ts'

/** Another note that this one is held against: of the session, or of this client's past. */
export interface OtherNote {
  readonly key: string
  readonly from: 'session' | 'past'
  readonly print: ClonePrint
}

/** A sentence of this note that stands in another one as well. */
export interface SharedSentence {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly noteKey: string
  readonly from: OtherNote['from']
  /** The most alike sentence of the other note, and where it stands there. */
  readonly there: { readonly start: number; readonly end: number; readonly text: string }
}

/** How much of a note stands in others too [NT24]. */
export interface CloneResult {
  readonly rule: 'NT24'
  /** Sentences that stand in another note, of those that count; 0 to 1. */
  readonly share: number
  readonly threshold: number
  readonly isOver: boolean
  readonly counted: number
  readonly shared: readonly SharedSentence[]
}

/** From this share of its sentences on a note is asked about; a setting of the clinic. */
export const CLONE_THRESHOLD = 0.4
/** Sentences of fewer pairs of words are said of everybody. */
const LEAST_PAIRS = 4
/** How much of a sentence's pairs of words must stand in the other note. */
const NEARLY = 0.68

/** Holds a note against others; sentences of `excluded`, the facts of the session, count neither way [NT24, NT25]. */
export function checkClones(
  note: ClonePrint,
  others: readonly OtherNote[],
  excluded: readonly ClonePrint[],
  threshold = CLONE_THRESHOLD,
): CloneResult {
  const known = new Set(excluded.flatMap(({ sentences }) => sentences.flatMap(({ pairs }) => pairs)))
  const counting = note.sentences.filter(
    ({ pairs }) => pairs.length >= LEAST_PAIRS && pairs.filter(pair => known.has(pair)).length < pairs.length * NEARLY,
  )
  const matcher = new Matcher(counting)
  const found = new Map<number, SharedSentence>()
  for (const other of others) {
    for (const [at, there] of matcher.matchesIn(other.print)) {
      const mine = counting[at]
      if (mine === undefined || found.has(at)) continue
      found.set(at, {
        ...withText(note, mine),
        noteKey: other.key,
        from: other.from,
        there: withText(other.print, there),
      })
    }
  }
  const share = counting.length === 0 ? 0 : found.size / counting.length
  const shared = [...found.values()].sort((one, two) => one.start - two.start)
  return {
    rule: 'NT24',
    share,
    threshold,
    isOver: counting.length > 1 && share >= threshold,
    counted: counting.length,
    shared,
  }
}

const withText = ({ text }: ClonePrint, { start, end }: SentencePrint) => ({ start, end, text: text.slice(start, end) })

/** Finds sentences in other notes: whole, joined with others or torn apart. Counts in plain arrays, as there are hundreds of notes. */
class Matcher {
  /** For each pair of words its places: one for each sentence that has it. */
  readonly #places = new Map<number, { readonly sentence: number; readonly place: number }[]>()
  readonly #distinct: number[]
  readonly #seenIn: Int32Array
  readonly #seen: Int32Array
  readonly #counts: Int32Array
  readonly #bestCounts: Int32Array
  readonly #best: (SentencePrint | null)[]
  #round = 0

  constructor(sentences: readonly SentencePrint[]) {
    let place = 0
    this.#distinct = sentences.map(({ pairs }, sentence) => {
      const distinct = new Set(pairs)
      for (const pair of distinct) {
        const there = this.#places.get(pair) ?? []
        this.#places.set(pair, there)
        there.push({ sentence, place: place++ })
      }
      return distinct.size
    })
    this.#seenIn = new Int32Array(place)
    this.#seen = new Int32Array(sentences.length)
    this.#counts = new Int32Array(sentences.length)
    this.#bestCounts = new Int32Array(sentences.length)
    this.#best = sentences.map(() => null)
  }

  /** The sentences that another note holds too, by their number, each with the most alike there. */
  matchesIn(other: ClonePrint): [number, SentencePrint][] {
    this.#round += 1
    this.#seen.fill(0)
    this.#bestCounts.fill(0)
    for (const there of other.sentences) this.#count(there)
    const matches: [number, SentencePrint][] = []
    this.#distinct.forEach((distinct, sentence) => {
      const best = this.#best[sentence]
      if (best !== undefined && best !== null && (this.#seen[sentence] ?? 0) >= distinct * NEARLY)
        matches.push([sentence, best])
    })
    return matches
  }

  #count(there: SentencePrint): void {
    this.#counts.fill(0)
    for (const pair of there.pairs) {
      const places = this.#places.get(pair)
      if (places === undefined) continue
      for (const { sentence, place } of places) {
        const count = (this.#counts[sentence] ?? 0) + 1
        this.#counts[sentence] = count
        if (count > (this.#bestCounts[sentence] ?? 0)) {
          this.#bestCounts[sentence] = count
          this.#best[sentence] = there
        }
        if (this.#seenIn[place] === this.#round) continue
        this.#seenIn[place] = this.#round
        this.#seen[sentence] = (this.#seen[sentence] ?? 0) + 1
      }
    }
  }
}
