import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { inSight, type Sight } from '#electron/facilitators/sight.store.ts'
import { EnteredNote, NoteToEnter, type LeftToEnter } from '#shared/exchange/hand-over.ts'

const OF_NOTE = `n.id AS noteId, g.name AS groupName, s.held_on AS heldOn,
  (SELECT coalesce(preferred_name, legal_first_name) || ' ' || legal_last_name FROM clients c WHERE c.id = n.client_id) AS clientName,
  f.name AS signedBy, n.signed_at AS signedAt`
const JOINED = `JOIN sessions s ON s.id = n.session_id JOIN groups g ON g.id = s.group_id JOIN staff f ON f.id = n.signed_by`
/** As the partial index has it. */
const LEFT = 'n.signed_at IS NOT NULL AND n.voided_at IS NULL AND n.entered_at IS NULL'

/** Signed notes of groups in sight that nobody entered yet, the oldest first. */
export const listToEnter = (db: ReadDb, { sight, limit }: { sight: Sight; limit: number }): NoteToEnter[] =>
  allRows(
    db,
    NoteToEnter,
    `SELECT ${OF_NOTE} FROM notes n INDEXED BY notes_to_enter ${JOINED}
     WHERE ${LEFT} AND ${inSight('s.group_id')} ORDER BY n.number LIMIT @limit`,
    { sight: sight.json, limit },
  )

const Count = z.object({ count: z.int() })

/** How many are left, and whether this clinic enters its notes at all. */
export const leftToEnter = (db: ReadDb, sight: Sight): LeftToEnter => ({
  count: countToEnter(db, sight),
  isInUse:
    firstRow(
      db,
      z.object({ one: z.int() }),
      'SELECT 1 AS one FROM record_entries WHERE withdrawn_at IS NULL LIMIT 1',
    ) !== null,
})

export const countToEnter = (db: ReadDb, sight: Sight): number =>
  firstRow(
    db,
    Count,
    sight.json === null
      ? `SELECT count(*) AS count FROM notes n INDEXED BY notes_to_enter WHERE ${LEFT}`
      : `SELECT count(*) AS count FROM notes n INDEXED BY notes_to_enter JOIN sessions s ON s.id = n.session_id
         WHERE ${LEFT} AND ${inSight('s.group_id')}`,
    sight.json === null ? {} : { sight: sight.json },
  )?.count ?? 0

/** What was entered last, the newest first. */
export const listEntered = (db: ReadDb, { sight, limit }: { sight: Sight; limit: number }): EnteredNote[] =>
  allRows(
    db,
    EnteredNote,
    `SELECT ${OF_NOTE}, r.entered_at AS enteredAt, e.name AS enteredBy
     FROM record_entries r JOIN notes n ON n.id = r.note_id ${JOINED} JOIN staff e ON e.id = r.entered_by
     WHERE r.withdrawn_at IS NULL AND ${inSight('s.group_id')} ORDER BY r.entered_at DESC LIMIT @limit`,
    { sight: sight.json, limit },
  )

interface Entry {
  readonly id: string
  readonly noteId: string
  readonly at: string
  readonly staffId: string
}

/** Whether somebody entered this note, and did not take it back. */
export const isEntered = (db: ReadDb, noteId: string): boolean =>
  firstRow(
    db,
    z.object({ one: z.int() }),
    'SELECT 1 AS one FROM record_entries WHERE note_id = ? AND withdrawn_at IS NULL',
    [noteId],
  ) !== null

export function insertEntry(db: WriteDb, entry: Entry): void {
  write(db, 'INSERT INTO record_entries (id, note_id, entered_at, entered_by) VALUES (@id, @noteId, @at, @staffId)', {
    ...entry,
  })
  write(db, 'UPDATE notes SET entered_at = ? WHERE id = ?', [entry.at, entry.noteId])
}

/** Takes the entry back; what was said stays, with when it was taken back. */
export function withdrawEntry(db: WriteDb, noteId: string, at: string): number {
  write(db, 'UPDATE notes SET entered_at = NULL WHERE id = ?', [noteId])
  return write(db, 'UPDATE record_entries SET withdrawn_at = ? WHERE note_id = ? AND withdrawn_at IS NULL', [
    at,
    noteId,
  ])
}
