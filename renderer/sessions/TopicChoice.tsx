import { useState } from 'react'
import type { Suggestion } from '#shared/sessions/session.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { PickTopicDialog } from './PickTopicDialog.tsx'
import { useWords } from './sessions.words.ts'
import styles from './today.module.css'

export interface PickedTopic {
  readonly topicId: string
  readonly title: string
  readonly moduleTitle: string
}

interface Props {
  readonly suggestion: Suggestion | null
  readonly picked: PickedTopic | null
  readonly groupName: string
  readonly minutes: number
  readonly onPick: (topic: PickedTopic) => void
}

/** The topic of the meeting with the reason it is suggested, and the way to another. */
export function TopicChoice({ suggestion, picked, groupName, minutes, onPick }: Props) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const topic = picked ?? suggestion
  return (
    <div className={styles['topic']}>
      {topic === null ? (
        <div className={styles['muted']}>{t('noTopic')}</div>
      ) : (
        <div>
          <div className={styles['small']}>
            {picked === null && suggestion !== null
              ? suggestion.isChosen
                ? t('chosenAtClose')
                : t('suggested', { reason: reasonFor(t, suggestion) })
              : t('chosen')}
          </div>
          <b>{topic.title}</b>{' '}
          <span className={styles['module']}>
            {topic.moduleTitle} · {t('minutesShort', { minutes })}
          </span>
        </div>
      )}
      <Button
        {...(topic === null ? {} : { 'aria-label': t('changeTopicOf', { group: groupName }) })}
        onPress={() => setOpen(true)}
      >
        {t(topic === null ? 'choose' : 'change')}
      </Button>
      {isOpen && (
        <PickTopicDialog
          onClose={() => setOpen(false)}
          onPick={chosen => {
            onPick(chosen)
            setOpen(false)
          }}
        />
      )}
    </div>
  )
}

/** Why this topic: the plan's order, or how many of those expected have not had it. */
export function reasonFor(t: ReturnType<typeof useWords>, suggestion: Suggestion): string {
  if (suggestion.inOrder || suggestion.expected === 0) return t('inOrder')
  return t('notHad', { notHad: suggestion.notHad, expected: suggestion.expected })
}
