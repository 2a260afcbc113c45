import * as z from 'zod'
import { allRows, firstRow, type ReadDb } from '#electron/db/database.ts'
import { DOCUMENT_KINDS } from '#shared/notes/signed-note.ts'

const Counted = z.object({ noteId: z.string(), signed: z.int() })

/** How many documents the log says were signed about each note. */
export const countSigningEvents = (db: ReadDb): Map<string, number> =>
  new Map(
    allRows(
      db,
      Counted,
      `SELECT record_id AS noteId, count(*) AS signed FROM audit_events
       WHERE kind IN (SELECT value FROM json_each(?)) AND record_id IS NOT NULL GROUP BY record_id`,
      [JSON.stringify(DOCUMENT_KINDS.map(kind => `notes.signed.${kind}`))],
    ).map(row => [row.noteId, row.signed]),
  )

/** How many notes say that they are signed. */
export const countSigned = (db: ReadDb): number =>
  firstRow(db, z.object({ signed: z.int() }), 'SELECT count(*) AS signed FROM notes WHERE signed_at IS NOT NULL')
    ?.signed ?? 0
