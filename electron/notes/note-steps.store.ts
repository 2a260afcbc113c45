import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { DraftState } from './notes.store.ts'

const Step = z
  .object({ number: z.int(), written: z.string(), madeAt: z.string() })
  .transform(step => ({ ...step, written: DraftState.parse(JSON.parse(step.written)) }))
export type Step = z.infer<typeof Step>

const SELECT = 'SELECT number, written, made_at AS madeAt FROM note_steps WHERE note_id = ?'

/** The step that an undo would bring back, or null. */
export const findUndo = (db: ReadDb, noteId: string): Step | null =>
  firstRow(db, Step, `${SELECT} AND is_undone = 0 ORDER BY number DESC LIMIT 1`, [noteId])

/** The step that a redo would bring back, or null. */
export const findRedo = (db: ReadDb, noteId: string): Step | null =>
  firstRow(db, Step, `${SELECT} AND is_undone = 1 ORDER BY number LIMIT 1`, [noteId])

const Which = z.object({ noteId: z.string(), isUndone: z.int() })

/** Which notes of a session have something to take back, or to bring again. */
export function listStepped(db: ReadDb, sessionId: string): { undo: Set<string>; redo: Set<string> } {
  const rows = allRows(
    db,
    Which,
    `SELECT DISTINCT t.note_id AS noteId, t.is_undone AS isUndone FROM note_steps t JOIN notes n ON n.id = t.note_id
     WHERE n.session_id = ?`,
    [sessionId],
  )
  const of = (isUndone: number) => new Set(rows.filter(row => row.isUndone === isUndone).map(row => row.noteId))
  return { undo: of(0), redo: of(1) }
}

/** Earlier states that are kept of one draft. */
const KEPT = 60

/** Keeps a state before a change; what was undone before it can not be brought again. */
export function insertStep(db: WriteDb, noteId: string, written: DraftState, at: string): void {
  const last = firstRow(
    db,
    z.object({ number: z.int().nullable() }),
    'SELECT max(number) AS number FROM note_steps WHERE note_id = ?',
    [noteId],
  )
  const number = (last?.number ?? 0) + 1
  write(db, 'INSERT INTO note_steps (note_id, number, written, made_at) VALUES (?, ?, ?, ?)', [
    noteId,
    number,
    JSON.stringify(written),
    at,
  ])
  write(db, 'DELETE FROM note_steps WHERE note_id = ? AND number <= ?', [noteId, number - KEPT])
}

export const deleteUndone = (db: WriteDb, noteId: string): number =>
  write(db, 'DELETE FROM note_steps WHERE note_id = ? AND is_undone = 1', [noteId])

/** Swaps a step with what stands now: an undo keeps what it took, a redo too. */
export function swapStep(
  db: WriteDb,
  step: { noteId: string; number: number; now: DraftState; isUndone: boolean },
): void {
  write(db, 'UPDATE note_steps SET written = ?, is_undone = ? WHERE note_id = ? AND number = ?', [
    JSON.stringify(step.now),
    step.isUndone ? 1 : 0,
    step.noteId,
    step.number,
  ])
}
