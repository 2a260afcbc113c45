import type { Output } from '#shared/ipc/types.ts'
import { formatDay } from '#renderer/app/day.ts'
import { useWords } from './coverage.words.ts'
import styles from './coverage.module.css'

type Entry = Output<'coverage.ofClient'>['strip'][number]

/** The last sessions as small marks, a letter in a shape each; what each says is its text for those who listen or point. */
export function AttendanceStrip({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useWords()
  if (entries.length === 0) return <p className={styles['small']}>{t('stripNone')}</p>
  const attended = entries.filter(({ status }) => ['present', 'late', 'left-early'].includes(status)).length
  const saidOf = ({ heldOn, groupName, status, minutes }: Entry) =>
    t(minutes > 0 ? 'stripEntryMinutes' : 'stripEntry', {
      day: formatDay(heldOn),
      group: groupName,
      status: t(`status.${status}`),
      minutes,
    })
  return (
    <>
      <p className={styles['small']}>{t('stripText', { count: entries.length, attended })}</p>
      <ol className={styles['strip']} aria-label={t('stripLabel', { count: entries.length })}>
        {entries.map(entry => (
          <li key={entry.sessionId}>
            <span
              role="img"
              aria-label={saidOf(entry)}
              title={saidOf(entry)}
              className={`${styles['session']} ${styles[entry.status]}`}
            >
              {t(`mark.${entry.status}`)}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
