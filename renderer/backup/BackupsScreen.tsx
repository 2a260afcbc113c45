import { useGoTo } from '#renderer/app/LinkTo.tsx'
import { useBackupProgress } from '#renderer/app/backup-progress.ts'
import { KeptSets } from '#renderer/app/kept-parts.tsx'
import { useHasRole } from '#renderer/app/person.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { BackupBar } from './BackupBar.tsx'
import { BackupFolder } from './BackupFolder.tsx'
import { BackupList } from './BackupList.tsx'
import { FailedBackup } from './FailedBackup.tsx'
import { NewKeys } from './NewKeys.tsx'
import { OldOpeners } from './OldOpeners.tsx'
import styles from './backup.module.css'
import { useWords } from './backup.words.ts'
import { lastWords } from './last-words.ts'
import { useMakeBackup } from './use-make-backup.ts'

/** The backups: when the last one was made, one more by hand, where they go, all of them, and who can still open old ones. */
export function BackupsScreen() {
  const t = useWords()
  const goTo = useGoTo()
  const isKeeper = useHasRole(['administrator'])
  const { data: backups, error } = useCall('backup.list')
  return (
    <Page
      title={t('title')}
      meta={t('lead')}
      back={
        <Button variant="plain" icon="back" onPress={() => goTo('/settings')}>
          {t('toSettings')}
        </Button>
      }
    >
      <div className={styles.sections}>
        <MakeNow />
        <BackupFolder isKeeper={isKeeper} />
        {error !== null && <Banner tone="error">{error.message}</Banner>}
        {backups === undefined ? <Skeleton lines={4} /> : <BackupList backups={backups} />}
        {backups !== undefined && isKeeper && <OldOpeners backups={backups} />}
        {isKeeper && <KeptSets />}
        {isKeeper && <NewKeys />}
      </div>
    </Page>
  )
}

function MakeNow() {
  const t = useWords()
  const { data: last } = useCall('backup.last')
  const progress = useBackupProgress()
  const { data: trouble } = useCall('backup.trouble')
  const making = useMakeBackup()
  const { make, isPending, refusal, said, reset } = making
  const failed = trouble?.failed ?? null
  const lastSaid = last === undefined ? undefined : last === null ? t('none') : lastWords(last.madeAt, new Date())
  return (
    <Card as="section" padding="roomy" className={styles.card}>
      {failed === null ? (
        lastSaid !== undefined && <p>{lastSaid}</p>
      ) : (
        <FailedBackup failed={failed} making={making} last={last === null ? t('noneBefore') : (lastSaid ?? '')} />
      )}
      {said !== null && (
        <Banner tone="success" onDismiss={reset} dismissLabel={t('putAway')}>
          {said}
        </Banner>
      )}
      {refusal !== null && failed === null && (
        <Banner tone="error" title={t('refused')} onDismiss={reset} dismissLabel={t('putAway')}>
          {refusal}
        </Banner>
      )}
      {failed === null && (
        <div className={styles.row}>
          <Button
            variant="primary"
            isPending={isPending}
            pendingLabel={t('making')}
            isDisabled={progress !== null && !isPending}
            onPress={make}
          >
            {t('make')}
          </Button>
        </div>
      )}
      <BackupBar />
    </Card>
  )
}
