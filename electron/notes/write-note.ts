import { findRecorded } from '#electron/attendance/attendance.store.ts'
import type { ReadDb } from '#electron/db/database.ts'
import { Refusal, type CommandContext } from '#electron/ipc/handlers.ts'
import { heldSession } from '#electron/sessions/open-session.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import { NoteId } from '#shared/notes/note.ts'
import { deleteUndone, findRedo, findUndo, insertStep, swapStep } from './note-steps.store.ts'
import { findNote, findNoteOf, insertNote, saveDraftNote, type DraftState, type NoteRow } from './notes.store.ts'

/** The note; refuses with `not-found`. */
export function noteOf(db: ReadDb, noteId: string): NoteRow {
  const note = findNote(db, noteId)
  if (note === null) throw new Refusal('not-found', 'That note is not in this vault.')
  return note
}

/** The note, which must be a draft: what is signed changes by an addendum alone [NT3]. */
export function draftOf(db: ReadDb, noteId: string): NoteRow {
  const note = noteOf(db, noteId)
  refuseSigned(note)
  return note
}

function refuseSigned(note: NoteRow): void {
  if (note.signedAt !== null) throw new Refusal('conflict', 'This note is signed. It changes only by an addendum.')
}

/** Refuses a client who was not in the room: the absent get an attendance row, never a note [AT5]. */
export function mustBePresent(db: ReadDb, sessionId: string, clientId: string): void {
  const recorded = findRecorded(db, sessionId, clientId)
  if (recorded === null || !wasPresent(recorded.presence)) {
    throw new Refusal('conflict', 'Only someone who was in the room gets a note. Record attendance first.')
  }
}

/** The draft of a session for a client, null for the group's; begun when there is none yet. */
export function openDraft(context: CommandContext, sessionId: string, clientId: string | null): NoteRow {
  const { db, newId, now, person } = context
  heldSession(db, sessionId)
  if (clientId !== null) mustBePresent(db, sessionId, clientId)
  const found = findNoteOf(db, sessionId, clientId)
  if (found !== null) {
    refuseSigned(found)
    return found
  }
  const noteId = NoteId.parse(newId())
  insertNote(db, { noteId, sessionId, clientId, at: now(), staffId: person.id })
  return noteOf(db, noteId)
}

const stateOf = ({ clientId, written, text, interventions }: NoteRow): DraftState =>
  clientId === null ? { text, interventions } : written

/** Typing that follows within this time is one step for an undo. */
const ONE_STEP_MS = 12_000

/** Writes parts of a draft, keeping what stood before for an undo; typing in one breath is one step. */
export function changeDraft(
  { db, now, person }: CommandContext,
  note: NoteRow,
  parts: Parameters<typeof saveDraftNote>[2],
): { savedAt: string } {
  const at = now()
  deleteUndone(db, note.noteId)
  const last = findUndo(db, note.noteId)
  const isNewStep =
    last === null || Date.parse(at) - Date.parse(last.madeAt) > ONE_STEP_MS || Date.parse(at) < Date.parse(last.madeAt)
  if (isNewStep) insertStep(db, note.noteId, stateOf(note), at)
  saveDraftNote(db, { noteId: note.noteId, at, staffId: person.id }, parts)
  return { savedAt: at }
}

/** Takes the last step of a draft back, or brings the last one taken back again. */
export function stepDraft({ db, now, person }: CommandContext, noteId: string, way: 'undo' | 'redo'): void {
  const note = draftOf(db, noteId)
  const step = way === 'undo' ? findUndo(db, noteId) : findRedo(db, noteId)
  if (step === null) throw new Refusal('conflict', way === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.')
  swapStep(db, { noteId, number: step.number, now: stateOf(note), isUndone: way === 'undo' })
  const { written } = step
  const parts =
    'text' in written ? { text: written.text, interventions: JSON.stringify(written.interventions) } : written
  saveDraftNote(db, { noteId, at: now(), staffId: person.id }, parts)
}
