import { Toolbar } from 'react-aria-components/Toolbar'
import { addDays } from '#shared/sessions/clock.ts'
import type { SessionDetail, Suggestion } from '#shared/sessions/session.ts'
import { useCall, useCommand } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { SelectField } from '#renderer/ui/SelectField.tsx'
import { CloseOutPart } from './CloseOutPart.tsx'
import { useWords } from './close-out.words.ts'
import styles from './close-out.module.css'

/** The topic of the group's next session: the suggestion with its reason, or another of the plan. */
export function CloseOutNext({ detail }: { readonly detail: SessionDetail }) {
  const t = useWords()
  const choose = useCommand('sessions.chooseNext')
  // The day after: tonight's topics count as given.
  const after = { groupId: detail.groupId, date: addDays(detail.heldOn, 1), scheduleId: null }
  const { data: card, error } = useCall('sessions.prep', after)
  const chosen = detail.nextTopicId
  const suggestion = card?.suggestion ?? null
  const set = (topicId: string | null) => choose.mutate({ sessionId: detail.id, topicId })
  const topics = card?.topics ?? []
  return (
    <CloseOutPart title={t('next')} isDone={chosen !== null}>
      {card !== undefined && suggestion === null && <p className={styles['small']}>{t('nextNone')}</p>}
      {suggestion !== null && (
        <div className={styles['line']}>
          <Toolbar aria-label={t('next')} className={styles['tools'] ?? ''}>
            <Button
              isPressed={chosen === suggestion.topicId}
              onPress={() => set(chosen === suggestion.topicId ? null : suggestion.topicId)}
            >
              {t('nextSuggested', { topic: suggestion.title })}
            </Button>
          </Toolbar>
          <span className={styles['small']}>{reasonOf(t, suggestion)}</span>
        </div>
      )}
      {topics.length > 0 && (
        <SelectField
          label={t('nextOther')}
          value={chosen}
          placeholder={t('nextChoose')}
          onChange={set}
          options={topics.map(({ topicId, title, moduleTitle, cover }) => {
            const notHad = cover.filter(one => one !== 'had' && one !== 'made-up').length
            const reason = t('nextReason', { notHad, expected: cover.length })
            return { id: topicId, label: title, detail: `${moduleTitle} · ${reason}` }
          })}
        />
      )}
      <ErrorText>{error?.message ?? choose.error?.message}</ErrorText>
    </CloseOutPart>
  )
}

const reasonOf = (t: ReturnType<typeof useWords>, { inOrder, notHad, expected }: Suggestion) =>
  inOrder ? t('nextInOrder') : t('nextReason', { notHad, expected })
