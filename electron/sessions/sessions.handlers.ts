import { freezeAsRecorded, savePresence } from '#electron/attendance/attendance.store.ts'
import { findDelivered, keepDeliveredTopic } from '#electron/curriculum/topic-versions.store.ts'
import { groupOf } from '#electron/groups/enrol.ts'
import { Refusal, type CommandContext, type HandlersOf } from '#electron/ipc/handlers.ts'
import { NOT_RECORDED } from '#shared/attendance/presence.ts'
import { scaledLength } from '#shared/curriculum/scaled-plan.ts'
import type { GroupId, ScheduleId } from '#shared/groups/group.ts'
import { sessionEnd } from '#shared/sessions/session-end.ts'
import { Delivery } from '#shared/sessions/session.ts'
import { DeliveryId, SessionId } from '#shared/sessions/session-id.ts'
import { aroundHandlers } from './around.ts'
import { endOpenBreaks } from './breaks.store.ts'
import { insertDelivery, listDeliveries, saveDeliveryMinutes, withdrawDelivery } from './deliveries.store.ts'
import { openSession, sessionOf } from './open-session.ts'
import { printedHandlers } from './printed.ts'
import { addToPlan, beginPlan, keepDeliveredMinutes, planHandlers, rescale, segmentsOf } from './run-plan.ts'
import { findSessionDetail, listMembers } from './session-detail.ts'
import {
  findSessionOfDelivery,
  findSessionOfMeeting,
  finishSession,
  insertSession,
  insertSessionStaff,
  listSessionsOfGroup,
  reopenSession,
  type SessionRow,
} from './sessions.store.ts'
import { findPlannedMeeting } from './today.store.ts'
import { findToday } from './today.ts'
import { usualStaff } from './usual-staff.ts'

/** Minutes of a session that no schedule planned. */
const UNPLANNED_MINUTES = 90

interface Starting {
  readonly groupId: GroupId
  readonly heldOn: string
  readonly scheduleId: ScheduleId | null
}

function startSession(context: CommandContext, { groupId, heldOn, scheduleId }: Starting): { sessionId: SessionId } {
  const { db } = context
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
    serviceCode: group.serviceCode,
  })
  insertSessionStaff(db, sessionId, usualStaff(context, groupId, heldOn))
  return { sessionId }
}

/** Minutes of the session that its topics leave free. */
const freeMinutes = (session: SessionRow, deliveries: readonly Delivery[]) =>
  session.plannedMinutes - deliveries.reduce((sum, delivery) => sum + delivery.minutes, 0)

function deliver(context: CommandContext, sessionId: SessionId, topicId: string): Delivery {
  const { db, library } = context
  const session = openSession(db, sessionId)
  const topic = library.topic(topicId)
  if (topic === null) throw new Refusal('not-found', 'That topic is not in the library.')
  const before = listDeliveries(db, sessionId)
  if (before.some(delivery => delivery.topicId === topicId)) {
    throw new Refusal('conflict', `${topic.title} is among this session’s topics already.`)
  }
  const minutes = scaledLength(topic, freeMinutes(session, before))
  const delivery = Delivery.parse({
    deliveryId: DeliveryId.parse(context.newId()),
    topicId,
    topicVersion: topic.version,
    title: topic.title,
    minutes,
  })
  insertDelivery(db, sessionId, delivery)
  // The library may say it otherwise tomorrow: the text of tonight stays with the delivery [CU69].
  keepDeliveredTopic(db, delivery.deliveryId, topic, context.now())
  addToPlan(db, session, segmentsOf(topic, delivery.deliveryId, minutes), context.now())
  return delivery
}

/** The open session of a delivery that stands, and the topic as it is delivered there. */
function deliveredIn({ db, library }: CommandContext, deliveryId: DeliveryId) {
  const session = findSessionOfDelivery(db, deliveryId)
  if (session === null) throw new Refusal('not-found', 'That topic is not among this session’s any more.')
  const delivered = findDelivered(db, deliveryId)
  const topic = delivered === null ? null : (delivered.topic ?? library.topic(delivered.topicId))
  return { session: openSession(db, session.id), topic }
}

function finish({ db, now }: CommandContext, sessionId: SessionId): void {
  const session = openSession(db, sessionId)
  const at = now()
  const endedAt = session.endedAt ?? sessionEnd(session, at)
  // Everyone expected gets a row now, so that a later change of enrolments cannot change who belonged to this session.
  for (const member of listMembers(db, session)) {
    if (member.recorded === null) savePresence(db, { sessionId, ...member }, NOT_RECORDED, at)
  }
  endOpenBreaks(db, sessionId, endedAt)
  keepDeliveredMinutes(db, session, endedAt)
  finishSession(db, sessionId, endedAt, at)
  freezeAsRecorded(db, sessionId, at)
}

export const sessionsHandlers: HandlersOf<'sessions'> = {
  'sessions.today': (context, { date }) => findToday(context, date),

  'sessions.get': (context, { sessionId }) => findSessionDetail(context, sessionId),

  'sessions.ofGroup': ({ db }, { groupId, limit }) => listSessionsOfGroup(db, groupId, limit),

  'sessions.start': startSession,

  'sessions.deliver': (context, { sessionId, topicId }) => deliver(context, sessionId, topicId),

  'sessions.setTopicMinutes': (context, { deliveryId, minutes }) => {
    const { session, topic } = deliveredIn(context, deliveryId)
    if (topic === null) throw new Refusal('not-found', 'The text of that topic is not in this vault any more.')
    saveDeliveryMinutes(context.db, deliveryId, scaledLength(topic, minutes))
    rescale(context.db, session, deliveryId, segmentsOf(topic, deliveryId, minutes))
    // For a session from before there were plans; any other one stands in a segment already.
    beginPlan(context.db, session, context.now())
  },

  'sessions.removeDelivery': (context, { deliveryId }) => {
    const { session } = deliveredIn(context, deliveryId)
    withdrawDelivery(context.db, deliveryId, context.now())
    beginPlan(context.db, session, context.now())
  },

  'sessions.finish': (context, { sessionId }) => finish(context, sessionId),

  'sessions.reopen': ({ db, now }, { sessionId }) => {
    if (sessionOf(db, sessionId).state !== 'finished') throw new Refusal('conflict', 'This session is not finished.')
    if (sessionOf(db, sessionId).notHeldBecause !== null) throw new Refusal('conflict', 'This session was not held.')
    reopenSession(db, sessionId, now())
  },

  ...planHandlers,
  ...aroundHandlers,
  ...printedHandlers,
}
