import { useMemo } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { initialsOf } from '#shared/attendance/initials.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { makeStore } from '#renderer/app/store.ts'

// Kept for one session, and nowhere but in this window: the next session begins with names.
const initialsIn = makeStore<SessionId | null>(null)

/** Whether this session's roster shows initials in place of names, and how to change it. */
export function useInitialsMode(sessionId: SessionId): { isOn: boolean; toggle: () => void } {
  const isOn = initialsIn.useValue() === sessionId
  return { isOn, toggle: () => initialsIn.set(initialsIn.get() === sessionId ? null : sessionId) }
}

/** How each client is called on screen now. */
export function useShownNames(rows: readonly AttendanceRow[], isInitials: boolean): ReadonlyMap<ClientId, string> {
  const said = JSON.stringify(rows.map(({ clientId, name }) => [clientId, name]))
  return useMemo(() => {
    const named: [ClientId, string][] = JSON.parse(said)
    const short = isInitials ? initialsOf(named.map(([, name]) => name)) : []
    return new Map(named.map(([id, name], at) => [id, short[at] ?? name]))
  }, [said, isInitials])
}
