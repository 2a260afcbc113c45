import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { publishedLine, sourceOf } from './sources.ts'
import styles from './topic.module.css'

/** The works that the numbers in a text point to, each with its place in the bibliography. */
export const SourceList = ({ ids }: { readonly ids: readonly string[] }) => (
  <ol className={styles.bullets}>
    {ids.map(id => {
      const source = sourceOf(id)
      return (
        <li key={id}>
          {source === undefined ? id : <LinkTo path={`/curriculum/sources?source=${id}`}>{source.title}</LinkTo>}
          {source !== undefined && <span className={styles.published}>{publishedLine(source)}</span>}
        </li>
      )
    })}
  </ol>
)
