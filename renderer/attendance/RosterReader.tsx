import { useMemo } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import { sessionEnd } from '#shared/sessions/session-end.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { useActions } from '#renderer/app/use-actions.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { AsRecorded } from './AsRecorded.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { factsInFull } from './facts.ts'
import { useInitialsMode, useShownNames } from './initials-mode.ts'
import { STATUS_WORD } from './marks.ts'
import { shortTime } from './presence-words.ts'
import { useRoomWords } from './room-attendance.words.ts'
import { sessionForRoster, type SessionForRoster } from './session-for-roster.ts'

interface Props {
  readonly detail: SessionDetail
  /** The instant up to which minutes count while the session runs. */
  readonly now: string
}

/** The roster of a session for somebody who reads it and records nothing. */
export function RosterReader({ detail, now: instant }: Props) {
  const t = useWords()
  const room = useRoomWords()
  const session = useMemo(() => sessionForRoster(detail), [detail])
  const now = session.isOver ? instant : sessionEnd(detail, instant)
  const rows = detail.attendance
  const initials = useInitialsMode(session.id)
  const shown = useShownNames(rows, initials.isOn)
  useActions([
    { id: 'attendance.initials', label: room('initialsAction'), keys: 'session.initials', run: initials.toggle },
  ])
  const isHere = ({ presence: { intervals } }: AttendanceRow) =>
    session.isOver ? intervals.length > 0 : intervals.some(({ leftAt }) => leftAt === null)
  const here = rows.filter(isHere).length
  const counts = { expected: rows.length, here, count: here }
  return (
    <section className={styles['panel']} aria-label={t('roster')}>
      <div className={styles['head']}>
        <h2>{t(session.isOver ? 'headOver' : 'headRunning', counts)}</h2>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('nobodyRecorded')} />
      ) : (
        <Table caption={t('roster')}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('attendance')}</th>
              <th scope="col">{t('in')}</th>
              <th scope="col">{t('minutes')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <ReadLine
                key={row.clientId}
                row={row}
                shown={shown.get(row.clientId) ?? row.name}
                session={session}
                now={now}
              />
            ))}
          </tbody>
        </Table>
      )}
      <p className={styles['hint']}>{t('readOnly')}</p>
    </section>
  )
}

const TONES = {
  present: 'present',
  late: 'late',
  'left-early': 'late',
  excused: 'excused',
  absent: 'absent',
  'not-recorded': 'quiet',
} as const

interface LineProps {
  readonly row: AttendanceRow
  /** The name as it stands on screen. */
  readonly shown: string
  readonly session: SessionForRoster
  readonly now: string
}

function ReadLine({ row, shown, session, now }: LineProps) {
  const t = useWords()
  const first = row.presence.intervals.map(({ cameAt }) => cameAt).sort()[0]
  const minutes = minutesPresent(row.presence, session, now)
  const facts = factsInFull(row, { minutes, apart: null, isOver: session.isOver, timeZone: session.timeZone })
  return (
    <tr>
      <th scope="row" className={styles['readWho']}>
        <UserText>{shown}</UserText>
        {shown !== row.name && <VisuallyHidden>{row.name}</VisuallyHidden>}
        {facts.length > 0 && <span className={styles['facts']}>{facts.join(' · ')}</span>}
        {row.corrections.length > 0 && (
          <details>
            <summary>{t('corrections', { count: row.corrections.length })}</summary>
            <AsRecorded session={session} row={row} />
          </details>
        )}
      </th>
      <td>
        <Chip tone={TONES[row.status]}>{t(STATUS_WORD[row.status])}</Chip>
      </td>
      <td className={styles['number']}>{first !== undefined && shortTime(first, session.timeZone)}</td>
      <td className={styles['number']}>{first !== undefined && minutes}</td>
    </tr>
  )
}
