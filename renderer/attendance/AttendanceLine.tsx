import { memo } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { flagKind } from '#renderer/app/flags.words.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { LAST_COLUMN, MARK_WORD, markOf, MARKS } from './marks.ts'
import { outWords, shortTime } from './presence-words.ts'

interface Props {
  readonly row: AttendanceRow
  readonly index: number
  /** The column that holds the grid's one tab stop when it stands in this row; null when it stands elsewhere. */
  readonly tabStop: number | null
  readonly minutes: number
  readonly isOver: boolean
  readonly timeZone: string
}

/** One client of the roster. It handles no event itself: the table reads `data-row` and `data-column`. */
export const AttendanceLine = memo(function AttendanceLine({ row, index, tabStop, minutes, isOver, timeZone }: Props) {
  const t = useWords()
  const pressed = markOf(row.status)
  const hasLast = isOver || row.presence.intervals.length > 0 || canTakeBack(row, isOver)
  const stop = tabStop === LAST_COLUMN && !hasLast ? LAST_COLUMN - 1 : tabStop
  const facts = [
    // Kinds alone: what was typed, and the other's name, stand on the prep card, not where somebody may look over a shoulder.
    ...row.flags.map(flag => flagKind(flag.kind)),
    row.isNew ? t('firstSession') : null,
    row.missedLastTime ? t('missedLastTime') : null,
    row.isGuest ? t('guest') : null,
    row.corrections.length > 0 ? t('corrected') : null,
    outWords(row.presence, timeZone),
    row.pronouns,
  ].filter(fact => fact !== null)
  const cell = (column: number) => ({
    'data-row': index,
    'data-column': column,
    tabIndex: stop === column ? 0 : -1,
  })
  return (
    <tr className={tabStop === null ? undefined : styles['selected']} data-client={row.clientId}>
      <th scope="row" className={styles['who']}>
        <b>
          <UserText>{row.name}</UserText>
        </b>
        {facts.length > 0 && <span className={styles['facts']}>{facts.join(' · ')}</span>}
      </th>
      {MARKS.map((mark, column) => (
        <td key={mark} role="gridcell" className={styles['markCell']}>
          <button
            type="button"
            className={`${styles['mark']} ${styles[mark]}`}
            aria-pressed={pressed === mark}
            aria-label={`${t(MARK_WORD[mark])}, ${row.name}`}
            disabled={isOver}
            {...cell(column)}
          >
            {t(MARK_WORD[mark])}
          </button>
        </td>
      ))}
      <InCell row={row} isOver={isOver} timeZone={timeZone} cell={cell(LAST_COLUMN)} />
      <td role="gridcell" className={styles['number']} data-unit={t('unit')}>
        {row.presence.intervals.length > 0 ? minutes : ''}
      </td>
      {isOver && (
        <td role="gridcell" className={styles['last']}>
          <button
            type="button"
            className={styles['time']}
            aria-label={t('correctName', { name: row.name })}
            {...cell(LAST_COLUMN)}
          >
            {t('correct')}
          </button>
        </td>
      )}
    </tr>
  )
})

const canTakeBack = (row: AttendanceRow, isOver: boolean) => row.isGuest && !isOver && row.status === 'not-recorded'

interface InCellProps extends Pick<Props, 'row' | 'isOver' | 'timeZone'> {
  readonly cell: object
}

function InCell({ row, isOver, timeZone, cell }: InCellProps) {
  const t = useWords()
  const first = row.presence.intervals.map(interval => interval.cameAt).sort()[0]
  if (first !== undefined) {
    const time = shortTime(first, timeZone)
    return (
      <td role="gridcell" className={styles['number']}>
        {isOver ? (
          time
        ) : (
          <button
            type="button"
            className={styles['time']}
            aria-label={t('changeTimes', { name: row.name, time })}
            {...cell}
          >
            {time}
          </button>
        )}
      </td>
    )
  }
  return (
    <td role="gridcell" className={styles['number']}>
      {canTakeBack(row, isOver) && (
        <button
          type="button"
          className={`${styles['time']} ${styles['takeBack']}`}
          aria-label={t('takeBackName', { name: row.name })}
          {...cell}
        >
          {t('takeBack')}
        </button>
      )}
    </td>
  )
}
