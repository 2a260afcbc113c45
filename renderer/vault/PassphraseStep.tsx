import { useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { focusFirstFault } from './focus-fault.ts'
import { NewPassphraseFields } from './NewPassphraseFields.tsx'
import { useWords } from './setup.words.ts'
import type { NewPassphrase } from './use-new-passphrase.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'

interface PassphraseStepProps {
  readonly chosen: NewPassphrase
  readonly make: () => Promise<void>
  readonly onBack: () => void
}

/** Step 3: the passphrase, and with it the vault. */
export function PassphraseStep({ chosen, make, onBack }: PassphraseStepProps) {
  const t = useWords()
  const [isChecked, setChecked] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    setChecked(true)
    if (isPending) return
    if (!(await chosen.accept())) return focusFirstFault()
    setPending(true)
    setRefusal(null)
    try {
      await make()
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
      setPending(false)
    }
  }
  return (
    <VaultPage key="passphrase" title={t('passphraseTitle')} kicker={t('step', { step: 3 })}>
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          void submit()
        }}
      >
        <p className={styles['why']}>{t('passphraseWhy')}</p>
        <NewPassphraseFields chosen={chosen} isChecked={isChecked} autoFocus />
        <ErrorText>{refusal}</ErrorText>
        <div className={styles['row']}>
          <Button variant="primary" type="submit" isPending={isPending} pendingLabel={t('making')}>
            {t('make')}
          </Button>
          <Button variant="plain" isDisabled={isPending} onPress={onBack}>
            {t('back')}
          </Button>
        </div>
      </form>
    </VaultPage>
  )
}
