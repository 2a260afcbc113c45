import { call } from '#renderer/app/call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { UserText } from '#renderer/ui/UserText.tsx'
import styles from './backup.module.css'
import { useWords } from './backup.words.ts'
import { useFolder } from './use-folder.ts'

/** Where backups go: always beside the records, and where an administrator chose. */
export function BackupFolder({ isKeeper }: { readonly isKeeper: boolean }) {
  const t = useWords()
  const { folder: chosen, refusal, act } = useFolder()
  if (chosen === null) return null
  const { folder, isThere, isSameDrive } = chosen
  return (
    <Card as="section" title={t('where')} padding="roomy" className={styles.card}>
      <p className={styles.quiet}>{t('whereOwn')}</p>
      {folder === null && <p>{t('whereNone')}</p>}
      {folder !== null && (
        <p>
          <UserText>{t(isThere ? 'whereThere' : 'whereAway', { folder })}</UserText>
        </p>
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
