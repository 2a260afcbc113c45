import { lockVault } from '#renderer/app/actions.ts'
import { call } from '#renderer/app/call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SecretForm } from './SecretForm.tsx'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'
import { useWords } from './vault.words.ts'

const lift = async (secret: string) => {
  await call('vault.liftVeil', { secret })
}

/** Over a session that goes on: no record is on the page, the passphrase brings them back. */
export function VeilScreen() {
  const t = useWords()
  return (
    <VaultPage title={t('veilTitle')}>
      <p className={styles['why']}>{t('veilWhy')}</p>
      <SecretForm submitLabel={t('veilLift')} open={lift}>
        <Button variant="plain" onPress={() => void lockVault()}>
          {t('lockInstead')}
        </Button>
      </SecretForm>
    </VaultPage>
  )
}
