import * as z from 'zod'
import { allRows, firstRow, type ReadDb } from '#electron/db/database.ts'
import { inSight, type Sight } from '#electron/facilitators/sight.store.ts'
import { breaksOf, StoredBreaks } from '#electron/sessions/breaks.store.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import { Presence, statusOf } from '#shared/attendance/presence.ts'
import { CheckIn } from '#shared/checkins/checkin.ts'
import type { AttendanceSummary, DisclosureContent } from '#shared/exchange/disclosure.ts'

/** Which sessions of a client count: of a range, of groups in sight, of these groups when some are named, or one alone. */
export interface Reach {
  readonly from: string
  readonly until: string
  readonly sight: Sight
  readonly groupIds: readonly string[] | null
  readonly sessionId: string | null
}

const HELD = 's.finished_at IS NOT NULL AND s.ended_at IS NOT NULL AND s.not_held_because IS NULL'
const REACHED = `s.held_on BETWEEN @from AND @until AND ${inSight('s.group_id')}
  AND (@groups IS NULL OR s.group_id IN (SELECT value FROM json_each(@groups)))
  AND (@sessionId IS NULL OR s.id = @sessionId)`
const bound = ({ from, until, sight, groupIds, sessionId }: Reach) => ({
  from,
  until,
  sight: sight.json,
  groups: groupIds === null ? null : JSON.stringify(groupIds),
  sessionId,
})

const Attended = z.object({
  heldOn: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  absence: z.string().nullable(),
  intervals: z.string(),
  breaks: StoredBreaks,
})

/** Dates, status and minutes of a client's finished sessions, the oldest first; where nothing was recorded stands nothing. */
export function findAttendance(db: ReadDb, clientId: string, reach: Reach): AttendanceSummary {
  const rows = allRows(
    db,
    Attended,
    `SELECT s.held_on AS heldOn, s.started_at AS startedAt, s.ended_at AS endedAt, a.absence, ${breaksOf('s.id')} AS breaks,
       (SELECT json_group_array(json_object('cameAt', came_at, 'leftAt', left_at)) FROM presence_intervals i
        WHERE i.session_id = a.session_id AND i.client_id = a.client_id) AS intervals
     FROM attendance a JOIN sessions s ON s.id = a.session_id
     WHERE a.client_id = @clientId AND a.withdrawn_at IS NULL AND ${HELD} AND ${REACHED} ORDER BY s.held_on, s.id`,
    { clientId, ...bound(reach) },
  )
  const lines = rows.flatMap(({ heldOn, absence, intervals, ...times }) => {
    const presence = Presence.parse({ absence, intervals: JSON.parse(intervals) })
    const status = statusOf(presence, times)
    return status === 'not-recorded'
      ? []
      : [{ heldOn, status, minutes: minutesPresent(presence, times, times.endedAt) }]
  })
  return {
    lines,
    attended: lines.filter(({ status }) => status !== 'absent' && status !== 'excused').length,
    minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

const NoteInReach = z.object({ noteId: z.string(), signedAt: z.string().nullable(), voidedAt: z.string().nullable() })
export type NoteInReach = z.infer<typeof NoteInReach>

/** The notes about a client, or of a group's own (null), the oldest session first. */
export const listNotesInReach = (db: ReadDb, clientId: string | null, reach: Reach): NoteInReach[] =>
  allRows(
    db,
    NoteInReach,
    `SELECT n.id AS noteId, n.signed_at AS signedAt, n.voided_at AS voidedAt FROM notes n JOIN sessions s ON s.id = n.session_id
     WHERE ${clientId === null ? 'n.client_id IS NULL' : 'n.client_id = @clientId'} AND ${REACHED} ORDER BY s.started_at, n.number`,
    { ...(clientId === null ? {} : { clientId }), ...bound(reach) },
  )

type GroupSessions = NonNullable<DisclosureContent['sessions']>
const GroupSession = z
  .object({
    heldOn: z.string(),
    startedAt: z.string(),
    endedAt: z.string(),
    timeZone: z.string(),
    topics: z.string(),
    present: z.int(),
    visitors: z.int(),
  })
  .transform(row => ({ ...row, topics: z.array(z.string()).parse(JSON.parse(row.topics)) }))

/** A group's finished sessions in counts. */
export const listGroupSessions = (db: ReadDb, reach: Reach): GroupSessions =>
  allRows(
    db,
    GroupSession,
    `SELECT s.held_on AS heldOn, s.started_at AS startedAt, s.ended_at AS endedAt, s.time_zone AS timeZone,
       (SELECT json_group_array(title) FROM (SELECT title FROM deliveries d WHERE d.session_id = s.id AND d.withdrawn_at IS NULL
          ORDER BY position)) AS topics,
       (SELECT count(*) FROM attendance a WHERE a.session_id = s.id AND a.withdrawn_at IS NULL AND EXISTS
          (SELECT 1 FROM presence_intervals i WHERE i.session_id = a.session_id AND i.client_id = a.client_id)) AS present,
       (SELECT count(*) FROM session_visitors v WHERE v.session_id = s.id AND v.withdrawn_at IS NULL) AS visitors
     FROM sessions s WHERE ${HELD} AND ${REACHED} ORDER BY s.held_on, s.id`,
    bound(reach),
  )

const Said = z
  .looseObject({ sessionId: z.string(), heldOn: z.string(), passed: z.string() })
  .transform(({ sessionId, heldOn, passed, ...answers }) => ({
    sessionId,
    heldOn,
    checkIn: CheckIn.parse({ ...answers, passed: JSON.parse(passed) }),
  }))

/** What a client said in the rounds of sessions they were in, the oldest first. */
export const listCheckInsInReach = (db: ReadDb, clientId: string, reach: Reach): z.infer<typeof Said>[] =>
  allRows(
    db,
    Said,
    `SELECT s.id AS sessionId, s.held_on AS heldOn, c.craving, c.mood, c.used, c.homework, c.remark, c.passed
     FROM check_ins c JOIN sessions s ON s.id = c.session_id
     WHERE c.client_id = @clientId AND ${HELD} AND ${REACHED} AND EXISTS (SELECT 1 FROM presence_intervals i
       WHERE i.session_id = c.session_id AND i.client_id = c.client_id) ORDER BY s.held_on, s.id`,
    { clientId, ...bound(reach) },
  )

const Identity = z.object({ name: z.string(), recordNumber: z.string().nullable(), bornOn: z.string().nullable() })

/** Who a client is on a record: the legal name, the record number, the birth date. */
export const findIdentity = (db: ReadDb, clientId: string) =>
  firstRow(
    db,
    Identity,
    `SELECT legal_first_name || ' ' || legal_last_name AS name, record_number AS recordNumber, born_on AS bornOn
     FROM clients WHERE id = ?`,
    [clientId],
  )
