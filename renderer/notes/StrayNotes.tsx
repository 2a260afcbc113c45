import { wholeText, type SessionNotes } from '#shared/notes/note.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import type { NoteClient } from './note-target.ts'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly notes: SessionNotes
  readonly everyone: readonly NoteClient[]
  readonly inRoom: readonly NoteClient[]
}

/** Notes of clients whose mark was changed to "not in the room" after something was written: shown, never offered for writing. */
export function StrayNotes({ notes, everyone, inRoom }: Props) {
  const t = useWords()
  const stray = notes.individual.filter(
    note => wholeText(note.written) !== '' && inRoom.every(client => client.clientId !== note.clientId),
  )
  if (stray.length === 0) return null
  return (
    <section className={styles['stray']}>
      <h3>{t('notInRoom')}</h3>
      {stray.map(note => (
        <div key={note.clientId}>
          <p className={styles['muted']}>
            {t('notInRoomHelp', { name: everyone.find(client => client.clientId === note.clientId)?.name ?? '' })}
          </p>
          <p className={styles['strayText']}>
            <UserText>{wholeText(note.written)}</UserText>
          </p>
        </div>
      ))}
    </section>
  )
}
