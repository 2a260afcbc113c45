import { MOST_OF_TOPIC_NOTE, type TopicNote } from '#shared/curriculum/topic-note.ts'
import { dateIn } from '#shared/sessions/clock.ts'
import { useDraftField } from '#renderer/app/autosave.ts'
import { call } from '#renderer/app/call.ts'
import { formatDay } from '#renderer/app/day.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './curriculum.words.ts'
import styles from './topic.module.css'

interface Props {
  readonly topicId: string
  /** Somebody who only reads gets the text and no field. */
  readonly mayWrite: boolean
}

/** The clinic's own note on a topic, which saves itself as it is typed; who changed it last, and when. */
export function ClinicNote({ topicId, mayWrite }: Props) {
  const t = useWords()
  const { data: note, error } = useCall('curriculum.topicNote', { topicId })
  if (error !== null) return <ErrorText>{error.message}</ErrorText>
  if (note === undefined) return <Skeleton lines={3} />
  const text = note?.text ?? ''
  return (
    <div className={styles.note}>
      {mayWrite && <NoteField topicId={topicId} stored={text} />}
      {!mayWrite && text !== '' && (
        <UserText as="p" isPreserved>
          {text}
        </UserText>
      )}
      {!mayWrite && text === '' && <p className={styles.quiet}>{t('clinicNoteNone')}</p>}
      {note !== null && text !== '' && <LastChange note={note} />}
    </div>
  )
}

function NoteField({ topicId, stored }: { readonly topicId: string; readonly stored: string }) {
  const t = useWords()
  const field = useDraftField(stored, text => call('curriculum.saveTopicNote', { topicId, text }))
  return (
    <TextArea
      label={t('clinicNote')}
      isLabelHidden
      description={t('clinicNoteHelp')}
      {...field}
      maxLength={MOST_OF_TOPIC_NOTE}
      rows={4}
    />
  )
}

function LastChange({ note: { savedAt, savedBy } }: { readonly note: TopicNote }) {
  const t = useWords()
  const day = formatDay(dateIn(Intl.DateTimeFormat().resolvedOptions().timeZone, savedAt))
  return (
    <p className={styles.quiet}>
      <UserText>{t('clinicNoteBy', { name: savedBy, day })}</UserText>
    </p>
  )
}
