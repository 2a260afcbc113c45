import type { SessionTimes } from '#shared/attendance/presence.ts'
import type { SessionDetail, SessionId } from '#shared/sessions/session.ts'

/** What the roster needs to know of its session; keep its identity between renders. */
export interface SessionForRoster extends SessionTimes {
  readonly id: SessionId
  readonly heldOn: string
  readonly timeZone: string
  /** Finished once: what was recorded stands, and is only corrected [AT6]. */
  readonly isOver: boolean
  /** Whether a walk-in can still be added. */
  readonly isClosed: boolean
}

/** The roster's part of a session. */
export function sessionForRoster(
  session: Pick<SessionDetail, 'id' | 'heldOn' | 'timeZone' | 'startedAt' | 'endedAt' | 'state'>,
): SessionForRoster {
  const { id, heldOn, timeZone, startedAt, endedAt, state } = session
  return { id, heldOn, timeZone, startedAt, endedAt, isOver: state !== 'running', isClosed: state === 'finished' }
}
