import { useCallback, useMemo, useRef, type MouseEvent } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import type { Mark } from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { AttendanceLine } from './AttendanceLine.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { MARKS } from './marks.ts'
import type { SessionForRoster } from './session-for-roster.ts'
import { placeOf, useGrid, type GridActions } from './use-grid.ts'

interface Props {
  readonly session: SessionForRoster
  readonly rows: readonly AttendanceRow[]
  /** The instant up to which minutes count while the session runs. */
  readonly now: string
  readonly onRecord: (clientIds: readonly ClientId[], mark: Mark) => void
  readonly onStepOut: (clientId: ClientId) => void
  readonly onUndo: () => void
  /** The button after the marks: times, correction, or taking a guest back. */
  readonly onLast: (clientId: ClientId) => void
}

/** The roster as a grid with one tab stop: arrows only move, digits record and go down, letters find a name. */
export function AttendanceTable({ session, rows, now, onRecord, onStepOut, onUndo, onLast }: Props) {
  const t = useWords()
  const table = useRef<HTMLTableElement>(null)
  const names = useMemo(() => rows.map(row => row.name), [rows])
  const actions = useMemo<GridActions>(() => {
    const withId = (row: number, act: (id: ClientId) => void) => {
      const id = rows[row]?.clientId
      if (id !== undefined) act(id)
    }
    return {
      onDigit: (row, mark) => withId(row, id => onRecord([id], mark)),
      onClear: row => withId(row, id => onRecord([id], 'clear')),
      onStepOut: row => withId(row, onStepOut),
      onUndo,
    }
  }, [rows, onRecord, onStepOut, onUndo])
  const { place, onFocus, onKeyDown } = useGrid(table, names, actions)
  const onClick = useCallback(
    (event: MouseEvent<HTMLTableElement>) => {
      const at = placeOf(event.target)
      const id = at === null ? undefined : rows[at.row]?.clientId
      if (at === null || id === undefined) return
      const mark = MARKS[at.column]
      if (mark === undefined) onLast(id)
      else onRecord([id], mark)
    },
    [rows, onRecord, onLast],
  )
  const column = session.isOver ? MARKS.length : place.column
  const row = Math.min(place.row, rows.length - 1)
  return (
    // The grid is the widget: its buttons are reached by its own keys, as the ARIA grid pattern has it.
    <table
      ref={table}
      role="grid"
      aria-label={t('roster')}
      className={session.isOver ? `${styles['table']} ${styles['over']}` : styles['table']}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={onClick}
    >
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="colgroup" colSpan={MARKS.length}>
            {t('attendance')}
          </th>
          <th scope="col">{t('in')}</th>
          <th scope="col">{t('minutes')}</th>
          {session.isOver && (
            <th scope="col">
              <VisuallyHidden>{t('correction')}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((client, index) => (
          <AttendanceLine
            key={client.clientId}
            row={client}
            index={index}
            tabStop={index === row ? column : null}
            minutes={minutesPresent(client.presence, session, now)}
            isOver={session.isOver}
            timeZone={session.timeZone}
          />
        ))}
      </tbody>
    </table>
  )
}
