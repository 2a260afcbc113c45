import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import { statusOf, type Presence } from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { markPainted } from '#renderer/app/use-call.ts'
import { words } from './attendance.words.ts'
import type { SessionForRoster } from './session-for-roster.ts'

export type Changes = ReadonlyMap<ClientId, Presence>

/** The present instant as records keep it. */
export const now = (): string => new Date().toISOString()

/**
 * Rows as they are painted: `change` shows these presences at once, asks the vault, and puts them back when it refuses, which is told
 * in `refusal`. It resolves to true when the vault took them; they stay painted until its next answer holds them.
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
  // Nothing is drawn for what is painted already: only its next answer, which holds what the vault took, takes its place.
  const taken = useRef(new Set<Presence>())
  useEffect(() => {
    const isTaken = taken.current
    taken.current = new Set()
    if (isTaken.size > 0) setPainted(current => new Map([...current].filter(([, presence]) => !isTaken.has(presence))))
  }, [stored])
  const find = useCallback((clientId: ClientId) => latest.current.find(row => row.clientId === clientId), [])
  const change = useCallback(
    async (changes: Changes, ask: () => Promise<unknown>) => {
      setRefusal(null)
      markPainted()
      latest.current = latest.current.map(row => paint(row, changes.get(row.clientId), session))
      setPainted(current => new Map([...current, ...changes]))
      try {
        await ask()
        for (const presence of changes.values()) taken.current.add(presence)
        return true
      } catch (error) {
        const names = latest.current.filter(row => changes.has(row.clientId)).map(row => row.name)
        const reason = error instanceof Error ? error.message : String(error)
        setRefusal(words('refused', { name: names.slice(0, 3).join(', '), reason }))
        setPainted(current => new Map([...current].filter(([id, presence]) => changes.get(id) !== presence)))
        return false
      }
    },
    [session],
  )
  return { rows, find, change, refusal, setRefusal }
}

interface Painted {
  readonly row: AttendanceRow
  readonly session: SessionForRoster
  readonly as: AttendanceRow
}

/** What was painted of each presence: the same row again while nothing else changes, so that it is not drawn with every other mark. */
const known = new WeakMap<Presence, Painted>()

function paint(row: AttendanceRow, presence: Presence | undefined, session: SessionForRoster): AttendanceRow {
  if (presence === undefined) return row
  const before = known.get(presence)
  if (before?.row === row && before.session === session) return before.as
  const as = {
    ...row,
    presence,
    status: statusOf(presence, session),
    minutes: minutesPresent(presence, session, now()),
  }
  known.set(presence, { row, session, as })
  return as
}
