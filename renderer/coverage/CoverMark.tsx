import type { TopicCover } from '#shared/coverage/coverage.ts'
import { useWords } from './coverage.words.ts'
import styles from './coverage.module.css'

/** What a client has of a topic, as a shape with its letter; the color only underlines it. Says nothing by itself. */
export function CoverMark({ cover }: { readonly cover: TopicCover }) {
  const t = useWords()
  return (
    <i className={`${styles['shape']} ${styles[cover]}`} aria-hidden>
      {t(`letter.${cover}`)}
    </i>
  )
}
