import { useState } from 'react'
import { call, CallError } from '#renderer/app/call.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { VaultStatus } from '#shared/vault/vault.ts'
import { KeepCode } from './KeepCode.tsx'
import { useWords } from './vault.words.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'

interface Props {
  readonly onStatus: (status: VaultStatus) => void
  /** Fresh from the vault; when it is not at hand a new one is made on a button. */
  readonly code?: string
}

/** Makes, keeps and confirms the recovery code; it leads to the records once it is confirmed. */
export function RecoveryScreen({ onStatus, code: known }: Props) {
  const t = useWords()
  const [made, setMade] = useState<string | null>(null)
  const [isMaking, setMaking] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const code = known ?? made
  const make = async () => {
    setMaking(true)
    setRefusal(null)
    try {
      setMade((await call('vault.renewRecoveryCode')).recoveryCode)
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setRefusal(error.message)
    } finally {
      setMaking(false)
    }
  }
  if (code !== null) return <KeepCode code={code} onStatus={onStatus} />
  return (
    <VaultPage>
      <section className={styles.form}>
        <div className={styles.intro}>
          <h1>{t('makeTitle')}</h1>
          <p className={styles.why}>{t('makeWhy')}</p>
          <p className={styles.why}>{t('makeReplaces')}</p>
        </div>
        {refusal !== null && <Banner tone="error">{refusal}</Banner>}
        <div className={styles.actions}>
          <Button
            variant="primary"
            size="large"
            autoFocus
            isPending={isMaking}
            pendingLabel={t('makingCode')}
            onPress={() => void make()}
          >
            {t('makeCode')}
          </Button>
        </div>
      </section>
    </VaultPage>
  )
}
