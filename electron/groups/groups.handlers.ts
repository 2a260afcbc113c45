import { findStaffMember } from '#electron/facilitators/facilitators.store.ts'
import { findClient } from '#electron/clients/clients.store.ts'
import { sees } from '#electron/facilitators/sight.store.ts'
import { isServiceKnown } from '#electron/hours/services.store.ts'
import { Refusal, type HandlersOf, type QueryContext } from '#electron/ipc/handlers.ts'
import { GroupId, type GroupChange, type NewGroup } from '#shared/groups/group.ts'
import { dateIn, isTimeZone } from '#shared/sessions/clock.ts'
import { enrol, groupOf } from './enrol.ts'
import {
  endEnrolment,
  endWaiting,
  findEnrolment,
  findEnrolmentFrom,
  insertWaiting,
  isWaiting,
} from './enrolments.store.ts'
import {
  insertClosure,
  insertSubstitute,
  isClinicClosure,
  withdrawClosure,
  withdrawSubstitute,
} from './closures.store.ts'
import { findGroup, insertGroup, listGroups, listPlanTopics, updateGroup } from './groups.store.ts'

/** Refuses a group whose zone, staff or topics are not known here. */
function checkGroup(
  { db, library }: QueryContext,
  group: NewGroup | GroupChange,
  before: readonly string[] = [],
): void {
  if (!isTimeZone(group.timeZone)) throw new Refusal('conflict', 'That time zone is not known here.')
  for (const { staffId } of group.staff) {
    if (findStaffMember(db, staffId) === null) throw new Refusal('not-found', 'One of the staff is not in this vault.')
  }
  if (new Set(group.staff.map(member => member.staffId)).size < group.staff.length) {
    throw new Refusal('conflict', 'One staff member is named twice.')
  }
  if (group.serviceCode !== null && !isServiceKnown(db, group.serviceCode))
    throw new Refusal('not-found', 'That service code is not among the clinic’s.')
  // A topic of a retired module stays in the plans that hold it, until somebody takes it out.
  const known = new Set<string>([...library.topics().map(topic => topic.id), ...before])
  if (!group.plan.topicIds.every(id => known.has(id)))
    throw new Refusal('not-found', 'One of the topics of the plan is not in the library.')
}

export const groupsHandlers: HandlersOf<'groups'> = {
  'groups.list': ({ db, sight }, { today, withEnded }) =>
    listGroups(db, today, withEnded).filter(group => sees(sight, group.id)),

  'groups.get': ({ db }, { groupId, onDate }) => findGroup(db, groupId, onDate),

  'groups.add': (context, group) => {
    checkGroup(context, group)
    const groupId = GroupId.parse(context.newId())
    insertGroup(context.db, groupId, group, { at: context.now(), newId: context.newId })
    return { groupId }
  },

  'groups.change': (context, change) => {
    const { timeZone } = groupOf(context.db, change.groupId)
    checkGroup(context, change, listPlanTopics(context.db, change.groupId))
    updateGroup(context.db, change, dateIn(timeZone, context.now()), context.newId)
    return { groupId: change.groupId }
  },

  'groups.enrol': (context, enrolling) => enrol(context, enrolling),

  'groups.endEnrolment': ({ db }, { enrolmentId, endsOn, reason }) => {
    const enrolment = findEnrolment(db, enrolmentId)
    if (enrolment === null) throw new Refusal('not-found', 'That enrolment is not in this vault.')
    if (endsOn < enrolment.startsOn) {
      throw new Refusal('conflict', `The enrolment began on ${enrolment.startsOn}; it cannot end before that.`)
    }
    endEnrolment(db, enrolmentId, endsOn, reason)
  },

  'groups.wait': ({ db, newId }, { groupId, clientId, askedOn }) => {
    groupOf(db, groupId)
    if (findClient(db, clientId, askedOn) === null) throw new Refusal('not-found', 'That client is not in this vault.')
    if (findEnrolmentFrom(db, groupId, clientId, askedOn) !== null) {
      throw new Refusal('conflict', 'Already enrolled in this group.')
    }
    if (isWaiting(db, groupId, clientId)) throw new Refusal('conflict', 'Already on the waiting list.')
    insertWaiting(db, { id: newId(), groupId, clientId, askedOn })
  },

  'groups.stopWaiting': ({ db }, { waitId, onDate }) => {
    if (endWaiting(db, waitId, onDate) === 0) throw new Refusal('not-found', 'No longer on the waiting list.')
  },

  'groups.close': ({ db, newId, person }, { groupId, fromOn, untilOn, reason, everyGroup }) => {
    groupOf(db, groupId)
    if (everyGroup && !person.roles.includes('administrator'))
      throw new Refusal('forbidden', 'Only an administrator can close the whole clinic. Close this group instead.')
    if (untilOn < fromOn) throw new Refusal('conflict', 'The last day is before the first.')
    insertClosure(db, { id: newId(), groupId: everyGroup ? null : groupId, fromOn, untilOn, reason })
  },

  'groups.reopenDays': ({ db, now, person }, { closureId }) => {
    if (isClinicClosure(db, closureId) && !person.roles.includes('administrator'))
      throw new Refusal('forbidden', 'Only an administrator can open the whole clinic again.')
    if (withdrawClosure(db, closureId, now()) === 0) throw new Refusal('not-found', 'Those days are open already.')
  },

  'groups.substitute': ({ db, newId }, { groupId, onDate, staffId }) => {
    groupOf(db, groupId)
    if (findStaffMember(db, staffId) === null) throw new Refusal('not-found', 'That staff member is not in this vault.')
    insertSubstitute(db, { id: newId(), groupId, onDate, staffId, reason: null })
  },

  'groups.others': ({ db, sight }, { today }) =>
    listGroups(db, today, false)
      .filter(group => !sees(sight, group.id))
      .map(({ id, name, place, meetings }) => ({ id, name, place, meetings })),

  'groups.cover': ({ db, newId, person }, { groupId, onDate, reason }) => {
    groupOf(db, groupId)
    insertSubstitute(db, { id: newId(), groupId, onDate, staffId: person.id, reason })
  },

  'groups.endSubstitute': ({ db, now }, { substituteId }) => {
    if (withdrawSubstitute(db, substituteId, now()) === 0)
      throw new Refusal('not-found', 'That substitute is not planned any more.')
  },
}
