import * as z from 'zod'
import { firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { Clinic, type Policies } from '#shared/settings/settings.ts'

/** The clinic's details, or null before the first run has written them. */
export const findClinic = (db: ReadDb): Clinic | null =>
  firstRow(db, Clinic, 'SELECT name, address, phone, time_zone AS timeZone FROM clinic')

export function saveClinic(db: WriteDb, clinic: Clinic): void {
  write(
    db,
    `INSERT INTO clinic (id, name, address, phone, time_zone) VALUES (1, @name, @address, @phone, @timeZone)
     ON CONFLICT (id) DO UPDATE SET name = @name, address = @address, phone = @phone, time_zone = @timeZone`,
    clinic,
  )
}

const PolicyRow = z.object({ allowsSessionPin: z.literal([0, 1]), weekStartsOn: z.int() })

/** The clinic's policies. */
export function findPolicies(db: ReadDb): Policies {
  const row = firstRow(
    db,
    PolicyRow,
    'SELECT allows_session_pin AS allowsSessionPin, week_starts_on AS weekStartsOn FROM policies',
  )
  return { allowsSessionPin: row?.allowsSessionPin === 1, weekStartsOn: row?.weekStartsOn ?? 1 }
}

export function savePolicies(db: WriteDb, { allowsSessionPin, weekStartsOn }: Policies): void {
  write(db, 'UPDATE policies SET allows_session_pin = ?, week_starts_on = ?', [allowsSessionPin ? 1 : 0, weekStartsOn])
}
