import { UserText } from '#renderer/ui/UserText.tsx'
import type { ToRead } from './ReadRun.tsx'
import styles from './signing.module.css'
import { useWords } from './signing.words.ts'
import type { Opened } from './use-opened.ts'

interface Props {
  readonly toRead: readonly ToRead[]
  readonly at: number
  readonly stateOf: Opened['stateOf']
  readonly onChoose: (at: number) => void
}

/** The notes of a run with what was done about each: a press opens it. */
export function ReadList({ toRead, at, stateOf, onChoose }: Props) {
  const t = useWords()
  return (
    <div className={styles['list']} role="group" aria-label={t('whichNote')}>
      {toRead.map(({ noteId, name }, index) => (
        <button
          key={noteId}
          type="button"
          className={styles['listItem']}
          aria-pressed={index === at}
          data-state={stateOf(noteId)}
          onClick={() => onChoose(index)}
        >
          <span className={styles['listName']}>
            <UserText>{name}</UserText>
          </span>{' '}
          <span className={styles['listState']}>{t(`state.${stateOf(noteId)}`)}</span>
        </button>
      ))}
    </div>
  )
}
