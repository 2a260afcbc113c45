import { addDays, weekdayOf } from '#shared/sessions/clock.ts'

/** A week of the clinic: both days belong to it. */
export interface Week {
  readonly from: string
  readonly until: string
}

/** The clinic's week in which a date lies; `startsOn` is an ISO weekday, 1 Monday to 7 Sunday [HR4]. */
export function weekOf(date: string, startsOn: number): Week {
  const from = addDays(date, -((weekdayOf(date) - startsOn + 7) % 7))
  return { from, until: addDays(from, 6) }
}

/** A meeting of the week that a client can still come to. */
export interface MeetingToCome {
  readonly groupName: string
  readonly onDate: string
  readonly startsAt: string
  readonly minutes: number
  /** It runs now: `minutes` is what is left of its plan. */
  readonly isOn: boolean
}

export interface WeekStanding {
  readonly hadMinutes: number
  readonly targetMinutes: number
  /** What is missing of the target; never below zero. */
  readonly missingMinutes: number
  /** Whether coming to everything that is left gets there [HR6]. */
  readonly reach: 'reached' | 'within-reach' | 'out-of-reach'
  /** The fewest of the meetings left that get there, longest first; all of them when they do not suffice [HR7]. */
  readonly needed: readonly MeetingToCome[]
}

/** How a client's week stands against the target, and which meetings can still reach it [HR5, HR6, HR7]. */
export function weekStanding(
  hadMinutes: number,
  targetMinutes: number,
  toCome: readonly MeetingToCome[],
): WeekStanding {
  const missingMinutes = Math.max(0, targetMinutes - hadMinutes)
  const longestFirst = [...toCome].sort(
    (a, b) => b.minutes - a.minutes || a.onDate.localeCompare(b.onDate) || a.startsAt.localeCompare(b.startsAt),
  )
  const needed: MeetingToCome[] = []
  let left = missingMinutes
  for (const meeting of longestFirst) {
    if (left <= 0) break
    needed.push(meeting)
    left -= meeting.minutes
  }
  const reach = missingMinutes === 0 ? 'reached' : left <= 0 ? 'within-reach' : 'out-of-reach'
  const inOrder = needed.sort((a, b) => a.onDate.localeCompare(b.onDate) || a.startsAt.localeCompare(b.startsAt))
  return { hadMinutes, targetMinutes, missingMinutes, reach, needed: inOrder }
}
