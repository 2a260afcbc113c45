import type { ClientFacts, SessionFacts } from '#shared/notes/note-content.ts'
import type { NoteFormat } from '#shared/notes/note-format.ts'
import type { GroupNote, IndividualNote } from '#shared/notes/note.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { ClientNoteForm } from './ClientNoteForm.tsx'
import { GroupNoteForm } from './GroupNoteForm.tsx'
import type { NoteTarget } from './note-target.ts'
import { useWords } from './notes.words.ts'
import { SignedNote, type SignedActs } from './SignedNote.tsx'
import styles from './notes.module.css'

interface Props {
  readonly target: NoteTarget
  readonly note: GroupNote | IndividualNote | null
  readonly facts: {
    readonly session: SessionFacts
    readonly clients: readonly ClientFacts[]
    readonly phrases: readonly string[]
  }
  readonly format: NoteFormat
  readonly signedActs: SignedActs | undefined
}

/** The note that stands open: its fields, or the signed note in their place. */
export function NoteForm({ target, note, facts, format, signedActs }: Props) {
  const t = useWords()
  const title = target.kind === 'group' ? t('groupNoteOf') : t('clientNoteLabel', { name: target.name })
  return (
    <section className={styles['note']} aria-label={title}>
      <h3 className={styles['noteTitle']}>
        <UserText>{title}</UserText>
      </h3>
      <Inside {...{ target, note, facts, format, signedActs }} />
    </section>
  )
}

function Inside({ target, note, facts, format, signedActs }: Props) {
  if (note !== null && note.signedAt !== null && note.noteId !== null)
    return <SignedNote noteId={note.noteId} format={format} acts={signedActs} />
  const { session, clients, phrases } = facts
  if (target.kind === 'group')
    return note === null || 'written' in note ? null : <GroupNoteForm session={session} lines={phrases} note={note} />
  const client = clients.find(({ clientId }) => clientId === target.clientId)
  if (client === undefined) return null
  const own = note !== null && 'written' in note ? note : null
  return <ClientNoteForm session={session} client={client} note={own} format={format} />
}
