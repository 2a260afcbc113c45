import { useRef, useState, type KeyboardEvent } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { keysNamed } from '#shared/window/key-table.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { keysIn } from '#renderer/ui/keys.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useRovingGrid } from '#renderer/ui/use-roving-grid.ts'
import { CloseOutPart } from './CloseOutPart.tsx'
import { useWords } from './close-out.words.ts'
import styles from './close-out.module.css'

/** The marks of the roster that can still be told at the end, under the roster's own digits. */
const MARKS = (['present', 'excused', 'absent'] as const).map((mark, at) => ({
  mark,
  digit: keysNamed('closing.mark')[at],
}))

/** Who is not recorded yet, to be recorded right here: a press, or the roster's digit, which goes on to the next. */
export function CloseOutRecords({ detail }: { readonly detail: SessionDetail }) {
  const t = useWords()
  const [opened] = useState(() => new Set(namesLeft(detail.attendance).map(row => row.clientId)))
  const left = namesLeft(detail.attendance)
  const rows = detail.attendance.filter(row => opened.has(row.clientId) || row.status === 'not-recorded')
  if (detail.state !== 'running' && left.length > 0)
    return (
      <CloseOutPart title={t('records')}>
        <UserText>{t('recordsReopened', { names: left.map(row => row.name).join(', ') })}</UserText>
      </CloseOutPart>
    )
  return (
    <CloseOutPart title={t('records')} isDone={left.length === 0}>
      <p className={styles['small']} role="status">
        {left.length === 0 ? t('recordsAll') : t('recordsLeft', { count: left.length })}
      </p>
      {detail.state === 'running' && rows.length > 0 && <Rows detail={detail} rows={rows} />}
    </CloseOutPart>
  )
}

const namesLeft = (rows: readonly AttendanceRow[]) => rows.filter(row => row.status === 'not-recorded')

function Rows({ detail, rows }: { readonly detail: SessionDetail; readonly rows: readonly AttendanceRow[] }) {
  const t = useWords()
  const table = useRef<HTMLTableElement>(null)
  const record = useCommand('attendance.record')
  const { place, onFocus, moveFocus, focus } = useRovingGrid(table, { rows: rows.length, columns: MARKS.length })
  const put = (clientId: ClientId, mark: (typeof MARKS)[number]['mark']) =>
    record.mutate({ sessionId: detail.id, clientId, mark })
  const keys = keysIn('closing', {
    mark: nth => {
      const row = rows[place.row]
      const found = MARKS[nth]
      if (found === undefined || row === undefined) return false
      put(row.clientId, found.mark)
      focus({ row: Math.min(place.row + 1, rows.length - 1), column: place.column })
      return true
    },
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!moveFocus(event)) keys.onKeyDown(event)
  }
  return (
    <>
      {/* The keys of a grid: arrows move, digits record. */}
      <table
        ref={table}
        role="grid"
        aria-label={t('records')}
        data-keys="closing grid"
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.clientId}>
              <th scope="row">
                <UserText>{row.name}</UserText>
              </th>
              {MARKS.map(({ mark, digit }, column) => (
                <td key={mark} role="gridcell">
                  <button
                    type="button"
                    className={styles['mark']}
                    aria-pressed={row.status === mark}
                    aria-label={t('markOf', { mark: t(mark), name: row.name })}
                    aria-keyshortcuts={digit}
                    data-row={at}
                    data-column={column}
                    tabIndex={at === place.row && column === place.column ? 0 : -1}
                    onClick={() => put(row.clientId, mark)}
                  >
                    {t(mark)}
                    {/* Drawn by the style sheet: the key is told by aria-keyshortcuts, and is no part of the name. */}
                    <span className={styles['digit']} data-digit={digit} />
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {record.error !== null && <ErrorText>{record.error.message}</ErrorText>}
    </>
  )
}
