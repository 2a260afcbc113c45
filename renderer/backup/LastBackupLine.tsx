import type { LastBackup } from '#shared/backup/backup.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import { FailedBackup } from './FailedBackup.tsx'
import styles from './backup.module.css'
import { useWords } from './backup.words.ts'
import { lastWords } from './last-words.ts'
import { folderWords } from './trouble-words.ts'
import { useFolder } from './use-folder.ts'
import { useMakeBackup } from './use-make-backup.ts'

const REMIND_DAYS = 7

/** When the last backup was made: a quiet line; a reminder after a week without one, and why when the last try failed. */
export function LastBackupLine() {
  const t = useWords()
  const { data: last } = useCall('backup.last')
  const { data: trouble } = useCall('backup.trouble')
  const { folder } = useFolder()
  const making = useMakeBackup()
  if (last === undefined || trouble === undefined) return null
  const away = folder === null ? null : folderWords(folder, last?.chosen ?? null, trouble)
  const { failed } = trouble
  return (
    <div className={styles.today}>
      {failed === null ? (
        <WhenMade last={last} making={making} />
      ) : (
        <FailedBackup
          failed={failed}
          making={making}
          last={last === null ? t('noneBefore') : lastWords(last.madeAt, new Date())}
        />
      )}
      {away?.isLong === true && (
        <p className={styles.line}>
          <UserText>{away.said}</UserText>
        </p>
      )}
    </div>
  )
}

interface WhenMadeProps {
  readonly last: LastBackup | null
  readonly making: Pick<ReturnType<typeof useMakeBackup>, 'make' | 'isPending' | 'refusal'>
}

function WhenMade({ last, making: { make, isPending, refusal } }: WhenMadeProps) {
  const t = useWords()
  if (last === null) return <p className={styles.line}>{t('none')}</p>
  if (last.daysOld < REMIND_DAYS) return <p className={styles.line}>{lastWords(last.madeAt, new Date())}</p>
  return (
    <Banner
      tone="warning"
      action={
        <Button isPending={isPending} pendingLabel={t('making')} onPress={make}>
          {t('make')}
        </Button>
      }
    >
      {t('old', { count: last.daysOld })}
      {refusal !== null && <div>{refusal}</div>}
    </Banner>
  )
}
