import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './backup.module.css'
import { useWords } from './backup.words.ts'
import { lastWords } from './last-words.ts'
import { useMakeBackup } from './use-make-backup.ts'

const REMIND_DAYS = 7

/** When the last backup was made: a quiet line, and after a week without one a reminder with the way to make it. */
export function LastBackupLine() {
  const t = useWords()
  const { data: last } = useCall('backup.last')
  const { make, isPending, refusal } = useMakeBackup()
  if (last === undefined) return null
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
