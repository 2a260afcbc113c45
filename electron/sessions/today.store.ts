import * as z from 'zod'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { GroupId, ScheduleId } from '#shared/groups/group.ts'
import { WallTime } from '#shared/ipc/text.ts'

const PlannedMeeting = z.object({
  scheduleId: ScheduleId,
  groupId: GroupId,
  startsAt: WallTime,
  durationMinutes: z.int(),
})
export type PlannedMeeting = z.infer<typeof PlannedMeeting>

/** The meetings that the schedules hold for a day, by start, closures not yet considered. */
export const listPlannedMeetings = (db: ReadDb, date: string, weekday: number): PlannedMeeting[] =>
  allRows(
    db,
    PlannedMeeting,
    `SELECT p.id AS scheduleId, p.group_id AS groupId, p.starts_at AS startsAt, p.duration_minutes AS durationMinutes
     FROM group_schedules p JOIN groups g ON g.id = p.group_id
     WHERE p.weekday = @weekday AND p.from_on <= @date AND (p.until_on IS NULL OR p.until_on >= @date)
       AND g.starts_on <= @date AND (g.ends_on IS NULL OR g.ends_on >= @date)
     ORDER BY p.starts_at, g.name`,
    { date, weekday },
  )

export const findPlannedMeeting = (db: ReadDb, scheduleId: string): PlannedMeeting | null =>
  allRows(
    db,
    PlannedMeeting,
    `SELECT id AS scheduleId, group_id AS groupId, starts_at AS startsAt, duration_minutes AS durationMinutes
     FROM group_schedules WHERE id = ?`,
    [scheduleId],
  )[0] ?? null

const Counts = z.object({
  present: z.int(),
  excused: z.int(),
  recorded: z.int(),
  rows: z.int(),
  notesMissing: z.int(),
  groupNote: z.int(),
})
export type Counts = z.infer<typeof Counts>

/** How many rows, recorded, present and excused a session has, and how many notes are not signed yet. */
export function countSession(db: ReadDb, sessionId: string): Counts {
  const [counts] = allRows(
    db,
    Counts,
    `WITH people AS (
       SELECT a.client_id, a.absence,
         EXISTS (SELECT 1 FROM presence_intervals i WHERE i.session_id = a.session_id AND i.client_id = a.client_id) AS present,
         EXISTS (SELECT 1 FROM notes n WHERE n.session_id = a.session_id AND n.client_id = a.client_id AND n.voided_at IS NULL
           AND n.signed_at IS NOT NULL) AS signed
       FROM attendance a WHERE a.session_id = @sessionId AND a.withdrawn_at IS NULL)
     SELECT coalesce(sum(present), 0) AS present, coalesce(sum(absence IS 'excused'), 0) AS excused,
       coalesce(sum(present OR absence IS NOT NULL), 0) AS recorded, count(*) AS rows,
       coalesce(sum(present AND NOT signed), 0) AS notesMissing,
       EXISTS (SELECT 1 FROM notes WHERE session_id = @sessionId AND client_id IS NULL AND signed_at IS NOT NULL) AS groupNote
     FROM people`,
    { sessionId },
  )
  return counts ?? { present: 0, excused: 0, recorded: 0, rows: 0, notesMissing: 0, groupNote: 0 }
}
