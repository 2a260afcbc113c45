import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { Visitor } from '#shared/sessions/session.ts'

export const listVisitors = (db: ReadDb, sessionId: string): Visitor[] =>
  allRows(
    db,
    Visitor,
    `SELECT id AS visitorId, name, relation, came_at AS cameAt FROM session_visitors
     WHERE session_id = ? AND withdrawn_at IS NULL ORDER BY came_at, id`,
    [sessionId],
  )

export function insertVisitor(db: WriteDb, sessionId: string, visitor: Visitor): void {
  write(
    db,
    `INSERT INTO session_visitors (id, session_id, name, relation, came_at)
     VALUES (@visitorId, @sessionId, @name, @relation, @cameAt)`,
    { sessionId, ...visitor },
  )
}

export const withdrawVisitor = (db: WriteDb, sessionId: string, visitorId: string, at: string): number =>
  write(db, 'UPDATE session_visitors SET withdrawn_at = ? WHERE id = ? AND session_id = ? AND withdrawn_at IS NULL', [
    at,
    visitorId,
    sessionId,
  ])

/** Gives how many there are of it. */
export const putVisitorBack = (db: WriteDb, sessionId: string, visitorId: string): number =>
  write(db, 'UPDATE session_visitors SET withdrawn_at = NULL WHERE id = ? AND session_id = ?', [visitorId, sessionId])
