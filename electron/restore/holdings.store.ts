import type Database from 'better-sqlite3-multiple-ciphers'
import * as z from 'zod'
import { firstRow, type ReadDb } from '#electron/db/database.ts'
import { holdingsOf } from '#electron/vault/holdings.ts'
import type { Holdings } from '#shared/restore/restore.ts'

const Name = z.object({ name: z.string() })

const hasTable = (db: ReadDb, name: string): boolean =>
  firstRow(db, Name, `SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ?`, [name]) !== null

/** What the records hold, of any schema: numbers, the clinic's name and the last session. */
export function findHoldings(db: ReadDb): Holdings {
  const { counts, lastSessionOn } = holdingsOf(db as unknown as Database.Database) // the brand is a promise of the type system only
  const clinic = hasTable(db, 'clinic') ? firstRow(db, Name, 'SELECT name FROM clinic') : null
  const group =
    lastSessionOn === null
      ? null
      : firstRow(
          db,
          Name,
          `SELECT groups.name FROM sessions JOIN groups ON groups.id = group_id WHERE held_on = ?
           ORDER BY started_at DESC LIMIT 1`,
          [lastSessionOn],
        )
  const lastSession = lastSessionOn === null ? null : { heldOn: lastSessionOn, groupName: group?.name ?? '' }
  return { clinicName: clinic?.name ?? null, counts, lastSession }
}

/** Whether anybody stands in the records who could hold them. */
export const hasStaff = (db: ReadDb): boolean =>
  hasTable(db, 'staff') && firstRow(db, Name, 'SELECT name FROM staff LIMIT 1') !== null
