import { addDays, weekdayOf } from '#shared/sessions/clock.ts'
import type { GroupInList } from '#shared/groups/group.ts'
import type { TodaysMeeting } from '#shared/sessions/session.ts'

/** Minutes from the wall-clock time `now` until `startsAt` on the same day; below zero once it has passed. */
export function minutesUntil(startsAt: string, now: string): number {
  const of = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return of(startsAt) - of(now)
}

/**
 * The meeting that matters now: the one that runs, else the next to start (one whose planned end has not passed), else none; and the
 * others in the order of the day, those still to come first.
 */
export function orderDay(meetings: readonly TodaysMeeting[], now: string) {
  const byTime = [...meetings].sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0))
  const isAhead = (one: TodaysMeeting) => one.endsAt > now || one.endsAt < one.startsAt
  const next =
    byTime.find(one => one.state === 'running') ??
    byTime.find(one => one.state === 'upcoming' && isAhead(one)) ??
    byTime.find(one => one.state === 'upcoming') ??
    null
  const isPast = (one: TodaysMeeting) => ['finished', 'closed', 'not-held'].includes(one.state)
  const others = byTime.filter(one => one !== next)
  return { next, others: [...others.filter(one => !isPast(one)), ...others.filter(isPast)] }
}

/** The first meeting of any group after `today`, by the weekly schedules; null when none is scheduled. */
export function nextMeetingAfter(today: string, groups: readonly GroupInList[]) {
  for (let days = 1; days <= 7; days += 1) {
    const date = addDays(today, days)
    const found = groups
      .filter(group => group.endsOn === null || group.endsOn >= date)
      .flatMap(group =>
        group.meetings
          .filter(meeting => meeting.weekday === weekdayOf(date))
          .map(meeting => ({ groupName: group.name, date, startsAt: meeting.startsAt })),
      )
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    if (found[0] !== undefined) return found[0]
  }
  return null
}
