import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import styles from './out.module.css'
import { useOutWords } from './out.words.ts'

/** The ways from the list of notes: to search them, and to enter what is left in the health record. */
export function WaysOfNotes() {
  const t = useOutWords()
  const { data: left } = useCall('exchange.leftToEnter')
  return (
    <nav className={styles['links']} aria-label={t('outside')}>
      <LinkTo path="/notes/search">{t('searchLink')}</LinkTo>
      <LinkTo path="/hand-over">
        {left === undefined || left.count === 0 ? t('handOver') : t('handOverLink', { count: left.count })}
      </LinkTo>
    </nav>
  )
}
