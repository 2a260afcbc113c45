import { useCallback, useMemo, useRef, type MouseEvent } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import type { Mark } from '#shared/attendance/presence.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { AttendanceLine } from './AttendanceLine.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { keptApart } from './kept-apart.ts'
import { CORRECT_COLUMN, MARKS, MINUTES_COLUMN } from './marks.ts'
import type { SessionForRoster } from './session-for-roster.ts'
import { placeOf, useGrid, whoOf, type GridActions } from './use-grid.ts'

interface Props {
  readonly session: SessionForRoster
  readonly rows: readonly AttendanceRow[]
  /** The instant up to which minutes count while the session runs. */
  readonly now: string
  /** How each client is called on screen. */
  readonly shown: ReadonlyMap<ClientId, string>
  readonly onRecord: (clientId: ClientId, mark: Mark) => void
  readonly onStepOut: (clientId: ClientId) => void
  /** The button after the marks: times, correction, or taking a guest back. */
  readonly onTimes: (clientId: ClientId) => void
  /** The minutes: everything about one client. */
  readonly onAbout: (clientId: ClientId) => void
}

/** The roster as a grid with one tab stop: arrows only move, digits record and go down, letters find a name. */
export function AttendanceTable(props: Props) {
  const { session, rows, now, shown, onRecord, onStepOut, onTimes, onAbout } = props
  const t = useWords()
  const table = useRef<HTMLTableElement>(null)
  const names = useMemo(() => rows.map(row => row.name), [rows])
  const actions = useMemo<GridActions>(() => {
    const withId = (row: number, act: (id: ClientId) => void) => {
      const id = rows[row]?.clientId
      if (id !== undefined) act(id)
    }
    return {
      onDigit: (row, mark) => withId(row, id => onRecord(id, mark)),
      onClear: row => withId(row, id => onRecord(id, 'clear')),
      onStepOut: row => withId(row, onStepOut),
      onAbout: row => withId(row, onAbout),
    }
  }, [rows, onRecord, onStepOut, onAbout])
  const { place, onFocus, keys } = useGrid(table, names, actions)
  const onClick = useCallback(
    (event: MouseEvent<HTMLTableElement>) => {
      const at = placeOf(event.target) ?? whoOf(event.target)
      const id = at === null ? undefined : rows[at.row]?.clientId
      if (at === null || id === undefined) return
      const mark = MARKS[at.column]
      if (mark !== undefined) onRecord(id, mark)
      else if (at.column === MINUTES_COLUMN) onAbout(id)
      else onTimes(id)
    },
    [rows, onRecord, onTimes, onAbout],
  )
  const apart = useMemo(() => keptApart(rows, shown), [rows, shown])
  const column = session.isOver && place.column !== MINUTES_COLUMN ? CORRECT_COLUMN : place.column
  const row = Math.min(place.row, rows.length - 1)
  return (
    // The grid is the widget: its buttons are reached by its own keys, as the ARIA grid pattern has it.
    <table
      ref={table}
      role="grid"
      aria-label={t('roster')}
      className={session.isOver ? `${styles['table']} ${styles['over']}` : styles['table']}
      data-keys={keys['data-keys']}
      onKeyDown={keys.onKeyDown}
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
            shown={shown.get(client.clientId) ?? client.name}
            apart={apart.get(client.clientId) ?? null}
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
