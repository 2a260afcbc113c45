import type { ReadDb } from '#electron/db/database.ts'
import type { Library } from '#electron/curriculum/library.ts'
import { listGroupStaffOn } from '#electron/facilitators/facilitators.store.ts'
import { countOpenMakeUps } from '#electron/coverage/make-ups.store.ts'
import { sees, type Sight } from '#electron/facilitators/sight.store.ts'
import { findClosureReason, findGroupRow, listWaiting, type GroupRow } from '#electron/groups/groups.store.ts'
import { addDays, addMinutes, instantAt, wallTimeIn, weekdayOf } from '#shared/sessions/clock.ts'
import { Today, TodaysMeeting, type UnfinishedSession, type NewClientTonight } from '#shared/sessions/session.ts'
import { expectedOn, newAndMissed, suggestionFor } from './expected.ts'
import { listMembers } from './session-detail.ts'
import { listRecentSessions, listSessionsOn, type SessionRow } from './sessions.store.ts'
import { countSession, listPlannedMeetings, type PlannedMeeting } from './today.store.ts'

/** Sessions further back than this are no longer shown as unfinished, days. */
const UNFINISHED_FOR_DAYS = 30

interface Asking {
  readonly db: ReadDb
  readonly library: Library
  readonly sight: Sight
}

/** The day's meetings of groups in sight by start, what other sessions lack, and who comes for the first time. */
export function findToday(asking: Asking, date: string): Today {
  const { db, sight } = asking
  const held = listSessionsOn(db, date).filter(session => sees(sight, session.groupId))
  const planned = listPlannedMeetings(db, date, weekdayOf(date)).filter(meeting => sees(sight, meeting.groupId))
  const unplanned = held.filter(session => !planned.some(meeting => meeting.scheduleId === session.scheduleId))
  const shown = [
    ...planned.map(meeting => ({ meeting, session: held.find(one => one.scheduleId === meeting.scheduleId) ?? null })),
    ...unplanned.map(session => ({ meeting: meetingOf(session), session })),
  ].map(({ meeting, session }) => describe(asking, { meeting, session, date }))
  const known = shown.filter(entry => entry !== null)
  return Today.parse({
    date,
    meetings: known.map(entry => entry.meeting).sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
    unfinished: listUnfinished(asking, date),
    openMakeUps: countOpenMakeUps(db, sight),
    newClients: [...new Map(known.flatMap(entry => entry.newClients).map(one => [newKey(one), one])).values()],
  })
}

/** A client with two sessions of one group today is new once. */
const newKey = ({ clientId, groupName }: NewClientTonight) => `${clientId} ${groupName}`

const meetingOf = (session: SessionRow): PlannedMeeting & { isUnplanned: true } => ({
  scheduleId: session.scheduleId ?? ('' as PlannedMeeting['scheduleId']), // replaced by null in `describe`
  groupId: session.groupId,
  startsAt: session.plannedStart ?? wallTimeIn(session.timeZone, session.startedAt),
  durationMinutes: session.plannedMinutes,
  isUnplanned: true,
})

interface Meeting {
  readonly meeting: PlannedMeeting & { readonly isUnplanned?: true }
  readonly session: SessionRow | null
  readonly date: string
}

function describe(asking: Asking, shown: Meeting): { meeting: TodaysMeeting; newClients: NewClientTonight[] } | null {
  const group = findGroupRow(asking.db, shown.meeting.groupId)
  if (group === null) return null
  const { meeting, session, date } = shown
  const closedBecause = session === null ? findClosureReason(asking.db, group.id, date) : null
  const expected = expectedIn(asking.db, shown)
  const before = session?.startedAt ?? instantAt(group.timeZone, date, meeting.startsAt)
  const { isNew, missed } = newAndMissed(asking.db, group.id, expected, before)
  const counts = session === null ? null : countSession(asking.db, session.id)
  return {
    meeting: TodaysMeeting.parse({
      groupId: group.id,
      groupName: group.name,
      scheduleId: meeting.isUnplanned === true ? null : meeting.scheduleId,
      sessionId: session?.id ?? null,
      state: session === null ? (closedBecause === null ? 'upcoming' : 'closed') : stateOf(session),
      startsAt: meeting.startsAt,
      endsAt: addMinutes(meeting.startsAt, meeting.durationMinutes),
      durationMinutes: meeting.durationMinutes,
      place: session?.place ?? group.place,
      closedBecause: session?.notHeldBecause ?? closedBecause,
      staff: listGroupStaffOn(asking.db, group.id, date).map(member => member.name),
      expected: expected.length,
      newTonight: isNew.size,
      missedLastTime: missed.size,
      capacity: group.capacity,
      waiting: listWaiting(asking.db, group.id).length,
      present: counts?.present ?? 0,
      excused: counts?.excused ?? 0,
      notesMissing: counts?.notesMissing ?? 0,
      suggestion: session === null ? suggestionFor(asking, group, expected, before) : null,
    }),
    newClients: session?.state === 'finished' ? [] : namesOfNew(asking.db, group, date, isNew),
  }
}

const stateOf = (session: SessionRow) => (session.notHeldBecause === null ? session.state : 'not-held')

function expectedIn(db: ReadDb, { meeting, session, date }: Meeting): string[] {
  if (session !== null) return listMembers(db, session).map(member => member.clientId)
  return expectedOn(db, meeting.groupId, date).map(entry => entry.clientId)
}

const namesOfNew = (db: ReadDb, group: GroupRow, date: string, isNew: ReadonlySet<string>): NewClientTonight[] =>
  expectedOn(db, group.id, date)
    .filter(entry => isNew.has(entry.clientId))
    .map(entry => ({ clientId: entry.clientId, name: entry.name, groupName: group.name }))

/** Sessions of the last weeks that run still, or lack attendance or notes, newest first. */
function listUnfinished({ db, sight }: Asking, date: string): UnfinishedSession[] {
  return listRecentSessions(db, addDays(date, -UNFINISHED_FOR_DAYS)).flatMap(session => {
    if (!sees(sight, session.groupId) || session.notHeldBecause !== null) return []
    const isToday = session.heldOn === date
    const isRunning = session.state === 'running'
    if (isRunning && isToday) return []
    const counts = countSession(db, session.id)
    const people = isRunning ? listMembers(db, session).length : counts.rows
    const unfinished: UnfinishedSession = {
      sessionId: session.id,
      groupName: findGroupRow(db, session.groupId)?.name ?? '',
      heldOn: session.heldOn,
      isRunning,
      notRecorded: people - counts.recorded,
      notesMissing: counts.notesMissing,
      groupNoteMissing: counts.groupNote === 0,
    }
    const isComplete = !isRunning && unfinished.notRecorded === 0 && counts.notesMissing === 0 && counts.groupNote === 1
    return isComplete ? [] : [unfinished]
  })
}
