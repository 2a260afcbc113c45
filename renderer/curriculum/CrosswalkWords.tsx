import type { Crosswalk } from '#shared/curriculum/topic.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { crosswalkText, isUnverified } from './crosswalk.ts'
import { useWords } from './curriculum.words.ts'
import styles from './topic.module.css'

/** Which session of a manual this stands for, and how sure we are of it. */
export function CrosswalkWords({ crosswalk }: { readonly crosswalk: Crosswalk }) {
  const t = useWords()
  return (
    <>
      {crosswalkText(crosswalk)}
      <span className={styles.confidence}>
        {isUnverified(crosswalk) && <Chip tone="late">{t('unverified')}</Chip>}
        <span className={styles.quiet}>{t(`confidence.${crosswalk.confidence}`)}</span>
      </span>
    </>
  )
}
