import type { NoteFormat } from '#shared/notes/note-format.ts'
import type { GroupNote, IndividualNote } from '#shared/notes/note.ts'
import { FormatChoice } from '#renderer/app/note-view/FormatChoice.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { keyOn } from '#renderer/ui/keys.ts'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly note: GroupNote | IndividualNote | null
  readonly isGroup: boolean
  readonly format: NoteFormat
  readonly onFormat: (format: NoteFormat) => void
  readonly onStep: (way: 'undo' | 'redo') => void
  readonly onMove: () => void
}

/** What can be done with the whole note: take steps back, look at it in another format, move it to the right client. */
export function NoteTools({ note, isGroup, format, onFormat, onStep, onMove }: Props) {
  const t = useWords()
  const isDraft = note === null || note.signedAt === null
  return (
    <div className={styles['tools']} role="group" aria-label={t('tools')}>
      {isDraft && (
        <>
          <Button
            variant="plain"
            isDisabled={note?.canUndo !== true}
            shortcut={keyOn('notes.undoNote')}
            onPress={() => onStep('undo')}
          >
            {t('undo')}
          </Button>
          <Button
            variant="plain"
            isDisabled={note?.canRedo !== true}
            shortcut={keyOn('notes.redoNote')}
            onPress={() => onStep('redo')}
          >
            {t('redo')}
          </Button>
          {!isGroup && note !== null && (
            <Button variant="plain" onPress={onMove}>
              {t('move')}
            </Button>
          )}
        </>
      )}
      {!isGroup && <FormatChoice format={format} onChange={onFormat} />}
    </div>
  )
}
