import type { SessionId } from '#shared/sessions/session-id.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { isEmpty, keyOf, storedText, type NoteClient, type NoteTarget } from './note-target.ts'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'
import { StrayNotes } from './StrayNotes.tsx'

interface Props {
  readonly sessionId: SessionId
  /** Everyone of this session, for the names of notes of those who are not marked as in the room. */
  readonly everyone: readonly NoteClient[]
  readonly inRoom: readonly NoteClient[]
}

/** The notes of a session as text, for somebody who reads them and writes none. */
export function NotesReader({ sessionId, everyone, inRoom }: Props) {
  const t = useWords()
  const { data: notes, error } = useCall('notes.ofSession', { sessionId })
  if (error !== null) return <Banner tone="error">{t('failed', { message: error.message })}</Banner>
  if (notes === undefined) return null
  const targets: NoteTarget[] = [{ kind: 'group' }, ...inRoom.map(client => ({ kind: 'client' as const, ...client }))]
  return (
    <div className={styles['panel']}>
      {targets.map(target => (
        <section key={keyOf(target)}>
          <h3 className={styles['readHead']}>
            {target.kind === 'group' ? t('groupNoteRead') : <UserText>{target.name}</UserText>}
          </h3>
          {isEmpty(notes, target) ? (
            <p className={styles['muted']}>{t('notWritten')}</p>
          ) : (
            <p className={styles['strayText']}>
              <UserText>{storedText(notes, target)}</UserText>
            </p>
          )}
        </section>
      ))}
      <StrayNotes notes={notes} everyone={everyone} inRoom={inRoom} />
    </div>
  )
}
