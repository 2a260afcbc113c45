import { useParams } from '@tanstack/react-router'
import { SessionId } from '#shared/sessions/session-id.ts'
import { SessionRoom } from '#renderer/app/session-room/SessionRoom.tsx'
import { NoSession } from './NoSession.tsx'

/** The room of one session, as the address names it. */
export function SessionScreen() {
  const { sessionId } = useParams({ strict: false })
  const id = SessionId.safeParse(sessionId)
  return id.success ? <SessionRoom key={id.data} sessionId={id.data} /> : <NoSession />
}
