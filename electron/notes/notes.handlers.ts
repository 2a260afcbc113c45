import { findRecorded } from '#electron/attendance/attendance.store.ts'
import { Refusal, type HandlersOf } from '#electron/ipc/handlers.ts'
import { heldSession, sessionOf } from '#electron/sessions/open-session.ts'
import { listMembers } from '#electron/sessions/session-detail.ts'
import { JotId } from '#shared/notes/jot.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import { deleteJot, insertJot, listJots } from './jots.store.ts'
import { findGroupNote, listIndividualNotes, saveNote } from './notes.store.ts'

export const notesHandlers: HandlersOf<'notes'> = {
  'notes.ofSession': ({ db }, { sessionId }) => ({
    group: findGroupNote(db, sessionId),
    individual: listIndividualNotes(db, sessionId),
  }),

  'notes.saveGroupNote': ({ db, now, newId, person }, { sessionId, text }) => {
    heldSession(db, sessionId)
    const at = now()
    saveNote(db, { id: newId(), sessionId, clientId: null, text, at, staffId: person.id })
    return { savedAt: at }
  },

  'notes.saveIndividualNote': ({ db, now, newId, person }, { sessionId, clientId, text }) => {
    heldSession(db, sessionId)
    const recorded = findRecorded(db, sessionId, clientId)
    if (recorded === null || !wasPresent(recorded.presence)) {
      throw new Refusal('conflict', 'Only someone who was in the room gets a note. Record attendance first.')
    }
    const at = now()
    saveNote(db, { id: newId(), sessionId, clientId, text, at, staffId: person.id })
    return { savedAt: at }
  },

  'notes.jot': ({ db, now, newId, person }, { sessionId, clientId, text }) => {
    const session = sessionOf(db, sessionId)
    if (clientId !== null && !listMembers(db, session).some(member => member.clientId === clientId)) {
      throw new Refusal('not-found', 'That client is not in this session.')
    }
    const jot = { jotId: JotId.parse(newId()), clientId, jottedAt: now(), text }
    insertJot(db, { ...jot, sessionId, staffId: person.id })
    return jot
  },

  'notes.jots': ({ db, person }, { sessionId }) => listJots(db, sessionId, person.id),

  'notes.dropJot': ({ db, person }, { sessionId, jotId }) => {
    if (deleteJot(db, { jotId, sessionId, staffId: person.id }) === 0)
      throw new Refusal('not-found', 'That line is gone already.')
  },
}
