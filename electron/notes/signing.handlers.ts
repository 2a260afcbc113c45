import { Refusal, type HandlersOf, type QueryContext } from '#electron/ipc/handlers.ts'
import { sessionOf } from '#electron/sessions/open-session.ts'
import { dueOn } from '#shared/notes/due.ts'
import { addDays, dateIn, instantAt } from '#shared/sessions/clock.ts'
import { composeNote } from './compose-note.ts'
import { listDocuments } from './note-documents.store.ts'
import { findNoteRules, listHolidays } from './note-rules.store.ts'
import { markAmended, markCosigned, markReturned, markVoid } from './notes.store.ts'
import { findLastNote, listOwed, listToCosign } from './owed.store.ts'
import { checkSignedNote, readNote } from './read-note.ts'
import { settleNotes } from './settle-notes.ts'
import { addDocument, furtherContent, signedOf, signNote } from './sign-note.ts'
import { hashOf, spell } from './signatures.ts'
import { verifyNotes } from './verify-notes.ts'
import { draftOf, noteOf } from './write-note.ts'

const MOST_OWED = 300
const MINUTE_MS = 60_000

function owedNow({ db, now, sight, person }: QueryContext) {
  const { due } = findNoteRules(db)
  const holidays = new Set(listHolidays(db).map(({ onDate }) => onDate))
  const dueOf = (heldOn: string, timeZone: string) => {
    const lastDay = dueOn(heldOn, due, holidays)
    const ends = Date.parse(instantAt(timeZone, addDays(lastDay, 1), '00:00'))
    return {
      dueOn: lastDay,
      isOverdue: dateIn(timeZone, now()) > lastDay,
      minutesLeft: Math.floor((ends - Date.parse(now())) / MINUTE_MS),
    }
  }
  // The same for all the notes of a day: dates with their time zones cost more than the rest of the list.
  const known = new Map<string, ReturnType<typeof dueOf>>()
  return listOwed(db, { sight, staffId: person.id, limit: MOST_OWED })
    .map(({ timeZone, ...row }) => {
      const key = `${row.heldOn} ${timeZone}`
      const dueThen = known.get(key) ?? dueOf(row.heldOn, timeZone)
      known.set(key, dueThen)
      return { ...row, ...dueThen }
    })
    .sort((a, b) => a.minutesLeft - b.minutesLeft)
}

type Signing = Extract<
  keyof HandlersOf<'notes'>,
  `notes.${'preview' | 'sign' | 'addend' | 'void' | 'cosign' | 'return' | 'read' | 'lastOf' | 'owed' | 'toCosign' | 'verify'}`
>

/** Signing and all that follows it: nothing here ever removes or alters a signature. */
export const signingHandlers: Pick<HandlersOf<'notes'>, Signing> = {
  'notes.preview': ({ db, now }, { noteId }) => {
    const note = draftOf(db, noteId)
    const content = composeNote(db, note, now())
    return { noteId: note.noteId, content, hash: hashOf(spell(content)) }
  },

  'notes.sign': (context, { notes }) => {
    for (const shown of notes) signNote(context, shown)
    return notes.map(({ noteId }) => noteId)
  },

  'notes.addend': (context, { noteId, text }) => {
    const note = signedOf(context, noteId)
    addDocument(context, note, { kind: 'addendum', content: furtherContent(text) })
    markAmended(context.db, noteId, text)
  },

  'notes.void': (context, { noteId, reason }) => {
    const note = signedOf(context, noteId)
    if (note.clientId === null)
      throw new Refusal('conflict', 'The group’s note is on no client. Add an addendum to it.')
    addDocument(context, note, { kind: 'void', content: furtherContent(reason) })
    markVoid(context.db, noteId, context.now())
    settleNotes(context, note.sessionId)
  },

  'notes.cosign': (context, { notes }) => {
    for (const { noteId, hash } of notes) {
      const note = signedOf(context, noteId, hash)
      if (note.signerId === context.person.id) throw new Refusal('conflict', 'Somebody else co-signs what you signed.')
      if (!note.needsCosignature || note.cosignedAt !== null)
        throw new Refusal('conflict', 'One of these notes does not wait for a co-signature.')
      if (checkSignedNote(note, listDocuments(context.db, noteId), context.signingKeys()) !== null)
        throw new Refusal('conflict', 'One of these notes is not what its author signed. Open it to see what is wrong.')
      addDocument(context, note, { kind: 'co-signature', content: furtherContent('') })
      markCosigned(context.db, noteId, context.now())
    }
  },

  'notes.return': (context, { noteId, reason }) => {
    const note = signedOf(context, noteId)
    if (!note.needsCosignature || note.cosignedAt !== null || note.signerId === context.person.id)
      throw new Refusal('conflict', 'This note does not wait for your co-signature.')
    addDocument(context, note, { kind: 'return', content: furtherContent(reason) })
    markReturned(context.db, noteId, context.now())
  },

  'notes.read': ({ db, signingKeys }, { noteId }) => readNote(db, noteOf(db, noteId), signingKeys()),

  'notes.lastOf': ({ db, recordSight }, { sessionId, clientId }) =>
    findLastNote(db, { clientId, before: sessionOf(db, sessionId).startedAt, sight: recordSight }),

  'notes.owed': context => owedNow(context),

  'notes.toCosign': ({ db, sight, person }) => listToCosign(db, { sight, staffId: person.id, limit: MOST_OWED }),

  'notes.verify': ({ vault, progress }) => verifyNotes(vault.ready(), progress),
}
