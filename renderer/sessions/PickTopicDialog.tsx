import { useState } from 'react'
import { searchTopics } from '#shared/curriculum/search-topics.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { useWords } from './sessions.words.ts'
import styles from './today.module.css'
import type { PickedTopic } from './TopicChoice.tsx'

interface Props {
  readonly onPick: (topic: PickedTopic) => void
  readonly onClose: () => void
}

/** The library as a list to choose one topic from, with search as you type. */
export function PickTopicDialog({ onPick, onClose }: Props) {
  const t = useWords()
  const [text, setText] = useState('')
  const { data, error } = useCall('curriculum.library')
  const topics = data === undefined ? [] : text.trim() === '' ? data.topics : searchTopics(data.topics, text)
  return (
    <Dialog isOpen isTall onClose={onClose} closeLabel={t('close')} title={t('topicTitle')}>
      <SearchField
        label={t('topicFind')}
        isLabelHidden={false}
        placeholder=""
        value={text}
        onChange={setText}
        autoFocus
      />
      {error !== null && <ErrorText>{error.message}</ErrorText>}
      <p className={styles['small']} role="status">
        {data !== undefined && (topics.length === 0 ? t('topicNone') : t('topicsShown', { count: topics.length }))}
      </p>
      <ul className={styles['topics']}>
        {topics.map(topic => (
          <li key={topic.id}>
            <button
              type="button"
              className={styles['choice']}
              onClick={() => onPick({ topicId: topic.id, title: topic.title, moduleTitle: topic.moduleTitle })}
            >
              <b>{topic.title}</b>
              <span className={styles['small']}>
                {topic.moduleTitle} · {t('minutesShort', { minutes: topic.lengths.join(', ') })}
              </span>
              <span className={styles['small']}>{topic.summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
