import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { NOTE_PARTS, NoteId } from './note.ts'

/** Where a finding stands: a part of an individual note; the account of a group note, or what was chosen as done. */
const CHECKED_PARTS = [...NOTE_PARTS, 'text', 'interventions'] as const
export const CheckedPart = z.literal(CHECKED_PARTS)
export type CheckedPart = z.infer<typeof CheckedPart>

/** A place in the saved text, with some of what stands round it. */
const Spot = z.strictObject({
  part: CheckedPart,
  start: z.int(),
  end: z.int(),
  text: z.string(),
  before: z.string(),
  after: z.string(),
})
export type Spot = z.infer<typeof Spot>

/** Somebody else's name; open until something is decided about it [NT22]. */
const NameFinding = Spot.extend({
  key: z.string(),
  kind: z.literal(['name', 'possessive', 'near', 'split', 'initials']),
  isOpen: z.boolean(),
})
export type NameFinding = z.infer<typeof NameFinding>

const WordFinding = Spot.extend({ instead: z.string(), isQuoted: z.boolean() })
export type WordFinding = z.infer<typeof WordFinding>

/** Which part is not written yet; without the required ones nothing is signed [NT27]. */
const MissingPart = z.strictObject({ part: z.literal([...CHECKED_PARTS, 'goal']), isRequired: z.boolean() })

/** A sentence that stands in another note as well: of a member of the session, or of this client's past [NT24]. */
const SharedSentence = z.strictObject({
  text: z.string(),
  there: z.string(),
  clientId: ClientId.nullable(),
  heldOn: z.iso.date(),
  isPast: z.boolean(),
})

const Clones = z.strictObject({
  percent: z.int(),
  thresholdPercent: z.int(),
  isOver: z.boolean(),
  shared: z.array(SharedSentence),
})

/** Everything the checks found in a draft as it is saved; nothing is changed by it. */
export const NoteFindings = z.strictObject({
  noteId: NoteId,
  names: z.array(NameFinding),
  missing: z.array(MissingPart),
  /** Places that a phrase left open. */
  places: z.array(Spot),
  words: z.array(WordFinding),
  times: z.array(Spot),
  /** Null for a group note, which is held against none. */
  clones: Clones.nullable(),
  maySign: z.boolean(),
})
export type NoteFindings = z.infer<typeof NoteFindings>

/** What stands in the way of signing one begun draft, in short. */
export const NoteLack = z.strictObject({
  noteId: NoteId,
  clientId: ClientId.nullable(),
  missing: z.array(MissingPart.shape.part),
  openNames: z.int(),
  openPlaces: z.int(),
})
export type NoteLack = z.infer<typeof NoteLack>
