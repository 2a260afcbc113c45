import * as z from 'zod'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { inSight, type Sight } from '#electron/facilitators/sight.store.ts'
import { breaksOf, StoredBreaks } from '#electron/sessions/breaks.store.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import { Presence, statusOf } from '#shared/attendance/presence.ts'
import { TimelineEntry } from '#shared/clients/client.ts'

const Row = z.object({
  sessionId: z.string(),
  heldOn: z.string(),
  groupName: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  absence: z.string().nullable(),
  intervals: z.string(),
  breaks: StoredBreaks,
  topics: z.string(),
  note: z.string().nullable(),
  voidNoteIds: z.string(),
})

interface Asked {
  readonly clientId: string
  readonly limit: number
  readonly sight: Sight
}

/** The client's sessions of groups in sight, newest first, with what was recorded of this client in each. */
export function listTimeline(db: ReadDb, { clientId, limit, sight }: Asked, now: string): TimelineEntry[] {
  const rows = allRows(
    db,
    Row,
    `SELECT s.id AS sessionId, s.held_on AS heldOn, g.name AS groupName, s.started_at AS startedAt, s.ended_at AS endedAt,
       a.absence, nullif(concat_ws(char(10), nullif(n.intervention, ''), nullif(n.response, ''), nullif(n.progress, ''), nullif(n.risk, ''), nullif(n.plan, '')), '') AS note, ${breaksOf('s.id')} AS breaks,
       (SELECT json_group_array(json_object('cameAt', came_at, 'leftAt', left_at)) FROM presence_intervals i
        WHERE i.session_id = a.session_id AND i.client_id = a.client_id) AS intervals,
       (SELECT json_group_array(title) FROM deliveries d WHERE d.session_id = s.id AND d.withdrawn_at IS NULL) AS topics,
       (SELECT json_group_array(v.id ORDER BY v.number) FROM notes v
        WHERE v.session_id = a.session_id AND v.client_id = a.client_id AND v.voided_at IS NOT NULL) AS voidNoteIds
     FROM attendance a JOIN sessions s ON s.id = a.session_id JOIN groups g ON g.id = s.group_id
       LEFT JOIN notes n ON n.session_id = a.session_id AND n.client_id = a.client_id AND n.voided_at IS NULL
     WHERE a.client_id = @clientId AND a.withdrawn_at IS NULL AND s.not_held_because IS NULL AND ${inSight('s.group_id')}
     ORDER BY s.held_on DESC, s.id DESC LIMIT @limit`,
    { clientId, limit, sight: sight.json },
  )
  return rows.map(row => {
    const presence = Presence.parse({ absence: row.absence, intervals: JSON.parse(row.intervals) })
    const times = { startedAt: row.startedAt, endedAt: row.endedAt, breaks: row.breaks }
    return TimelineEntry.parse({
      sessionId: row.sessionId,
      heldOn: row.heldOn,
      groupName: row.groupName,
      status: statusOf(presence, times),
      minutes: minutesPresent(presence, times, now),
      topics: JSON.parse(row.topics),
      note: row.note,
      voidNoteIds: JSON.parse(row.voidNoteIds),
    })
  })
}
