import { useMemo, useState, type ReactNode } from 'react'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { formatDay } from '#renderer/app/day.ts'
import { useActions } from '#renderer/app/use-actions.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { BreakChip } from './BreakChip.tsx'
import { usePlanWords } from './plan.words.ts'
import { PlanClock } from './PlanClock.tsx'
import { PlanStrip } from './PlanStrip.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { itemThatRuns, runningPlanOf, type SegmentKey } from './running-plan.ts'
import { useWords } from './sessions.words.ts'
import styles from './room-top.module.css'
import type { PlanSteps } from './use-plan-steps.ts'

interface Props {
  readonly detail: SessionDetail
  readonly now: string
  /** Null for somebody who only reads: no way to the end. */
  readonly onFinish: (() => void) | null
  /** Null when the session does not run, or for somebody who only reads. */
  readonly steps: PlanSteps | null
  readonly onPlan: () => void
  /** Shows the guide of a segment. */
  readonly onLook: (segment: SegmentKey) => void
}

/** The head of the session room: which group, what is left of the segment that runs, the plan, a break, and the way to its end. */
export function SessionTop({ detail, now, onFinish, steps, onPlan, onLook }: Props) {
  const t = useWords()
  const [isReopening, setReopening] = useState(false)
  const { state, deliveries } = detail
  const isRunning = state === 'running'
  const isBreak = detail.breaks.some(pause => pause.endedAt === null)
  useActions(
    state === 'finished' || onFinish === null
      ? []
      : [{ id: 'session.finish', label: t('finishNow'), keys: 'session.finish', run: onFinish }],
  )
  return (
    <header className={styles['top']}>
      <Title detail={detail} />
      {isRunning ? (
        <RunningClock detail={detail}>
          {isBreak && <BreakChip detail={detail} now={now} onOpen={steps === null ? null : onPlan} />}
        </RunningClock>
      ) : (
        <HeldClock detail={detail} />
      )}
      {!isRunning && <Chip tone={state === 'reopened' ? 'late' : 'quiet'}>{t(state)}</Chip>}
      {detail.plan.length > 0 && <PlanStrip detail={detail} now={now} onLook={onLook} />}
      {onFinish !== null && (
        <div className={styles['end']}>
          {state === 'finished' ? (
            <Button onPress={() => setReopening(true)}>{t('reopen')}</Button>
          ) : (
            <Button variant={(steps?.following ?? null) === null ? 'primary' : 'quiet'} onPress={onFinish}>
              {t('finish')}
            </Button>
          )}
        </div>
      )}
      {steps !== null && steps.problem !== null && <ErrorText>{steps.problem}</ErrorText>}
      {deliveries.length > 0 && isRunning && <SaidSegment detail={detail} />}
      {isReopening && <ReopenDialog sessionId={detail.id} onClose={() => setReopening(false)} />}
    </header>
  )
}

interface OfDetail {
  readonly detail: SessionDetail
}

function Title({ detail }: OfDetail) {
  const t = useWords()
  const p = usePlanWords()
  const { deliveries, state } = detail
  const isOver = state !== 'running'
  const names = deliveries.map(({ title, minutes }) => (isOver ? p('topicHeld', { topic: title, minutes }) : title))
  const topics = deliveries.length === 0 ? t('noTopicYet') : names.join(', ')
  const facts = [topics, detail.place, isOver ? formatDay(detail.heldOn) : null].filter(Boolean)
  return (
    <div className={styles['title']}>
      <h1>
        <UserText>{detail.groupName}</UserText>
      </h1>
      <span className={styles['small']}>
        <UserText>{facts.join(' · ')}</UserText>
      </span>
    </div>
  )
}

/** Only an answer that changes the plan draws the clock anew from outside; else it draws itself. */
function RunningClock({ detail, children }: OfDetail & { readonly children: ReactNode }) {
  const plan = useMemo(() => runningPlanOf(detail), [detail])
  return <PlanClock plan={plan}>{children}</PlanClock>
}

function HeldClock({ detail }: OfDetail) {
  const t = usePlanWords()
  const { startedAt, endedAt, plannedMinutes: planned } = detail
  const minutes = Math.max(0, Math.floor((Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 60_000))
  return (
    <div className={styles['held']} role="img" aria-label={t('heldLabel', { minutes, planned })}>
      <b>{minutes}</b> {t('held', { minutes: '', planned }).trim()}
    </div>
  )
}

/** Tells those who do not see the strip which segment has begun, and nothing on arrival. */
function SaidSegment({ detail }: OfDetail) {
  const t = usePlanWords()
  const [atFirst] = useState(detail.runs.length)
  const item = itemThatRuns(detail)
  const said =
    item === null || detail.runs.length === atFirst
      ? ''
      : t('said', { part: t(`kind.${item.kind}`), name: item.name, minutes: item.minutes })
  return <VisuallyHidden role="status">{said}</VisuallyHidden>
}
