import { addClient } from '#electron/clients/save-client.ts'
import { findClient } from '#electron/clients/clients.store.ts'
import { enrol } from '#electron/groups/enrol.ts'
import {
  findEnrolment,
  findEnrolmentFrom,
  goOnWithEnrolment,
  takeBackEnrolment,
  type Enrolment,
} from '#electron/groups/enrolments.store.ts'
import { Refusal, type CommandContext, type HandlersOf } from '#electron/ipc/handlers.ts'
import { settleNotes } from '#electron/notes/settle-notes.ts'
import { listMembers } from '#electron/sessions/session-detail.ts'
import { heldSession, openSession, sessionOf } from '#electron/sessions/open-session.ts'
import type { SessionRow } from '#electron/sessions/sessions.store.ts'
import { applyMark, NOT_RECORDED, wasPresent, type Presence } from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import {
  findRecorded,
  freezeAsUnknown,
  insertCorrection,
  listWithdrawn,
  saveModality,
  savePresence,
  withdrawGuest,
} from './attendance.store.ts'
import { saveSignIn } from './sign-ins.store.ts'
import { insertVisitor, putVisitorBack, withdrawVisitor } from './visitors.store.ts'

/** The running session; once finished, attendance is corrected, not recorded [AT6]. */
function runningSession({ db }: CommandContext, sessionId: SessionId): SessionRow {
  const session = sessionOf(db, sessionId)
  if (session.state === 'running') return session
  throw new Refusal('conflict', 'This session was finished, so what was recorded stands. Correct it with a reason.')
}

function memberOf({ db }: CommandContext, session: SessionRow, clientId: ClientId) {
  const member = listMembers(db, session).find(one => one.clientId === clientId)
  if (member === undefined) throw new Refusal('not-found', 'That client is not in this session.')
  return { sessionId: session.id, ...member, before: member.recorded?.presence ?? NOT_RECORDED }
}

function addWalkIn(
  context: CommandContext,
  session: SessionRow,
  walkIn: { clientId: ClientId; enrolFrom: string | null; overCapacity: boolean },
): void {
  const { db, now } = context
  const { clientId, enrolFrom, overCapacity } = walkIn
  if (listMembers(db, session).some(member => member.clientId === clientId)) {
    throw new Refusal('conflict', 'Already in this session.')
  }
  const takenBack = enrolFrom === null ? null : takenBackFrom(context, session, clientId)
  if (takenBack !== null) goOnWithEnrolment(db, takenBack)
  const enrolment =
    enrolFrom === null
      ? null
      : (takenBack?.id ??
        enrol(context, { groupId: session.groupId, clientId, startsOn: enrolFrom, overCapacity }).enrolmentId)
  savePresence(db, { sessionId: session.id, clientId, enrolmentId: enrolment }, NOT_RECORDED, now())
  if (session.state === 'reopened' && findRecorded(db, session.id, clientId)?.asRecorded === null) {
    freezeAsUnknown(db, session.id, clientId, now())
  }
}

/** The enrolment that was made in this session and taken back again, or null. */
function takenBackFrom({ db }: CommandContext, session: SessionRow, clientId: ClientId): Enrolment | null {
  if (!listWithdrawn(db, session.id).has(clientId)) return null
  const found = findEnrolmentFrom(db, session.groupId, clientId, session.heldOn)
  return found?.startsOn === session.heldOn && found.endsOn === session.heldOn ? found : null
}

/** Refuses to take somebody off the list of whom something is recorded. */
function refuseRecorded(before: Presence, message: string): void {
  if (wasPresent(before) || before.absence !== null) throw new Refusal('conflict', message)
}

function correct(context: CommandContext, session: SessionRow, clientId: ClientId, change: Change): void {
  const { db, now, newId, person } = context
  if (session.state === 'running')
    throw new Refusal('conflict', 'This session still runs: record instead of correcting.')
  const member = memberOf(context, session, clientId)
  const at = now()
  savePresence(db, member, change.presence, at)
  insertCorrection(db, {
    id: newId(),
    sessionId: session.id,
    clientId,
    before: member.before,
    after: change.presence,
    reason: change.reason,
    correctedAt: at,
    correctedBy: person.id,
  })
  settleNotes(context, session.id)
}
interface Change {
  readonly presence: Presence
  readonly reason: string
}

