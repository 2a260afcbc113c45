import * as z from 'zod'
import { firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'

// What filters look up is written in batches: a command writes its event alone, and every so-manieth event files all
// that are not filed yet. A filter reads what is filed, and the few events after it as they stand.

/** After so many events those not filed yet are filed: a filter reads fewer than these one by one. */
export const FILED_EVERY = 512

/** SQL: the client an event is about; one that added a client names them as its record. `events` is what the log goes by. */
export const clientOf = (
  events = 'audit_events',
): string => `CASE WHEN ${events}.client_id IS NOT NULL THEN ${events}.client_id
  WHEN ${events}.kind IN ('clients.add', 'attendance.addNewClient') THEN ${events}.record_id END`

/** SQL: the number of the last event that is filed. */
export const FILED_UP_TO = `coalesce((SELECT up_to FROM audit_filed WHERE only = 1), 0)`

const UpTo = z.object({ upTo: z.int() })

/** The number of the last event that is filed. */
export const filedUpTo = (db: ReadDb): number => firstRow(db, UpTo, `SELECT ${FILED_UP_TO} AS upTo`)?.upTo ?? 0

/** Files every event that is not filed yet, in the caller's transaction. */
export function fileEvents(db: WriteDb): void {
  write(
    db,
    `INSERT OR IGNORE INTO audit_by_kind SELECT kind, coalesce(staff_id, ''), at, number
     FROM audit_events WHERE number > ${FILED_UP_TO} ORDER BY 1, 2, 3, 4`,
  )
  write(
    db,
    `INSERT OR IGNORE INTO audit_by_client SELECT client, at, number
     FROM (SELECT ${clientOf()} AS client, at, number FROM audit_events WHERE number > ${FILED_UP_TO})
     WHERE client IS NOT NULL ORDER BY 1, 2, 3`,
  )
  write(
    db,
    `INSERT INTO audit_filed SELECT 1, coalesce(max(number), 0) FROM audit_events WHERE true
     ON CONFLICT DO UPDATE SET up_to = excluded.up_to`,
  )
}

/** Files the whole log anew. */
export function refileEvents(db: WriteDb): void {
  for (const table of ['audit_by_kind', 'audit_by_client', 'audit_filed']) write(db, `DELETE FROM ${table}`)
  fileEvents(db)
}

const Misfiled = z.object({ number: z.int(), at: z.string() })

/** The first of these events that is not filed as it stands, of those after `after` up to `upTo`; null when all are. */
export const findMisfiled = (db: ReadDb, after: number, upTo: number) =>
  firstRow(
    db,
    Misfiled,
    `SELECT number, at FROM audit_events e WHERE number > @after AND number <= @upTo AND (
       NOT EXISTS (SELECT 1 FROM audit_by_kind k WHERE k.kind = e.kind AND k.staff_id = coalesce(e.staff_id, '')
         AND k.at = e.at AND k.number = e.number)
       OR (${clientOf('e')} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit_by_client c
         WHERE c.client_id = (${clientOf('e')}) AND c.at = e.at AND c.number = e.number)))
     ORDER BY number LIMIT 1`,
    { after, upTo },
  )

const Counts = z.object({ filed: z.int(), events: z.int() })

/** How many entries the table of kinds holds, and how many events it must tell of. */
export const countByKind = (db: ReadDb) =>
  firstRow(
    db,
    Counts,
    `SELECT (SELECT count(*) FROM audit_by_kind) AS filed, count(*) AS events
     FROM audit_events WHERE number <= ${FILED_UP_TO}`,
  )

/** How many entries the table of clients holds, and how many events it must tell of. */
export const countByClient = (db: ReadDb) =>
  firstRow(
    db,
    Counts,
    `SELECT (SELECT count(*) FROM audit_by_client) AS filed, count(${clientOf()}) AS events
     FROM audit_events WHERE number <= ${FILED_UP_TO}`,
  )
