import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { inSight, type Sight } from '#electron/facilitators/sight.store.ts'
import { ClientId } from '#shared/clients/client.ts'
import { NoteId } from '#shared/notes/note.ts'
import { NoteInQueue } from '#shared/notes/signed-note.ts'
import { SessionId } from '#shared/sessions/session-id.ts'

const Owed = z
  .object({
    sessionId: SessionId,
    groupName: z.string(),
    heldOn: z.string(),
    timeZone: z.string(),
    startedAt: z.string(),
    clientId: ClientId.nullable(),
    clientName: z.string().nullable(),
    noteId: NoteId.nullable(),
    isBegun: z.int().nullable(),
    isMine: z.int(),
  })
  .transform(row => ({ ...row, isBegun: row.isBegun === 1, isMine: row.isMine === 1 }))
export type Owed = z.infer<typeof Owed>

const BEGUN = `trim(n.text || n.intervention || n.response || n.progress || n.risk || n.plan) <> ''`

/** Whose list it is: of groups in sight, with what is this person's own. */
interface Asked {
  readonly sight: Sight
  readonly staffId: string
  readonly limit: number
}

/**
 * SQL: a row for each note that the sessions `o` owe and that is not signed; each half uses the index of its kind. A cross join
 * is not reordered: of few sessions, the attendance is looked up, and never all attendance read.
 */
const UNSIGNED = `SELECT o.*, NULL AS clientId, n.id AS noteId, ${BEGUN} AS isBegun
    FROM o LEFT JOIN notes n ON n.session_id = o.sessionId AND n.client_id IS NULL WHERE n.signed_at IS NULL
  UNION ALL SELECT o.*, a.client_id, n.id, ${BEGUN}
    FROM o CROSS JOIN attendance a ON a.session_id = o.sessionId AND a.withdrawn_at IS NULL
      LEFT JOIN notes n ON n.session_id = o.sessionId AND n.client_id = a.client_id AND n.client_id IS NOT NULL AND n.voided_at IS NULL
    WHERE n.signed_at IS NULL AND EXISTS (SELECT 1 FROM presence_intervals i
      WHERE i.session_id = a.session_id AND i.client_id = a.client_id)`

/** What is owed of finished sessions of groups in sight and not signed, the oldest session first. */
export const listOwed = (db: ReadDb, { sight, staffId, limit }: Asked): Owed[] =>
  allRows(
    db,
    Owed,
    `WITH o AS (SELECT s.id AS sessionId, g.name AS groupName, held_on AS heldOn, s.time_zone AS timeZone, started_at AS startedAt,
           EXISTS (SELECT 1 FROM session_staff f WHERE f.session_id = s.id AND f.staff_id = @staffId) AS isMine
         FROM sessions s JOIN groups g ON g.id = s.group_id
         WHERE notes_signed_at IS NULL AND finished_at IS NOT NULL AND not_held_because IS NULL AND ${inSight('s.group_id')}
         ORDER BY held_on, started_at LIMIT @limit)
     SELECT w.*, coalesce(c.preferred_name, c.legal_first_name) || ' ' || c.legal_last_name AS clientName
     FROM (${UNSIGNED}) w LEFT JOIN clients c ON c.id = w.clientId
     ORDER BY heldOn, startedAt, w.clientId IS NOT NULL, c.sort_name LIMIT @limit`,
    { sight: sight.json, staffId, limit },
  )

const Count = z.object({ owed: z.int() })

/** How many notes of a session are still to be signed. */
export const countOwed = (db: ReadDb, sessionId: string): number =>
  firstRow(db, Count, `WITH o AS (SELECT ? AS sessionId) SELECT count(*) AS owed FROM (${UNSIGNED})`, [sessionId])
    ?.owed ?? 0

/** Takes a session off the list of what is owed, or puts it back (null). */
export const saveNotesSigned = (db: WriteDb, sessionId: string, at: string | null): number =>
  write(db, 'UPDATE sessions SET notes_signed_at = ? WHERE id = ? AND (notes_signed_at IS NULL) <> (? IS NULL)', [
    at,
    sessionId,
    at,
  ])

const Queued = z.looseObject({ isOwn: z.int() }).transform(row => NoteInQueue.parse({ ...row, isOwn: row.isOwn === 1 }))

/** Signed notes of groups in sight that wait for a co-signature, the oldest first. */
export const listToCosign = (db: ReadDb, { sight, staffId, limit }: Asked): NoteInQueue[] =>
  allRows(
    db,
    Queued,
    `SELECT n.id AS noteId, s.id AS sessionId, g.name AS groupName, s.held_on AS heldOn, n.client_id AS clientId,
       coalesce(c.preferred_name, c.legal_first_name) || ' ' || c.legal_last_name AS clientName, f.name AS signedBy,
       n.signed_at AS signedAt, n.returned_at AS returnedAt, n.signed_by = @staffId AS isOwn
     FROM notes n JOIN sessions s ON s.id = n.session_id JOIN groups g ON g.id = s.group_id JOIN staff f ON f.id = n.signed_by
       LEFT JOIN clients c ON c.id = n.client_id
     WHERE n.needs_cosignature = 1 AND n.cosigned_at IS NULL AND n.voided_at IS NULL AND n.signed_at IS NOT NULL
       AND ${inSight('s.group_id')}
     ORDER BY n.signed_at, n.number LIMIT @limit`,
    { sight: sight.json, staffId, limit },
  )

const Last = z.object({ noteId: NoteId, heldOn: z.string(), groupName: z.string() })

/** The client's newest signed note of a session before this one, of groups in sight; null when there is none. */
export const findLastNote = (
  db: ReadDb,
  { clientId, before, sight }: { clientId: string; before: string; sight: Sight },
): z.infer<typeof Last> | null =>
  firstRow(
    db,
    Last,
    `SELECT n.id AS noteId, s.held_on AS heldOn, g.name AS groupName
     FROM notes n JOIN sessions s ON s.id = n.session_id JOIN groups g ON g.id = s.group_id
     WHERE n.client_id = @clientId AND n.signed_at IS NOT NULL AND n.voided_at IS NULL AND s.started_at < @before
       AND ${inSight('s.group_id')} ORDER BY s.started_at DESC LIMIT 1`,
    { clientId, before, sight: sight.json },
  )
