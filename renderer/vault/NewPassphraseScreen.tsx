import { lockVault } from '#renderer/app/actions.ts'
import { call } from '#renderer/app/call.ts'
import { useVaultStatus } from '#renderer/app/vault-state.ts'
import { NewPassphraseForm } from './NewPassphraseForm.tsx'
import { useWords } from './setup.words.ts'
import { VaultPage } from './VaultPage.tsx'

const choose = (passphrase: string) => call('vault.choosePassphrase', { passphrase })

/** The first unlock with a passphrase that somebody else gave: the own one comes before anything else. */
export function NewPassphraseScreen() {
  const t = useWords()
  const status = useVaultStatus()
  const name = 'person' in status ? status.person.name : ''
  return (
    <VaultPage title={t('ownPassphraseTitle')}>
      <NewPassphraseForm
        why={t('ownPassphraseWhy', { name })}
        name={name}
        set={choose}
        onBack={() => void lockVault()}
        backLabel={t('lockAgain')}
      />
    </VaultPage>
  )
}
