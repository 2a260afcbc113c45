import type { ReactNode } from 'react'
import type { PlanItem } from '#shared/sessions/plan.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { keyOn } from '#renderer/ui/keys.ts'
import { usePlanWords } from './plan.words.ts'
import styles from './plan.module.css'
import type { PlanSteps } from './use-plan-steps.ts'

interface Props {
  readonly steps: PlanSteps
  /** The segment that runs; null when none does. */
  readonly item: PlanItem | null
  readonly onPlan: () => void
  readonly children?: ReactNode
}

/** Beside the guide: on to the next segment, more time for this one, a break, and the plan. */
export function PlanButtons({ steps, item, onPlan, children }: Props) {
  const t = usePlanWords()
  return (
    <div className={styles['foot']}>
      {steps.following !== null && (
        <Button variant="primary" shortcut={keyOn('session.plan.next')} onPress={steps.next}>
          {t('next')}
        </Button>
      )}
      {item !== null && (
        <Button
          aria-label={t('addFiveLabel', { part: t(`kind.${item.kind}`) })}
          onPress={() => steps.addMinutes(item, 5)}
        >
          {t('addFive')}
        </Button>
      )}
      <Button shortcut={keyOn('session.plan.break')} onPress={steps.toggleBreak}>
        {t(steps.isBreak ? 'endBreak' : 'startBreak')}
      </Button>
      <Button onPress={onPlan}>{t('openPlan')}</Button>
      {children}
    </div>
  )
}
