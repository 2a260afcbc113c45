import type { ReadDb } from '#electron/db/database.ts'
import { listFlagsOn } from '#electron/clients/flags.store.ts'
import { listNames } from '#electron/clients/names.store.ts'
import { coverOfClients } from '#electron/coverage/cover.ts'
import type { Library } from '#electron/curriculum/library.ts'
import { listGroupStaffOn } from '#electron/facilitators/facilitators.store.ts'
import { listRoster } from '#electron/groups/enrolments.store.ts'
import {
  findClosureReason,
  findGroupRow,
  listPlanTopics,
  listWaiting,
  type GroupRow,
} from '#electron/groups/groups.store.ts'
import type { GroupId, ScheduleId } from '#shared/groups/group.ts'
import { addDays, addMinutes, instantAt, wallTimeIn } from '#shared/sessions/clock.ts'
import { PrepCard, type ExpectedClient } from '#shared/sessions/prep.ts'
import { newAndMissed, suggestionFor } from './expected.ts'
import { findHomeworkDue } from './given.store.ts'
import { listMembers } from './session-detail.ts'
import { findChosenTopic, findSessionOfMeeting, type SessionRow } from './sessions.store.ts'
import { findPlannedMeeting } from './today.store.ts'

/** An enrolment that ends within so many days is mentioned. */
const ENDS_SOON_DAYS = 14
/** Minutes and start of a meeting that no schedule holds. */
const UNPLANNED = { startsAt: '12:00', durationMinutes: 90 } as const

interface Asking {
  readonly db: ReadDb
  readonly library: Library
}

interface Asked {
  readonly groupId: GroupId
  readonly date: string
  readonly scheduleId: ScheduleId | null
}

/** Tonight on one page, for one meeting of a group; null when there is no such group. */
export function findPrep(asking: Asking, { groupId, date, scheduleId }: Asked): PrepCard | null {
  const { db } = asking
  const group = findGroupRow(db, groupId)
  if (group === null) return null
  const meeting = (scheduleId === null ? null : findPlannedMeeting(db, scheduleId)) ?? UNPLANNED
  const session = scheduleId === null ? null : findSessionOfMeeting(db, scheduleId, date)
  const startsAt = session === null ? meeting.startsAt : wallTimeIn(session.timeZone, session.startedAt)
  const before = session?.startedAt ?? instantAt(group.timeZone, date, meeting.startsAt)
  const expected = listExpected(db, { group, session, date, before })
  return PrepCard.parse({
    groupId,
    groupName: group.name,
    scheduleId,
    sessionId: session?.id ?? null,
    date,
    startsAt,
    endsAt: addMinutes(startsAt, meeting.durationMinutes),
    durationMinutes: meeting.durationMinutes,
    place: session?.place ?? group.place,
    closedBecause: session === null ? findClosureReason(db, groupId, date) : null,
    notHeldBecause: session?.notHeldBecause ?? null,
    staff: listGroupStaffOn(db, groupId, date).map(({ name, role }) => ({ name, role })),
    capacity: group.capacity,
    waiting: listWaiting(db, groupId).length,
    expected,
    chosenTopicId: findChosenTopic(db, groupId, before),
    ...topicsOf(
      asking,
      group,
      expected.map(client => client.clientId),
      before,
    ),
  })
}

interface Expecting {
  readonly group: GroupRow
  readonly session: SessionRow | null
  readonly date: string
  readonly before: string
}

function listExpected(db: ReadDb, { group, session, date, before }: Expecting): ExpectedClient[] {
  const roster = new Map(listRoster(db, group.id, date).map(entry => [entry.clientId, entry]))
  const ids = session === null ? [...roster.keys()] : listMembers(db, session).map(member => member.clientId)
  const names = listNames(db, ids)
  const { isNew, missed } = newAndMissed(db, group.id, ids, before)
  const homework = findHomeworkDue(db, ids, before)
  const flags = listFlagsOn(db, ids, date)
  const soon = addDays(date, ENDS_SOON_DAYS)
  const named = [...names.values()].sort((a, b) => a.sortName.localeCompare(b.sortName) || a.id.localeCompare(b.id))
  return named.map(client => {
    const endsOn = roster.get(client.id)?.endsOn ?? null
    return {
      clientId: client.id,
      name: client.name,
      pronouns: client.pronouns,
      isNew: isNew.has(client.id),
      missedLastTime: missed.has(client.id),
      homeworkDue: homework.has(client.id),
      flags: flags.get(client.id) ?? [],
      endsOn: endsOn !== null && endsOn <= soon ? endsOn : null,
    }
  })
}

/** The topics of the group's plan with what those expected have of each, and the one suggestion [CV1, CV2, CV5, CV7]. */
function topicsOf(asking: Asking, group: GroupRow, clientIds: readonly string[], before: string) {
  const { db, library } = asking
  const known = library.topics()
  const planned = listPlanTopics(db, group.id)
  const topics = planned.length === 0 ? known : planned.flatMap(id => known.filter(topic => topic.id === id))
  const cover = coverOfClients(
    db,
    clientIds,
    topics.map(topic => topic.id),
  )
  return {
    suggestion: suggestionFor(asking, group, clientIds, before),
    topics: topics.map((topic, at) => ({
      topicId: topic.id,
      title: topic.title,
      moduleTitle: topic.moduleTitle,
      cover: clientIds.map(id => cover.get(id)?.[at] ?? 'not-offered'),
    })),
  }
}
