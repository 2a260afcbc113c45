import { call } from '#renderer/app/call.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './backup.module.css'
import { useWords } from './backup.words.ts'
import { folderWords } from './trouble-words.ts'
import { useFolder } from './use-folder.ts'

/** Where backups go: always beside the records, and where an administrator chose. */
export function BackupFolder({ isKeeper }: { readonly isKeeper: boolean }) {
  const t = useWords()
  const { folder: chosen, refusal, act } = useFolder()
  const { data: last } = useCall('backup.last')
  const { data: trouble } = useCall('backup.trouble')
  if (chosen === null) return null
  const { folder, isSameDrive } = chosen
  const wrong = trouble === undefined ? null : folderWords(chosen, last?.chosen ?? null, trouble)
  return (
    <Card as="section" title={t('where')} padding="roomy" className={styles.card}>
      <p className={styles.quiet}>{t('whereOwn')}</p>
      {folder === null && <p>{t('whereNone')}</p>}
      {folder !== null && (
        <p>
          <UserText>{t('whereThere', { folder })}</UserText>
        </p>
      )}
      {wrong !== null && (
        <Banner tone="warning">
          <UserText>{wrong.said}</UserText>
        </Banner>
      )}
      {folder !== null && isSameDrive && <Banner tone="warning">{t('whereSame', { folder })}</Banner>}
      {refusal !== null && <Banner tone="error">{refusal}</Banner>}
      {isKeeper ? (
        <div className={styles.row}>
          <Button onPress={() => act(() => call('backup.chooseFolder'))}>
            {t(folder === null ? 'choose' : 'chooseOther')}
          </Button>
          {folder !== null && (
            <Button variant="plain" onPress={() => act(() => call('backup.forgetFolder'))}>
              {t('forget')}
            </Button>
          )}
        </div>
      ) : (
        <p className={styles.quiet}>{t('onlyAdministrator')}</p>
      )}
    </Card>
  )
}
