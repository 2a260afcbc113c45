import { listCheckIns } from '#electron/checkins/checkins.store.ts'
import type { ReadDb } from '#electron/db/database.ts'
import type { Sight } from '#electron/facilitators/sight.store.ts'
import { listMembers } from '#electron/sessions/session-detail.ts'
import { listDeliveries } from '#electron/sessions/deliveries.store.ts'
import { listSessionStaff, type SessionRow } from '#electron/sessions/sessions.store.ts'
import { offersSafety, QUESTIONS, type CheckIn } from '#shared/checkins/checkin.ts'
import type { OtherNote } from '#shared/notes/check-clones.ts'
import { checkNote, type CheckedNote } from '#shared/notes/check-note.ts'
import { isWritten } from '#shared/notes/check-parts.ts'
import { clonePrint, namesToOpen, type ClonePrint } from '#shared/notes/clone-print.ts'
import { toNameBook } from '#shared/notes/name-book.ts'
import { namedFromLine, type NamedPerson } from '#shared/notes/name-forms.ts'
import { wholeText, type NoteGoal } from '#shared/notes/note.ts'
import type { NoteLack } from '#shared/notes/note-findings.ts'
import { findNoteRules } from './note-rules.store.ts'
import { listNoteGoals, listNotes, type NoteRow } from './notes.store.ts'
import { listPastNotes } from './past-notes.store.ts'
import { printOf } from './prints.ts'
import { listNamedClients, listNamedVisitors } from './session-names.store.ts'

/** What the checks of every draft of one session rest on, read once. */
interface CheckedSession {
  readonly session: SessionRow
  readonly clients: readonly NamedPerson[]
  readonly visitors: readonly NamedPerson[]
  readonly staff: readonly NamedPerson[]
  readonly checkIns: ReadonlyMap<string, CheckIn>
  readonly goals: ReadonlyMap<string, readonly NoteGoal[]>
  readonly names: ReadonlySet<number>
}

const NOBODY: NamedPerson = { key: '', firstName: '', lastName: '', preferredName: null, nicknames: [] }
const MOST_PAST = 500
const DAY_MS = 86_400_000

export function findCheckedSession(db: ReadDb, session: SessionRow): CheckedSession {
  const clients = listNamedClients(
    db,
    listMembers(db, session).map(({ clientId }) => clientId),
  )
  const visitors = listNamedVisitors(db, session.id)
  const staff = listSessionStaff(db, session.id).map(({ name }, at) => namedFromLine(`staff ${at}`, name))
  return {
    session,
    clients,
    visitors,
    staff,
    checkIns: new Map<string, CheckIn>(listCheckIns(db, session.id).map(row => [row.clientId, row.checkIn])),
    goals: listNoteGoals(db, session.id),
    names: namesToOpen(
      [...clients, ...visitors].flatMap(({ firstName, lastName, preferredName }) => [
        firstName,
        lastName,
        preferredName ?? '',
      ]),
    ),
  }
}

/** What a note is held against, and what everybody's note may hold. */
export interface Beside {
  readonly others: readonly (OtherNote & { readonly clientId: string | null; readonly heldOn: string })[]
  readonly excluded: readonly ClonePrint[]
  readonly threshold: number
}
const NOTHING_BESIDE: Beside = { others: [], excluded: [], threshold: 1 }

/** Other members' notes of the session and this client's past ones [NT24], and the session's facts, which count neither way [NT25]. */
export function findBeside(
  db: ReadDb,
  { session, names }: CheckedSession,
  note: NoteRow,
  { sight, phrases }: { readonly sight: Sight; readonly phrases: readonly string[] },
): Beside {
  const { clientId, noteId } = note
  if (clientId === null) return NOTHING_BESIDE
  const rows = listNotes(db, session.id)
  const ofSession = rows.filter(row => row.clientId !== null && row.noteId !== noteId && row.voidedAt === null)
  const past = listPastNotes(db, { clientId, sessionId: session.id, sight, limit: MOST_PAST })
  const group = rows.find(row => row.clientId === null)
  const facts = [
    ...listDeliveries(db, session.id).map(({ title }) => title),
    ...phrases,
    ...(group?.interventions ?? []),
  ]
  return {
    others: [
      ...ofSession.map(row => ({
        key: row.noteId,
        from: 'session' as const,
        print: clonePrint(wholeText(row.written), names),
        clientId: row.clientId,
        heldOn: session.heldOn,
      })),
      ...past.map(row => ({
        key: row.noteId,
        from: 'past' as const,
        print: printOf(db, row, { names, about: `${session.id} ${clientId}` }),
        clientId: null,
        heldOn: row.heldOn,
      })),
    ],
    excluded: facts.map(fact => clonePrint(fact, names)),
    threshold: findNoteRules(db).clonePercent / 100,
  }
}

