import { useMemo } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { useInitialsMode, useShownNames } from '#renderer/attendance/initials-mode.ts'

/** Everyone of the session, called as on screen now: by initials in the check-in, the notes and the close-out too, when the roster shows them. */
export function useCalled(sessionId: SessionId, rows: readonly AttendanceRow[]): readonly AttendanceRow[] {
  const { isOn } = useInitialsMode(sessionId)
  const shown = useShownNames(rows, isOn)
  return useMemo(
    () => (isOn ? rows.map(row => ({ ...row, name: shown.get(row.clientId) ?? row.name })) : rows),
    [isOn, rows, shown],
  )
}
