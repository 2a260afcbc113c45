import type { ReadDb } from '#electron/db/database.ts'
import { listCorrections, listRecorded, type Recorded } from '#electron/attendance/attendance.store.ts'
import { listNames } from '#electron/clients/names.store.ts'
import type { Library } from '#electron/curriculum/library.ts'
import { findGroupRow, type GroupRow } from '#electron/groups/groups.store.ts'
import { AttendanceRow } from '#shared/attendance/attendance.ts'
import { minutesPresent, NOT_RECORDED, statusOf } from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { SessionDetail } from '#shared/sessions/session.ts'
import { expectedOn, newAndMissed, suggestionFor } from './expected.ts'
import { findSession, listDeliveries, listSessionStaff, type SessionRow } from './sessions.store.ts'

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
  const waiting = enrolled
    .filter(entry => !recorded.has(entry.clientId))
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
  const { scheduleId: _, ...fields } = session
  return SessionDetail.parse({
    ...fields,
    groupName: group.name,
    capacity: group.capacity,
    staff: listSessionStaff(asking.db, sessionId),
    deliveries: listDeliveries(asking.db, sessionId),
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

function listAttendance({ db, now }: Asking, session: SessionRow): AttendanceRow[] {
  const members = listMembers(db, session)
  const ids = members.map(member => member.clientId)
  const names = listNames(db, ids)
  const { isNew, missed } = newAndMissed(db, session.groupId, ids, session.startedAt)
  const corrections = listCorrections(db, session.id)
  const at = now()
  const rows = members.map(({ clientId, enrolmentId, recorded }) => {
    const presence = recorded?.presence ?? NOT_RECORDED
    const named = names.get(clientId)
    return AttendanceRow.parse({
      clientId,
      name: named?.name ?? '',
      pronouns: named?.pronouns ?? null,
      isGuest: enrolmentId === null,
      isNew: isNew.has(clientId),
      missedLastTime: missed.has(clientId),
      presence,
      status: statusOf(presence, session),
      minutes: minutesPresent(presence, session, at),
      asRecorded: recorded?.asRecorded ?? null,
      corrections: corrections.filter(row => row.clientId === clientId).map(row => row.correction),
    })
  })
  const order = (row: AttendanceRow) => names.get(row.clientId)?.sortName ?? ''
  return rows.sort((a, b) => order(a).localeCompare(order(b)) || a.clientId.localeCompare(b.clientId))
}
