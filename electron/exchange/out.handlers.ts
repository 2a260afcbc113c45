import { findClient } from '#electron/clients/clients.store.ts'
import { Refusal, type CommandContext, type HandlersOf } from '#electron/ipc/handlers.ts'
import { findNoteRules } from '#electron/notes/note-rules.store.ts'
import type { NoteRow } from '#electron/notes/notes.store.ts'
import { noteOf } from '#electron/notes/write-note.ts'
import { sessionOf } from '#electron/sessions/open-session.ts'
import { DisclosureId, hasNotice } from '#shared/exchange/disclosure.ts'
import { composeDisclosure } from './compose-disclosure.ts'
import { findAttendance } from './disclosed.store.ts'
import {
  findDisclosureMaker,
  insertDisclosure,
  listDisclosuresOfClient,
  listDisclosuresOfGroup,
  withdrawDisclosure,
} from './disclosures.store.ts'
import { packageFiles } from './package-files.ts'
import {
  countToEnter,
  leftToEnter,
  insertEntry,
  isEntered,
  listEntered,
  listToEnter,
  withdrawEntry,
} from './record-entries.store.ts'

const MOST_TO_ENTER = 200
const MOST_ENTERED = 20

/** The note, signed and standing: only such a one is entered anywhere. */
function standing({ db }: CommandContext, noteId: string): NoteRow {
  const note = noteOf(db, noteId)
  if (note.signedAt === null) throw new Refusal('conflict', 'This note is not signed yet.')
  if (note.voidedAt !== null) throw new Refusal('conflict', 'This note is void.')
  return note
}

type Out = Extract<
  keyof HandlersOf<'exchange'>,
  `exchange.${'previewDisclosure' | 'makeDisclosure' | 'withdrawDisclosure' | 'disclosures' | 'groupDisclosures' | 'attendance' | 'printedNote' | 'printedDraft' | 'printedSessionNotes' | 'printedAccounting' | 'printedAttendance' | 'toEnter' | 'leftToEnter' | 'enter' | 'takeBackEntry'}`
>

/** What leaves the record, and the accounting of it. */
export const outHandlers: Pick<HandlersOf<'exchange'>, Out> = {
  'exchange.previewDisclosure': (context, scope) => {
    const { content, hash, unsigned, void: voids } = composeDisclosure(context, scope)
    return { content, hash, unsigned, void: voids }
  },

  'exchange.makeDisclosure': (context, { scope, reasons, form, hash }) => {
    const { db, newId, now, person, alsoAudit } = context
    const { content, clientId, groupId, ...made } = composeDisclosure(context, scope)
    if (made.hash !== hash)
      throw new Refusal('conflict', 'Something in this changed since you looked at it. Look at it once more.')
    const disclosureId = DisclosureId.parse(newId())
    insertDisclosure(db, {
      id: disclosureId,
      clientId,
      groupId,
      at: now(),
      staffId: person.id,
      reasons,
      form,
      parts: scope.parts,
      content,
      hasNotice: hasNotice(reasons.basis),
      hash,
    })
    // The log finds the client by it, whichever note was meant.
    if (clientId !== null) alsoAudit('exchange.disclosed', { clientId, recordId: disclosureId })
    if (groupId !== null) alsoAudit('exchange.disclosedGroup', { groupId, recordId: disclosureId })
    if (form !== 'csv' && form !== 'json') return { disclosureId, files: [] }
    return {
      disclosureId,
      files: packageFiles({ content, reasons, form, disclosureId, madeAt: now(), madeBy: person.name }),
    }
  },

  'exchange.withdrawDisclosure': ({ db, now, person }, { disclosureId, because }) => {
    const made = findDisclosureMaker(db, disclosureId)
    if (made === null) throw new Refusal('not-found', 'That entry is not in this vault.')
    if (made.staffId !== person.id) throw new Refusal('forbidden', 'Only who made a disclosure takes its entry back.')
    if (withdrawDisclosure(db, disclosureId, now(), because) === 0)
      throw new Refusal('conflict', 'That entry was taken back already.')
  },

  'exchange.disclosures': ({ db }, { clientId }) => listDisclosuresOfClient(db, clientId),
  'exchange.groupDisclosures': ({ db }, { groupId }) => listDisclosuresOfGroup(db, groupId),

  'exchange.attendance': ({ db, recordSight }, { clientId, from, until }) =>
    findAttendance(db, clientId, { from, until, sight: recordSight, groupIds: null, sessionId: null }),

  'exchange.printedNote': ({ db }, { noteId }) => void noteOf(db, noteId),
  'exchange.printedDraft': ({ db }, { noteId }) => void noteOf(db, noteId),
  'exchange.printedSessionNotes': ({ db }, { sessionId }) => void sessionOf(db, sessionId),
  'exchange.printedAccounting': (context, { clientId }) => mustBeHere(context, clientId),
  'exchange.printedAttendance': (context, { clientId }) => mustBeHere(context, clientId),

  'exchange.toEnter': ({ db, recordSight: sight }) => ({
    fields: findNoteRules(db).recordFields,
    left: countToEnter(db, sight),
    notes: listToEnter(db, { sight, limit: MOST_TO_ENTER }),
    entered: listEntered(db, { sight, limit: MOST_ENTERED }),
  }),
  'exchange.leftToEnter': ({ db, recordSight }) => leftToEnter(db, recordSight),

  'exchange.enter': (context, { noteId }) => {
    const { db, newId, now, person } = context
    const note = standing(context, noteId)
    if (isEntered(db, note.noteId)) throw new Refusal('conflict', 'This note was entered already.')
    insertEntry(db, { id: newId(), noteId: note.noteId, at: now(), staffId: person.id })
  },

  'exchange.takeBackEntry': ({ db, now }, { noteId }) => {
    if (withdrawEntry(db, noteId, now()) === 0) throw new Refusal('conflict', 'This note is not entered.')
  },
}

function mustBeHere({ db, now }: CommandContext, clientId: Parameters<typeof findClient>[1]): void {
  if (findClient(db, clientId, now().slice(0, 10)) === null)
    throw new Refusal('not-found', 'That client is not in this vault.')
}
