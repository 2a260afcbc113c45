import { useState, type ReactNode } from 'react'
import type { PlanItem } from '#shared/sessions/plan.ts'
import type { Delivery, SessionDetail } from '#shared/sessions/session.ts'
import { useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { PickTopicDialog } from './PickTopicDialog.tsx'
import { segmentTitle, usePlanWords } from './plan.words.ts'
import { itemThatRuns, keyOfSegment, type SegmentKey } from './running-plan.ts'
import { useWords } from './sessions.words.ts'
import styles from './room-top.module.css'
import { reasonFor } from './TopicChoice.tsx'
import type { PlanSteps } from './use-plan-steps.ts'

interface Props {
  readonly detail: SessionDetail
  /** Whether topics can be chosen by this person. */
  readonly mayWrite: boolean
  readonly steps: PlanSteps | null
  /** The segment that was asked for; null follows the one that runs. */
  readonly looked: SegmentKey | null
  readonly onLook: (segment: SegmentKey | null) => void
  /** The guide text of a topic, of one segment alone or the whole: the curriculum draws it. */
  readonly guideOf: (delivery: Delivery, segment: string | null) => ReactNode
  /** The way to paper for those in the room. */
  readonly printOf: (delivery: Delivery) => ReactNode
}

/** The guide of the segment that runs, the whole of it one press away; before there is a topic the suggestion. */
export function TopicsOfSession({ detail, mayWrite, steps, looked, onLook, guideOf, printOf }: Props) {
  const [isWhole, setWhole] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const { deliveries } = detail
  const running = itemThatRuns(detail)
  const asked = looked === null ? null : detail.plan.find(item => keyOfSegment(item) === keyOfSegment(looked))
  const item = asked ?? running
  const shown = deliveries.find(({ deliveryId }) => deliveryId === (isWhole ? chosen : item?.deliveryId))
  const current = shown ?? deliveries.find(({ deliveryId }) => deliveryId === item?.deliveryId) ?? deliveries[0]
  if (current === undefined) return <NoTopic detail={detail} mayWrite={mayWrite} />
  const isOne = item !== null && !isWhole
  return (
    <div className={styles['guide']}>
      {!isOne && deliveries.length > 1 && (
        <DeliveryChoice
          deliveries={deliveries}
          current={current}
          onChoose={({ deliveryId }) => {
            setChosen(deliveryId)
            setWhole(true)
          }}
        />
      )}
      {isOne ? <SegmentHead item={item} running={running} steps={steps} onLook={onLook} /> : <h2>{current.title}</h2>}
      {guideOf(current, isOne ? item.name : null)}
      <div className={styles['buttons']}>
        {item !== null && <WholeButton isWhole={isWhole} onPress={() => setWhole(!isWhole)} />}
        {printOf(current)}
      </div>
    </div>
  )
}

function WholeButton({ isWhole, onPress }: { readonly isWhole: boolean; readonly onPress: () => void }) {
  const t = usePlanWords()
  return <Button onPress={onPress}>{t(isWhole ? 'onlyThis' : 'wholeGuide')}</Button>
}

interface HeadProps {
  readonly item: PlanItem
  readonly running: PlanItem | null
  readonly steps: PlanSteps | null
  readonly onLook: (segment: SegmentKey | null) => void
}

/** Which segment the guide is of; for another than the one that runs, the way to begin it and the way back. */
function SegmentHead({ item, running, steps, onLook }: HeadProps) {
  const t = usePlanWords()
  const isAnother = running === null || keyOfSegment(item) !== keyOfSegment(running)
  return (
    <>
      <h2>{segmentTitle(item)}</h2>
      {isAnother && (
        <div className={styles['buttons']}>
          {steps !== null && <Button onPress={() => steps.begin(item)}>{t('beginThis')}</Button>}
          {running !== null && (
            <Button variant="plain" onPress={() => onLook(null)}>
              {t('backTo', { part: t(`kind.${running.kind}`) })}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

/** Before a topic is chosen: the suggestion with its reason, and the whole library. */
function NoTopic({ detail, mayWrite }: Pick<Props, 'detail' | 'mayWrite'>) {
  const t = useWords()
  const [isPicking, setPicking] = useState(false)
  const deliver = useCommand('sessions.deliver')
  const { id: sessionId, suggestion } = detail
  const isFixed = detail.state === 'finished' || !mayWrite
  const add = (topicId: string) => deliver.mutate({ sessionId, topicId })
  return (
    <div className={styles['guide']}>
      {suggestion !== null && !isFixed && (
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
      <p className={styles['small']}>{t(mayWrite ? 'noGuide' : 'noTopicYet')}</p>
      {!isFixed && suggestion === null && (
        <div className={styles['buttons']}>
          <Button onPress={() => setPicking(true)} isDisabled={deliver.isPending}>
            {t('addTopic')}
          </Button>
        </div>
      )}
      {deliver.error !== null && <ErrorText>{deliver.error.message}</ErrorText>}
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
