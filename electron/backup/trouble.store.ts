import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { BackupCause, type BackupTrouble } from '#shared/backup/backup.ts'

const TroubleRow = z.object({ failedAt: z.string(), cause: BackupCause, code: z.string(), sentence: z.string() })

/** The last try at a backup that failed, with none made since; null when all is well. */
export const findTrouble = (db: ReadDb): BackupTrouble['failed'] =>
  firstRow(db, TroubleRow, 'SELECT failed_at AS failedAt, cause, code, sentence FROM backup_trouble')

export function saveTrouble(db: WriteDb, trouble: NonNullable<BackupTrouble['failed']>): void {
  write(
    db,
    `INSERT OR REPLACE INTO backup_trouble (only, failed_at, cause, code, sentence)
     VALUES (1, @failedAt, @cause, @code, @sentence)`,
    trouble,
  )
}

export const clearTrouble = (db: WriteDb): number => write(db, 'DELETE FROM backup_trouble', [])

/** Each folder that was chosen and got a backup, with when the last one was put or read whole there. */
export const listReached = (db: ReadDb): { folder: string; at: string }[] =>
  allRows(
    db,
    z.object({ folder: z.string(), at: z.string() }),
    'SELECT folder, max(verified_at) AS at FROM backup_places WHERE is_chosen = 1 GROUP BY folder ORDER BY folder',
  )
