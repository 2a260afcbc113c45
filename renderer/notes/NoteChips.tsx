import { UserText } from '#renderer/ui/UserText.tsx'
import { keyOf, type NoteState, type NoteTarget } from './note-target.ts'
import { useWords } from './notes.words.ts'
import styles from './notes.module.css'

interface Props {
  readonly targets: readonly NoteTarget[]
  readonly states: readonly NoteState[]
  readonly current: number
  readonly onChoose: (at: number) => void
}

/** One chip a note: whose it is, and what it still lacks. */
export function NoteChips({ targets, states, current, onChoose }: Props) {
  const t = useWords()
  return (
    <div className={styles['chips']} role="group" aria-label={t('whichNote')}>
      {targets.map((target, at) => {
        const state = states[at] ?? { kind: 'empty' as const }
        return (
          <button
            key={keyOf(target)}
            type="button"
            className={styles['chip']}
            aria-pressed={at === current}
            data-state={state.kind}
            onClick={() => onChoose(at)}
          >
            <span className={styles['chipName']}>
              <UserText>{target.kind === 'group' ? t('groupNote') : target.name}</UserText>
            </span>{' '}
            <span className={styles['chipState']}>{stateWords(t, state)}</span>
          </button>
        )
      })}
    </div>
  )
}

function stateWords(t: ReturnType<typeof useWords>, state: NoteState): string {
  if (state.kind !== 'lacks') return t(`state.${state.kind}`)
  const { missing, openNames, openPlaces } = state.lack
  const said = [
    missing.length > 0 ? t('state.lacks', { parts: missing.map(part => t(`short.${part}`)).join(', ') }) : null,
    openNames > 0 ? t('state.names', { count: openNames }) : null,
    openPlaces > 0 ? t('state.places', { count: openPlaces }) : null,
  ]
  return said.filter(words => words !== null).join(', ')
}
