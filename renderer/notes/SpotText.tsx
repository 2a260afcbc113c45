import type { Spot } from '#shared/notes/note-findings.ts'
import { UserText } from '#renderer/ui/UserText.tsx'
import { useWords } from './checks.words.ts'
import styles from './notes.module.css'

/** A finding with the words round it, and the part it stands in. */
export function SpotText({ spot }: { readonly spot: Spot }) {
  const t = useWords()
  return (
    <p className={styles['spot']}>
      <UserText>
        {spot.before}
        <mark>{spot.text}</mark>
        {spot.after}
      </UserText>{' '}
      <span className={styles['muted']}>{t('in', { part: t(`place.${spot.part}`) })}</span>
    </p>
  )
}
