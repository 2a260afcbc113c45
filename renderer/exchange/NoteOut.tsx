import { useState } from 'react'
import type { SignedNote } from '#shared/notes/signed-note.ts'
import { formatDay } from '#renderer/app/day.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DisclosureDialog } from './DisclosureDialog.tsx'
import { SignedOnPaper } from './NotesOnPaper.tsx'
import { PrintButton } from './PrintButton.tsx'
import styles from './out.module.css'
import { useOutWords } from './out.words.ts'

/** A signed note: printed for internal use, or disclosed; one that does not hold does neither. */
export function NoteOut({ note }: { readonly note: SignedNote }) {
  const t = useOutWords()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  if (note.fault !== null) return null
  const { noteId, content } = note
  const close = () => setOpen(false)
  const done = (sentence: string) => {
    close()
    setSaid(sentence)
  }
  return (
    <div className={styles['out']}>
      <PrintButton
        label={t('print')}
        what={{ what: 'note', noteId }}
        title={t('titleNote')}
        under={`${content.session.groupName} · ${formatDay(content.session.heldOn)}`}
      >
        <SignedOnPaper notes={[note]} />
      </PrintButton>
      <Button onPress={() => setOpen(true)}>{t('disclose')}</Button>
      <span className={styles['small']} role="status">
        {said}
      </span>
      {isOpen && (
        <DisclosureDialog
          about={{ of: 'note', noteId, isGroup: content.kind === 'group' }}
          onClose={close}
          onDone={done}
        />
      )}
    </div>
  )
}
