import { formatTimeRange } from '#renderer/app/day.ts'
import type { Meeting } from '#shared/groups/group.ts'
import { addDays, addMinutes, weekdayOf } from '#shared/sessions/clock.ts'
import { words } from './groups.words.ts'

/** The words for a weekday, ISO 1 (Monday) to 7; '' for any other number. */
export function weekdayName(weekday: number, form: 'weekday' | 'short' = 'weekday'): string {
  return isWeekday(weekday) ? words(`${form}.${weekday}`, {}) : ''
}

const isWeekday = (weekday: number): weekday is 1 | 2 | 3 | 4 | 5 | 6 | 7 =>
  Number.isInteger(weekday) && weekday >= 1 && weekday <= 7

/** When a group meets, days of equal times together, one line each: "Tue, Thu 5:30 – 7:00 pm". By day and time. */
export function meetingLines(meetings: readonly Meeting[]): string[] {
  const byTime = Map.groupBy(meetings.toSorted(byDayAndTime), ({ startsAt, durationMinutes }) =>
    formatTimeRange(startsAt, addMinutes(startsAt, durationMinutes)),
  )
  return [...byTime].map(
    ([times, days]) => `${days.map(({ weekday }) => weekdayName(weekday, 'short')).join(', ')} ${times}`,
  )
}

const byDayAndTime = (a: Meeting, b: Meeting) => a.weekday - b.weekday || a.startsAt.localeCompare(b.startsAt)

interface Scheduled {
  readonly meetings: readonly Meeting[]
  readonly startsOn: string
  readonly endsOn: string | null
}

/** The first day from `today` on that the weekly schedule holds, days off not considered; null when there is none. */
export function nextMeetingDay({ meetings, startsOn, endsOn }: Scheduled, today: string): string | null {
  const from = startsOn > today ? startsOn : today
  const week = [0, 1, 2, 3, 4, 5, 6].map(days => addDays(from, days))
  const day = week.find(date => meetings.some(meeting => meeting.weekday === weekdayOf(date)))
  return day === undefined || (endsOn !== null && day > endsOn) ? null : day
}
