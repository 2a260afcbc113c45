import { isHeldIn, topicsOfWeek, type Track, type TrackPart } from '#shared/curriculum/track.ts'
import type { TopicId } from '#shared/curriculum/topic.ts'
import { minutesOfWeek } from '#shared/hours/track-weeks.ts'

/** A row of a track's calendar; `untilWeek` null for the last one, which goes on. */
export interface CalendarWeek {
  readonly fromWeek: number
  readonly untilWeek: number | null
  readonly cells: readonly CalendarCell[]
  /** Ids of individual sessions that begin to fit in this week. */
  readonly sessions: readonly string[]
  readonly minutes: number
}

/** What one group does in a week; `isAny`: it is held with whichever topic fits. */
export interface CalendarCell {
  readonly partId: string
  readonly topicIds: readonly TopicId[]
  /** Topics that may take the place of one of these. */
  readonly electives: readonly TopicId[]
  readonly isAny: boolean
}

/** A track week by week; what goes on after its weeks is one more row. */
export function calendarOf(track: Track): CalendarWeek[] {
  const weeks = Array.from({ length: track.weeks }, (_, at) => weekOf(track, at + 1, at + 1))
  const goesOn = track.parts.some(({ untilWeek }) => untilWeek === null)
  return goesOn ? [...weeks, weekOf(track, track.weeks + 1, null)] : weeks
}

const weekOf = (track: Track, fromWeek: number, untilWeek: number | null): CalendarWeek => ({
  fromWeek,
  untilWeek,
  cells: track.parts.map(part => cellOf(track, part, fromWeek)),
  sessions: track.checklists.filter(session => session.fromWeek === fromWeek).map(({ id }) => id),
  minutes: minutesOfWeek(track.parts, fromWeek),
})

const cellOf = ({ electives }: Track, part: TrackPart, week: number): CalendarCell => ({
  partId: part.id,
  topicIds: topicsOfWeek(part, week),
  electives: electives.filter(one => one.part === part.id && one.week === week).map(({ topicId }) => topicId),
  isAny: !part.isByWeek && isHeldIn(part, week),
})
