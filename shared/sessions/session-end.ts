/** A finish this long after the planned end was forgotten in the room, minutes [SE1]. */
const FORGOTTEN_AFTER_MINUTES = 60

const plusMinutes = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** When a session that is finished at `now` ended: now, or its planned end when finishing was forgotten [SE1]. */
export function sessionEnd(session: { startedAt: string; plannedMinutes: number }, now: string): string {
  const plannedEnd = plusMinutes(session.startedAt, session.plannedMinutes)
  if (now < session.startedAt) return session.startedAt
  return now > plusMinutes(plannedEnd, FORGOTTEN_AFTER_MINUTES) ? plannedEnd : now
}

/** How long a session that was never finished counts as running, minutes from its start [SE2]. */
export const RUNS_AT_MOST_MINUTES = 240

/** Whether a session that was never finished still counts as running at `now`: for four hours from its start [SE2]. */
export const stillRuns = (startedAt: string, now: string): boolean => now < plusMinutes(startedAt, RUNS_AT_MOST_MINUTES)

/** Whole minutes from `now` to the planned end; below zero past it. */
export const minutesLeft = (session: { startedAt: string; plannedMinutes: number }, now: string): number =>
  session.plannedMinutes - Math.floor((Date.parse(now) - Date.parse(session.startedAt)) / 60_000)
