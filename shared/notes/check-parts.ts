import { NOTE_PARTS, type NotePart } from './note.ts'

/** A note as the check sees it: what was written, and what the rest of the record says. */
export interface WrittenNote {
  readonly parts: Readonly<Partial<Record<NotePart, string>>>
  /** How many of the client's goals the note names. */
  readonly goals: number
  /** Whether the check-in, a scale or a flag asks for words on risk. */
  readonly isRiskRaised: boolean
}

/** A part that a note still lacks [NT27]. */
export interface PartHit {
  readonly rule: 'NT27'
  readonly part: NotePart | 'goal'
  /** Without it nothing is signed [NT6]; the others are asked about. */
  readonly isRequired: boolean
  readonly reason: string
}

/** A place that a phrase left open [NT29]. */
export interface OpenPlaceHit {
  readonly rule: 'NT29'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly reason: string
}

const LACKS: Readonly<Record<NotePart | 'goal', string>> = {
  intervention: 'What you did with this client is not written yet.',
  response: 'How this client took part is not written yet.',
  progress: 'Progress is not written yet.',
  plan: 'The plan is not written yet.',
  risk: 'The check-in was high, and nothing is written about risk yet.',
  goal: 'No goal is chosen yet.',
}

const REQUIRED: ReadonlySet<NotePart | 'goal'> = new Set(['intervention', 'response', 'plan', 'risk'])

// What people write to fill a field.
const FILLER =
  /^(?:n\/?a|none|nil|tbd|todo|same(?: as (?:above|before|last(?: \w+)?))?|see above|see group note|as above|ditto|ok|okay|good|fine|continue|cont|test|xx+|asdf\w*|-+|\.+|…)\.?$/iu

/** Whether somebody wrote something in a part: two words or more that are no filler. */
export const isWritten = (text: string | undefined): boolean => {
  const plain = (text ?? '').trim()
  return !FILLER.test(plain) && (plain.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 2
}

/** What a note lacks before it can be signed, in the order of its parts [NT27]. */
export function missingParts({ parts, goals, isRiskRaised }: WrittenNote): PartHit[] {
  const lacking = NOTE_PARTS.filter(part => (part !== 'risk' || isRiskRaised) && !isWritten(parts[part]))
  const named: (NotePart | 'goal')[] = goals > 0 ? lacking : ['goal', ...lacking]
  return named.map(part => ({ rule: 'NT27', part, isRequired: REQUIRED.has(part), reason: LACKS[part] }))
}

const OPEN_PLACE = /\{[^{}\n]{0,60}\}|_{3,}|\*{3,}|\[(?:name|client|time|date|topic|goal|insert[^\]]*)\]|\?{3,}/giu

/** Places of a phrase that were left open: "{goal}", "___" [NT29]. */
export function openPlaces(text: string): OpenPlaceHit[] {
  return [...text.matchAll(OPEN_PLACE)].map(({ 0: found, index }) => ({
    rule: 'NT29',
    start: index,
    end: index + found.length,
    text: found,
    reason: 'This place is still open: fill it or take it out.',
  }))
}
