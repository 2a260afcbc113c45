import { useBackupProgress } from '#renderer/app/backup-progress.ts'
import { call } from '#renderer/app/call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './backup.module.css'
import { useWords } from './backup.words.ts'

const MB = 1_000_000

/** Bytes as whole megabytes, never less than one. */
export const megabytes = (bytes: number): string => Math.max(1, Math.round(bytes / MB)).toLocaleString('en-US')

/** How far the backup is that runs now, and the way to end it; nothing while none runs. */
export function BackupBar() {
  const t = useWords()
  const progress = useBackupProgress()
  if (progress === null) return null
  const { part, done, total, cause } = progress
  // Checking says nothing on the way: the engine reads all pages in one go.
  const isCounting = total > 0 && part !== 'checking'
  const size = isCounting
    ? t('size', { done: megabytes(done), total: megabytes(total) })
    : t('sizeWhole', { total: megabytes(total) })
  return (
    <div className={styles.progress}>
      <span>{t(`part.${part}`)}</span>
      <progress aria-label={t('progress')} max={Math.max(total, 1)} {...(isCounting ? { value: done } : {})} />
      <div className={styles.row}>
        <span className={styles.numbers}>{total > 0 && size}</span>
        {cause !== 'rotation' && cause !== 'migration' && (
          <Button onPress={() => void call('backup.cancel').catch(() => null)}>{t('cancel')}</Button>
        )}
      </div>
      <span className={styles.small}>{t('progressWhy')}</span>
    </div>
  )
}
