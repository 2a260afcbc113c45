import { useEffect, useState } from 'react'
import { call } from '#renderer/app/call.ts'
import { useVaultStatus } from '#renderer/app/vault-state.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ErrorText } from '#renderer/ui/ErrorText.tsx'
import { freshCode } from './fresh-code.ts'
import { RecoverySteps } from './RecoverySteps.tsx'
import { useWords } from './setup.words.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'

/** The recovery code in force is not confirmed: makes a new one unless one is at hand, shows it, has it typed back. */
export function RecoveryScreen() {
  const t = useWords()
  const status = useVaultStatus()
  const [code, setCode] = useState(freshCode.get)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => () => freshCode.set(null), [])
  const renew = async () => {
    setPending(true)
    setRefusal(null)
    try {
      setCode((await call('vault.renewRecoveryCode')).recoveryCode)
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error))
    } finally {
      setPending(false)
    }
  }
  const person = 'person' in status ? status.person.name : ''
  if (code !== null) return <RecoverySteps code={code} clinic={null} person={person} />
  return (
    <VaultPage title={t('renewTitle')}>
      <p className={styles['why']}>{t('renewWhy')}</p>
      <ErrorText>{refusal}</ErrorText>
      <div className={styles['row']}>
        <Button
          variant="primary"
          isPending={isPending}
          pendingLabel={t('renewing')}
          onPress={() => void renew()}
          autoFocus
        >
          {t('renew')}
        </Button>
      </div>
    </VaultPage>
  )
}
