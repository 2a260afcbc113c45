import type { OwnPhrase } from '#shared/notes/phrase.ts'
import { PhraseGroup, type ShippedPhrase } from '#shared/notes/phrases/phrase.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { PhraseWords } from './PhraseWords.tsx'
import { useWords } from './phrases.words.ts'
import styles from './phrases.module.css'

interface Props {
  readonly phrases: readonly ShippedPhrase[]
  readonly own: readonly OwnPhrase[]
}

/** The phrases that come with the app, by what they are about; they are read, not changed. */
export function OurBook({ phrases, own }: Props) {
  const t = useWords()
  const groups = [...PhraseGroup.values].filter(group => phrases.some(phrase => phrase.group === group))
  if (groups.length === 0) return <p className={styles['muted']}>{t('nothing')}</p>
  return groups.map(group => (
    <section key={group} aria-labelledby={`phrases-${group}`}>
      <h2 id={`phrases-${group}`}>{t(`group.${group}`)}</h2>
      <ul className={styles['list']}>
        {phrases
          .filter(phrase => phrase.group === group)
          .map(({ key, title, text }) => (
            <li key={key} className={classNames(styles['phrase'], styles['ours'])}>
              <span className={styles['named']}>
                <span className={styles['key']}>.{key}</span>
                <b>{title}</b>
                {own.some(phrase => phrase.key === key) && <span className={styles['muted']}>{t('covered')}</span>}
              </span>
              <PhraseWords text={text} />
            </li>
          ))}
      </ul>
    </section>
  ))
}
