import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { useWords } from './curriculum.words.ts'
import styles from './topic.module.css'

/** The way back to the library, which stands as it was left. */
export function ToLibrary() {
  const t = useWords()
  return (
    <LinkTo path="/curriculum" className={styles.back}>
      <Icon name="back" size={1} />
      {t('title')}
    </LinkTo>
  )
}
