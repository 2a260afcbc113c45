import * as z from 'zod'
import { allRows, firstRow, type ReadDb } from '#electron/db/database.ts'

/** Groups whose plan holds a topic of this module. */
const OF_MODULE = `SELECT group_id FROM group_plan_topics WHERE topic_id LIKE @moduleId || '/%'`

interface InTrack {
  readonly clientId: string
  readonly moduleId: string
}

/** A client's enrolments, past and present, in groups whose plan holds a topic of this module. */
export const listEnrolmentsInTrack = (db: ReadDb, { clientId, moduleId }: InTrack) =>
  allRows(
    db,
    z.object({ startsOn: z.string(), endsOn: z.string().nullable() }),
    `SELECT starts_on AS startsOn, ends_on AS endsOn FROM enrolments
     WHERE client_id = @clientId AND group_id IN (${OF_MODULE})`,
    { clientId, moduleId },
  )

/** The first day from `fromOn` until `untilOn` on which a client was in the room of such a group, or null. */
export const findFirstDayInTrack = (
  db: ReadDb,
  { clientId, moduleId, fromOn, untilOn }: InTrack & { readonly fromOn: string; readonly untilOn: string },
): string | null =>
  firstRow(
    db,
    z.object({ heldOn: z.string().nullable() }),
    `SELECT min(s.held_on) AS heldOn FROM attendance a JOIN sessions s ON s.id = a.session_id
     WHERE a.client_id = @clientId AND a.withdrawn_at IS NULL AND s.held_on BETWEEN @fromOn AND @untilOn
       AND s.group_id IN (${OF_MODULE})
       AND EXISTS (SELECT 1 FROM presence_intervals i WHERE i.session_id = a.session_id AND i.client_id = a.client_id)`,
    { clientId, moduleId, fromOn, untilOn },
  )?.heldOn ?? null