/** Runs the checks over a draft as it is saved; without `beside` it is held against no other note. */
export function checkDraft(
  { session, clients, visitors, staff, ...around }: CheckedSession,
  note: NoteRow,
  beside: Beside = NOTHING_BESIDE,
): CheckedNote {
  const own = clients.find(({ key }) => key === note.clientId) ?? NOBODY
  const checkIn = note.clientId === null ? undefined : around.checkIns.get(note.clientId)
  const checked = checkNote({
    // A group note has two parts of its own, which stand in for these while it is checked.
    parts: note.clientId === null ? { response: note.text, intervention: note.interventions.join('\n') } : note.written,
    goals: around.goals.get(note.noteId)?.length ?? 0,
    isRiskRaised: checkIn !== undefined && QUESTIONS.some(question => offersSafety(checkIn, question)),
    book: toNameBook({ own, others: [...clients, ...visitors].filter(({ key }) => key !== own.key), staff }),
    resolutions: note.resolutions,
    times: {
      ...session,
      endedAt: session.endedAt ?? new Date(Date.parse(session.startedAt) + DAY_MS - 1).toISOString(),
    },
    others: beside.others,
    excluded: beside.excluded,
    names: around.names,
    cloneThreshold: beside.threshold,
  })
  if (note.clientId !== null) return { ...checked, times: session.endedAt === null ? [] : checked.times }
  const missing = isWritten(note.text) ? [] : checked.missing.filter(({ part }) => part === 'response')
  const maySign = checked.openNames.length === 0 && checked.openPlaces.length === 0 && missing.length === 0
  return { ...checked, times: session.endedAt === null ? [] : checked.times, missing, maySign }
}

/** What was worked out of the drafts of an open vault, by everything that it rests on: of an evening's drafts one changes at a time. */
const lacksOf = new WeakMap<ReadDb, Map<string, { readonly basis: string; readonly lack: NoteLack }>>()
const MOST_KEPT = 200

/** In short, what stands in the way of signing each of these drafts. */
export function listLacks(db: ReadDb, around: CheckedSession, notes: readonly NoteRow[]): NoteLack[] {
  const kept = lacksOf.get(db) ?? new Map<string, { readonly basis: string; readonly lack: NoteLack }>()
  lacksOf.set(db, kept)
  if (kept.size > MOST_KEPT) kept.clear()
  const { clients, visitors, staff, checkIns } = around
  const people = JSON.stringify([clients, visitors, staff])
  return notes.map(note => {
    const { noteId, clientId, text, written, interventions, resolutions } = note
    const checkIn = clientId === null ? null : checkIns.get(clientId)
    const basis = JSON.stringify([clientId, text, written, interventions, resolutions, checkIn, people])
    const found = kept.get(noteId)
    if (found?.basis === basis) return found.lack
    const lack = lackOf(around, note)
    kept.set(noteId, { basis, lack })
    return lack
  })
}

function lackOf(around: CheckedSession, note: NoteRow): NoteLack {
  const { openNames, openPlaces, missing } = checkDraft(around, note)
  return {
    noteId: note.noteId,
    clientId: note.clientId,
    missing: missing.filter(({ isRequired }) => isRequired).map(({ part }) => (note.clientId === null ? 'text' : part)),
    openNames: openNames.length,
    openPlaces: openPlaces.length,
  }
}
