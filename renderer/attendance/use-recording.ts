import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import {
  applyMark,
  minutesPresent,
  statusOf,
  stepOutOrIn,
  type Mark,
  type Presence,
} from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { call } from '#renderer/app/call.ts'
import { queryClient } from '#renderer/app/use-call.ts'
import { words } from './attendance.words.ts'
import type { SessionForRoster } from './session-for-roster.ts'

type Painted = ReadonlyMap<ClientId, Presence>
type Step = readonly { readonly clientId: ClientId; readonly before: Presence }[]

const now = () => new Date().toISOString()
const same = (a: Presence, b: Presence) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Attendance as it is painted: each press shows at once and is then asked of the vault; a refusal puts the row back and is told in
 * `refusal`. `undo` brings back what stood before the last press that was not undone.
 */
export function useRecording(session: SessionForRoster, stored: readonly AttendanceRow[]) {
  const [painted, setPainted] = useState<Painted>(new Map())
  const [refusal, setRefusal] = useState<string | null>(null)
  const steps = useRef<Step[]>([])
  const rows = useMemo(() => stored.map(row => paint(row, painted.get(row.clientId), session)), [stored, painted, session])
  const latest = useRef(rows)
  useEffect(() => {
    latest.current = rows
  }, [rows])

  /** Paints these presences, asks the vault, and puts them back when it refuses. */
  const change = useCallback(
    async (changes: ReadonlyMap<ClientId, Presence>, ask: () => Promise<unknown>) => {
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

  const record = useCallback(
    async (clientIds: readonly ClientId[], mark: Mark) => {
      if (session.isOver) return setRefusal(words('overNow', {}))
      const chosen = latest.current.filter(row => clientIds.includes(row.clientId))
      const after = chosen.map(row => [row.clientId, applyMark(row.presence, mark, session, now())] as const)
      const changed = after.filter(([id, presence]) => chosen.some(row => row.clientId === id && !same(row.presence, presence)))
      const [first] = changed
      if (first === undefined) return
      const step: Step = chosen.map(row => ({ clientId: row.clientId, before: row.presence }))
      steps.current.push(step)
      const held = await change(new Map(changed), () =>
        clientIds.length === 1
          ? call('attendance.record', { sessionId: session.id, clientId: first[0], mark })
          : call('attendance.recordMany', { sessionId: session.id, clientIds: changed.map(([id]) => id), mark }),
      )
      if (!held) steps.current = steps.current.filter(other => other !== step)
    },
    [session, change],
  )

  const set = useCallback(
    async (clientId: ClientId, presence: Presence, isUndo = false) => {
      const row = latest.current.find(one => one.clientId === clientId)
      if (row === undefined) return false
      if (!isUndo) steps.current.push([{ clientId, before: row.presence }])
      return change(new Map([[clientId, presence]]), () =>
        call('attendance.set', { sessionId: session.id, clientId, presence }),
      )
    },
    [session, change],
  )

  const undo = useCallback(async () => {
    if (session.isOver) return
    for (const { clientId, before } of steps.current.pop() ?? []) await set(clientId, before, true)
  }, [session, set])

  const stepOut = useCallback(
    (clientId: ClientId) => {
      const row = latest.current.find(one => one.clientId === clientId)
      const presence = row === undefined ? null : stepOutOrIn(row.presence, session, now())
      if (presence !== null) void set(clientId, presence)
    },
    [session, set],
  )
  const dismiss = useCallback(() => setRefusal(null), [])
  return { rows, refusal, dismiss, record, set, undo, stepOut }
}

function paint(row: AttendanceRow, presence: Presence | undefined, session: SessionForRoster): AttendanceRow {
  if (presence === undefined) return row
  return { ...row, presence, status: statusOf(presence, session), minutes: minutesPresent(presence, session, now()) }
}

/** Holds what the vault has just accepted, so that nothing flickers until the next answer to `sessions.get` is here. */
function keepInCache(session: SessionForRoster, changes: ReadonlyMap<ClientId, Presence>): void {
  queryClient.setQueryData<SessionDetail | null>(['sessions.get', { sessionId: session.id }], detail =>
    detail
      ? { ...detail, attendance: detail.attendance.map(row => paint(row, changes.get(row.clientId), session)) }
      : detail,
  )
}
