import type { BackupTrouble } from '#shared/backup/backup.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './backup.module.css'
import { useWords } from './backup.words.ts'
import { failedWords, toDoWords } from './trouble-words.ts'
import type { useMakeBackup } from './use-make-backup.ts'

interface FailedBackupProps {
  readonly failed: NonNullable<BackupTrouble['failed']>
  readonly making: Pick<ReturnType<typeof useMakeBackup>, 'make' | 'isPending' | 'refusal'>
  /** When the last backup was made: it stands. */
  readonly last: string
}

/** The last try at a backup failed: when, why, what to do, and the way to try again [BK13]. */
export function FailedBackup({ failed, making: { make, isPending, refusal }, last }: FailedBackupProps) {
  const t = useWords()
  return (
    <Banner
      tone="warning"
      title={t('failedTitle')}
      action={
        <Button isPending={isPending} pendingLabel={t('making')} onPress={make}>
          {t('tryAgain')}
        </Button>
      }
    >
      <div className={styles.cell}>
        <span>
          <UserText>{failedWords(failed, new Date())}</UserText>
        </span>
        <span>{toDoWords(failed)}</span>
        <span>{last}</span>
        {refusal !== null && refusal !== failed.sentence && <span>{refusal}</span>}
      </div>
    </Banner>
  )
}
