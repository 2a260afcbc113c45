import { listRecorded } from '#electron/attendance/attendance.store.ts'
import { findStaffMember } from '#electron/facilitators/facilitators.store.ts'
import { groupOf } from '#electron/groups/enrol.ts'
import { Refusal, type CommandContext, type HandlersOf } from '#electron/ipc/handlers.ts'
import { hasNotes } from '#electron/notes/notes.store.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import type { GroupId, ScheduleId } from '#shared/groups/group.ts'
import { dateIn, instantAt } from '#shared/sessions/clock.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { insertBreak, listBreaks, updateBreak, withdrawBreak } from './breaks.store.ts'
import { listDeliveries, withdrawDelivery } from './deliveries.store.ts'
import { saveGiven } from './given.store.ts'
import { openSession, sessionOf } from './open-session.ts'
import { findPrep } from './prep.ts'
import { listMembers } from './session-detail.ts'
import {
  beginAfterAll,
  endAsNotHeld,
  findSessionOfMeeting,
  insertSession,
  insertSessionStaff,
  replaceSessionStaff,
  saveNextTopic,
} from './sessions.store.ts'
import { findPlannedMeeting } from './today.store.ts'
import { usualStaff } from './usual-staff.ts'

interface NotHeld {
  readonly groupId: GroupId
  readonly heldOn: string
  readonly scheduleId: ScheduleId
  readonly reason: string
}

/** A planned meeting that nobody started: a session of no length, with its reason [SE9]. */
function notHeld(context: CommandContext, { groupId, heldOn, scheduleId, reason }: NotHeld) {
  const { db, now, newId } = context
  const group = groupOf(db, groupId)
  const meeting = findPlannedMeeting(db, scheduleId)
  if (meeting?.groupId !== groupId) throw new Refusal('not-found', 'That meeting is not in the group’s schedule.')
  if (findSessionOfMeeting(db, scheduleId, heldOn) !== null) {
    throw new Refusal('conflict', 'This session was started. Open it to record that it did not happen.')
  }
  const sessionId = SessionId.parse(newId())
  insertSession(db, {
    id: sessionId,
    groupId,
    scheduleId,
    heldOn,
    timeZone: group.timeZone,
    plannedStart: meeting.startsAt,
    plannedMinutes: meeting.durationMinutes,
    place: group.place,
    startedAt: instantAt(group.timeZone, heldOn, meeting.startsAt),
    serviceCode: group.serviceCode,
  })
  insertSessionStaff(db, sessionId, usualStaff(context, groupId, heldOn))
  endAsNotHeld(db, sessionId, reason, now())
  return { sessionId }
}

/** A started session that nobody came to: what was prepared for it goes with it [SE9]. */
function endNotHeld(
  { db, now }: CommandContext,
  { sessionId, reason }: { sessionId: SessionId; reason: string },
): void {
  const session = openSession(db, sessionId)
  if (listRecorded(db, session.id).some(row => wasPresent(row.presence))) {
    throw new Refusal(
      'conflict',
      'Somebody is recorded as having been in the room. Clear that first, or finish the session.',
    )
  }
  if (hasNotes(db, sessionId)) {
    throw new Refusal('conflict', 'This session has notes. Empty them first, or finish the session.')
  }
  const at = now()
  for (const delivery of listDeliveries(db, sessionId)) withdrawDelivery(db, delivery.deliveryId, at)
  for (const pause of listBreaks(db, sessionId)) withdrawBreak(db, sessionId, pause.breakId, at)
  endAsNotHeld(db, sessionId, reason, at)
}

type AroundCalls =
  | 'startBreak'
  | 'endBreak'
  | 'setBreak'
  | 'give'
  | 'chooseNext'
  | 'notHeld'
  | 'endNotHeld'
  | 'holdAfterAll'
  | 'prep'
  | 'setStaff'

const noBreak = () => new Refusal('not-found', 'That break is not on the record any more.')

/** Before, beside and after the plan of a session: breaks, what was given, what comes next, and a session that was not held. */
export const aroundHandlers: Pick<HandlersOf<'sessions'>, `sessions.${AroundCalls}`> = {
  'sessions.startBreak': ({ db, now, newId }, { sessionId }) => {
    if (openSession(db, sessionId).state !== 'running')
      throw new Refusal('conflict', 'This session does not run any more.')
    const open = listBreaks(db, sessionId).find(pause => pause.endedAt === null)
    if (open !== undefined) return { breakId: open.breakId }
    const breakId = newId()
    insertBreak(db, sessionId, { breakId, startedAt: now(), endedAt: null })
    return { breakId }
  },

  'sessions.endBreak': ({ db, now }, { sessionId, breakId }) => {
    openSession(db, sessionId)
    const open = listBreaks(db, sessionId).find(pause => pause.breakId === breakId)
    if (open === undefined) throw noBreak()
    if (open.endedAt !== null) return
    const at = now()
    updateBreak(db, sessionId, { ...open, endedAt: at > open.startedAt ? at : open.startedAt })
  },

  'sessions.setBreak': ({ db, now }, { sessionId, breakId, times }) => {
    const session = openSession(db, sessionId)
    if (times !== null && times.endedAt !== null && times.endedAt < times.startedAt)
      throw new Refusal('conflict', 'The break ends before it begins.')
    if (times?.endedAt === null && session.state !== 'running')
      throw new Refusal('conflict', 'The session is over, so the break has an end.')
    const changed =
      times === null ? withdrawBreak(db, sessionId, breakId, now()) : updateBreak(db, sessionId, { breakId, ...times })
    if (changed === 0) throw noBreak()
  },

  'sessions.give': ({ db, now }, { sessionId, deliveryId, what, clientIds }) => {
    const session = openSession(db, sessionId)
    if (!listDeliveries(db, sessionId).some(delivery => delivery.deliveryId === deliveryId)) {
      throw new Refusal('not-found', 'That topic is not among this session’s any more.')
    }
    const members = new Set(listMembers(db, session).map(member => member.clientId))
    if (!clientIds.every(id => members.has(id))) throw new Refusal('not-found', 'That client is not in this session.')
    saveGiven(db, { deliveryId, what, clientIds }, now())
  },

  'sessions.chooseNext': ({ db, library }, { sessionId, topicId }) => {
    sessionOf(db, sessionId)
    if (topicId !== null && !library.topics().some(topic => topic.id === topicId)) {
      throw new Refusal('not-found', 'That topic is not in the library.')
    }
    saveNextTopic(db, sessionId, topicId)
  },

  'sessions.notHeld': notHeld,

  'sessions.endNotHeld': (context, one) => endNotHeld(context, one),

  'sessions.holdAfterAll': ({ db, now }, { sessionId }) => {
    const { notHeldBecause, timeZone, heldOn, startedAt } = sessionOf(db, sessionId)
    if (notHeldBecause === null) throw new Refusal('conflict', 'This session was held.')
    // On a later day it was the record that was wrong: the session began when it was to begin.
    beginAfterAll(db, sessionId, dateIn(timeZone, now()) === heldOn ? now() : startedAt)
  },

  'sessions.prep': (context, asked) => findPrep(context, asked),

  'sessions.setStaff': ({ db }, { sessionId, staff }) => {
    openSession(db, sessionId)
    if (staff.some(({ staffId }) => staffId !== null && findStaffMember(db, staffId) === null))
      throw new Refusal('not-found', 'One of the staff is not in this vault.')
    replaceSessionStaff(db, sessionId, staff)
  },
}
