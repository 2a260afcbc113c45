import { setImmediate } from 'node:timers/promises'
import type { OpenForCalls } from '#electron/ipc/dispatch.ts'
import type { SignatureFault } from '#shared/notes/signed-note.ts'
import { NoteId } from '#shared/notes/note.ts'
import { listDocuments, listSignedIds } from './note-documents.store.ts'
import { countSigned, countSigningEvents } from './note-events.store.ts'
import { findNote } from './notes.store.ts'
import { checkSignedNote } from './read-note.ts'

const A_PAGE = 200

/** Checks every signature there is, and that as much was signed as the log says; other calls go on between the pages [NT8]. */
export async function verifyNotes(
  open: OpenForCalls,
  progress: (done: number, total: number) => void,
): Promise<{ notes: number; faults: { noteId: NoteId; fault: SignatureFault }[] }> {
  const { db } = open
  const total = countSigned(db)
  const keys = open.signingKeys()
  const logged = countSigningEvents(db)
  const faults: { noteId: NoteId; fault: SignatureFault }[] = []
  const seen = new Set<string>()
  for (let after = ''; ;) {
    const ids = listSignedIds(db, after, A_PAGE)
    for (const noteId of ids) {
      seen.add(noteId)
      const documents = listDocuments(db, noteId)
      const note = findNote(db, noteId)
      const fault =
        documents.length !== logged.get(noteId) || note === null ? 'order' : checkSignedNote(note, documents, keys)
      if (fault !== null) faults.push({ noteId: NoteId.parse(noteId), fault })
    }
    progress(seen.size, Math.max(total, seen.size))
    const last = ids.at(-1)
    if (last === undefined || ids.length < A_PAGE) break
    after = last
    await setImmediate()
  }
  for (const noteId of logged.keys())
    if (!seen.has(noteId)) faults.push({ noteId: NoteId.parse(noteId), fault: 'order' })
  return { notes: seen.size, faults }
}
