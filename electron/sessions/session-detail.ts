import type { RosterEntry } from '#shared/groups/group.ts'
import type { ReadDb } from '#electron/db/database.ts'
import { listCorrections, listRecorded, listWithdrawn, type Recorded } from '#electron/attendance/attendance.store.ts'
import { listSignIns } from '#electron/attendance/sign-ins.store.ts'
import { listVisitors } from '#electron/attendance/visitors.store.ts'
import { listSeats } from '#electron/checkins/checkins.store.ts'
import { findWeeklyTargets } from '#electron/clients/clients.store.ts'
import { listFlagsOn } from '#electron/clients/flags.store.ts'
import { listNames } from '#electron/clients/names.store.ts'
import type { Library } from '#electron/curriculum/library.ts'
import { findGroupRow, type GroupRow } from '#electron/groups/groups.store.ts'
import { listMinutes } from '#electron/hours/hours.store.ts'
import { findService } from '#electron/hours/services.store.ts'
import { findPolicies } from '#electron/settings/settings.store.ts'
import { AttendanceRow } from '#shared/attendance/attendance.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import { NOT_RECORDED, statusOf } from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { weekOf } from '#shared/hours/week.ts'
import { SessionDetail } from '#shared/sessions/session.ts'
import { expectedOn, newAndMissed, suggestionFor } from './expected.ts'
import { listBreaks } from './breaks.store.ts'
import { listDeliveries } from './deliveries.store.ts'
import { findHomeworkDue, listGiven } from './given.store.ts'
import { listPlanItems, listRuns } from './plan.store.ts'
import { findSession, listSessionStaff, type SessionRow } from './sessions.store.ts'

interface Asking {
  readonly db: ReadDb
  readonly library: Library
  now(): string
}

/** Who belongs to a session: once finished those of the frozen rows, before that also everyone enrolled that day. */
export function listMembers(
  db: ReadDb,
  session: SessionRow,
): { clientId: ClientId; enrolmentId: string | null; recorded: Recorded | null }[] {
  const recorded = new Map(listRecorded(db, session.id).map(row => [row.clientId, row]))
  const enrolled = session.state === 'running' ? expectedOn(db, session.groupId, session.heldOn) : []
  const withdrawn = listWithdrawn(db, session.id)
  // Enrolled from here by mistake, and taken back: over with its first day [AT13].
  const isTakenBack = ({ clientId, endsOn }: RosterEntry) => endsOn === session.heldOn && withdrawn.has(clientId)
  const waiting = enrolled
    .filter(entry => !recorded.has(entry.clientId) && !isTakenBack(entry))
    .map(entry => ({ clientId: entry.clientId, enrolmentId: entry.enrolmentId, recorded: null }))
  const rows = [...recorded.values()].map(row => ({
    clientId: row.clientId,
    enrolmentId: row.enrolmentId,
    recorded: row,
  }))
  return [...rows, ...waiting]
}

/** Everything the session room shows of a session but its notes; null when there is no such session. */
export function findSessionDetail(asking: Asking, sessionId: string): SessionDetail | null {
  const session = findSession(asking.db, sessionId)
  const group = session === null ? null : findGroupRow(asking.db, session.groupId)
  if (session === null || group === null) return null
  const attendance = listAttendance(asking, session)
  const { scheduleId: _, serviceCode, ...fields } = session
  const { db } = asking
  return SessionDetail.parse({
    ...fields,
    groupName: group.name,
    capacity: group.capacity,
    minimum: group.minimum,
    clientsPerStaff: group.clientsPerStaff,
    service: serviceCode === null ? null : findService(db, serviceCode, session.heldOn),
    staff: listSessionStaff(db, sessionId),
    deliveries: listDeliveries(db, sessionId),
    plan: listPlanItems(db, sessionId),
    runs: listRuns(db, sessionId),
    breaks: listBreaks(db, sessionId),
    visitors: listVisitors(db, sessionId),
    given: listGiven(db, sessionId),
    suggestion: suggestionOf(asking, session, group, attendance),
    attendance,
  })
}

function suggestionOf(asking: Asking, session: SessionRow, group: GroupRow, attendance: readonly AttendanceRow[]) {
  if (session.state === 'finished') return null
  return suggestionFor(
    asking,
    group,
    attendance.map(row => row.clientId),
    session.startedAt,
  )
}

/** What the rows of a session need besides what was recorded in it, for all its clients at once. */
function aboutClients({ db, now }: Asking, session: SessionRow, ids: readonly ClientId[]) {
  const week = weekOf(session.heldOn, findPolicies(db).weekStartsOn)
  const others = listMinutes(db, { clientIds: ids, ...week }, now()).filter(row => row.sessionId !== session.id)
  const sumOf = (rows: readonly { minutes: number }[]) => rows.reduce((sum, row) => sum + row.minutes, 0)
  return {
    names: listNames(db, ids),
    ...newAndMissed(db, session.groupId, ids, session.startedAt),
    homework: findHomeworkDue(db, ids, session.startedAt),
    flags: listFlagsOn(db, ids, session.heldOn),
    seats: listSeats(db, session.id),
    signed: listSignIns(db, session.id),
    targets: findWeeklyTargets(db, ids, week.until),
    weekMinutes: (id: string) => sumOf(others.filter(row => row.clientId === id)),
    dayMinutes: (id: string) => sumOf(others.filter(row => row.clientId === id && row.heldOn === session.heldOn)),
  }
}

function listAttendance(asking: Asking, session: SessionRow): AttendanceRow[] {
  const { db, now } = asking
  const members = listMembers(db, session)
  const about = aboutClients(
    asking,
    session,
    members.map(member => member.clientId),
  )
  const corrections = listCorrections(db, session.id)
  const times = { startedAt: session.startedAt, endedAt: session.endedAt, breaks: listBreaks(db, session.id) }
  const at = now()
  const rows = members.map(({ clientId, enrolmentId, recorded }) => {
    const presence = recorded?.presence ?? NOT_RECORDED
    const named = about.names.get(clientId)
    return AttendanceRow.parse({
      clientId,
      name: named?.name ?? '',
      pronouns: named?.pronouns ?? null,
      isGuest: enrolmentId === null,
      isNew: about.isNew.has(clientId),
      missedLastTime: about.missed.has(clientId),
      homeworkDue: about.homework.has(clientId),
      flags: about.flags.get(clientId) ?? [],
      seat: about.seats.get(clientId) ?? null,
      modality: recorded?.modality ?? 'in-person',
      weekMinutes: about.weekMinutes(clientId),
      dayMinutes: about.dayMinutes(clientId),
      weeklyTargetMinutes: about.targets.get(clientId) ?? 0,
      signed: about.signed.get(clientId) ?? null,
      presence,
      status: statusOf(presence, times),
      minutes: minutesPresent(presence, times, at),
      asRecorded: recorded?.asRecorded ?? null,
      corrections: corrections.filter(row => row.clientId === clientId).map(row => row.correction),
    })
  })
  const order = (row: AttendanceRow) => about.names.get(row.clientId)?.sortName ?? ''
  return rows.sort((a, b) => order(a).localeCompare(order(b)) || a.clientId.localeCompare(b.clientId))
}
