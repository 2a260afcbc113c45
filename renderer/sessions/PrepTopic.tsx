import { useRef, useState } from 'react'
import { useToday } from '#renderer/app/day.ts'
import { useHasRole } from '#renderer/app/person.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import type { PrepCard } from '#shared/sessions/prep.ts'
import { PickTopicDialog } from './PickTopicDialog.tsx'
import { useWords } from './prep.words.ts'
import styles from './prep.module.css'
import { useStart } from './use-start.ts'
import type { Tonight } from './use-tonight.ts'

interface Props {
  readonly card: PrepCard
  readonly tonight: Tonight
}

/** The topic with its reason, what to bring, its plan, and the one filled button: start with it. */
export function PrepTopic({ card, tonight }: Props) {
  const t = useWords()
  const [isChoosing, setChoosing] = useState(false)
  const { topic, isOwn, reason, needs, plan, pick } = tonight
  const heading = useRef<HTMLHeadingElement>(null)
  const backToSuggestion = () => {
    pick(null)
    // The button is gone then; the heading says which topic it is now.
    heading.current?.focus()
  }
  const isAhead = card.state === 'planned' || card.state === 'unscheduled'
  return (
    <section className={styles['topic']} aria-labelledby="prep-topic">
      <h2 id="prep-topic" tabIndex={-1} ref={heading}>
        {topic?.title ?? t('tonight')}
      </h2>
      {topic !== null && <p className={styles['small']}>{topic.moduleTitle}</p>}
      <p>{reason}</p>
      {topic !== null && (
        <div className={styles['split']}>
          <div>
            <h3>{t('materials')}</h3>
            {needs.length === 0 ? <p className={styles['small']}>{t('noMaterials')}</p> : <List items={needs} />}
          </div>
          {plan !== null && (
            <div>
              <h3>{t('plan', { minutes: plan.lengthMinutes })}</h3>
              <ol className={styles['plan']}>
                {plan.segments.map(({ name, minutes }) => (
                  <li key={name}>
                    <span className={styles['number']}>{t('minutesShort', { minutes })}</span>
                    <span>{name}</span>
                  </li>
                ))}
              </ol>
              {plan.leftMinutes > 0 && <p className={styles['small']}>{t('planLeft', { count: plan.leftMinutes })}</p>}
            </div>
          )}
        </div>
      )}
      {isAhead && (
        <div className={styles['actions']}>
          <Start card={card} topicId={topic?.topicId ?? null} />
          <Button onPress={() => setChoosing(true)}>{t('choose')}</Button>
          {isOwn && card.suggestion !== null && (
            <Button variant="plain" onPress={backToSuggestion}>
              {t('useSuggested')}
            </Button>
          )}
        </div>
      )}
      {isChoosing && (
        <PickTopicDialog
          onClose={() => setChoosing(false)}
          onPick={chosen => {
            pick(chosen)
            setChoosing(false)
          }}
        />
      )}
    </section>
  )
}

const List = ({ items }: { readonly items: readonly string[] }) => (
  <ul className={styles['needs']}>
    {items.map(item => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)

/** A meeting is started on its day, by whoever writes records. */
function Start({ card, topicId }: { readonly card: PrepCard; readonly topicId: string | null }) {
  const t = useWords()
  const today = useToday()
  const mayStart = useHasRole(recordWriters)
  const { start, isPending, refusal } = useStart()
  const { groupId, date, scheduleId } = card
  if (!mayStart) return null
  if (date !== today) return <p className={styles['small']}>{t(date > today ? 'startsLater' : 'notStarted')}</p>
  return (
    <>
      <Button
        variant="primary"
        isPending={isPending}
        onPress={() => void start({ groupId, heldOn: date, scheduleId, topicId })}
      >
        {t(topicId === null ? 'start' : 'startWith')}
      </Button>
      <ErrorText>{refusal}</ErrorText>
    </>
  )
}
