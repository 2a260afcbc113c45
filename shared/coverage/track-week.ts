import * as z from 'zod'
import type { Track } from '#shared/curriculum/track.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { addDays, daysBetween } from '#shared/sessions/clock.ts'

/** A person's place in a track, counted from the first of its groups that they came to [CV10]. */
export const TrackWeek = z.strictObject({
  trackId: z.string(),
  trackTitle: z.string(),
  firstOn: CalendarDate,
  week: z.int().min(1),
  /** The individual session that fits in this week; none in most. */
  session: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
})
export type TrackWeek = z.infer<typeof TrackWeek>

interface Enrolled {
  readonly startsOn: string
  readonly endsOn: string | null
}

/** Days out of every group after which coming back is a new beginning. */
const MOST_DAYS_AWAY = 30

/** The first day of the stay that goes on today: enrolments one after the other with no more than 30 days between; null when none goes on [CV10]. */
export function stayStart(enrolments: readonly Enrolled[], today: string): string | null {
  const begun = enrolments.filter(({ startsOn }) => startsOn <= today)
  if (!begun.some(({ endsOn }) => endsOn === null || endsOn >= today)) return null
  const latestFirst = begun.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))
  return latestFirst.reduce((start, { startsOn, endsOn }) => {
    const isJoined = endsOn === null || addDays(endsOn, MOST_DAYS_AWAY) >= start
    return isJoined && startsOn < start ? startsOn : start
  }, today)
}

/** The week in which a day lies, the first seven days being week 1 [CV10]. */
export const weekSince = (firstOn: string, today: string): number => Math.floor(daysBetween(firstOn, today) / 7) + 1

/** The individual session that fits in a week; the one before the first group is never asked for afterwards [CV10]. */
export function sessionOfWeek({ checklists }: Pick<Track, 'checklists'>, week: number): TrackWeek['session'] {
  const found = checklists.find(({ fromWeek, untilWeek }) => fromWeek > 1 && fromWeek <= week && week <= untilWeek)
  return found === undefined ? null : { id: found.id, title: found.title }
}
