import * as z from 'zod'
import { firstRow, type ReadDb } from '#electron/db/database.ts'
import type { Counts, Holdings } from '#shared/restore/restore.ts'

const Count = z.object({ count: z.int() })
const Name = z.object({ name: z.string() })
const Last = z.object({ heldOn: z.string(), groupName: z.string() })

const COUNTED = { clients: 'clients', groups: 'groups', sessions: 'sessions', notes: 'notes' } as const

const hasTable = (db: ReadDb, name: string): boolean =>
  firstRow(db, Name, `SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ?`, [name]) !== null

/** How many of each there are, of any schema: what an older one does not have counts as none. */
export function findCounts(db: ReadDb): Counts {
  const count = (table: keyof typeof COUNTED): number =>
    hasTable(db, table) ? (firstRow(db, Count, `SELECT count(*) AS count FROM ${COUNTED[table]}`)?.count ?? 0) : 0
  return { clients: count('clients'), groups: count('groups'), sessions: count('sessions'), notes: count('notes') }
}

/** What the records hold, in numbers, with the clinic's name and the last session. */
export function findHoldings(db: ReadDb): Holdings {
  const clinic = hasTable(db, 'clinic') ? firstRow(db, Name, 'SELECT name FROM clinic') : null
  const last = hasTable(db, 'sessions')
    ? firstRow(
        db,
        Last,
        `SELECT held_on AS heldOn, groups.name AS groupName FROM sessions JOIN groups ON groups.id = group_id
         ORDER BY held_on DESC, started_at DESC LIMIT 1`,
      )
    : null
  return { clinicName: clinic?.name ?? null, counts: findCounts(db), lastSession: last }
}

/** Whether anybody stands in the records who could hold them. */
export const hasStaff = (db: ReadDb): boolean =>
  hasTable(db, 'staff') && firstRow(db, Name, 'SELECT name FROM staff LIMIT 1') !== null
