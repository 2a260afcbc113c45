import type { SessionNotes } from '#shared/notes/note.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { isEmpty, keyOf, type NoteTarget } from './note-target.ts'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly targets: readonly NoteTarget[]
  readonly notes: SessionNotes
  readonly current: number
  readonly onChoose: (at: number) => void
}

/** One chip a note: whose it is, and whether it is still empty. */
export function NoteChips({ targets, notes, current, onChoose }: Props) {
  const t = useWords()
  return (
    <div className={styles['chips']} role="group" aria-label={t('whichNote')}>
      {targets.map((target, at) => {
        const name = target.kind === 'group' ? t('groupNote') : target.name
        const state = t(isEmpty(notes, target) ? 'empty' : 'written')
        return (
          <button
            key={keyOf(target)}
            type="button"
            className={styles['chip']}
            aria-pressed={at === current}
            onClick={() => onChoose(at)}
          >
            <span className={styles['chipName']}>
              <UserText>{name}</UserText>
            </span>{' '}
            <span className={styles['chipState']}>{state}</span>
          </button>
        )
      })}
    </div>
  )
}
