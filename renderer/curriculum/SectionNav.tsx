import { useWords } from './curriculum.words.ts'
import type { SectionId } from './topic-sections.ts'
import { useSectionInView } from './use-section-in-view.ts'
import styles from './topic.module.css'

/** The list of sections beside the text. Buttons: a link to #… would be a route of the hash router. */
export function SectionNav({ ids }: { readonly ids: readonly SectionId[] }) {
  const t = useWords()
  const { current, goTo } = useSectionInView(ids)
  return (
    <nav className={styles.nav} aria-label={t('sections')}>
      <ul>
        {ids.map(id => (
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
