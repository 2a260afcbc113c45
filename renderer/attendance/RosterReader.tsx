import { useMemo } from 'react'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'

import type { SessionDetail } from '#shared/sessions/session.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { AsRecorded } from './AsRecorded.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { STATUS_WORD } from './marks.ts'
import { outWords, shortTime } from './presence-words.ts'
import { sessionForRoster, type SessionForRoster } from './session-for-roster.ts'

interface Props {
  readonly detail: SessionDetail
  /** The instant up to which minutes count while the session runs. */
  readonly now: string
}

/** The roster of a session for somebody who reads it and records nothing. */
export function RosterReader({ detail, now }: Props) {
  const t = useWords()
  const session = useMemo(() => sessionForRoster(detail), [detail])
  const rows = detail.attendance
  const isHere = ({ presence: { intervals } }: AttendanceRow) =>
    session.isOver ? intervals.length > 0 : intervals.some(({ leftAt }) => leftAt === null)
  const counts = { expected: rows.length, here: rows.filter(isHere).length }
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
              <ReadLine key={row.clientId} row={row} session={session} now={now} />
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
  readonly session: SessionForRoster
  readonly now: string
}

function ReadLine({ row, session, now }: LineProps) {
  const t = useWords()
  const first = row.presence.intervals.map(({ cameAt }) => cameAt).sort()[0]
  const facts = [
    row.isNew ? t('firstSession') : null,
    row.missedLastTime ? t('missedLastTime') : null,
    row.isGuest ? t('guest') : null,
    outWords(row.presence, session.timeZone),
    row.pronouns,
  ].filter(fact => fact !== null)
  return (
    <tr>
      <th scope="row" className={styles['readWho']}>
        <UserText>{row.name}</UserText>
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
      <td className={styles['number']}>{first !== undefined && minutesPresent(row.presence, session, now)}</td>
    </tr>
  )
}
