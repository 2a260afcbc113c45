import * as z from 'zod'
import { Instant } from '#shared/ipc/text.ts'

/** Someone in the room from `cameAt` until `leftAt`; null: stayed to the end. */
export const Interval = z
  .strictObject({ cameAt: Instant, leftAt: Instant.nullable() })
  .refine(interval => interval.leftAt === null || interval.leftAt >= interval.cameAt, {
    message: 'fault.leftBeforeCame',
    path: ['leftAt'],
  })
export type Interval = z.infer<typeof Interval>

/** Comings and goings of one client kept for one session. */
export const MAX_INTERVALS = 20

/** What is known of one client in one session [AT1]: intervals in the room, or a reason for none, or nothing yet. */
export const Presence = z
  .strictObject({
    absence: z.literal(['excused', 'absent']).nullable(),
    intervals: z.array(Interval).max(MAX_INTERVALS),
  })
  .refine(presence => presence.absence === null || presence.intervals.length === 0, 'fault.absentWithTimes')
export type Presence = z.infer<typeof Presence>

export const Mark = z.literal(['present', 'late', 'left', 'excused', 'absent', 'clear'])
export type Mark = z.infer<typeof Mark>

export const AttendanceStatus = z.literal(['present', 'late', 'left-early', 'excused', 'absent', 'not-recorded'])
export type AttendanceStatus = z.infer<typeof AttendanceStatus>

/** The session's own times; `endedAt` null while it runs. */
export interface SessionTimes {
  readonly startedAt: string
  readonly endedAt: string | null
}

export const NOT_RECORDED: Presence = { absence: null, intervals: [] }

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)

/** What one key or click records at the instant `now` [AT2], from what was recorded before. */
export function applyMark(before: Presence, mark: Mark, times: SessionTimes, now: string): Presence {
  const moment = times.endedAt === null ? now : earlier(now, times.endedAt)
  switch (mark) {
    case 'present':
      return { absence: null, intervals: [{ cameAt: times.startedAt, leftAt: null }] }
    case 'late':
      return { absence: null, intervals: [{ cameAt: lateArrival(before, times, moment), leftAt: null }] }
    case 'left':
      return { absence: null, intervals: closeAt(before.intervals, times, moment) }
    case 'excused':
    case 'absent':
      return { absence: mark, intervals: [] }
    case 'clear':
      return NOT_RECORDED
  }
}

/** A second press keeps the first arrival, even of someone who has left since: only the first "late" knows when the door opened. */
function lateArrival(before: Presence, times: SessionTimes, moment: string): string {
  const arrived = firstArrival(before)
  if (arrived !== undefined && minuteOf(arrived) > minuteOf(times.startedAt)) return arrived
  return later(moment, plusMinutes(times.startedAt, 1))
}

/** Ends every stay at `moment`; after the session's end a minute before that end, so that "left" reads as left. */
function closeAt(intervals: readonly Interval[], times: SessionTimes, moment: string): Interval[] {
  const until = times.endedAt === null ? moment : earlier(moment, plusMinutes(times.endedAt, -1))
  const stays = intervals.length > 0 ? intervals : [{ cameAt: times.startedAt, leftAt: null }]
  return stays.map(({ cameAt, leftAt }) => ({
    cameAt,
    leftAt: leftAt !== null && leftAt <= until ? leftAt : later(until, cameAt),
  }))
}

/** Out of the room for a while, or back in [AT6]: ends the open stay now, or begins a further one; null when neither can be. */
export function stepOutOrIn(before: Presence, times: SessionTimes, now: string): Presence | null {
  if (times.endedAt !== null || before.intervals.length === 0) return null
  const isIn = before.intervals.some(interval => interval.leftAt === null)
  if (isIn) return { absence: null, intervals: closeAt(before.intervals, times, now) }
  if (before.intervals.length === MAX_INTERVALS) return null
  return { absence: null, intervals: [...before.intervals, { cameAt: now, leftAt: null }] }
}

const plusMinutes = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** Times are read and typed in whole minutes, so they are compared in whole minutes: `YYYY-MM-DDTHH:MM`. */
const minuteOf = (instant: string) => instant.slice(0, 16)

const firstArrival = (presence: Presence): string | undefined =>
  presence.intervals.map(interval => interval.cameAt).sort()[0]

/** The status that follows from the intervals [AT3]; nobody types it. */
export function statusOf(presence: Presence, times: SessionTimes): AttendanceStatus {
  if (presence.absence !== null) return presence.absence
  const first = firstArrival(presence)
  if (first === undefined) return 'not-recorded'
  if (leftEarly(presence, times)) return 'left-early'
  return minuteOf(first) > minuteOf(times.startedAt) ? 'late' : 'present'
}

function leftEarly(presence: Presence, times: SessionTimes): boolean {
  if (presence.intervals.some(interval => interval.leftAt === null)) return false
  if (times.endedAt === null) return true
  const last = presence.intervals.map(interval => interval.leftAt ?? '').reduce(later, '')
  return minuteOf(last) < minuteOf(times.endedAt)
}

/** Whether this client was in the room at all, and so gets an individual note [AT5]. */
export const wasPresent = (presence: Presence): boolean => presence.intervals.length > 0
