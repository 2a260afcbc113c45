import { LinkTo } from '#renderer/app/LinkTo.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Card } from '#renderer/ui/Card.tsx'
import styles from './backup.module.css'
import { useWords } from './backup.words.ts'
import { lastWords } from './last-words.ts'

/** The way to the backups, with when the last one was made. */
export function BackupsCard() {
  const t = useWords()
  const { data: last } = useCall('backup.last')
  return (
    <Card as="section" title={t('title')} padding="roomy" className={styles.card}>
      {last !== undefined && (
        <p className={styles.quiet}>{last === null ? t('none') : lastWords(last.madeAt, new Date())}</p>
      )}
      <div className={styles.row}>
        <LinkTo path="/settings/backups">{t('open')}</LinkTo>
      </div>
    </Card>
  )
}
