import type { ReactNode } from 'react'
import { planNow, type RunningPlan } from '#shared/sessions/plan-run.ts'
import { clockText } from './clock-text.ts'
import { usePlanWords } from './plan.words.ts'
import styles from './room-top.module.css'
import { useSecond } from './use-second.ts'

const MINUTE = 60_000

interface Props {
  readonly plan: RunningPlan
  /** What stands beside the clock instead of how the plan stands: a break. */
  readonly children?: ReactNode
}

/** What is left of the segment that runs, second by second, and how the plan stands; without a plan what is left of the session. */
export function PlanClock({ plan, children }: Props) {
  const t = usePlanWords()
  const now = useSecond()
  const { items, at, leftMs, tone, behindMs } = planNow(plan, now)
  const item = at === null ? undefined : items[at]
  if (item === undefined)
    return (
      <SessionClock plan={plan} now={now}>
        {children}
      </SessionClock>
    )
  const part = t(`kind.${item.kind}`)
  const minutes = Math.floor(Math.abs(behindMs) / MINUTE)
  return (
    <>
      <div
        className={styles['clock']}
        data-tone={tone}
        role="timer"
        aria-label={t(leftMs > 0 ? 'leftLabel' : 'overLabel', { part })}
      >
        {clockText(leftMs)}
      </div>
      {children || (
        <div className={styles['place']}>
          <div>{t(leftMs > 0 ? 'leftIn' : 'overIn', { part })}</div>
          <div>{minutes === 0 ? t('onTime') : t(behindMs > 0 ? 'behind' : 'ahead', { count: minutes })}</div>
        </div>
      )}
    </>
  )
}

function SessionClock({ plan, now, children }: Props & { readonly now: string }) {
  const t = usePlanWords()
  const elapsedMs = Math.max(0, Date.parse(now) - Date.parse(plan.startedAt))
  const leftMs = plan.plannedMinutes * MINUTE - elapsedMs
  return (
    <>
      <div
        className={styles['clock']}
        data-tone={leftMs > 0 ? 'calm' : 'red'}
        role="timer"
        aria-label={t(leftMs > 0 ? 'sessionLeftLabel' : 'sessionOverLabel')}
      >
        {clockText(leftMs)}
      </div>
      {children || (
        <div className={styles['place']}>
          {leftMs > 0 ? t('leftOfSession', { minutes: plan.plannedMinutes }) : t('overSession')}
        </div>
      )}
    </>
  )
}
