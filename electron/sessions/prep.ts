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
import { addDays, addMinutes, instantAt, wallTimeIn, weekdayOf } from '#shared/sessions/clock.ts'
import { PrepCard, type ExpectedClient } from '#shared/sessions/prep.ts'
import { initialsOf, shortNames } from '#shared/sessions/privacy-names.ts'
import { newAndMissed, suggestionFor } from './expected.ts'
import { findHomeworkDue } from './given.store.ts'
import { listMembers } from './session-detail.ts'
import { listSessionsOn, listSessionStaff, type SessionRow } from './sessions.store.ts'
import { listPlannedMeetings, type PlannedMeeting } from './today.store.ts'

/** An enrolment that ends within so many days is mentioned. */
const ENDS_SOON_DAYS = 14
/** Minutes of a meeting that no schedule holds. */
const UNPLANNED_MINUTES = 90
/** What was before a meeting without a time is all of its day. */
const END_OF_DAY = '23:59'

interface Asking {
  readonly db: ReadDb
  readonly library: Library
}

interface Asked {
  readonly groupId: GroupId
  readonly date: string
  readonly scheduleId: ScheduleId | null
}

/** A meeting as the card is about it: planned, held, both, or neither. */
interface MeetingOfDay {
  readonly planned: PlannedMeeting | null
  readonly session: SessionRow | null
}

/** Tonight on one page, for one meeting of a group; null when there is no such group. */
export function findPrep(asking: Asking, asked: Asked): PrepCard | null {
  const { db } = asking
  const { groupId, date } = asked
  const group = findGroupRow(db, groupId)
  if (group === null) return null
  const { planned, session } = findMeeting(db, asked)
  const startsAt = startOf(planned, session)
  const durationMinutes = session?.plannedMinutes ?? planned?.durationMinutes ?? UNPLANNED_MINUTES
  const before = session?.startedAt ?? instantAt(group.timeZone, date, startsAt ?? END_OF_DAY)
  const expected = listExpected(db, { group, session, date, before })
  const closedBecause = session === null ? findClosureReason(db, groupId, date) : null
  const staff = session === null ? listGroupStaffOn(db, groupId, date) : listSessionStaff(db, session.id)
  return PrepCard.parse({
    groupId,
    groupName: group.name,
    scheduleId: session?.scheduleId ?? planned?.scheduleId ?? null,
    sessionId: session?.id ?? null,
    date,
    state: stateOf({ planned, session }, closedBecause),
    startsAt,
    endsAt: startsAt === null ? null : addMinutes(startsAt, durationMinutes),
    durationMinutes,
    place: session?.place ?? group.place,
    closedBecause,
    notHeldBecause: session?.notHeldBecause ?? null,
    staff: staff.map(({ name, role }) => ({ name, role })),
    capacity: group.capacity,
    waiting: listWaiting(db, groupId).length,
    expected,
    ...topicsOf(
      asking,
      group,
      expected.map(client => client.clientId),
      before,
    ),
  })
}

/** The meeting that was asked for; without a schedule (or with one that does not meet that day) the day's next, else its last [SE11]. */
function findMeeting(db: ReadDb, { groupId, date, scheduleId }: Asked): MeetingOfDay {
  const held = listSessionsOn(db, date).filter(session => session.groupId === groupId)
  const planned = listPlannedMeetings(db, date, weekdayOf(date)).filter(meeting => meeting.groupId === groupId)
  const sessionOf = (id: string) => held.find(session => session.scheduleId === id) ?? null
  const plannedOf = (id: string | null) => planned.find(meeting => meeting.scheduleId === id) ?? null
  if (scheduleId !== null) {
    const asked = { planned: plannedOf(scheduleId), session: sessionOf(scheduleId) }
    if (asked.planned !== null || asked.session !== null) return asked
  }
  const running = held.find(session => session.state === 'running')
  if (running !== undefined) return { planned: plannedOf(running.scheduleId), session: running }
  const next = planned.find(meeting => sessionOf(meeting.scheduleId) === null)
  if (next !== undefined) return { planned: next, session: null }
  const last = held.at(-1) ?? null
  return { planned: last === null ? null : plannedOf(last.scheduleId), session: last }
}

function startOf(planned: PlannedMeeting | null, session: SessionRow | null): string | null {
  if (session === null) return planned?.startsAt ?? null
  return session.plannedStart ?? wallTimeIn(session.timeZone, session.startedAt)
}

function stateOf({ planned, session }: MeetingOfDay, closedBecause: string | null): PrepCard['state'] {
  if (session !== null) return session.notHeldBecause === null ? session.state : 'not-held'
  if (closedBecause !== null) return 'closed'
  return planned === null ? 'unscheduled' : 'planned'
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
  const short = shortNames(named)
  return named.map((client, index) => {
    const endsOn = roster.get(client.id)?.endsOn ?? null
    return {
      clientId: client.id,
      name: client.name,
      shortName: short[index] ?? '',
      initials: initialsOf(client),
      pronouns: client.pronouns,
      isNew: isNew.has(client.id),
      missedLastTime: missed.has(client.id),
      homeworkDue: homework.has(client.id),
      flags: flags.get(client.id) ?? [],
      endsOn: endsOn !== null && endsOn <= soon ? endsOn : null,
    }
  })
}

/** The topics of the group's plan with what those expected have of each, and the one suggestion [CV1, CV2, CV5, CV7, CV9]. */
function topicsOf(asking: Asking, group: GroupRow, clientIds: readonly string[], before: string) {
  const { db, library } = asking
  const suggestion = suggestionFor(asking, group, clientIds, before)
  const known = library.topics()
  const planned = listPlanTopics(db, group.id).flatMap(id => known.filter(topic => topic.id === id))
  const plan = planned.length === 0 ? known : planned
  // What was chosen at the last close may stand outside the plan, and is to be seen all the same.
  const outside = known.filter(topic => topic.id === suggestion?.topicId && !plan.includes(topic))
  const topics = [...outside, ...plan]
  const ids = topics.map(topic => topic.id)
  const cover = coverOfClients(db, clientIds, ids)
  return {
    suggestion,
    topics: topics.map((topic, at) => ({
      topicId: topic.id,
      title: topic.title,
      moduleTitle: topic.moduleTitle,
      needs: topic.needs,
      cover: clientIds.map(id => cover.get(id)?.[at] ?? 'not-offered'),
    })),
  }
}
