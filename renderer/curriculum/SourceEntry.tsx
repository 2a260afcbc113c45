import type { Source, TopicSummary } from '#shared/curriculum/topic.ts'
import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useWords } from './curriculum.words.ts'
import { publishedLine } from './sources.ts'
import styles from './sources.module.css'

/** The id of the element that is scrolled to and takes the focus. */
export const sourceAnchor = (id: string): string => `source-${id}`

interface Props {
  readonly source: Source
  /** All topics of the library. */
  readonly topics: readonly TopicSummary[]
}

/** One work: who, when, where, how much of it was read, what is taken from it, and by which topics. */
export function SourceEntry({ source, topics }: Props) {
  const t = useWords()
  const citing = topics.filter(topic => topic.sources.includes(source.id))
  return (
    <li className={styles.source} id={sourceAnchor(source.id)} tabIndex={-1} aria-label={source.title}>
      <h2>{source.title}</h2>
      <p className={styles.quiet}>{publishedLine(source)}</p>
      {source.facts.length > 0 && (
        <>
          <h3>{t('taken')}</h3>
          <ul className={styles.facts}>
            {source.facts.map(fact => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.quiet}>{t('readOf', { what: source.read })}</p>
      {citing.length === 0 ? (
        <p className={styles.quiet}>{t('citedByNone')}</p>
      ) : (
        <div className={styles.citing}>
          <h3>{t('citedBy')}</h3>
          <ul>
            {citing.map(({ id, title }) => (
              <li key={id}>
                <LinkTo path={`/curriculum/${id}?part=sources`}>{title}</LinkTo>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}
