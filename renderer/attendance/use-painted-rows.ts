import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import { statusOf, type Presence } from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { queryClient } from '#renderer/app/use-call.ts'
import { words } from './attendance.words.ts'
import type { SessionForRoster } from './session-for-roster.ts'

export type Changes = ReadonlyMap<ClientId, Presence>

/** The present instant as records keep it. */
export const now = (): string => new Date().toISOString()

/**
 * Rows as they are painted: `change` shows these presences at once, asks the vault, and puts them back when it refuses, which is told
 * in `refusal`. It resolves to true when the vault took them.
 */
export function usePaintedRows(session: SessionForRoster, stored: readonly AttendanceRow[]) {
  const [painted, setPainted] = useState<Changes>(new Map())
  const [refusal, setRefusal] = useState<string | null>(null)
  const rows = useMemo(
    () => stored.map(row => paint(row, painted.get(row.clientId), session)),
    [stored, painted, session],
  )
  const latest = useRef(rows)
  useEffect(() => {
    latest.current = rows
  }, [rows])
  const find = useCallback((clientId: ClientId) => latest.current.find(row => row.clientId === clientId), [])
  const change = useCallback(
    async (changes: Changes, ask: () => Promise<unknown>) => {
      setRefusal(null)
      latest.current = latest.current.map(row => paint(row, changes.get(row.clientId), session))
      setPainted(current => new Map([...current, ...changes]))
      try {
        await ask()
        keepInCache(session, changes)
        return true
      } catch (error) {
        const names = latest.current.filter(row => changes.has(row.clientId)).map(row => row.name)
        const reason = error instanceof Error ? error.message : String(error)
        setRefusal(words('refused', { name: names.slice(0, 3).join(', '), reason }))
        return false
      } finally {
        setPainted(current => new Map([...current].filter(([id, presence]) => changes.get(id) !== presence)))
      }
    },
    [session],
  )
  return { rows, find, change, refusal, setRefusal }
}

function paint(row: AttendanceRow, presence: Presence | undefined, session: SessionForRoster): AttendanceRow {
  if (presence === undefined) return row
  return { ...row, presence, status: statusOf(presence, session), minutes: minutesPresent(presence, session, now()) }
}

/** Holds what the vault has just accepted, so that nothing flickers until the next answer to `sessions.get` is here. */
function keepInCache(session: SessionForRoster, changes: Changes): void {
  queryClient.setQueryData<SessionDetail | null>(['sessions.get', { sessionId: session.id }], detail =>
    detail
      ? { ...detail, attendance: detail.attendance.map(row => paint(row, changes.get(row.clientId), session)) }
      : detail,
  )
}
