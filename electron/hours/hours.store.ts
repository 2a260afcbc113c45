import * as z from 'zod'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { breaksOf, StoredBreaks } from '#electron/sessions/breaks.store.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import { Presence } from '#shared/attendance/presence.ts'

const Row = z.object({
  clientId: z.string(),
  sessionId: z.string(),
  heldOn: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  intervals: z.string().transform(text => Presence.shape.intervals.parse(JSON.parse(text))),
  breaks: StoredBreaks,
})

/** Minutes of one client in one session. */
export interface SessionMinutes {
  readonly clientId: string
  readonly sessionId: string
  readonly heldOn: string
  readonly minutes: number
}

interface Asked {
  readonly clientIds: readonly string[]
  readonly from: string
  readonly until: string
}

/** What these clients were in the room for from one day to another, both included: every session of every group [HR5]. */
export const listMinutes = (db: ReadDb, asked: Asked, now: string): SessionMinutes[] =>
  allRows(
    db,
    Row,
    // The days come first: a client's sessions of ten years are many, a week's are few.
    `SELECT a.client_id AS clientId, s.id AS sessionId, s.held_on AS heldOn, s.started_at AS startedAt, s.ended_at AS endedAt,
       (SELECT json_group_array(json_object('cameAt', came_at, 'leftAt', left_at)) FROM presence_intervals i
        WHERE i.session_id = s.id AND i.client_id = a.client_id) AS intervals, ${breaksOf('s.id')} AS breaks
     FROM sessions s CROSS JOIN json_each(@clients) k CROSS JOIN attendance a ON a.session_id = s.id AND a.client_id = k.value
     WHERE s.held_on BETWEEN @from AND @until AND s.not_held_because IS NULL AND a.withdrawn_at IS NULL`,
    { clients: JSON.stringify(asked.clientIds), from: asked.from, until: asked.until },
  ).map(row => ({
    clientId: row.clientId,
    sessionId: row.sessionId,
    heldOn: row.heldOn,
    minutes: minutesPresent({ absence: null, intervals: row.intervals }, row, now),
  }))

const Meeting = z.object({
  clientId: z.string(),
  groupName: z.string(),
  groupId: z.string(),
  scheduleId: z.string(),
  startsAt: z.string(),
  minutes: z.int(),
})
export type ClientMeeting = z.infer<typeof Meeting> & { readonly onDate: string }

/**
 * The planned meetings of one day to which these clients can still come: of groups they are enrolled in that day, on no closed
 * day, and neither finished nor with an absence recorded for them [HR6].
 */
export const listMeetingsToCome = (
  db: ReadDb,
  clientIds: readonly string[],
  day: { readonly onDate: string; readonly weekday: number },
): ClientMeeting[] =>
  allRows(
    db,
    Meeting,
    `SELECT e.client_id AS clientId, g.name AS groupName, g.id AS groupId, p.id AS scheduleId, p.starts_at AS startsAt,
       p.duration_minutes AS minutes
     FROM enrolments e JOIN groups g ON g.id = e.group_id JOIN group_schedules p ON p.group_id = g.id
     WHERE e.client_id IN (SELECT value FROM json_each(@clients)) AND e.starts_on <= @onDate
       AND (e.ends_on IS NULL OR e.ends_on >= @onDate) AND p.weekday = @weekday AND p.from_on <= @onDate
       AND (p.until_on IS NULL OR p.until_on >= @onDate) AND g.starts_on <= @onDate
       AND (g.ends_on IS NULL OR g.ends_on >= @onDate)
       AND NOT EXISTS (SELECT 1 FROM closures c WHERE (c.group_id = g.id OR c.group_id IS NULL) AND c.withdrawn_at IS NULL
         AND c.from_on <= @onDate AND c.until_on >= @onDate)
       AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.schedule_id = p.id AND s.held_on = @onDate
         AND (s.finished_at IS NOT NULL OR EXISTS (SELECT 1 FROM attendance a
           WHERE a.session_id = s.id AND a.client_id = e.client_id AND a.absence IS NOT NULL)
         OR EXISTS (SELECT 1 FROM presence_intervals i WHERE i.session_id = s.id AND i.client_id = e.client_id)))
     ORDER BY p.starts_at, g.name`,
    { clients: JSON.stringify(clientIds), onDate: day.onDate, weekday: day.weekday },
  ).map(meeting => ({ ...meeting, onDate: day.onDate }))
