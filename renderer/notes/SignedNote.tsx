import type { ReactNode } from 'react'
import type { NoteFormat } from '#shared/notes/note-format.ts'
import type { NoteId } from '#shared/notes/note.ts'
import { SignedNoteView } from '#renderer/app/note-view/SignedNoteView.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly noteId: NoteId
  readonly format: NoteFormat
  /** What can be done with a signed note. */
  readonly acts: ReactNode
}

/** A signed note where its draft was: to read, and to add to. */
export function SignedNote({ noteId, format, acts }: Props) {
  const t = useWords()
  const { data: note, error } = useCall('notes.read', { noteId })
  if (error !== null) return <ErrorText>{t('failed', { message: error.message })}</ErrorText>
  if (note === undefined || note.noteId !== noteId) return null
  return (
    <>
      <p className={styles['muted']}>{t('signedHelp')}</p>
      {acts !== null && <div className={styles['acts']}>{acts}</div>}
      <SignedNoteView note={note} format={format} />
    </>
  )
}
