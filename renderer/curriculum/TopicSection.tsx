import type { ReactNode } from 'react'
import { useWords } from './curriculum.words.ts'
import type { SectionId } from './topic-sections.ts'
import { anchorOf } from './use-section-in-view.ts'
import styles from './topic.module.css'

/** One anchored part of the topic under its heading (level 2). */
export function TopicSection({ id, children }: { readonly id: SectionId; readonly children: ReactNode }) {
  const t = useWords()
  const heading = `${anchorOf(id)}-title`
  return (
    <section id={anchorOf(id)} className={styles.section} tabIndex={-1} aria-labelledby={heading}>
      <h2 id={heading}>{t(id)}</h2>
      {children}
    </section>
  )
}
