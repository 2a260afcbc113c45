import * as z from 'zod'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { inSight, type Sight } from '#electron/facilitators/sight.store.ts'

const PastNote = z.object({ noteId: z.string(), heldOn: z.string(), savedAt: z.string(), text: z.string() })
export type PastNote = z.infer<typeof PastNote>

/** The newest notes of a client of other sessions of groups in sight, void ones apart, newest first. */
export const listPastNotes = (
  db: ReadDb,
  asked: { clientId: string; sessionId: string; sight: Sight; limit: number },
): PastNote[] =>
  allRows(
    db,
    PastNote,
    `SELECT n.id AS noteId, s.held_on AS heldOn, n.saved_at AS savedAt,
       n.intervention || char(10) || n.response || char(10) || n.progress || char(10) || n.risk || char(10) || n.plan AS text
     FROM notes n JOIN sessions s ON s.id = n.session_id
     WHERE n.client_id = @clientId AND n.session_id <> @sessionId AND n.voided_at IS NULL AND ${inSight('s.group_id')}
     ORDER BY n.number DESC LIMIT @limit`,
    { clientId: asked.clientId, sessionId: asked.sessionId, sight: asked.sight.json, limit: asked.limit },
  )
