import { freezeAsRecorded, savePresence } from '#electron/attendance/attendance.store.ts'
import { keepDeliveredTopic } from '#electron/curriculum/topic-versions.store.ts'
import { listGroupStaffOn } from '#electron/facilitators/facilitators.store.ts'
import { groupOf } from '#electron/groups/enrol.ts'
import { Refusal, type CommandContext, type HandlersOf } from '#electron/ipc/handlers.ts'
import { NOT_RECORDED } from '#shared/attendance/presence.ts'
import type { GroupId, ScheduleId } from '#shared/groups/group.ts'
import { sessionEnd } from '#shared/sessions/session-end.ts'
import { Delivery, DeliveryId, SessionId } from '#shared/sessions/session.ts'
import { openSession, sessionOf } from './open-session.ts'
import { findSessionDetail, listMembers } from './session-detail.ts'
import {
  findSessionOfDelivery,
  findSessionOfMeeting,
  finishSession,
  insertDelivery,
  insertSession,
  insertSessionStaff,
  listDeliveries,
  listSessionsOfGroup,
  reopenSession,
  withdrawDelivery,
} from './sessions.store.ts'
import { findPlannedMeeting } from './today.store.ts'
import { findToday } from './today.ts'

/** Minutes of a session that no schedule planned. */
const UNPLANNED_MINUTES = 90

interface Starting {
  readonly groupId: GroupId
  readonly heldOn: string
  readonly scheduleId: ScheduleId | null
}

function startSession(context: CommandContext, { groupId, heldOn, scheduleId }: Starting): { sessionId: SessionId } {
  const { db, person } = context
  const group = groupOf(db, groupId)
  if (scheduleId !== null) {
    const running = findSessionOfMeeting(db, scheduleId, heldOn)
    if (running !== null) return { sessionId: running.id }
  }
  const meeting = scheduleId === null ? null : findPlannedMeeting(db, scheduleId)
  if (scheduleId !== null && meeting?.groupId !== groupId) {
    throw new Refusal('not-found', 'That meeting is not in the group’s schedule.')
  }
  const sessionId = SessionId.parse(context.newId())
  insertSession(db, {
    id: sessionId,
    groupId,
    scheduleId,
    heldOn,
    timeZone: group.timeZone,
    plannedStart: meeting?.startsAt ?? null,
    plannedMinutes: meeting?.durationMinutes ?? UNPLANNED_MINUTES,
    place: group.place,
    startedAt: context.now(),
  })
  const usual = listGroupStaffOn(db, groupId, heldOn)
  const starter = { staffId: person.id, name: person.name, role: 'facilitator' as const }
  insertSessionStaff(db, sessionId, usual.some(member => member.staffId === person.id) ? usual : [starter, ...usual])
  return { sessionId }
}

function deliver(context: CommandContext, sessionId: SessionId, topicId: string): Delivery {
  const { db, library } = context
  const session = openSession(db, sessionId)
  const topic = library.topics().find(known => known.id === topicId)
  if (topic === undefined) throw new Refusal('not-found', 'That topic is not in the library.')
  const before = listDeliveries(db, sessionId)
  if (before.some(delivery => delivery.topicId === topicId)) {
    throw new Refusal('conflict', `${topic.title} is among this session’s topics already.`)
  }
  const minutes = before.length === 0 ? session.plannedMinutes : 0
  const delivery = Delivery.parse({
    deliveryId: DeliveryId.parse(context.newId()),
    topicId,
    topicVersion: topic.version,
    title: topic.title,
    minutes,
  })
  insertDelivery(db, sessionId, delivery)
  // The library may say it otherwise tomorrow: the text of tonight stays with the delivery [CU69].
  const text = library.topic(topicId)
  if (text !== null) keepDeliveredTopic(db, delivery.deliveryId, text, context.now())
  return delivery
}

function finish({ db, now }: CommandContext, sessionId: SessionId): void {
  const session = openSession(db, sessionId)
  const at = now()
  // Everyone expected gets a row now, so that a later change of enrolments cannot change who belonged to this session.
  for (const member of listMembers(db, session)) {
    if (member.recorded === null) savePresence(db, { sessionId, ...member }, NOT_RECORDED, at)
  }
  finishSession(db, sessionId, sessionEnd(session, at), at)
  freezeAsRecorded(db, sessionId, at)
}

export const sessionsHandlers: HandlersOf<'sessions'> = {
  'sessions.today': (context, { date }) => findToday(context, date),

  'sessions.get': (context, { sessionId }) => findSessionDetail(context, sessionId),

  'sessions.ofGroup': ({ db }, { groupId, limit }) => listSessionsOfGroup(db, groupId, limit),

  'sessions.start': startSession,

  'sessions.deliver': (context, { sessionId, topicId }) => deliver(context, sessionId, topicId),

  'sessions.removeDelivery': ({ db, now }, { deliveryId }) => {
    const session = findSessionOfDelivery(db, deliveryId)
    if (session === null) throw new Refusal('not-found', 'That topic is not among this session’s any more.')
    openSession(db, session.id)
    withdrawDelivery(db, deliveryId, now())
  },

  'sessions.finish': (context, { sessionId }) => finish(context, sessionId),

  'sessions.reopen': ({ db, now }, { sessionId }) => {
    if (sessionOf(db, sessionId).state !== 'finished') throw new Refusal('conflict', 'This session is not finished.')
    reopenSession(db, sessionId, now())
  },
}
