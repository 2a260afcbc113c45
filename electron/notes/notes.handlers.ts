import { findRecorded } from '#electron/attendance/attendance.store.ts'
import { Refusal, type HandlersOf } from '#electron/ipc/handlers.ts'
import { sessionOf } from '#electron/sessions/open-session.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import { findGroupNote, listIndividualNotes, saveNote } from './notes.store.ts'

export const notesHandlers: HandlersOf<'notes'> = {
  'notes.ofSession': ({ db }, { sessionId }) => ({
    group: findGroupNote(db, sessionId),
    individual: listIndividualNotes(db, sessionId),
  }),

  'notes.saveGroupNote': ({ db, now, newId, person }, { sessionId, text }) => {
    sessionOf(db, sessionId)
    const at = now()
    saveNote(db, { id: newId(), sessionId, clientId: null, text, at, staffId: person.id })
    return { savedAt: at }
  },

  'notes.saveIndividualNote': ({ db, now, newId, person }, { sessionId, clientId, text }) => {
    sessionOf(db, sessionId)
    const recorded = findRecorded(db, sessionId, clientId)
    if (recorded === null || !wasPresent(recorded.presence)) {
      throw new Refusal('conflict', 'Only someone who was in the room gets a note. Record attendance first.')
    }
    const at = now()
    saveNote(db, { id: newId(), sessionId, clientId, text, at, staffId: person.id })
    return { savedAt: at }
  },
}
