import { useWords } from './curriculum.words.ts'
import type { BesideId, TextId } from './topic-sections.ts'
import { useSectionInView } from './use-section-in-view.ts'
import styles from './topic.module.css'

interface Props {
  readonly ids: readonly TextId[]
  /** What stands beside the text, or below it on a narrow window. */
  readonly beside: readonly BesideId[]
}

/** The list of sections beside the text. Buttons: a link to #… would be a route of the hash router. */
export function SectionNav({ ids, beside }: Props) {
  const t = useWords()
  const { current, goTo } = useSectionInView(ids)
  return (
    <nav className={styles.nav} aria-label={t('sections')}>
      <ul>
        {[...ids, ...beside].map(id => (
          <li key={id}>
            <button type="button" aria-current={id === current} onClick={() => goTo(id)}>
              {t(id)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
