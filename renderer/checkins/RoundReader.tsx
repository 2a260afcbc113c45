import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { wasPresent } from '#shared/attendance/presence.ts'
import { NO_CHECK_IN, type CheckInRow } from '#shared/checkins/checkin.ts'
import { isBlank, roundOf } from '#shared/checkins/round.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './checkins.words.ts'
import styles from './checkins.module.css'
import { SaidLine } from './SaidLine.tsx'

interface Props {
  readonly rows: readonly AttendanceRow[]
  readonly said: readonly CheckInRow[]
}

/** The round as it was taken, for a finished session and for who only reads. */
export function RoundReader({ rows, said }: Props) {
  const t = useWords()
  const checkInOf = (clientId: string) => said.find(row => row.clientId === clientId)?.checkIn ?? NO_CHECK_IN
  const spoken = roundOf(rows).filter(one => !isBlank(checkInOf(one.clientId)))
  const strays = rows.filter(row => !wasPresent(row.presence) && !isBlank(checkInOf(row.clientId)))
  if (spoken.length === 0 && strays.length === 0) return <p className={styles['muted']}>{t('nothing')}</p>
  return (
    <div className={styles['panel']}>
      <ol className={styles['read']} aria-label={t('round')}>
        {spoken.map(one => (
          <li key={one.clientId}>
            <b>
              <UserText>{one.name}</UserText>
            </b>
            <SaidLine checkIn={checkInOf(one.clientId)} />
          </li>
        ))}
      </ol>
      {strays.length > 0 && (
        <section className={styles['strays']}>
          <h3>{t('strays')}</h3>
          {strays.map(row => (
            <div key={row.clientId}>
              <p className={styles['muted']}>{t('strayHelp', { name: row.name })}</p>
              <SaidLine checkIn={checkInOf(row.clientId)} />
            </div>
          ))}
        </section>
      )}
    </div>
  )
}
