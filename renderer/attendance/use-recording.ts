import { useCallback, useRef } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { applyMark, stepOutOrIn, type Mark, type Presence } from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { call } from '#renderer/app/call.ts'
import { words } from './attendance.words.ts'
import type { SessionForRoster } from './session-for-roster.ts'
import { now, usePaintedRows } from './use-painted-rows.ts'

/** What stood before one press, for one or for many clients. */
type Step = readonly (readonly [ClientId, Presence])[]

const same = (a: Presence, b: Presence) => JSON.stringify(a) === JSON.stringify(b)

/** Records attendance, painted at once; `undo` brings back what stood before the last press that was not undone. */
export function useRecording(session: SessionForRoster, stored: readonly AttendanceRow[]) {
  const { rows, find, change, refusal, setRefusal } = usePaintedRows(session, stored)
  const steps = useRef<Step[]>([])
  const sessionId = session.id

  const record = useCallback(
    async (clientIds: readonly ClientId[], mark: Mark) => {
      if (session.isOver) return setRefusal(words('overNow', {}))
      const before = clientIds.flatMap(id => find(id) ?? []).map(row => [row.clientId, row.presence] as const)
      const after = before.map(([id, presence]) => [id, applyMark(presence, mark, session, now())] as const)
      const changed = after.filter(([, presence], at) => !same(presence, before[at]?.[1] ?? presence))
      const [first, ...more] = changed.map(([id]) => id)
      if (first === undefined) return
      steps.current.push(before)
      const isKept = await change(new Map(changed), () =>
        more.length === 0
          ? call('attendance.record', { sessionId, clientId: first, mark })
          : call('attendance.recordMany', { sessionId, clientIds: [first, ...more], mark }),
      )
      if (!isKept) steps.current = steps.current.filter(step => step !== before)
    },
    [session, sessionId, find, change, setRefusal],
  )
  const set = useCallback(
    async (clientId: ClientId, presence: Presence) => {
      const row = find(clientId)
      if (row === undefined) return false
      steps.current.push([[clientId, row.presence]])
      return change(new Map([[clientId, presence]]), () => call('attendance.set', { sessionId, clientId, presence }))
    },
    [sessionId, find, change],
  )
  const undo = useCallback(async () => {
    const step = session.isOver ? undefined : steps.current.pop()
    if (step === undefined) return
    await change(new Map(step), async () => {
      for (const [clientId, presence] of step) await call('attendance.set', { sessionId, clientId, presence })
    })
  }, [session.isOver, sessionId, change])
  const stepOut = useCallback(
    (clientId: ClientId) => {
      const presence = stepOutOrIn(find(clientId)?.presence ?? { absence: null, intervals: [] }, session, now())
      if (presence !== null) void set(clientId, presence)
    },
    [session, find, set],
  )
  const dismiss = useCallback(() => setRefusal(null), [setRefusal])
  return { rows, refusal, dismiss, record, set, undo, stepOut }
}
