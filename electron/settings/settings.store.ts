import { firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { Clinic } from '#shared/settings/settings.ts'

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
