import { firstRecords } from './0001-first-records.ts'

/** Append only. The position in this list is the schema version. */
export const migrations = [firstRecords] as const
