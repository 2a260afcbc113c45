import * as z from 'zod'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { breaksOf, StoredBreaks } from '#electron/sessions/breaks.store.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import { Presence } from '#shared/attendance/presence.ts'
import type { MeetingToCome } from '#shared/hours/week.ts'
import { instantAt, wallTimeIn } from '#shared/sessions/clock.ts'
import { minutesLeft, sessionEnd } from '#shared/sessions/session-end.ts'

const Row = z.object({
  clientId: z.string(),
  sessionId: z.string(),
  heldOn: z.string(),
  startedAt: z.string(),
  plannedMinutes: z.int(),
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
    `SELECT a.client_id AS clientId, s.id AS sessionId, s.held_on AS heldOn, s.started_at AS startedAt,
       s.planned_minutes AS plannedMinutes, s.ended_at AS endedAt,
       (SELECT json_group_array(json_object('cameAt', came_at, 'leftAt', left_at)) FROM presence_intervals i
        WHERE i.session_id = s.id AND i.client_id = a.client_id) AS intervals, ${breaksOf('s.id')} AS breaks
     FROM sessions s CROSS JOIN json_each(@clients) k CROSS JOIN attendance a ON a.session_id = s.id AND a.client_id = k.value
     WHERE s.held_on BETWEEN @from AND @until AND s.not_held_because IS NULL AND a.withdrawn_at IS NULL`,
    { clients: JSON.stringify(asked.clientIds), from: asked.from, until: asked.until },
  ).map(row => ({
    clientId: row.clientId,
    sessionId: row.sessionId,
    heldOn: row.heldOn,
    // One whose finish was forgotten does not count on for days [SE1].
    minutes: minutesPresent({ absence: null, intervals: row.intervals }, row, sessionEnd(row, now)),
  }))

const Meeting = z.object({
  clientId: z.string(),
  groupName: z.string(),
  timeZone: z.string(),
  startsAt: z.string(),
  minutes: z.int(),
})

/** A meeting that one client can still come to. */
export interface ClientMeeting extends MeetingToCome {
  readonly clientId: string
}

/**
 * The planned meetings of one day that have not begun and to which these clients can come: of groups they are enrolled in that
 * day, on no closed day, and not over by the plan [HR6].
 */
export const listMeetingsToCome = (
  db: ReadDb,
  clientIds: readonly string[],
  day: { readonly onDate: string; readonly weekday: number; readonly now: string },
): ClientMeeting[] =>
  allRows(
    db,
    Meeting,
    `SELECT e.client_id AS clientId, g.name AS groupName, g.time_zone AS timeZone, p.starts_at AS startsAt, p.duration_minutes AS minutes
     FROM enrolments e JOIN groups g ON g.id = e.group_id JOIN group_schedules p ON p.group_id = g.id
     WHERE e.client_id IN (SELECT value FROM json_each(@clients)) AND e.starts_on <= @onDate
       AND (e.ends_on IS NULL OR e.ends_on >= @onDate) AND p.weekday = @weekday AND p.from_on <= @onDate
       AND (p.until_on IS NULL OR p.until_on >= @onDate) AND g.starts_on <= @onDate
       AND (g.ends_on IS NULL OR g.ends_on >= @onDate)
       AND NOT EXISTS (SELECT 1 FROM closures c WHERE (c.group_id = g.id OR c.group_id IS NULL) AND c.withdrawn_at IS NULL
         AND c.from_on <= @onDate AND c.until_on >= @onDate)
       AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.schedule_id = p.id AND s.held_on = @onDate)
     ORDER BY p.starts_at, g.name`,
    { clients: JSON.stringify(clientIds), onDate: day.onDate, weekday: day.weekday },
  ).flatMap(({ timeZone, ...meeting }) => {
    const startedAt = instantAt(timeZone, day.onDate, meeting.startsAt)
    const isOver = minutesLeft({ startedAt, plannedMinutes: meeting.minutes }, day.now) <= 0
    return isOver ? [] : [{ ...meeting, onDate: day.onDate, isOn: false }]
  })

const Running = z.object({
  clientId: z.string(),
  groupName: z.string(),
  onDate: z.string(),
  timeZone: z.string(),
  startedAt: z.string(),
  plannedMinutes: z.int(),
})

/**
 * What is left of the sessions that run on a day, for those of these clients who are in the room or of whom nothing is recorded
 * yet [HR6]; whole minutes, none of a session past its planned end.
 */
export const listRestOfRunning = (
  db: ReadDb,
  clientIds: readonly string[],
  asked: { readonly onDate: string; readonly now: string },
): ClientMeeting[] =>
  allRows(
    db,
    Running,
    `SELECT k.value AS clientId, g.name AS groupName, s.held_on AS onDate, s.time_zone AS timeZone, s.started_at AS startedAt,
       s.planned_minutes AS plannedMinutes
     FROM sessions s JOIN groups g ON g.id = s.group_id CROSS JOIN json_each(@clients) k
     LEFT JOIN attendance a ON a.session_id = s.id AND a.client_id = k.value AND a.withdrawn_at IS NULL
     WHERE s.held_on = @onDate AND s.finished_at IS NULL AND s.not_held_because IS NULL AND a.absence IS NULL
       AND (a.client_id IS NOT NULL OR EXISTS (SELECT 1 FROM enrolments e WHERE e.client_id = k.value AND e.group_id = s.group_id
         AND e.starts_on <= s.held_on AND (e.ends_on IS NULL OR e.ends_on >= s.held_on)))
       AND (EXISTS (SELECT 1 FROM presence_intervals i WHERE i.session_id = s.id AND i.client_id = k.value AND i.left_at IS NULL)
         OR NOT EXISTS (SELECT 1 FROM presence_intervals i WHERE i.session_id = s.id AND i.client_id = k.value))
     ORDER BY s.started_at`,
    { clients: JSON.stringify(clientIds), onDate: asked.onDate },
  ).flatMap(({ clientId, groupName, onDate, ...session }) => {
    const minutes = minutesLeft(session, asked.now)
    const startsAt = wallTimeIn(session.timeZone, session.startedAt)
    return minutes <= 0 ? [] : [{ clientId, groupName, onDate, startsAt, minutes, isOn: true }]
  })
