import { Refusal, type CommandContext } from '#electron/ipc/handlers.ts'
import type { Signer } from '#electron/vault/keys.ts'
import type { DocumentKind } from '#shared/notes/signed-note.ts'
import { composeNote } from './compose-note.ts'
import { insertDocument, listDocuments } from './note-documents.store.ts'
import { needsCosignature } from './note-rules.store.ts'
import { markSigned, type NoteRow } from './notes.store.ts'
import { refuseUnready } from './ready-to-sign.ts'
import { settleNotes } from './settle-notes.ts'
import { hashOf, linkOf, signDocument, spell } from './signatures.ts'
import { noteOf } from './write-note.ts'

function signerOf({ signer }: CommandContext): Signer {
  if (signer === null)
    throw new Refusal('forbidden', 'The recovery code signs nothing. Unlock with your own passphrase.')
  return signer
}

/** Adds a signed document about a note: the note itself, or anything that follows it. */
export function addDocument(
  context: CommandContext,
  note: Pick<NoteRow, 'noteId' | 'sessionId' | 'clientId'>,
  document: { readonly kind: DocumentKind; readonly content: string },
): void {
  const { db, now, person, alsoAudit } = context
  const before = listDocuments(db, note.noteId)
  insertDocument(
    db,
    signDocument(signerOf(context), before, { ...document, noteId: note.noteId, signedAt: now(), by: person }),
  )
  alsoAudit(`notes.signed.${document.kind}`, {
    sessionId: note.sessionId,
    clientId: note.clientId ?? undefined,
    recordId: note.noteId,
  })
}

/** The text or reason of what follows a note. */
export const furtherContent = (text: string): string => spell({ text })

/** Refuses unless the hash is of what stands now: nobody signs what they were not shown. */
function mustBeShown(shown: string, now: string): void {
  if (shown !== now)
    throw new Refusal('conflict', 'Something in this note changed since you opened it. Read it once more, then sign.')
}

/** Signs one draft in this person's name; from here on it stands [NT3, NT6]. */
export function signNote(context: CommandContext, shown: { noteId: string; hash: string }): void {
  const { db, now, person } = context
  const note = noteOf(db, shown.noteId)
  if (note.signedAt !== null) throw new Refusal('conflict', 'One of these notes is signed already.')
  const composed = composeNote(db, note, now())
  if (composed.session.endedAt === null)
    throw new Refusal('conflict', 'The session still runs. Finish it, then sign its notes.')
  const content = spell(composed)
  mustBeShown(shown.hash, hashOf(content))
  refuseUnready(db, note)
  addDocument(context, note, { kind: 'note', content })
  markSigned(db, {
    noteId: note.noteId,
    at: now(),
    staffId: person.id,
    needsCosignature: needsCosignature(db, person.id),
  })
  settleNotes(context, note.sessionId)
}

/** What stands for everything signed about a note so far. */
export function shownHash(context: Pick<CommandContext, 'db'>, noteId: string): string {
  const last = listDocuments(context.db, noteId).at(-1)
  return last === undefined ? '' : linkOf(last)
}

/** The note, which must be signed and stand; with `hash`, as its reader was shown it. */
export function signedOf(context: CommandContext, noteId: string, hash?: string): NoteRow {
  const note = noteOf(context.db, noteId)
  if (note.signedAt === null) throw new Refusal('conflict', 'This note is not signed yet.')
  if (note.voidedAt !== null) throw new Refusal('conflict', 'This note is void.')
  if (hash !== undefined) mustBeShown(hash, shownHash(context, noteId))
  return note
}
