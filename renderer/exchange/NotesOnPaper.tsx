import type { NoteContent } from '#shared/notes/note-content.ts'
import type { SignedNote } from '#shared/notes/signed-note.ts'
import { formatDay } from '#renderer/app/day.ts'
import { NoteView } from '#renderer/app/note-view/NoteView.tsx'
import { SignedNoteView } from '#renderer/app/note-view/SignedNoteView.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './out.module.css'
import { outWords, useOutWords } from './out.words.ts'

const whoOf = (content: NoteContent) => (content.kind === 'individual' ? content.client.name : outWords('groupNote'))
const formatOf = (content: NoteContent) => (content.kind === 'individual' ? content.format : 'dap')

/** Signed notes one after the other, a void one marked in its heading. */
export const SignedOnPaper = ({ notes }: { readonly notes: readonly SignedNote[] }) =>
  notes.map(note => <OneSigned key={note.noteId} note={note} />)

function OneSigned({ note }: { readonly note: SignedNote }) {
  const t = useOutWords()
  const isVoid = note.further.some(({ kind }) => kind === 'void')
  const values = { who: whoOf(note.content), day: formatDay(note.content.session.heldOn) }
  return (
    <section className={styles['note']}>
      <h2 className={isVoid ? styles['void'] : undefined}>
        <UserText>{t(isVoid ? 'noteVoid' : 'noteHeading', values)}</UserText>
      </h2>
      <SignedNoteView note={note} format={formatOf(note.content)} level={3} />
    </section>
  )
}

/** A draft as it stands, marked as one. */
export function DraftOnPaper({ content }: { readonly content: NoteContent }) {
  const t = useOutWords()
  const values = { who: whoOf(content), day: formatDay(content.session.heldOn) }
  return (
    <section className={styles['note']}>
      <h2>
        {t('draft')}: <UserText>{t('noteHeading', values)}</UserText>
      </h2>
      <p>{t('draftHelp')}</p>
      <NoteView content={content} format={formatOf(content)} level={3} />
    </section>
  )
}
