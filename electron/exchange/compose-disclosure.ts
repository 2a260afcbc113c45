import { findClinic } from '#electron/settings/settings.store.ts'
import { listGoalRows, listGoalSteps } from '#electron/goals/goals.store.ts'
import { findGroupRow } from '#electron/groups/groups.store.ts'
import { Refusal, type QueryContext } from '#electron/ipc/handlers.ts'
import { findNote } from '#electron/notes/notes.store.ts'
import { readNote } from '#electron/notes/read-note.ts'
import { hashOf, spell } from '#electron/notes/signatures.ts'
import { noteOf } from '#electron/notes/write-note.ts'
import { sessionOf } from '#electron/sessions/open-session.ts'
import { DisclosureContent, type DisclosureParts, type DisclosureScope } from '#shared/exchange/disclosure.ts'
import type { SignedNote } from '#shared/notes/signed-note.ts'
import {
  findAttendance,
  findIdentity,
  listCheckInsInReach,
  listGroupSessions,
  listNotesInReach,
  type NoteInReach,
  type Reach,
} from './disclosed.store.ts'
import { checkInWithoutOthers, withoutOthers } from './mask-names.ts'

type Context = Pick<QueryContext, 'db' | 'recordSight' | 'signingKeys'>

/** Which rows a disclosure is about: of one client, or of a group's own record. */
interface Target {
  readonly clientId: string | null
  readonly groupId: string | null
  readonly reach: Reach
  /** One note alone. */
  readonly noteId: string | null
}

function targetOf({ db, recordSight: sight }: Context, { subject }: DisclosureScope): Target {
  switch (subject.of) {
    case 'note': {
      const note = noteOf(db, subject.noteId)
      if (note.signedAt === null) throw new Refusal('conflict', 'A note that is not signed never leaves the program.')
      const { id, heldOn, groupId } = sessionOf(db, note.sessionId)
      return {
        clientId: note.clientId,
        groupId: note.clientId === null ? groupId : null,
        reach: { from: heldOn, until: heldOn, sight, groupIds: null, sessionId: id },
        noteId: note.noteId,
      }
    }
    case 'client': {
      const { clientId, from, until, groupIds } = subject
      return { clientId, groupId: null, reach: { from, until, sight, groupIds, sessionId: null }, noteId: null }
    }
    case 'group': {
      const { groupId, from, until } = subject
      if (findGroupRow(db, groupId) === null) throw new Refusal('not-found', 'That group is not in this vault.')
      const reach = { from, until, sight, groupIds: [groupId], sessionId: null }
      return { clientId: null, groupId, reach, noteId: null }
    }
  }
}

/** A signed note as it leaves: whole, but for its way through the program's own review [EX78]. Refuses one that does not hold. */
function noteToGo({ db, signingKeys }: Context, noteId: string): SignedNote[] {
  const note = findNote(db, noteId)
  if (note === null) return []
  const { hash: _hash, ...signed } = readNote(db, note, signingKeys())
  if (signed.fault !== null)
    throw new Refusal(
      'conflict',
      'A note among these was changed outside Circlebook and cannot be given out. Open it to see what was found.',
    )
  return [withoutOthers(db, { ...signed, further: signed.further.filter(({ kind }) => kind !== 'return') })]
}

const goes = (note: NoteInReach, parts: DisclosureParts): boolean =>
  note.signedAt !== null && (note.voidedAt === null || parts.voidNotes)

function goalsToGo({ db, recordSight }: Context, clientId: string, { from, until }: Reach): DisclosureContent['goals'] {
  const steps = listGoalSteps(db, clientId, recordSight).filter(({ heldOn }) => from <= heldOn && heldOn <= until)
  return listGoalRows(db, clientId).map(({ goalId, problem, goal, objective, targetOn, status }) => ({
    problem,
    goal,
    objective,
    targetOn,
    status,
    steps: steps.filter(step => step.goalId === goalId).map(({ heldOn, progress }) => ({ heldOn, progress })),
  }))
}

const checkInsToGo = ({ db }: Context, clientId: string, reach: Reach): DisclosureContent['checkIns'] =>
  listCheckInsInReach(db, clientId, reach).map(({ sessionId, heldOn, checkIn }) => ({
    heldOn,
    checkIn: checkInWithoutOthers(db, { sessionId, clientId, checkIn }),
  }))

export interface Composed {
  readonly clientId: string | null
  readonly groupId: string | null
  readonly content: DisclosureContent
  readonly hash: string
  readonly unsigned: number
  readonly void: number
}

/** Exactly what would go, and nothing that was not ticked [EX70]. A group's record holds counts, a client's holds nobody else [EX75]. */
export function composeDisclosure(context: Context, scope: DisclosureScope): Composed {
  const { db } = context
  const { parts } = scope
  const { clientId, groupId, reach, noteId } = targetOf(context, scope)
  if (reach.from > reach.until) throw new Refusal('invalid-input', 'The first day lies after the last.')
  const found = listNotesInReach(db, clientId, reach).filter(note => noteId === null || note.noteId === noteId)
  const client = clientId === null ? null : findIdentity(db, clientId)
  const content = DisclosureContent.parse({
    clinicName: findClinic(db)?.name ?? '',
    client,
    groupName: groupId === null ? null : (findGroupRow(db, groupId)?.name ?? null),
    from: reach.from,
    until: reach.until,
    attendance: clientId !== null && parts.attendance ? findAttendance(db, clientId, reach) : null,
    sessions: clientId === null && parts.attendance ? listGroupSessions(db, reach) : null,
    notes: parts.notes ? found.filter(note => goes(note, parts)).flatMap(note => noteToGo(context, note.noteId)) : null,
    checkIns: clientId !== null && parts.checkIns ? checkInsToGo(context, clientId, reach) : null,
    goals: clientId !== null && parts.goals ? goalsToGo(context, clientId, reach) : null,
  })
  return {
    clientId,
    groupId,
    content,
    hash: hashOf(spell(content)),
    unsigned: found.filter(({ signedAt }) => signedAt === null).length,
    void: found.filter(({ voidedAt }) => voidedAt !== null).length,
  }
}
