import { useEffect, useId, useState, type FormEvent } from 'react'
import { call } from '#renderer/app/call.ts'
import { SecretField } from '#renderer/app/SecretField.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { VaultStatus } from '#shared/vault/vault.ts'
import { RecoveryCodeForm } from './RecoveryCodeForm.tsx'
import { TryFaultText } from './TryFaultText.tsx'
import { useTry } from './use-try.ts'
import { useWords } from './vault.words.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'

interface Props {
  readonly onStatus: (status: VaultStatus) => void
  readonly onSafety?: () => void
  /** Where the data is; asked of the vault when left out. */
  readonly folder?: string
}

/** The lock: a passphrase or the recovery code opens it; Safety is here too. */
export function LockScreen({ onStatus, onSafety, folder }: Props) {
  const t = useWords()
  const [way, setWay] = useState<'passphrase' | 'recovery-code'>('passphrase')
  const place = useFolder(folder)
  return (
    <VaultPage
      width="narrow"
      tools={
        onSafety && (
          <Button variant="plain" icon="safety" shortcut="F1" onPress={onSafety}>
            {t('safety')}
          </Button>
        )
      }
      foot={
        place !== null && (
          <p>
            {t('dataFolder')}: <bdi>{place}</bdi>
          </p>
        )
      }
    >
      {way === 'passphrase' ? (
        <PassphraseForm onStatus={onStatus} onOtherWay={() => setWay('recovery-code')} />
      ) : (
        <RecoveryCodeForm onStatus={onStatus} onOtherWay={() => setWay('passphrase')} />
      )}
    </VaultPage>
  )
}

function useFolder(known: string | undefined): string | null {
  const [asked, setAsked] = useState<string | null>(null)
  useEffect(() => {
    if (known !== undefined) return
    // Where the data is, is a courtesy here: when it cannot be told, the lock opens all the same.
    call('vault.status').then(
      status => setAsked('folder' in status ? status.folder : null),
      () => setAsked(null),
    )
  }, [known])
  return known ?? asked
}

interface FormProps {
  readonly onStatus: (status: VaultStatus) => void
  readonly onOtherWay: () => void
}

function PassphraseForm({ onStatus, onOtherWay }: FormProps) {
  const t = useWords()
  const id = useId()
  const tries = useTry()
  const [secret, setSecret] = useState('')
  const [focusCount, setFocusCount] = useState(0)
  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (tries.isTrying || tries.left > 0) return
    if (secret === '') tries.say(t('typePassphrase'))
    else if (await tries.run(async () => onStatus(await call('vault.unlock', { secret, with: 'passphrase' })))) return
    setFocusCount(focusCount + 1)
  }
  return (
    <form className={styles.form} noValidate onSubmit={event => void unlock(event)}>
      <h1>{t('lockTitle')}</h1>
      <SecretField
        label={t('passphrase')}
        value={secret}
        onChange={setSecret}
        autoFocus
        isLarge
        isWrong={tries.fault?.kind === 'wrong'}
        describedBy={id}
        focusCount={focusCount}
      />
      <TryFaultText id={id} tries={tries} />
      <div className={styles.column}>
        <Button
          variant="primary"
          size="large"
          type="submit"
          shortcut="Enter"
          isWide
          isPending={tries.isTrying}
          pendingLabel={t('opening')}
          isDisabled={tries.left > 0}
        >
          {t('unlock')}
        </Button>
        <Button variant="plain" isWide onPress={onOtherWay}>
          {t('useCode')}
        </Button>
      </div>
    </form>
  )
}
