import { useState, type ReactNode } from 'react'
import type { VaultStatus } from '#shared/vault/vault.ts'
import { setVaultStatus } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { focusFirstFault } from './focus-fault.ts'
import { NewPassphraseFields } from './NewPassphraseFields.tsx'
import { useWords } from './setup.words.ts'
import { useNewPassphrase } from './use-new-passphrase.ts'
import styles from './vault.module.css'

interface NewPassphraseFormProps {
  readonly why: string
  readonly name: string
  /** Asks the vault; the status it gives is taken over. */
  readonly set: (passphrase: string) => Promise<VaultStatus>
  /** What must be filled in above the passphrase, and whether it is. */
  readonly above?: (isChecked: boolean) => ReactNode
  readonly isAboveGood?: boolean
  readonly onBack?: () => void
  /** What the way back is called, where it is not simply back. */
  readonly backLabel?: string
}

/** A new passphrase typed twice, and the one button that sets it. */
export function NewPassphraseForm(props: NewPassphraseFormProps) {
  const { why, name, set, above, isAboveGood = true, onBack, backLabel } = props
  const t = useWords()
  const chosen = useNewPassphrase([name])
  const [isChecked, setChecked] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = async () => {
    setChecked(true)
    if (isPending) return
    if (!(await chosen.accept()) || !isAboveGood) return focusFirstFault()
    setPending(true)
    setRefusal(null)
    try {
      setVaultStatus(await set(chosen.first))
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
      setPending(false)
    }
  }
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <p className={styles['why']}>{why}</p>
      {above?.(isChecked)}
      <NewPassphraseFields chosen={chosen} isChecked={isChecked} autoFocus={above === undefined} />
      <ErrorText>{refusal}</ErrorText>
      <div className={styles['row']}>
        <Button variant="primary" type="submit" isPending={isPending} pendingLabel={t('setting')}>
          {t('setPassphrase')}
        </Button>
        {onBack !== undefined && (
          <Button variant="plain" isDisabled={isPending} onPress={onBack}>
            {backLabel ?? t('back')}
          </Button>
        )}
      </div>
    </form>
  )
}
