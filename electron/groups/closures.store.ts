import * as z from 'zod'
import { firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'

/** Days without meetings; `groupId` null closes the clinic. */
export function insertClosure(
  db: WriteDb,
  closure: { id: string; groupId: string | null; fromOn: string; untilOn: string; reason: string },
): void {
  write(
    db,
    'INSERT INTO closures (id, group_id, from_on, until_on, reason) VALUES (@id, @groupId, @fromOn, @untilOn, @reason)',
    closure,
  )
}

/** Whether these days off are the whole clinic's. */
export const isClinicClosure = (db: ReadDb, closureId: string): boolean =>
  firstRow(db, z.object({ id: z.string() }), 'SELECT id FROM closures WHERE id = ? AND group_id IS NULL', [
    closureId,
  ]) !== null

/** How many closures were withdrawn: 1, or 0 when it was not in force. */
export const withdrawClosure = (db: WriteDb, closureId: string, at: string): number =>
  write(db, 'UPDATE closures SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL', [at, closureId])

/** `reason`: why somebody put themselves in; null for a substitute that was planned. */
export function insertSubstitute(
  db: WriteDb,
  substitute: { id: string; groupId: string; onDate: string; staffId: string; reason: string | null },
): void {
  write(
    db,
    `INSERT INTO substitutes (id, group_id, on_date, staff_id, reason)
     VALUES (@id, @groupId, @onDate, @staffId, @reason)`,
    substitute,
  )
}

/** How many substitutes were withdrawn: 1, or 0 when it was not in force. */
export const withdrawSubstitute = (db: WriteDb, substituteId: string, at: string): number =>
  write(db, 'UPDATE substitutes SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL', [at, substituteId])
