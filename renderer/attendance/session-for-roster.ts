import type { SessionTimes } from '#shared/attendance/presence.ts'
import type { SessionDetail, SessionId } from '#shared/sessions/session.ts'

/** What the roster needs to know of its session; keep its identity between renders. */
export interface SessionForRoster extends SessionTimes {
  readonly id: SessionId
  readonly heldOn: string
  readonly timeZone: string
  readonly isOver: boolean
}

/** The roster's part of a session. */
export function sessionForRoster(
  session: Pick<SessionDetail, 'id' | 'heldOn' | 'timeZone' | 'startedAt' | 'endedAt' | 'state'>,
): SessionForRoster {
  const { id, heldOn, timeZone, startedAt, endedAt, state } = session
  return { id, heldOn, timeZone, startedAt, endedAt, isOver: state === 'finished' }
}
