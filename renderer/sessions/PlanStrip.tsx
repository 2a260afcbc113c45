import { memo } from 'react'
import { planNow, type ItemNow } from '#shared/sessions/plan-run.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { usePlanWords } from './plan.words.ts'
import styles from './room-top.module.css'
import { keyOfSegment, runningPlanOf, type SegmentKey } from './running-plan.ts'

interface Props {
  readonly detail: SessionDetail
  readonly now: string
  /** Shows the guide of a segment without beginning it. */
  readonly onLook: (segment: SegmentKey) => void
}

/** Every segment of the plan with what it took and what it has, the one that runs framed; a press shows its guide. */
export function PlanStrip({ detail, now, onLook }: Props) {
  const t = usePlanWords()
  const { items } = planNow(runningPlanOf(detail), now)
  return (
    <ol className={styles['strip']} aria-label={t('plan')} data-many={items.length > 8}>
      {items.map(item => (
        <Part
          key={keyOfSegment(item)}
          {...item}
          spent={Math.floor(item.spentMs / 60_000)}
          spentMs={0}
          onLook={onLook}
        />
      ))}
    </ol>
  )
}

type PartProps = ItemNow & { readonly spent: number; readonly onLook: (segment: SegmentKey) => void }

const SAID = { now: 'partNow', done: 'partDone', ahead: 'partAhead' } as const

const Part = memo(function Part({ deliveryId, segment, name, kind, minutes, state, spent, onLook }: PartProps) {
  const t = usePlanWords()
  const part = t(`kind.${kind}`)
  const wasBegun = state === 'now' || state === 'done'
  return (
    <li>
      <button
        type="button"
        className={styles['segment']}
        data-state={state}
        aria-current={state === 'now' ? 'step' : undefined}
        title={name}
        onClick={() => onLook({ deliveryId, segment })}
      >
        <span className={styles['part']}>
          {part}
          <VisuallyHidden>: {name},</VisuallyHidden>
        </span>{' '}
        <span className={styles['minutes']}>
          {state === 'skipped' ? t('skipped') : wasBegun ? t('spentOf', { spent, minutes }) : minutes}
          {state !== 'skipped' && <VisuallyHidden> {t(SAID[state])}</VisuallyHidden>}
        </span>
      </button>
    </li>
  )
})
