import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { minutesPresent } from '#shared/attendance/minutes.ts'
import type { Presence } from '#shared/attendance/presence.ts'
import { formatDay, formatTime } from '#renderer/app/day.ts'
import { dateIn } from '#shared/sessions/clock.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './attendance.words.ts'
import styles from './attendance.module.css'
import { presenceWords } from './presence-words.ts'
import type { SessionForRoster } from './session-for-roster.ts'

interface Props {
  readonly session: SessionForRoster
  readonly row: AttendanceRow
}

/** What was recorded in the room beside what stands now, and each correction with who, when and why. */
export function AsRecorded({ session, row }: Props) {
  const t = useWords()
  const said = (presence: Presence) => presenceWords(presence, session, session.timeZone)
  const minutes = (presence: Presence) => {
    if (session.endedAt === null || presence.intervals.length === 0) return null
    return (
      <span className={styles['muted']}>
        {t('minutesOf', { count: minutesPresent(presence, session, session.endedAt) })}
      </span>
    )
  }
  const recorded = row.asRecorded ?? row.presence
  return (
    <>
      <dl className={styles['compare']}>
        <div>
          <dt>{t('asRecorded')}</dt>
          <dd>
            {said(recorded)}
            {minutes(recorded)}
          </dd>
        </div>
        {row.corrections.length > 0 && (
          <div>
            <dt>{t('asCorrected')}</dt>
            <dd>
              {said(row.presence)}
              {minutes(row.presence)}
            </dd>
          </div>
        )}
      </dl>
      {row.corrections.length > 0 && (
        <section className={styles['historyBox']}>
          <h3>{t('history')}</h3>
          <ol className={styles['history']}>
            {row.corrections.map(correction => (
              <li key={correction.correctedAt}>
                <UserText>
                  {t('correctedBy', {
                    who: correction.correctedBy,
                    when: `${formatDay(dateIn(session.timeZone, correction.correctedAt))}, ${formatTime(correction.correctedAt, session.timeZone)}`,
                    why: correction.reason,
                  })}
                </UserText>
                <span className={styles['muted']}>{said(correction.after)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
