import { listGoalRows } from '#electron/goals/goals.store.ts'
import { Refusal, type HandlersOf, type QueryContext } from '#electron/ipc/handlers.ts'
import { listDeliveries } from '#electron/sessions/deliveries.store.ts'
import { heldSession, sessionOf } from '#electron/sessions/open-session.ts'
import { listMembers } from '#electron/sessions/session-detail.ts'
import { JotId } from '#shared/notes/jot.ts'
import { type GroupNote, type IndividualNote, type SessionNotes } from '#shared/notes/note.ts'
import { bookHandlers } from './books.handlers.ts'
import { checkDraft, findBeside, findCheckedSession, listLacks } from './check-draft.ts'
import { deleteJot, insertJot, listJots } from './jots.store.ts'
import { findNoteFacts } from './note-facts.ts'
import { toFindings } from './note-findings.ts'
import { listStepped } from './note-steps.store.ts'
import {
  findNoteOf,
  listNoteGoals,
  listNotes,
  moveNote,
  saveNoteGoals,
  saveResolutions,
  type NoteRow,
} from './notes.store.ts'
import { searchHandlers } from './search.handlers.ts'
import { signingHandlers } from './signing.handlers.ts'
import { changeDraft, draftOf, mustBePresent, openDraft, stepDraft } from './write-note.ts'

const standingOf = ({ signedAt, signedBy, needsCosignature, cosignedAt, returnedAt, voidedAt }: NoteRow) => ({
  signedAt,
  signedBy,
  needsCosignature,
  cosignedAt,
  returnedAt,
  voidedAt,
})

const NO_GROUP_NOTE: GroupNote = {
  noteId: null,
  text: '',
  interventions: [],
  resolutions: [],
  savedAt: null,
  signedAt: null,
  signedBy: null,
  needsCosignature: false,
  cosignedAt: null,
  returnedAt: null,
  voidedAt: null,
  canUndo: false,
  canRedo: false,
}

function notesOf({ db }: QueryContext, sessionId: string): SessionNotes {
  const rows = listNotes(db, sessionId)
  const goals = listNoteGoals(db, sessionId)
  const stepped = listStepped(db, sessionId)
  const steps = ({ noteId }: NoteRow) => ({ canUndo: stepped.undo.has(noteId), canRedo: stepped.redo.has(noteId) })
  const group = rows.find(row => row.clientId === null)
  return {
    group:
      group === undefined
        ? NO_GROUP_NOTE
        : {
            noteId: group.noteId,
            text: group.text,
            interventions: group.interventions,
            resolutions: group.resolutions,
            savedAt: group.savedAt,
            ...standingOf(group),
            ...steps(group),
          },
    individual: rows.flatMap((row): IndividualNote[] => {
      const { noteId, clientId, written, resolutions, savedAt } = row
      if (clientId === null) return []
      return [
        {
          noteId,
          clientId,
          written,
          resolutions,
          savedAt,
          goals: goals.get(noteId) ?? [],
          ...standingOf(row),
          ...steps(row),
        },
      ]
    }),
  }
}

/** The note phrases of the topics that were given, each once. */
const phrasesOf = ({ library }: Pick<QueryContext, 'library'>, topicIds: readonly string[]) => [
  ...new Set(topicIds.flatMap(topicId => library.topic(topicId)?.notePhrases ?? [])),
]

export const notesHandlers: HandlersOf<'notes'> = {
  ...signingHandlers,
  ...bookHandlers,
  ...searchHandlers,

  'notes.ofSession': (context, { sessionId }) => notesOf(context, sessionId),

  'notes.facts': (context, { sessionId }) => {
    const { session, clients } = findNoteFacts(context.db, heldSession(context.db, sessionId), context.now())
    const topicIds = session.deliveries.map(({ topicId }) => topicId)
    return { session, clients: [...clients], phrases: phrasesOf(context, topicIds) }
  },

  'notes.saveGroupNote': (context, { sessionId, text }) =>
    changeDraft(context, openDraft(context, sessionId, null), { text }),

  'notes.saveInterventions': (context, { sessionId, interventions }) =>
    changeDraft(context, openDraft(context, sessionId, null), { interventions: JSON.stringify(interventions) }),

  'notes.saveIndividualNote': (context, { sessionId, clientId, part, text }) =>
    changeDraft(context, openDraft(context, sessionId, clientId), { [part]: text }),

  'notes.saveGoals': (context, { sessionId, clientId, goals }) => {
    const { db, now } = context
    const known = new Set(listGoalRows(db, clientId).map(({ goalId }) => goalId))
    if (goals.some(({ goalId }) => !known.has(goalId)))
      throw new Refusal('not-found', 'That goal is not one of this client’s.')
    saveNoteGoals(db, openDraft(context, sessionId, clientId).noteId, goals)
    return { savedAt: now() }
  },

  'notes.saveResolutions': ({ db }, { noteId, resolutions }) => {
    draftOf(db, noteId)
    saveResolutions(db, noteId, resolutions)
  },

  'notes.check': (context, { noteId }) => {
    const { db, recordSight: sight } = context
    const note = draftOf(db, noteId)
    const around = findCheckedSession(db, sessionOf(db, note.sessionId))
    const topicIds = listDeliveries(db, note.sessionId).map(({ topicId }) => topicId)
    const beside = findBeside(db, around, note, { sight, phrases: phrasesOf(context, topicIds) })
    return toFindings(note, checkDraft(around, note, beside), beside)
  },
  'notes.lacks': ({ db }, { sessionId }) => {
    const around = findCheckedSession(db, sessionOf(db, sessionId))
    const drafts = listNotes(db, sessionId).filter(note => note.signedAt === null)
    return listLacks(db, around, drafts)
  },

  'notes.undo': (context, { noteId }) => stepDraft(context, noteId, 'undo'),
  'notes.redo': (context, { noteId }) => stepDraft(context, noteId, 'redo'),

  'notes.move': ({ db }, { noteId, toClientId }) => {
    const note = draftOf(db, noteId)
    if (note.clientId === null) throw new Refusal('conflict', 'The group’s note is about no client.')
    mustBePresent(db, note.sessionId, toClientId)
    if (findNoteOf(db, note.sessionId, toClientId) !== null)
      throw new Refusal('conflict', 'That client has a note of this session already.')
    moveNote(db, noteId, toClientId)
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
