import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { CounselingNote } from '#shared/counseling/counseling-note.ts'

const Flag = z.object({ keeps: z.int() })

/** Whether this person was given the permission. */
export const mayKeep = (db: ReadDb, staffId: string): boolean =>
  firstRow(db, Flag, 'SELECT keeps_counseling_notes AS keeps FROM staff WHERE id = ?', [staffId])?.keeps === 1

/** One author's notes about one client, newest first. */
export const listCounselingNotes = (db: ReadDb, staffId: string, clientId: string): CounselingNote[] =>
  allRows(
    db,
    CounselingNote,
    `SELECT id AS counselingNoteId, written_on AS writtenOn, text, saved_at AS savedAt FROM counseling_notes
     WHERE staff_id = ? AND client_id = ? ORDER BY written_on DESC, id DESC`,
    [staffId, clientId],
  )

interface NewCounselingNote {
  readonly id: string
  readonly clientId: string
  readonly staffId: string
  readonly writtenOn: string
  readonly at: string
}

export const insertCounselingNote = (db: WriteDb, note: NewCounselingNote): number =>
  write(
    db,
    `INSERT INTO counseling_notes (id, client_id, staff_id, text, written_on, saved_at)
     VALUES (@id, @clientId, @staffId, '', @writtenOn, @at)`,
    { ...note },
  )

interface Saving {
  readonly id: string
  readonly clientId: string
  readonly staffId: string
  readonly text: string
  readonly at: string
}

/** Writes the author's own; gives how many there were. */
export const updateCounselingNote = (db: WriteDb, saving: Saving): number =>
  write(
    db,
    `UPDATE counseling_notes SET text = @text, saved_at = @at
     WHERE id = @id AND staff_id = @staffId AND client_id = @clientId`,
    { ...saving },
  )
