import { useState } from 'react'
import type { ScaledPlan } from '#shared/curriculum/scaled-plan.ts'
import { useWords } from './sessions.words.ts'
import styles from './room-top.module.css'

interface Props {
  readonly plan: ScaledPlan
  /** The segment in which the session stands by the clock; null when it does not run or the plan is over. */
  readonly current: number | null
  /** Shows the guide of a segment, by its name. */
  readonly onGo: (segment: string) => void
}

/** The plan as one strip, each segment as wide as it is long; under it the name of the one that is pointed at, else of the one by the clock. */
export function PlanStrip({ plan, current, onGo }: Props) {
  const t = useWords()
  const [pointed, setPointed] = useState<number | null>(null)
  const named = plan.segments[pointed ?? current ?? 0]
  const isNow = named !== undefined && current !== null && (pointed ?? current) === current
  return (
    <div className={styles['plan']}>
      <ol className={styles['strip']} aria-label={t('plan')} onPointerLeave={() => setPointed(null)}>
        {plan.segments.map(({ name, minutes }, at) => (
          <li key={`${at} ${name}`} style={{ flexGrow: minutes }}>
            <button
              type="button"
              className={styles['segment']}
              aria-label={t('segmentName', { segment: name, minutes })}
              aria-current={at === current ? 'step' : undefined}
              data-done={current !== null && at < current}
              onPointerEnter={() => setPointed(at)}
              onFocus={() => setPointed(at)}
              onBlur={() => setPointed(null)}
              onClick={() => onGo(name)}
            >
              {minutes}
            </button>
          </li>
        ))}
      </ol>
      {named !== undefined && (
        <p className={styles['named']} aria-hidden="true">
          <span>{isNow ? t('segmentNow', { segment: named.name }) : named.name}</span>
          <span className={styles['minutes']}>{t('minutesShort', { minutes: named.minutes })}</span>
        </p>
      )}
    </div>
  )
}
