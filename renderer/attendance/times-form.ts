import type { Presence } from '#shared/attendance/presence.ts'
import { addDays, dateIn, instantAt, wallTimeIn } from '#shared/sessions/clock.ts'
import type { SessionForRoster } from './session-for-roster.ts'

const SIX_HOURS_MS = 6 * 3_600_000

/** One stay as it stands in the form: clock times `HH:MM`, null where none is given, and the instants they were read from. */
export interface StayFields {
  readonly key: string
  readonly came: string | null
  readonly left: string | null
  readonly cameAt: string | null
  readonly leftAt: string | null
}

export type Choice = 'in-room' | 'excused' | 'absent' | 'not-recorded'

/** The form's first choice for what stands. */
export function choiceOf(presence: Presence): Choice {
  if (presence.absence !== null) return presence.absence
  return presence.intervals.length > 0 ? 'in-room' : 'not-recorded'
}

/** The stays of a presence as fields; one empty stay from the start of the session when there are none. */
export function fieldsOf(presence: Presence, session: SessionForRoster): StayFields[] {
  const intervals = presence.intervals.length > 0 ? presence.intervals : [{ cameAt: session.startedAt, leftAt: null }]
  return [...intervals]
    .sort((a, b) => (a.cameAt < b.cameAt ? -1 : 1))
    .map(({ cameAt, leftAt }) => ({
      key: crypto.randomUUID(),
      came: wallTimeIn(session.timeZone, cameAt),
      left: leftAt === null ? null : wallTimeIn(session.timeZone, leftAt),
      cameAt,
      leftAt,
    }))
}

export type Read = { readonly presence: Presence } | { readonly fault: 'timeMissing' | 'leftBeforeCame' }

/** The presence the form says, or what is wrong with it. A time that was not touched keeps its instant to the millisecond. */
export function presenceOf(choice: Choice, stays: readonly StayFields[], session: SessionForRoster): Read {
  if (choice === 'not-recorded') return { presence: { absence: null, intervals: [] } }
  if (choice !== 'in-room') return { presence: { absence: choice, intervals: [] } }
  const intervals: Presence['intervals'] = []
  for (const stay of stays) {
    if (stay.came === null) return { fault: 'timeMissing' }
    const cameAt = instantOf(stay.came, stay.cameAt, session)
    const leftAt = stay.left === null ? null : instantOf(stay.left, stay.leftAt, session)
    if (leftAt !== null && leftAt < cameAt) return { fault: 'leftBeforeCame' }
    intervals.push({ cameAt, leftAt })
  }
  return { presence: { absence: null, intervals } }
}

/** The instant of a clock time of this session, which may run past midnight: no earlier than six hours before its start. */
function instantOf(wallTime: string, readFrom: string | null, session: SessionForRoster): string {
  if (readFrom !== null && wallTimeIn(session.timeZone, readFrom) === wallTime) return readFrom
  const day = dateIn(session.timeZone, session.startedAt)
  const earliest = Date.parse(session.startedAt) - SIX_HOURS_MS
  const candidates = [-1, 0, 1].map(days => instantAt(session.timeZone, addDays(day, days), wallTime))
  return candidates.find(instant => Date.parse(instant) >= earliest) ?? instantAt(session.timeZone, day, wallTime)
}
