import { useState, type ReactNode } from 'react'
import type { Output } from '#shared/ipc/types.ts'
import type { NoteFormat } from '#shared/notes/note-format.ts'
import type { NoteId } from '#shared/notes/note.ts'
import { SignedNoteView } from '#renderer/app/note-view/SignedNoteView.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'

/** What can be done with a signed note; tells in a sentence what was done. */
export type SignedActs = (note: Output<'notes.read'>, onDone: (sentence: string) => void) => ReactNode

interface Props {
  readonly noteId: NoteId
  readonly format: NoteFormat
  readonly acts: SignedActs | undefined
}

/** A signed note where its draft was: to read, and to add to. */
export function SignedNote({ noteId, format, acts }: Props) {
  const t = useWords()
  const { data: note, error } = useCall('notes.read', { noteId })
  const [said, setSaid] = useState<string | null>(null)
  if (error !== null) return <ErrorText>{t('failed', { message: error.message })}</ErrorText>
  if (note === undefined || note.noteId !== noteId) return null
  return (
    <>
      <p className={styles['muted']}>{t('signedHelp')}</p>
      {said !== null && <Banner tone="success">{said}</Banner>}
      {acts?.(note, setSaid)}
      <SignedNoteView note={note} format={format} />
    </>
  )
}
