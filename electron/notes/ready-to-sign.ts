import type { ReadDb } from '#electron/db/database.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { sessionOf } from '#electron/sessions/open-session.ts'
import { checkDraft, findCheckedSession } from './check-draft.ts'
import type { NoteRow } from './notes.store.ts'

/** Refuses a draft that lacks what a note must hold, or in which a name or a place still stands open [NT6, NT22, NT27, NT29]. */
export function refuseUnready(db: ReadDb, note: NoteRow): void {
  const { missing, openNames, openPlaces } = checkDraft(findCheckedSession(db, sessionOf(db, note.sessionId)), note)
  if (missing.some(({ isRequired }) => isRequired))
    throw new Refusal('conflict', 'A note lacks a part that it must hold. Look at what it still lacks, then sign.')
  if (openNames.length > 0)
    throw new Refusal(
      'conflict',
      'A note names somebody else of this session. Decide about each name that was found, then sign.',
    )
  if (openPlaces.length > 0)
    throw new Refusal(
      'conflict',
      'A phrase in a note has a place that is still open. Fill it or take it out, then sign.',
    )
}
