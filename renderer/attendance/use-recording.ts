import { useCallback } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { applyMark, stepOutOrIn, type Mark, type Presence } from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { call } from '#renderer/app/call.ts'
import { words } from './attendance.words.ts'
import type { SessionForRoster } from './session-for-roster.ts'
import { now, usePaintedRows } from './use-painted-rows.ts'
import { useUndo, type UndoSteps } from './use-undo.ts'

/** Who is to be recorded as what, in one act. */
export type Marks = readonly (readonly [ClientId, Mark])[]

type Known = readonly (readonly [ClientId, Presence])[]

const same = (a: Presence, b: Presence) => JSON.stringify(a) === JSON.stringify(b)
const asInput = (known: Known) => known.map(([clientId, presence]) => ({ clientId, presence }))

/** Records attendance, painted at once; `undo` takes the last change of the room back that was not undone. */
export function useRecording(session: SessionForRoster, stored: readonly AttendanceRow[]) {
  const { rows, find, change, refusal, setRefusal } = usePaintedRows(session, stored)
  const steps = useUndo()
  const sessionId = session.id

  const act = useAct(sessionId, change, steps)
  const recordAll = useCallback(
    async (marks: Marks) => {
      if (session.isOver) return setRefusal(words('overNow', {}))
      const at = now()
      const known = marks.flatMap(([id, mark]) => {
        const before = find(id)?.presence
        const after = before === undefined ? undefined : applyMark(before, mark, session, at)
        return before === undefined || after === undefined || same(before, after) ? [] : [{ id, mark, before, after }]
      })
      const [first, ...more] = known
      if (first === undefined) return
      const after: Known = known.map(one => [one.id, one.after])
      await act(
        known.map(one => [one.id, one.before]),
        after,
        () =>
          more.length === 0
            ? call('attendance.record', { sessionId, clientId: first.id, mark: first.mark })
            : call('attendance.setMany', { sessionId, presences: asInput(after) }),
      )
    },
    [session, sessionId, find, act, setRefusal],
  )
  const record = useCallback((id: ClientId, mark: Mark) => void recordAll([[id, mark]]), [recordAll])
  const set = useCallback(
    async (clientId: ClientId, presence: Presence) => {
      const row = find(clientId)
      if (row === undefined) return false
      return act([[clientId, row.presence]], [[clientId, presence]], () =>
        call('attendance.set', { sessionId, clientId, presence }),
      )
    },
    [sessionId, find, act],
  )
  const stepOut = useCallback(
    (clientId: ClientId) => {
      const presence = stepOutOrIn(find(clientId)?.presence ?? { absence: null, intervals: [] }, session, now())
      if (presence !== null) void set(clientId, presence)
    },
    [session, find, set],
  )
  return { rows, find, refusal, setRefusal, record, recordAll, set, stepOut, steps }
}

/** Paints `after`, asks the vault, and keeps what stood before for undo. */
function useAct(
  sessionId: SessionForRoster['id'],
  change: ReturnType<typeof usePaintedRows>['change'],
  { push, forget }: UndoSteps,
) {
  return useCallback(
    async (before: Known, after: Known, ask: () => Promise<unknown>) => {
      const takeBack = () =>
        change(new Map(before), () => call('attendance.setMany', { sessionId, presences: asInput(before) }))
      push(takeBack)
      const isKept = await change(new Map(after), ask)
      if (!isKept) forget(takeBack)
      return isKept
    },
    [sessionId, change, push, forget],
  )
}