export const attendanceHandlers: HandlersOf<'attendance'> = {
  'attendance.record': (context, { sessionId, clientId, mark }) => {
    const session = runningSession(context, sessionId)
    const member = memberOf(context, session, clientId)
    const after = applyMark(member.before, mark, session, context.now())
    savePresence(context.db, member, after, context.now())
    return { before: member.before, after }
  },

  'attendance.recordMany': (context, { sessionId, clientIds, mark }) => {
    const session = runningSession(context, sessionId)
    const members = new Map(listMembers(context.db, session).map(member => [member.clientId, member]))
    const at = context.now()
    for (const clientId of clientIds) {
      const member = members.get(clientId)
      if (member === undefined) throw new Refusal('not-found', 'That client is not in this session.')
      const after = applyMark(member.recorded?.presence ?? NOT_RECORDED, mark, session, at)
      savePresence(context.db, { sessionId, ...member }, after, at)
    }
  },

  'attendance.setMany': (context, { sessionId, presences }) => {
    const session = runningSession(context, sessionId)
    const members = new Map(listMembers(context.db, session).map(member => [member.clientId, member]))
    const at = context.now()
    for (const { clientId, presence } of presences) {
      const member = members.get(clientId)
      if (member === undefined) throw new Refusal('not-found', 'That client is not in this session.')
      savePresence(context.db, { sessionId, ...member }, presence, at)
    }
  },

  'attendance.set': (context, { sessionId, clientId, presence }) => {
    const session = runningSession(context, sessionId)
    savePresence(context.db, memberOf(context, session, clientId), presence, context.now())
  },

  'attendance.correct': (context, { sessionId, clientId, presence, reason }) =>
    correct(context, heldSession(context.db, sessionId), clientId, { presence, reason }),

  'attendance.addClient': (context, { sessionId, ...walkIn }) => {
    const session = openSession(context.db, sessionId)
    if (findClient(context.db, walkIn.clientId, session.heldOn) === null) {
      throw new Refusal('not-found', 'That client is not in this vault.')
    }
    addWalkIn(context, session, walkIn)
  },

  'attendance.addNewClient': (context, { sessionId, client, ...walkIn }) => {
    const session = openSession(context.db, sessionId)
    const added = addClient(context, client, session.heldOn)
    addWalkIn(context, session, { clientId: added.id, ...walkIn })
    return added
  },

  'attendance.setModality': (context, { sessionId, clientId, modality }) => {
    const session = openSession(context.db, sessionId)
    saveModality(context.db, memberOf(context, session, clientId), modality, context.now())
  },

  'attendance.setSigned': (context, { sessionId, clientId, signed }) => {
    memberOf(context, sessionOf(context.db, sessionId), clientId)
    saveSignIn(context.db, { sessionId, clientId, signed }, context.now())
  },

  'attendance.addVisitor': ({ db, now, newId }, { sessionId, name, relation }) => {
    openSession(db, sessionId)
    const visitorId = newId()
    insertVisitor(db, sessionId, { visitorId, name, relation, cameAt: now() })
    return { visitorId }
  },

  'attendance.removeVisitor': ({ db, now }, { sessionId, visitorId }) => {
    openSession(db, sessionId)
    if (withdrawVisitor(db, sessionId, visitorId, now()) === 0)
      throw new Refusal('not-found', 'That visitor is not in this session any more.')
  },

  'attendance.putVisitorBack': ({ db }, { sessionId, visitorId }) => {
    openSession(db, sessionId)
    if (putVisitorBack(db, sessionId, visitorId) === 0)
      throw new Refusal('not-found', 'That visitor was never in this session.')
  },

  'attendance.removeGuest': (context, { sessionId, clientId }) => {
    const session = runningSession(context, sessionId)
    const member = memberOf(context, session, clientId)
    const isEnrolled = findEnrolmentFrom(context.db, session.groupId, clientId, session.heldOn) !== null
    if (member.enrolmentId !== null || isEnrolled)
      throw new Refusal('conflict', 'Only a guest can be taken off the list.')
    refuseRecorded(member.before, 'Attendance is recorded for this guest. Clear it first.')
    withdrawGuest(context.db, sessionId, clientId, context.now())
  },

  'attendance.takeBackEnrolled': (context, { sessionId, clientId }) => {
    const session = runningSession(context, sessionId)
    const member = memberOf(context, session, clientId)
    const enrolment = findEnrolment(context.db, member.recorded === null ? '' : (member.enrolmentId ?? ''))
    if (enrolment === null || enrolment.startsOn !== session.heldOn || enrolment.endsOn !== null)
      throw new Refusal('conflict', 'Only somebody who was enrolled from this session can be taken back.')
    refuseRecorded(member.before, 'Attendance is recorded for this client. Clear it first.')
    takeBackEnrolment(context.db, enrolment)
    withdrawGuest(context.db, sessionId, clientId, context.now())
  },
}
