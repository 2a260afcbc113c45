import { checkClones, type CloneResult, type OtherNote } from './check-clones.ts'
import { clonePrint, type ClonePrint } from './clone-print.ts'
import { checkNames } from './check-names.ts'
import { missingParts, openPlaces, type OpenPlaceHit, type PartHit, type WrittenNote } from './check-parts.ts'
import { timesOutside, type SessionTimes, type TimeHit } from './check-times.ts'
import { checkWords, type WordHit } from './check-words.ts'
import type { NameBook } from './name-book.ts'
import { NOTE_PARTS, type NotePart } from './note.ts'
import type { NameResolution } from './name-resolution.ts'
import { markHits, unresolvedHits, type MarkedHit } from './resolve-hits.ts'

/** All that the checks before signing rest on. The book, the prints of other notes and the names are made once and kept. */
export interface NoteToCheck extends WrittenNote {
  readonly book: NameBook
  readonly resolutions: readonly NameResolution[]
  readonly times: SessionTimes
  readonly others: readonly OtherNote[]
  /** Sentences that everybody's note of this session may hold: its facts. */
  readonly excluded: readonly ClonePrint[]
  readonly names: ReadonlySet<number>
  readonly cloneThreshold?: number
}

/** A finding in one of the parts, with the part it stands in. */
type InPart<Hit> = Hit & { readonly part: NotePart }

/** What the checks found, rule by rule; nothing is changed and nothing hidden. */
export interface CheckedNote {
  readonly names: readonly InPart<MarkedHit>[]
  /** Those about which nothing was decided: none may be left when the note is signed. */
  readonly openNames: readonly InPart<MarkedHit>[]
  readonly missing: readonly PartHit[]
  readonly openPlaces: readonly InPart<OpenPlaceHit>[]
  readonly words: readonly InPart<WordHit>[]
  readonly times: readonly InPart<TimeHit>[]
  readonly clones: CloneResult
  /** Whether nothing stands in the way of signing: names decided, the parts that must be there written, no place left open. */
  readonly maySign: boolean
}

/** Runs every check over a note [NT20–NT29]. Words, times and clones are asked about and stop nobody. */
export function checkNote(note: NoteToCheck): CheckedNote {
  const parts = NOTE_PARTS.map(part => ({ part, text: note.parts[part] ?? '' }))
  const inParts = <Hit extends object>(check: (text: string, part: NotePart) => readonly Hit[]): InPart<Hit>[] =>
    parts.flatMap(({ part, text }) => check(text, part).map(hit => ({ ...hit, part })))
  const names = inParts((text, part) => markHits(text, checkNames(text, note.book), part))
  const openNames = unresolvedHits(names, note.resolutions)
  const missing = missingParts(note)
  const open = inParts(openPlaces)
  const whole = clonePrint(parts.map(({ text }) => text).join('\n'), note.names)
  return {
    names,
    openNames,
    missing,
    openPlaces: open,
    words: inParts(checkWords),
    // A plan speaks of times to come.
    times: inParts((text, part) => (part === 'plan' ? [] : timesOutside(text, note.times))),
    clones: checkClones(whole, note.others, note.excluded, note.cloneThreshold),
    maySign: openNames.length === 0 && missing.every(({ isRequired }) => !isRequired) && open.length === 0,
  }
}
