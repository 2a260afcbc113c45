import { Refusal, type HandlersOf, type QueryContext } from '#electron/ipc/handlers.ts'
import { CounselingNoteId } from '#shared/counseling/counseling-note.ts'
import { insertCounselingNote, listCounselingNotes, mayKeep, updateCounselingNote } from './counseling.store.ts'

function mustKeep({ db, person }: Pick<QueryContext, 'db' | 'person'>): void {
  if (!mayKeep(db, person.id))
    throw new Refusal('forbidden', 'SUD counseling notes need a permission of their own. An administrator can give it.')
}

export const counselingHandlers: HandlersOf<'counseling'> = {
  'counseling.mayKeep': ({ db, person }) => mayKeep(db, person.id),

  'counseling.ofClient': (context, { clientId }) => {
    mustKeep(context)
    return listCounselingNotes(context.db, context.person.id, clientId)
  },

  'counseling.begin': (context, { clientId, writtenOn }) => {
    mustKeep(context)
    const { db, now, newId, person } = context
    const counselingNoteId = CounselingNoteId.parse(newId())
    insertCounselingNote(db, { id: counselingNoteId, clientId, staffId: person.id, writtenOn, at: now() })
    return { counselingNoteId }
  },

  'counseling.save': (context, { clientId, counselingNoteId, text }) => {
    mustKeep(context)
    const { db, now, person } = context
    const at = now()
    if (updateCounselingNote(db, { id: counselingNoteId, clientId, staffId: person.id, text, at }) === 0)
      throw new Refusal('not-found', 'That note is not among yours.')
    return { savedAt: at }
  },
}
