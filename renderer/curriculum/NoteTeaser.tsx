import { useCall } from '#renderer/app/use-call.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './curriculum.words.ts'
import { anchorOf } from './use-section-in-view.ts'
import { showNow } from './show-after-arrival.ts'
import styles from './topic.module.css'

/** The first line of the clinic's note, where the note itself stands far below on a narrow window; pressed, it goes there. */
export function NoteTeaser({ topicId }: { readonly topicId: string }) {
  const t = useWords()
  const { data: note } = useCall('curriculum.topicNote', { topicId })
  const [line = ''] = note?.text.trim().split('\n') ?? []
  if (line === '') return null
  return (
    <button
      type="button"
      className={styles.teaser}
      onClick={() => showNow(document.getElementById(anchorOf('clinicNote')))}
    >
      <b>{t('clinicNote')}</b> <UserText>{line}</UserText>
    </button>
  )
}
