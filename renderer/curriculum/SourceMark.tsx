import { useContext, useState } from 'react'
import { useWords } from './curriculum.words.ts'
import { publishedLine, sourceOf } from './sources.ts'
import { TopicSurroundings } from './topic-surroundings.ts'
import styles from './topic-text.module.css'

/** A citation as its number in the list of sources; pressed, by mouse or key, it names the work in the line. */
export function SourceMark({ id }: { readonly id: string }) {
  const t = useWords()
  const [isShown, setShown] = useState(false)
  const { sources, linkOfSource } = useContext(TopicSurroundings)
  const number = sources.indexOf(id) + 1
  const source = sourceOf(id)
  const title = source?.title ?? id
  return (
    <>
      <button
        type="button"
        className={styles.source}
        aria-label={number > 0 ? t('sourceNumbered', { number, title }) : t('source', { title })}
        aria-expanded={isShown}
        data-source-mark
        onClick={() => setShown(!isShown)}
      >
        {number > 0 ? number : t('sourceOnly')}
      </button>
      {isShown && (
        <span className={styles.cited}>
          {source === undefined ? title : [title, publishedLine(source)].filter(Boolean).join(' · ')}
          {source !== undefined && linkOfSource !== null && <> {linkOfSource(id)}</>}
        </span>
      )}
    </>
  )
}
