import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { Jot } from '#shared/notes/jot.ts'

/** What one person jotted in a session, oldest first. */
export const listJots = (db: ReadDb, sessionId: string, staffId: string): Jot[] =>
  allRows(
    db,
    Jot,
    `SELECT id AS jotId, client_id AS clientId, jotted_at AS jottedAt, text FROM jots
     WHERE session_id = ? AND staff_id = ? ORDER BY jotted_at, id`,
    [sessionId, staffId],
  )

export function insertJot(db: WriteDb, jot: Jot & { readonly sessionId: string; readonly staffId: string }): void {
  write(
    db,
    `INSERT INTO jots (id, session_id, client_id, staff_id, jotted_at, text)
     VALUES (@jotId, @sessionId, @clientId, @staffId, @jottedAt, @text)`,
    { ...jot },
  )
}

/** Destroys a jot of this person's; gives how many there were of it. */
export const deleteJot = (db: WriteDb, jot: { jotId: string; sessionId: string; staffId: string }): number =>
  write(db, 'DELETE FROM jots WHERE id = @jotId AND session_id = @sessionId AND staff_id = @staffId', { ...jot })

/** Destroys everybody's jots of a session; gives how many there were. */
export const deleteJotsOf = (db: WriteDb, sessionId: string): number =>
  write(db, 'DELETE FROM jots WHERE session_id = ?', [sessionId])
