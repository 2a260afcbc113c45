import type { ScaledPlan } from '#shared/curriculum/scaled-plan.ts'
import { useWords } from './sessions.words.ts'
import styles from './room-top.module.css'

interface Props {
  readonly plan: ScaledPlan
  /** The segment in which the session stands by the clock; null when it does not run or the plan is over. */
  readonly current: number | null
}

/** The segments of the plan with their minutes, the one the clock stands in marked. */
export function PlanStrip({ plan, current }: Props) {
  const t = useWords()
  return (
    <ol className={styles['segments']} aria-label={t('plan')}>
      {plan.segments.map((segment, at) => (
        <li
          key={`${at} ${segment.name}`}
          className={at === current ? styles['segmentNow'] : styles['segment']}
          {...(at === current ? { 'aria-current': 'step' as const } : {})}
          data-done={current !== null && at < current}
        >
          <span className={styles['segmentName']}>{segment.name}</span>
          <span className={styles['segmentMinutes']}>{t('minutesShort', { minutes: segment.minutes })}</span>
        </li>
      ))}
    </ol>
  )
}
