import { useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { setVaultStatus } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CodeForm } from './CodeForm.tsx'
import { SecretForm } from './SecretForm.tsx'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'
import { useWords } from './vault.words.ts'

const unlock = (way: 'passphrase' | 'recovery-code') => async (secret: string) =>
  setVaultStatus(await call('vault.unlock', { with: way, secret }))
const byPassphrase = unlock('passphrase')
const byCode = unlock('recovery-code')

/** The locked vault: the passphrase, or the recovery code when it is lost. */
export function LockScreen({ folder }: { readonly folder: string }) {
  const t = useWords()
  const [isByCode, setByCode] = useState(false)
  return (
    <VaultPage title={t('title')} foot={<p className={styles['where']}>{t('where', { folder })}</p>}>
      {isByCode ? (
        <CodeForm open={byCode} onBack={() => setByCode(false)} />
      ) : (
        <>
          <p className={styles['why']}>{t('locked')}</p>
          <SecretForm submitLabel={t('unlock')} open={byPassphrase}>
            <Button variant="plain" onPress={() => setByCode(true)}>
              {t('useCode')}
            </Button>
          </SecretForm>
        </>
      )}
    </VaultPage>
  )
}
