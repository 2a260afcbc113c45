import type { SessionDetail } from '#shared/sessions/session.ts'
import { formatTime } from '#renderer/app/day.ts'
import { usePlanWords } from './plan.words.ts'
import styles from './room-top.module.css'

interface Props {
  readonly detail: SessionDetail
  readonly now: string
  /** Opens its times; null for somebody who only reads. */
  readonly onOpen: (() => void) | null
}

/** Since when there is a break, in the head while it goes on. */
export function BreakChip({ detail, now, onOpen }: Props) {
  const t = usePlanWords()
  const pause = detail.breaks.find(one => one.endedAt === null)
  if (pause === undefined || detail.endedAt !== null) return null
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(pause.startedAt)) / 60_000))
  // Where it is broken, the time stays whole.
  const time = formatTime(pause.startedAt, detail.timeZone).replace(' ', '\u00a0')
  const said = t('breakSince', { time, minutes })
  return onOpen === null ? (
    <span className={styles['break']}>{said}</span>
  ) : (
    <button type="button" className={styles['break']} onClick={onOpen}>
      {said}
    </button>
  )
}
