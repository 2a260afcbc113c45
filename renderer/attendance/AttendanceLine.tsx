import { memo } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { factsOf } from './facts.ts'
import { CORRECT_COLUMN, MARK_WORD, markOf, MARKS, MINUTES_COLUMN, TIMES_COLUMN } from './marks.ts'
import { shortTime } from './presence-words.ts'
import { useRoomWords } from './room-attendance.words.ts'

interface Props {
  readonly row: AttendanceRow
  /** The name as it stands on screen: initials while they are asked for. What is read aloud keeps the name. */
  readonly shown: string
  /** Who is here and must be kept apart from this client; null: nobody. */
  readonly apart: string | null
  readonly index: number
  /** The column that holds the grid's one tab stop when it stands in this row; null when it stands elsewhere. */
  readonly tabStop: number | null
  readonly minutes: number
  readonly isOver: boolean
  readonly timeZone: string
}

/** One client of the roster. It handles no event itself: the table reads `data-row` and `data-column`. */
export const AttendanceLine = memo(function AttendanceLine(props: Props) {
  const { row, shown, apart, index, tabStop, minutes, isOver, timeZone } = props
  const t = useWords()
  const pressed = markOf(row.status)
  const hasTimes = !isOver && (row.presence.intervals.length > 0 || canTakeBack(row, isOver))
  const stop = tabStop === TIMES_COLUMN && !hasTimes ? TIMES_COLUMN - 1 : tabStop
  const facts = factsOf(row, { minutes, apart, isOver, timeZone })
  const cell = (column: number) => ({
    'data-row': index,
    'data-column': column,
    tabIndex: stop === column ? 0 : -1,
  })
  return (
    <tr className={tabStop === null ? undefined : styles['selected']} data-client={row.clientId}>
      <th scope="row" className={styles['who']} data-who={index}>
        <Name row={row} shown={shown} />
        <Facts {...facts} />
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
      <InCell row={row} isOver={isOver} timeZone={timeZone} cell={cell(TIMES_COLUMN)} />
      <MinutesCell row={row} minutes={minutes} cell={cell(MINUTES_COLUMN)} />
      {isOver && (
        <td role="gridcell" className={styles['last']}>
          <button
            type="button"
            className={styles['time']}
            aria-label={t('correctName', { name: row.name })}
            {...cell(CORRECT_COLUMN)}
          >
            {t('correct')}
          </button>
        </td>
      )}
    </tr>
  )
})

function Name({ row, shown }: Pick<Props, 'row' | 'shown'>) {
  if (shown === row.name)
    return (
      <b>
        <UserText>{row.name}</UserText>
      </b>
    )
  return (
    <>
      <b aria-hidden>
        <UserText>{shown}</UserText>
      </b>
      <VisuallyHidden>{row.name}</VisuallyHidden>
    </>
  )
}

function Facts({ said, more }: { readonly said: string; readonly more: number }) {
  const t = useRoomWords()
  if (said === '') return null
  return (
    <span className={styles['facts']}>
      {said}
      {more > 0 && <span className={styles['moreFacts']}> · {t('moreFacts', { count: more })}</span>}
    </span>
  )
}

const canTakeBack = (row: AttendanceRow, isOver: boolean) => row.isGuest && !isOver && row.status === 'not-recorded'

interface MinutesCellProps extends Pick<Props, 'row' | 'minutes'> {
  readonly cell: object
}

function MinutesCell({ row, minutes, cell }: MinutesCellProps) {
  const words = useWords()
  const t = useRoomWords()
  const hasMinutes = row.presence.intervals.length > 0
  const label = hasMinutes ? t('aboutName', { name: row.name, minutes }) : t('aboutNameOnly', { name: row.name })
  return (
    <td role="gridcell" className={styles['number']} data-unit={hasMinutes ? words('unit') : undefined}>
      <button
        type="button"
        className={hasMinutes ? styles['time'] : `${styles['time']} ${styles['about']}`}
        aria-label={label}
        {...cell}
      >
        {hasMinutes ? minutes : '···'}
      </button>
    </td>
  )
}

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
