import type { CommandContext } from '#electron/ipc/handlers.ts'
import { deleteFormOfEverybody } from '#electron/drafts/drafts.store.ts'
import { deleteJotsOf } from './jots.store.ts'
import { countOwed, saveNotesSigned } from './owed.store.ts'

/**
 * After anything that changes what a session owes: once its last note is signed it leaves the list of what is due and its
 * jots are destroyed, unsaved ones too [NT9]; when somebody turns out to have been there, it owes again.
 */
export function settleNotes({ db, now, alsoAudit }: CommandContext, sessionId: string): void {
  if (countOwed(db, sessionId) > 0) {
    saveNotesSigned(db, sessionId, null)
    return
  }
  saveNotesSigned(db, sessionId, now())
  const jots = deleteJotsOf(db, sessionId)
  deleteFormOfEverybody(db, `notes.jot:${sessionId}`)
  if (jots > 0) alsoAudit('notes.jotsDestroyed', { sessionId })
}
