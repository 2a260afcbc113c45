import { useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { setVaultStatus, useVaultStatus } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { focusFirstFault } from './focus-fault.ts'
import { NewPassphraseFields } from './NewPassphraseFields.tsx'
import { useWords } from './setup.words.ts'
import { useNewPassphrase } from './use-new-passphrase.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'

/** After the recovery code opened the vault: a new passphrase comes first. */
export function NewPassphraseScreen() {
  const t = useWords()
  const status = useVaultStatus()
  const chosen = useNewPassphrase('person' in status ? [status.person.name] : [])
  const [isChecked, setChecked] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    setChecked(true)
    if (isPending) return
    if (!(await chosen.rate()).accepted || chosen.first !== chosen.second) return focusFirstFault()
    setPending(true)
    setRefusal(null)
    try {
      setVaultStatus(await call('vault.choosePassphrase', { passphrase: chosen.first }))
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
      setPending(false)
    }
  }
  return (
    <VaultPage title={t('newPassphraseTitle')}>
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          void submit()
        }}
      >
        <p className={styles['why']}>{t('newPassphraseWhy')}</p>
        <NewPassphraseFields chosen={chosen} isChecked={isChecked} autoFocus />
        <ErrorText>{refusal}</ErrorText>
        <div className={styles['row']}>
          <Button variant="primary" type="submit" isPending={isPending} pendingLabel={t('setting')}>
            {t('setPassphrase')}
          </Button>
        </div>
      </form>
    </VaultPage>
  )
}
