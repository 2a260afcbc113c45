import { useEffect, useState } from 'react'
import { standingOf } from '#shared/room/deck.ts'
import type { RoomClock } from '#shared/room/room.ts'
import { useWords } from './room-page.words.ts'
import styles from './slide.module.css'

const TICK_MS = 1_000

interface Props {
  readonly clock: RoomClock | null
  /** When the clock was told, on the page's own clock. */
  readonly toldAtMs: number
  readonly number: number
  readonly of: number
}

/** The foot of a slide: which part of the plan it is and its whole minutes left, without seconds to hurry anybody; the number of the slide. */
export function SlideClock({ clock, toldAtMs, number, of }: Props) {
  const t = useWords()
  const sinceMs = useSince(toldAtMs)
  const standing = clock === null ? null : standingOf(clock, sinceMs)
  return (
    <>
      <p className={styles['clock']} {...(clock === null ? {} : { role: 'timer', 'aria-label': t('clock') })}>
        {standing !== null && (
          <>
            <b>{standing.title}</b>{' '}
            <span>{clock?.isPaused ? t('isPaused') : t('minutesLeft', { count: standing.minutesLeft })}</span>
          </>
        )}
        {clock !== null && standing === null && t('isOver')}
      </p>
      <p className={styles['number']}>{t('numberOf', { number, of })}</p>
      <div className={styles['track']} aria-hidden>
        {standing !== null && (
          <div className={styles['past']} style={{ width: `${(standing.part * 100).toFixed(2)}%` }} />
        )}
      </div>
    </>
  )
}

function useSince(toldAtMs: number): number {
  const [nowMs, setNowMs] = useState(toldAtMs)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, nowMs - toldAtMs)
}
