import { useLayoutEffect, useRef } from 'react'
import { planNow, type ItemNow } from '#shared/sessions/plan-run.ts'
import type { SessionDetail } from '#shared/sessions/session.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { segmentTitle, usePlanWords } from './plan.words.ts'
import styles from './plan.module.css'
import { keyOfSegment, runningPlanOf } from './running-plan.ts'
import type { PlanSteps } from './use-plan-steps.ts'

interface Props {
  readonly detail: SessionDetail
  readonly now: string
  readonly steps: PlanSteps
}

const wasBegun = ({ state }: ItemNow) => state === 'now' || state === 'done'

/** The segments in their order, each with what can be done with it. */
export function PlanList({ detail, now, steps }: Props) {
  const { items } = planNow(runningPlanOf(detail), now)
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<string | null>(null)
  const order = items.map(keyOfSegment).join()
  useLayoutEffect(() => {
    // What is moved in the page loses the focus: it is given back to the same button, or to its neighbour at an end.
    const wanted = moved.current
    moved.current = null
    const buttons = wanted === null ? [] : [...(list.current?.querySelectorAll('button') ?? [])]
    const own = buttons.filter(button => button.dataset['move']?.endsWith(String(wanted?.slice(1))) && !button.disabled)
    ;(own.find(button => button.dataset['move'] === wanted) ?? own[0])?.focus()
  }, [order])
  const move = (item: ItemNow, at: number, by: 1 | -1) => {
    moved.current = `${by === 1 ? 'd' : 'u'}${keyOfSegment(item)}`
    steps.move(item, at + by)
  }
  return (
    <ol className={styles['list']} ref={list}>
      {items.map((item, at) => (
        <Row
          key={keyOfSegment(item)}
          item={item}
          topic={detail.deliveries.length > 1 ? titleOf(detail, item) : null}
          steps={steps}
          onUp={items.slice(0, at).every(wasBegun) ? null : () => move(item, at, -1)}
          onDown={at === items.length - 1 ? null : () => move(item, at, 1)}
        />
      ))}
    </ol>
  )
}

const titleOf = ({ deliveries }: SessionDetail, { deliveryId }: ItemNow) =>
  deliveries.find(delivery => delivery.deliveryId === deliveryId)?.title ?? null

interface RowProps {
  readonly item: ItemNow
  /** Its topic, where there are several. */
  readonly topic: string | null
  readonly steps: PlanSteps
  /** Null at the top of what is still ahead. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
}

function Row({ item, topic, steps, onUp, onDown }: RowProps) {
  const t = usePlanWords()
  const { name, state, minutes } = item
  const part = t(`kind.${item.kind}`)
  const spent = Math.floor(item.spentMs / 60_000)
  const key = keyOfSegment(item)
  const about = { part, name }
  return (
    <li className={styles['row']} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <div className={styles['what']}>
        <b>{segmentTitle(item)}</b>
        <span className={styles['quiet']}>
          {[
            topic,
            wasBegun(item) ? t('spentOf', { spent, minutes }) : t('lengthOption', { minutes }),
            state === 'ahead' ? null : t(state),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <div className={styles['buttons']}>
        {state !== 'now' && (
          <Button aria-label={t('beginLabel', about)} onPress={() => steps.begin(item)}>
            {t('begin')}
          </Button>
        )}
        {!wasBegun(item) && (
          <Button
            aria-label={t(state === 'skipped' ? 'takeInLabel' : 'skipLabel', about)}
            onPress={() => steps.skip(item, state !== 'skipped')}
          >
            {t(state === 'skipped' ? 'takeIn' : 'skip')}
          </Button>
        )}
        {state !== 'done' && state !== 'skipped' && (
          <>
            <Button icon="minus" aria-label={t('less', about)} onPress={() => steps.addMinutes(item, -5)} />
            <Button icon="plus" aria-label={t('more', about)} onPress={() => steps.addMinutes(item, 5)} />
          </>
        )}
        {!wasBegun(item) && (
          <>
            <Mover id={`u${key}`} label={t('up', about)} onPress={onUp}>
              ↑
            </Mover>
            <Mover id={`d${key}`} label={t('down', about)} onPress={onDown}>
              ↓
            </Mover>
          </>
        )}
      </div>
    </li>
  )
}

interface MoverProps {
  readonly id: string
  readonly label: string
  readonly onPress: (() => void) | null
  readonly children: string
}

const Mover = ({ id, label, onPress, children }: MoverProps) => (
  <button
    type="button"
    className={styles['mover']}
    data-move={id}
    aria-label={label}
    disabled={onPress === null}
    onClick={() => onPress?.()}
  >
    {children}
  </button>
)
