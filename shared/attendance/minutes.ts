import type { Break } from './break.ts'
import type { Presence, SessionTimes } from './presence.ts'
import { common, lengthOf, merged, type Span } from './spans.ts'

/** A session's own times and its breaks. */
export interface TimedSession extends SessionTimes {
  readonly breaks: readonly Pick<Break, 'startedAt' | 'endedAt'>[]
}

/** How a client's minutes came about, to be shown line by line [AT10]; milliseconds but for the result. */
export interface Arithmetic {
  /** The time in the room within the session, overlaps counted once. */
  readonly stays: readonly Span[]
  /** The session's breaks as far as they fell into those stays. */
  readonly breaks: readonly Span[]
  readonly inRoomMs: number
  readonly breakMs: number
  /** Whole minutes: in the room less breaks, rounded down once. */
  readonly minutes: number
}

const spanOf = (from: string, until: string): Span => ({ from: Date.parse(from), until: Date.parse(until) })

/** The minutes of one client in one session with everything they were worked out from [AT4, AT6, AT7, AT10]. */
export function arithmeticOf(presence: Presence, session: TimedSession, now: string): Arithmetic {
  const end = session.endedAt ?? now
  const stays = common(
    merged(presence.intervals.map(({ cameAt, leftAt }) => spanOf(cameAt, leftAt ?? end))),
    merged([spanOf(session.startedAt, end)]),
  )
  const breaks = common(
    stays,
    merged(session.breaks.map(({ startedAt, endedAt }) => spanOf(startedAt, endedAt ?? end))),
  )
  const inRoomMs = lengthOf(stays)
  const breakMs = lengthOf(breaks)
  return { stays, breaks, inRoomMs, breakMs, minutes: Math.floor((inRoomMs - breakMs) / 60_000) }
}

/** Whole minutes of one client in one session: in the room less breaks, rounded down once at the end [AT4, AT10]. */
export const minutesPresent = (presence: Presence, session: TimedSession, now: string): number =>
  arithmeticOf(presence, session, now).minutes
