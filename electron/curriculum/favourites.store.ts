import * as z from 'zod'
import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'

const Row = z.object({ topicId: z.string() }).transform(({ topicId }) => topicId)

/** The ids of this staff member's favourite topics, the newest first. */
export const listFavourites = (db: ReadDb, staffId: string): string[] =>
  allRows(
    db,
    Row,
    'SELECT topic_id AS topicId FROM favourite_topics WHERE staff_id = ? ORDER BY marked_at DESC, topic_id',
    [staffId],
  )

/** Marks a topic; one that is marked stays as it is. */
export function insertFavourite(db: WriteDb, mark: { staffId: string; topicId: string; at: string }): void {
  write(
    db,
    'INSERT OR IGNORE INTO favourite_topics (staff_id, topic_id, marked_at) VALUES (@staffId, @topicId, @at)',
    mark,
  )
}

/** Takes the mark off, if there is one. */
export function deleteFavourite(db: WriteDb, staffId: string, topicId: string): void {
  write(db, 'DELETE FROM favourite_topics WHERE staff_id = ? AND topic_id = ?', [staffId, topicId])
}
