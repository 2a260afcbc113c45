import { useState, type FormEvent } from 'react'
import { call, CallError } from '#renderer/app/call.ts'
import { PassphraseFields } from '#renderer/app/PassphraseFields.tsx'
import { usePassphraseChoice } from '#renderer/app/use-passphrase-choice.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { VaultStatus } from '#shared/vault/vault.ts'
import { useWords } from './vault.words.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'

interface Props {
  readonly onStatus: (status: VaultStatus) => void
  /** Names that would be guessed first, such as the person's. */
  readonly personal?: readonly string[]
}

const NOBODY: readonly string[] = []

/** After an unlock by the recovery code: a new passphrase; a new recovery code comes next. */
export function RecoverScreen({ onStatus, personal = NOBODY }: Props) {
  const t = useWords()
  const choice = usePassphraseChoice(personal)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending) return
    const passphrase = await choice.accept()
    if (passphrase === null) return
    setSending(true)
    setRefusal(null)
    try {
      onStatus(await call('vault.choosePassphrase', { passphrase }))
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setRefusal(error.message)
    } finally {
      setSending(false)
    }
  }
  return (
    <VaultPage>
      <form className={styles.form} noValidate onSubmit={event => void send(event)}>
        <div className={styles.intro}>
          <h1>{t('recoverTitle')}</h1>
          <p className={styles.why}>{t('recoverWhy')}</p>
          <p className={styles.why}>{t('recoverNext')}</p>
        </div>
        {refusal !== null && <Banner tone="error">{refusal}</Banner>}
        <PassphraseFields choice={choice} autoFocus />
        <div className={styles.actions}>
          <Button
            variant="primary"
            size="large"
            type="submit"
            isPending={isSending}
            pendingLabel={t('settingPassphrase')}
          >
            {t('setPassphrase')}
          </Button>
        </div>
      </form>
    </VaultPage>
  )
}
