import { useEffect, useState } from 'react'
import { standingAt, type GoesOn } from '#shared/vault/goes-on.ts'
import { formatTime } from '#renderer/app/day.ts'
import styles from './veil.module.css'
import { useWords } from './veil.words.ts'

const TICK_MS = 1_000

/** How far in the session is and where by its plan: large, calm, and without anybody's name. */
export function RoomClock({ goesOn }: { readonly goesOn: GoesOn }) {
  const t = useWords()
  const now = useNow()
  const { minutes, segment, endsAt } = standingAt(goesOn, now)
  const over = minutes - goesOn.plannedMinutes
  return (
    <section className={styles['clock']} aria-label={t('clock')}>
      <p
        className={styles['minutes']}
        role="timer"
        aria-label={t('ofMinutesLabel', { minutes, planned: goesOn.plannedMinutes })}
      >
        <b>{minutes}</b> {t('ofMinutes', { planned: goesOn.plannedMinutes })}
      </p>
      <p className={styles['end']}>
        {over > 0 ? t('over', { count: over }) : t('endsAt', { time: formatTime(endsAt) })}
      </p>
      {segment !== null && (
        <p className={styles['segment']}>
          <b>{segment.title}</b>
          <span>
            {segment.leftMinutes > 0
              ? t('segmentLeft', { count: segment.leftMinutes })
              : t('segmentOver', { count: -segment.leftMinutes })}
          </span>
        </p>
      )}
    </section>
  )
}

function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
