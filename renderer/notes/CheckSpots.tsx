import type { ReactNode } from 'react'
import type { NoteFindings, Spot, WordFinding } from '#shared/notes/note-findings.ts'
import type { NoteId } from '#shared/notes/note.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { useWords } from './checks.words.ts'
import { replaceFinding, showSpot } from './mend.ts'
import { SpotText } from './SpotText.tsx'
import styles from './notes.module.css'

interface Props {
  readonly title: string
  readonly spots: readonly Spot[]
  readonly help: string
}

const keyOf = ({ part, start, text }: Spot) => `${part} ${start} ${text}`

/** Findings to look at, each with the way to where it stands. */
export function CheckSpots({ title, spots, help }: Props) {
  const t = useWords()
  return (
    <Group title={title} spots={spots}>
      {spot => (
        <>
          <SpotText spot={spot} />
          <p className={styles['muted']}>{help}</p>
          <div className={styles['acts']}>
            <Button variant="plain" aria-label={t('showOne', { text: spot.text })} onPress={() => showSpot(spot)}>
              {t('show')}
            </Button>
          </div>
        </>
      )}
    </Group>
  )
}

function Group<S extends Spot>(props: { title: string; spots: readonly S[]; children: (spot: S) => ReactNode }) {
  if (props.spots.length === 0) return null
  return (
    <section className={styles['finding']}>
      <h4>{props.title}</h4>
      <ul className={styles['findings']}>
        {props.spots.map(spot => (
          <li key={keyOf(spot)}>{props.children(spot)}</li>
        ))}
      </ul>
    </section>
  )
}

/** A plain alternative that can be written as it stands: one wording, with nothing to fill in. */
const isReady = ({ instead, isQuoted }: WordFinding) => !isQuoted && !/[…;,(]/u.test(instead)

/** Words that blame or label, each with a plain one [NT26]. */
export function CheckWords({ noteId, words }: { readonly noteId: NoteId; readonly words: readonly WordFinding[] }) {
  const t = useWords()
  const take = ({ part, text, before, instead }: WordFinding) => {
    const find = (findings: NoteFindings) =>
      findings.words.find(one => one.part === part && one.text === text && one.before === before)
    void replaceFinding(noteId, find, () => instead)
  }
  return (
    <Group title={t('words')} spots={words}>
      {word => (
        <>
          <SpotText spot={word} />
          <p className={styles['muted']}>{t(word.isQuoted ? 'wordQuoted' : 'wordHelp', { instead: word.instead })}</p>
          <div className={styles['acts']}>
            {isReady(word) && (
              <Button aria-label={t('takeOne', { text: word.text, instead: word.instead })} onPress={() => take(word)}>
                {t('take')}
              </Button>
            )}
            <Button variant="plain" aria-label={t('showOne', { text: word.text })} onPress={() => showSpot(word)}>
              {t('show')}
            </Button>
          </div>
        </>
      )}
    </Group>
  )
}
