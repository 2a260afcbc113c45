import { useRef, useState, type ReactNode } from 'react'
import type { Delivery, SessionDetail } from '#shared/sessions/session.ts'
import { useInstant } from '#renderer/app/session-room/use-instant.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { PickTopicDialog } from './PickTopicDialog.tsx'
import { PlanStrip } from './PlanStrip.tsx'
import { useWords } from './sessions.words.ts'
import styles from './room-top.module.css'
import { reasonFor } from './TopicChoice.tsx'
import { segmentAt, usePlan } from './use-plan.ts'

interface Props {
  readonly detail: SessionDetail
  /** Whether topics can be added and removed by this person. */
  readonly mayWrite: boolean
  /** The guide text of a topic, put in by the room: the curriculum draws it. */
  readonly guideOf: (topicId: string) => ReactNode
  /** The way to paper for those in the room. */
  readonly printOf: (topicId: string) => ReactNode
}

/** The topics of this session with plan and guide: the suggestion first, then what was chosen, another added, one removed. */
export function TopicsOfSession({ detail, mayWrite, guideOf, printOf }: Props) {
  const t = useWords()
  const { id: sessionId, deliveries, suggestion, plannedMinutes } = detail
  const [shown, setShown] = useState<string | null>(null)
  const [isPicking, setPicking] = useState(false)
  const deliver = useCommand('sessions.deliver')
  const remove = useCommand('sessions.removeDelivery')
  const guide = useRef<HTMLDivElement>(null)
  const current = deliveries.find(delivery => delivery.deliveryId === shown) ?? deliveries[0]
  const isFixed = detail.state === 'finished' || !mayWrite
  const add = (topicId: string) =>
    deliver.mutate({ sessionId, topicId }, { onSuccess: made => setShown(made.deliveryId) })
  const problem = deliver.error ?? remove.error
  return (
    <div className={styles['guide']} ref={guide}>
      {deliveries.length > 1 && current !== undefined && (
        <DeliveryChoice
          deliveries={deliveries}
          current={current}
          onChoose={delivery => setShown(delivery.deliveryId)}
        />
      )}
      {current === undefined && suggestion !== null && !isFixed && (
        <div className={styles['suggestion']}>
          <div className={styles['small']}>{t('suggested', { reason: reasonFor(t, suggestion) })}</div>
          <b>{suggestion.title}</b>
          <span className={styles['small']}>{suggestion.moduleTitle}</span>
          <div className={styles['buttons']}>
            <Button onPress={() => add(suggestion.topicId)} isDisabled={deliver.isPending}>
              {t('teachThis')}
            </Button>
            <Button variant="plain" onPress={() => setPicking(true)}>
              {t('otherTopic')}
            </Button>
          </div>
        </div>
      )}
      {current === undefined && <p className={styles['small']}>{t(mayWrite ? 'noGuide' : 'noTopicYet')}</p>}
      {current !== undefined && (
        <>
          <h2>{current.title}</h2>
          <Plan
            delivery={current}
            minutes={plannedMinutes}
            runsSince={detail.state === 'running' && deliveries.length === 1 ? detail.startedAt : null}
            onGo={segment => showSegment(guide.current, segment)}
          />
        </>
      )}
      {(current !== undefined || (!isFixed && suggestion === null)) && (
        <div className={styles['buttons']}>
          {current !== undefined && printOf(current.topicId)}
          {!isFixed && (
            <Button onPress={() => setPicking(true)} isDisabled={deliver.isPending}>
              {t(current === undefined ? 'addTopic' : 'addSecond')}
            </Button>
          )}
          {!isFixed && current !== undefined && (
            <Button
              variant="plain"
              aria-label={t('removeTopic', { topic: current.title })}
              isDisabled={remove.isPending}
              onPress={() => remove.mutate({ deliveryId: current.deliveryId })}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      )}
      {problem !== null && <ErrorText>{problem.message}</ErrorText>}
      {current !== undefined && guideOf(current.topicId)}
      {isPicking && (
        <PickTopicDialog
          onClose={() => setPicking(false)}
          onPick={topic => {
            setPicking(false)
            add(topic.topicId)
          }}
        />
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly deliveries: readonly Delivery[]
  readonly current: Delivery
  readonly onChoose: (delivery: Delivery) => void
}

function DeliveryChoice({ deliveries, current, onChoose }: ChoiceProps) {
  const t = useWords()
  return (
    <div role="group" aria-label={t('topics')} className={styles['buttons']}>
      {deliveries.map(delivery => (
        <button
          key={delivery.deliveryId}
          type="button"
          className={styles['pick']}
          aria-pressed={delivery === current}
          onClick={() => onChoose(delivery)}
        >
          {delivery.title}
        </button>
      ))}
    </div>
  )
}

interface PlanProps {
  readonly delivery: Delivery
  readonly minutes: number
  /** Since when the session runs on this one topic; null when the clock says nothing about the plan. */
  readonly runsSince: string | null
  readonly onGo: (segment: string) => void
}

/** Brings a segment of the guide to the top and puts the focus on it; a short topic has no guide for some. */
function showSegment(guide: HTMLElement | null, name: string): void {
  const parts = [...(guide?.querySelectorAll<HTMLElement>('[data-segment]') ?? [])]
  const part = parts.find(one => one.dataset['segment'] === name)
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
}

function Plan({ delivery, minutes, runsSince, onGo }: PlanProps) {
  const plan = usePlan(delivery, minutes)
  const instant = useInstant()
  if (plan === null) return null
  const elapsed = runsSince === null ? null : Math.floor((Date.parse(instant) - Date.parse(runsSince)) / 60_000)
  const current = elapsed === null ? null : (segmentAt(plan, elapsed)?.at ?? null)
  return <PlanStrip plan={plan} current={current} onGo={onGo} />
}
