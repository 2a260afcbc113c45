import * as z from 'zod'
import { CalendarDate, Instant } from '#shared/ipc/text.ts'
import { NoteId } from '#shared/notes/note.ts'
import { RecordField } from '#shared/notes/note-rules.ts'

const ofNote = {
  noteId: NoteId,
  groupName: z.string(),
  heldOn: CalendarDate,
  /** Null: the group's note. */
  clientName: z.string().nullable(),
  signedBy: z.string(),
  signedAt: Instant,
}

/** A signed note that nobody typed into the electronic health record yet. */
export const NoteToEnter = z.strictObject(ofNote)
export type NoteToEnter = z.infer<typeof NoteToEnter>

/** One that was entered, by whom and when. */
export const EnteredNote = z.strictObject({ ...ofNote, enteredAt: Instant, enteredBy: z.string() })
export type EnteredNote = z.infer<typeof EnteredNote>

/** What is left to enter, the oldest first, and what was entered last. */
export const HandOver = z.strictObject({
  fields: z.array(RecordField),
  /** All that is left; `notes` holds the oldest of them. */
  left: z.int(),
  notes: z.array(NoteToEnter),
  entered: z.array(EnteredNote),
})
export type HandOver = z.infer<typeof HandOver>

/** How many are left to enter, and whether this clinic enters its notes at all. */
export const LeftToEnter = z.strictObject({ count: z.int(), isInUse: z.boolean() })
export type LeftToEnter = z.infer<typeof LeftToEnter>
