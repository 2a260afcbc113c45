import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { Instant, Line, Prose } from '#shared/ipc/text.ts'
import { GoalId, GoalProgress } from '#shared/goals/goal.ts'
import { NameResolution } from './name-resolution.ts'

export const NoteId = z.uuid().brand('NoteId')
export type NoteId = z.infer<typeof NoteId>

/** The text of a note, or of one of its parts: up to 20,000 characters. */
export const NoteText = Prose(20_000)

/** What the facilitator writes in an individual note, in the order of its flow. */
export const NOTE_PARTS = ['intervention', 'response', 'progress', 'risk', 'plan'] as const
export const NotePart = z.literal(NOTE_PARTS)
export type NotePart = z.infer<typeof NotePart>

const text = z.string()
/** The neutral record: every format is only an order of it. */
export const Written = z.strictObject({
  intervention: text,
  response: text,
  progress: text,
  risk: text,
  plan: text,
})
export type Written = z.infer<typeof Written>

/** A goal that a note worked on, and how it moved; null: not said. */
export const NoteGoal = z.strictObject({ goalId: GoalId, progress: GoalProgress.nullable() })
export type NoteGoal = z.infer<typeof NoteGoal>

/** Where a note stands between its first letter and the record [NT3]. */
const Standing = z.strictObject({
  signedAt: Instant.nullable(),
  signedBy: z.string().nullable(),
  needsCosignature: z.boolean(),
  cosignedAt: Instant.nullable(),
  /** Returned for change by a supervisor, and not answered yet. */
  returnedAt: Instant.nullable(),
  voidedAt: Instant.nullable(),
})

/** A topic's note phrase that was chosen for the group note. */
export const Intervention = Line(400)

/** Whether something can be taken back or brought again in a draft. */
const Steps = z.strictObject({ canUndo: z.boolean(), canRedo: z.boolean() })

export const GroupNote = z.strictObject({
  ...Standing.shape,
  ...Steps.shape,
  /** Null until something of it is written. */
  noteId: NoteId.nullable(),
  text,
  interventions: z.array(z.string()),
  resolutions: z.array(NameResolution),
  savedAt: Instant.nullable(),
})
export type GroupNote = z.infer<typeof GroupNote>

export const IndividualNote = z.strictObject({
  ...Standing.shape,
  ...Steps.shape,
  noteId: NoteId,
  clientId: ClientId,
  written: Written,
  goals: z.array(NoteGoal),
  resolutions: z.array(NameResolution),
  savedAt: Instant,
})
export type IndividualNote = z.infer<typeof IndividualNote>

/** The notes of a session; void ones stand beside the one that counts. */
export const SessionNotes = z.strictObject({ group: GroupNote, individual: z.array(IndividualNote) })
export type SessionNotes = z.infer<typeof SessionNotes>

/** All that was written in a note, part after part. */
export const wholeText = (written: Written): string =>
  NOTE_PARTS.map(part => written[part])
    .filter(part => part.trim() !== '')
    .join('\n')

export const NOTHING_WRITTEN: Written = { intervention: '', response: '', progress: '', risk: '', plan: '' }
