import type { TimedSession } from '#shared/attendance/minutes.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'

/** What the roster needs to know of its session; keep its identity between renders. */
export interface SessionForRoster extends TimedSession {
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
  session: Pick<SessionDetail, 'id' | 'heldOn' | 'timeZone' | 'state'> & TimedSession,
): SessionForRoster {
  const { id, heldOn, timeZone, startedAt, endedAt, state, breaks } = session
  return {
    id,
    heldOn,
    timeZone,
    startedAt,
    endedAt,
    breaks,
    isOver: state !== 'running',
    isClosed: state === 'finished',
  }
}
