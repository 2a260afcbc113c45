import type { SessionFacts } from '#shared/notes/note-content.ts'
import type { GroupNote } from '#shared/notes/note.ts'
import { presentWords, timeWords, topicWords } from '#renderer/app/note-view/note-facts.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { Interventions } from './Interventions.tsx'
import { NoteField } from './NoteField.tsx'
import { useWords } from './notes.words.ts'
import { usePhraseSource } from './use-phrase-source.ts'
import styles from './notes.module.css'

interface Props {
  readonly session: SessionFacts
  readonly lines: readonly string[]
  readonly note: GroupNote
}

/** The group's note: what the room recorded, what was done of the topic's lines, and how it went in the facilitator's words. */
export function GroupNoteForm({ session, lines, note }: Props) {
  const t = useWords()
  const topic = session.deliveries[0]?.title ?? null
  const phrases = usePhraseSource({ client: null, topic, minutes: session.minutes, goal: null })
  const facts = [timeWords(session), ...topicWords(session), presentWords(session)]
  return (
    <>
      <section className={styles['facts']}>
        <b className={styles['label']}>{t('recorded')}</b>
        <p>
          <UserText>{facts.join(' · ')}</UserText>
        </p>
        <p className={styles['muted']}>{t('recordedHelp')}</p>
      </section>
      <Interventions sessionId={session.sessionId} phrases={lines} chosen={note.interventions} />
      <NoteField
        sessionId={session.sessionId}
        clientId={null}
        part="text"
        label={t('groupNoteLabel')}
        description={t('groupNoteHelp')}
        stored={note.text}
        rows={6}
        phrases={phrases}
      />
    </>
  )
}
