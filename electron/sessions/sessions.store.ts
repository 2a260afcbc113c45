import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { GroupId, ScheduleId } from '#shared/groups/group.ts'
import { SessionDetail, SessionInList, SessionState } from '#shared/sessions/session.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { CalendarDate, Instant, WallTime } from '#shared/ipc/text.ts'

const STATE = `CASE WHEN finished_at IS NULL THEN 'running' WHEN reopened_at IS NULL THEN 'finished' ELSE 'reopened' END`
const SELECT = `SELECT s.id, s.group_id AS groupId, schedule_id AS scheduleId, held_on AS heldOn, s.time_zone AS timeZone,
  planned_start AS plannedStart, s.planned_minutes AS plannedMinutes, s.place, s.started_at AS startedAt, s.ended_at AS endedAt,
  ${STATE} AS state, not_held_because AS notHeldBecause, s.service_code AS serviceCode, next_topic_id AS nextTopicId
  FROM sessions s`

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
  notHeldBecause: z.string().nullable(),
  serviceCode: z.string().nullable(),
  nextTopicId: z.string().nullable(),
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
    `${SELECT} WHERE s.group_id = ? AND started_at < ? AND finished_at IS NOT NULL AND not_held_because IS NULL
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

type NewSession = Omit<SessionRow, 'endedAt' | 'state' | 'notHeldBecause' | 'nextTopicId'>

export function insertSession(db: WriteDb, session: NewSession): void {
  write(
    db,
    `INSERT INTO sessions (id, group_id, schedule_id, held_on, time_zone, planned_start, planned_minutes, place, started_at,
       service_code)
     VALUES (@id, @groupId, @scheduleId, @heldOn, @timeZone, @plannedStart, @plannedMinutes, @place, @startedAt, @serviceCode)`,
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

/** It did not happen: finished at the instant it would have begun, so that no minute belongs to it [SE9]. */
export function endAsNotHeld(db: WriteDb, sessionId: string, reason: string, at: string): void {
  write(
    db,
    'UPDATE sessions SET not_held_because = ?, ended_at = started_at, finished_at = ?, reopened_at = NULL WHERE id = ?',
    [reason, at, sessionId],
  )
}

/** A session that was recorded as not held begins after all. */
export function beginAfterAll(db: WriteDb, sessionId: string, at: string): void {
  write(
    db,
    'UPDATE sessions SET not_held_because = NULL, started_at = ?, ended_at = NULL, finished_at = NULL WHERE id = ?',
    [at, sessionId],
  )
}

export const saveNextTopic = (db: WriteDb, sessionId: string, topicId: string | null): number =>
  write(db, 'UPDATE sessions SET next_topic_id = ? WHERE id = ?', [topicId, sessionId])

/** The topic that was chosen at the close of the group's last session that was held, or null [CV9]. */
export const findChosenTopic = (db: ReadDb, groupId: string, before: string): string | null =>
  findPreviousSession(db, groupId, before)?.nextTopicId ?? null

type SessionStaff = SessionDetail['staff']

export const listSessionStaff = (db: ReadDb, sessionId: string): SessionStaff =>
  allRows(
    db,
    SessionDetail.shape.staff.element,
    'SELECT staff_id AS staffId, name, role FROM session_staff WHERE session_id = ? ORDER BY position',
    [sessionId],
  )

/** Sets who staffs a session, in this order. */
export function replaceSessionStaff(db: WriteDb, sessionId: string, staff: SessionStaff): void {
  write(db, 'DELETE FROM session_staff WHERE session_id = ?', [sessionId])
  insertSessionStaff(db, sessionId, staff)
}

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

export const findSessionOfDelivery = (db: ReadDb, deliveryId: string): SessionRow | null =>
  firstRow(
    db,
    SessionRow,
    `${SELECT} JOIN deliveries d ON d.session_id = s.id WHERE d.id = ? AND d.withdrawn_at IS NULL`,
    [deliveryId],
  )

const ListRow = z
  .looseObject({ topics: z.string() })
  .transform(row => SessionInList.parse({ ...row, topics: JSON.parse(row.topics) }))

/** A group's sessions, newest first. */
export const listSessionsOfGroup = (db: ReadDb, groupId: string, limit: number): SessionInList[] =>
  allRows(
    db,
    ListRow,
    `SELECT s.id AS sessionId, held_on AS heldOn, ${STATE} AS state, not_held_because AS notHeldBecause,
       (SELECT json_group_array(title) FROM deliveries d WHERE d.session_id = s.id AND withdrawn_at IS NULL) AS topics,
       (SELECT count(DISTINCT client_id) FROM presence_intervals i WHERE i.session_id = s.id) AS present
     FROM sessions s WHERE group_id = ? ORDER BY held_on DESC, started_at DESC LIMIT ?`,
    [groupId, limit],
  )
