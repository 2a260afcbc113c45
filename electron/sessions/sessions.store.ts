import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { GroupId, ScheduleId } from '#shared/groups/group.ts'
import { Delivery, SessionDetail, SessionId, SessionInList, SessionState } from '#shared/sessions/session.ts'
import { CalendarDate, Instant, WallTime } from '#shared/ipc/text.ts'

const STATE = `CASE WHEN finished_at IS NULL THEN 'running' WHEN reopened_at IS NULL THEN 'finished' ELSE 'reopened' END`
const SELECT = `SELECT s.id, s.group_id AS groupId, schedule_id AS scheduleId, held_on AS heldOn, s.time_zone AS timeZone,
  planned_start AS plannedStart, planned_minutes AS plannedMinutes, s.place, started_at AS startedAt, ended_at AS endedAt,
  ${STATE} AS state FROM sessions s`

export const SessionRow = z.object({
  id: SessionId,
  groupId: GroupId,
  scheduleId: ScheduleId.nullable(),
  heldOn: CalendarDate,
  timeZone: z.string(),
  plannedStart: WallTime.nullable(),
  plannedMinutes: z.int(),
  place: z.string().nullable(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  state: SessionState,
})
export type SessionRow = z.infer<typeof SessionRow>

export const findSession = (db: ReadDb, sessionId: string): SessionRow | null =>
  firstRow(db, SessionRow, `${SELECT} WHERE s.id = ?`, [sessionId])

export const findSessionOfMeeting = (db: ReadDb, scheduleId: string, heldOn: string): SessionRow | null =>
  firstRow(db, SessionRow, `${SELECT} WHERE schedule_id = ? AND held_on = ?`, [scheduleId, heldOn])

export const listSessionsOn = (db: ReadDb, date: string): SessionRow[] =>
  allRows(db, SessionRow, `${SELECT} WHERE held_on = ? ORDER BY started_at`, [date])

/** The group's last finished session before this instant, or null. */
export const findPreviousSession = (db: ReadDb, groupId: string, before: string): SessionRow | null =>
  firstRow(
    db,
    SessionRow,
    `${SELECT} WHERE s.group_id = ? AND started_at < ? AND finished_at IS NOT NULL
     ORDER BY held_on DESC, started_at DESC LIMIT 1`,
    [groupId, before],
  )

/** Sessions since a day that run still or are being amended, or whose notes may be missing; newest first. */
export const listRecentSessions = (db: ReadDb, since: string): SessionRow[] =>
  allRows(db, SessionRow, `${SELECT} WHERE held_on >= ? ORDER BY held_on DESC, started_at DESC`, [since])

/** The start of the newest session that was never finished, or null. */
export const findRunningSince = (db: ReadDb): string | null =>
  firstRow(
    db,
    z.object({ startedAt: z.string().nullable() }),
    'SELECT max(started_at) AS startedAt FROM sessions WHERE finished_at IS NULL',
  )?.startedAt ?? null

/** The newest session that was never finished, or null. */
export const findRunningSession = (db: ReadDb): SessionRow | null =>
  firstRow(db, SessionRow, `${SELECT} WHERE finished_at IS NULL ORDER BY started_at DESC LIMIT 1`)

export function insertSession(db: WriteDb, session: Omit<SessionRow, 'endedAt' | 'state'>): void {
  write(
    db,
    `INSERT INTO sessions (id, group_id, schedule_id, held_on, time_zone, planned_start, planned_minutes, place, started_at)
     VALUES (@id, @groupId, @scheduleId, @heldOn, @timeZone, @plannedStart, @plannedMinutes, @place, @startedAt)`,
    session,
  )
}

export function finishSession(db: WriteDb, sessionId: string, endedAt: string, at: string): void {
  write(
    db,
    `UPDATE sessions SET ended_at = coalesce(ended_at, ?), finished_at = coalesce(finished_at, ?), reopened_at = NULL
     WHERE id = ?`,
    [endedAt, at, sessionId],
  )
}

export function reopenSession(db: WriteDb, sessionId: string, at: string): void {
  write(db, 'UPDATE sessions SET reopened_at = ? WHERE id = ? AND finished_at IS NOT NULL', [at, sessionId])
}

type SessionStaff = SessionDetail['staff']

export const listSessionStaff = (db: ReadDb, sessionId: string): SessionStaff =>
  allRows(
    db,
    SessionDetail.shape.staff.element,
    'SELECT staff_id AS staffId, name, role FROM session_staff WHERE session_id = ? ORDER BY position',
    [sessionId],
  )

export function insertSessionStaff(db: WriteDb, sessionId: string, staff: SessionStaff): void {
  staff.forEach((member, position) => {
    write(db, 'INSERT INTO session_staff (session_id, position, staff_id, name, role) VALUES (?, ?, ?, ?, ?)', [
      sessionId,
      position,
      member.staffId,
      member.name,
      member.role,
    ])
  })
}

const DELIVERY =
  'SELECT id AS deliveryId, topic_id AS topicId, topic_version AS topicVersion, title, minutes FROM deliveries'

export const listDeliveries = (db: ReadDb, sessionId: string): Delivery[] =>
  allRows(db, Delivery, `${DELIVERY} WHERE session_id = ? AND withdrawn_at IS NULL ORDER BY position`, [sessionId])

export const findSessionOfDelivery = (db: ReadDb, deliveryId: string): SessionRow | null =>
  firstRow(
    db,
    SessionRow,
    `${SELECT} JOIN deliveries d ON d.session_id = s.id WHERE d.id = ? AND d.withdrawn_at IS NULL`,
    [deliveryId],
  )

export function insertDelivery(db: WriteDb, sessionId: string, delivery: Delivery): void {
  write(
    db,
    `INSERT INTO deliveries (id, session_id, position, topic_id, topic_version, title, minutes)
     VALUES (@deliveryId, @sessionId, (SELECT count(*) FROM deliveries WHERE session_id = @sessionId), @topicId,
       @topicVersion, @title, @minutes)`,
    { sessionId, ...delivery },
  )
}

export function withdrawDelivery(db: WriteDb, deliveryId: string, at: string): void {
  write(db, 'UPDATE deliveries SET withdrawn_at = ? WHERE id = ?', [at, deliveryId])
}

const ListRow = z
  .looseObject({ topics: z.string() })
  .transform(row => SessionInList.parse({ ...row, topics: JSON.parse(row.topics) }))

/** A group's sessions, newest first. */
export const listSessionsOfGroup = (db: ReadDb, groupId: string, limit: number): SessionInList[] =>
  allRows(
    db,
    ListRow,
    `SELECT s.id AS sessionId, held_on AS heldOn, ${STATE} AS state,
       (SELECT json_group_array(title) FROM deliveries d WHERE d.session_id = s.id AND withdrawn_at IS NULL) AS topics,
       (SELECT count(DISTINCT client_id) FROM presence_intervals i WHERE i.session_id = s.id) AS present
     FROM sessions s WHERE group_id = ? ORDER BY held_on DESC, started_at DESC LIMIT ?`,
    [groupId, limit],
  )
