import { useState, type ReactNode } from 'react'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { formatDay } from '#renderer/app/day.ts'
import { useActions } from '#renderer/app/use-actions.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { useWords } from './sessions.words.ts'
import styles from './room-top.module.css'
import { segmentAt, usePlan } from './use-plan.ts'

interface Props {
  readonly detail: SessionDetail
  readonly now: string
  /** Null for somebody who only reads: no way to the end, and none to a PIN. */
  readonly onFinish: (() => void) | null
  /** Beside the way to the end while the session runs: the offer of a PIN. */
  readonly pin?: ReactNode
}

/** The head of the session room: which group, how far in, by the plan where, and the way to its end. */
export function SessionTop({ detail, now, onFinish, pin }: Props) {
  const t = useWords()
  const [isReopening, setReopening] = useState(false)
  const { state, endedAt, startedAt, plannedMinutes, deliveries } = detail
  const isRunning = state === 'running'
  const minutes = Math.max(0, Math.floor((Date.parse(endedAt ?? now) - Date.parse(startedAt)) / 60_000))
  const plan = usePlan(deliveries[0], plannedMinutes)
  const segment = isRunning && plan !== null && deliveries.length === 1 ? segmentAt(plan, minutes) : null
  const topics = deliveries.length === 0 ? t('noTopicYet') : deliveries.map(delivery => delivery.title).join(', ')
  const facts = [topics, detail.place, isRunning ? null : formatDay(detail.heldOn)].filter(Boolean)
  useActions(
    state === 'finished' || onFinish === null ? [] : [{ id: 'session.finish', label: t('finishNow'), run: onFinish }],
  )
  const over = minutes - plannedMinutes
  return (
    <header className={styles['top']}>
      <div className={styles['title']}>
        <h1>
          <UserText>{detail.groupName}</UserText>
        </h1>
        <span className={styles['small']}>
          <UserText>{facts.join(' · ')}</UserText>
        </span>
      </div>
      <div
        className={styles['clock']}
        aria-label={t('ofMinutesLabel', { minutes, planned: plannedMinutes })}
        role="timer"
      >
        <b>{minutes}</b> <span>{t('ofMinutes', { minutes: '', planned: plannedMinutes }).trim()}</span>
      </div>
      {segment !== null && plan !== null && (
        <div className={styles['place']}>
          {t('inSegment', { segment: plan.segments[segment.at]?.name ?? '' })}
          <br />
          {t('segmentLeft', { count: segment.left })}
        </div>
      )}
      {isRunning && over > 0 && <div className={styles['place']}>{t('overPlan', { count: over })}</div>}
      {!isRunning && <Chip tone={state === 'reopened' ? 'late' : 'quiet'}>{t(state)}</Chip>}
      {onFinish !== null && (
        <div className={styles['end']}>
          {isRunning && pin}
          {state === 'finished' ? (
            <Button onPress={() => setReopening(true)}>{t('reopen')}</Button>
          ) : (
            <Button variant="primary" onPress={onFinish}>
              {t('finish')}
            </Button>
          )}
        </div>
      )}
      {isReopening && <ReopenDialog sessionId={detail.id} onClose={() => setReopening(false)} />}
    </header>
  )
}
