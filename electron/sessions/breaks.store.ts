import * as z from 'zod'
import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { Break } from '#shared/attendance/break.ts'

/** SQL: the breaks of the session of this column, as a JSON array. */
export const breaksOf = (sessionColumn: string): string =>
  `(SELECT json_group_array(json_object('startedAt', b.started_at, 'endedAt', b.ended_at)) FROM session_breaks b
    WHERE b.session_id = ${sessionColumn} AND b.withdrawn_at IS NULL)`

/** Breaks as that SQL gives them. */
export const StoredBreaks = z
  .string()
  .transform(text =>
    z.array(z.object({ startedAt: z.string(), endedAt: z.string().nullable() })).parse(JSON.parse(text)),
  )

export const listBreaks = (db: ReadDb, sessionId: string): Break[] =>
  allRows(
    db,
    Break,
    `SELECT id AS breakId, started_at AS startedAt, ended_at AS endedAt FROM session_breaks
     WHERE session_id = ? AND withdrawn_at IS NULL ORDER BY started_at, id`,
    [sessionId],
  )

export function insertBreak(db: WriteDb, sessionId: string, pause: Break): void {
  write(db, 'INSERT INTO session_breaks (id, session_id, started_at, ended_at) VALUES (?, ?, ?, ?)', [
    pause.breakId,
    sessionId,
    pause.startedAt,
    pause.endedAt,
  ])
}

/** Sets the times of a break; gives how many there were of it. */
export const updateBreak = (db: WriteDb, sessionId: string, pause: Break): number =>
  write(
    db,
    'UPDATE session_breaks SET started_at = ?, ended_at = ? WHERE id = ? AND session_id = ? AND withdrawn_at IS NULL',
    [pause.startedAt, pause.endedAt, pause.breakId, sessionId],
  )

export const withdrawBreak = (db: WriteDb, sessionId: string, breakId: string, at: string): number =>
  write(db, 'UPDATE session_breaks SET withdrawn_at = ? WHERE id = ? AND session_id = ? AND withdrawn_at IS NULL', [
    at,
    breakId,
    sessionId,
  ])

/** Ends a break that still goes on when the session ends. */
export function endOpenBreaks(db: WriteDb, sessionId: string, endedAt: string): void {
  write(
    db,
    `UPDATE session_breaks SET ended_at = max(started_at, ?) WHERE session_id = ? AND ended_at IS NULL AND withdrawn_at IS NULL`,
    [endedAt, sessionId],
  )
}
