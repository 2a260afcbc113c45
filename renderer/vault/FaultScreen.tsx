import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/ui/Button.tsx'
import type { VaultStatus } from '#shared/vault/vault.ts'
import { useWords } from './vault.words.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'

interface Props {
  readonly status: Extract<VaultStatus, { state: 'fault' }>
  /** Asks the vault how it stands now. */
  readonly onRetry: () => void | Promise<void>
  readonly onSafety?: () => void
}

/** A vault that cannot be opened: what is wrong, where, and that nothing was touched. */
export function FaultScreen({ status, onRetry, onSafety }: Props) {
  const t = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  const [looked, setLooked] = useState<'no' | 'now' | 'done'>('no')
  useEffect(() => title.current?.focus(), [])
  const retry = async () => {
    setLooked('now')
    await onRetry()
    setLooked('done')
  }
  return (
    <VaultPage
      tools={
        onSafety && (
          <Button variant="plain" icon="safety" shortcut="F1" onPress={onSafety}>
            {t('safety')}
          </Button>
        )
      }
      foot={<p>{t('faultCode', { code: status.code })}</p>}
    >
      <section className={styles.form}>
        <div className={styles.intro}>
          <h1 ref={title} tabIndex={-1}>
            {t('faultTitle')}
          </h1>
          <p className={styles.why}>{status.message}</p>
          <p className={styles.path}>
            {t('dataFolder')}: <bdi>{status.folder}</bdi>
          </p>
          <p>
            <b>{t('faultUntouched')}</b>
          </p>
        </div>
        <div className={styles.secure}>
          <h2>{t('faultTry')}</h2>
          <ul className={styles.facts}>
            <li>{t('faultTry1')}</li>
            <li>{t('faultTry2')}</li>
            <li>{t('faultTry3')}</li>
          </ul>
        </div>
        <div className={styles.actions}>
          <Button
            variant="primary"
            size="large"
            isPending={looked === 'now'}
            pendingLabel={t('looking')}
            onPress={() => void retry()}
          >
            {t('tryAgain')}
          </Button>
          <p className={styles.note} role="status">
            {looked === 'done' && t('stillSame')}
          </p>
        </div>
      </section>
    </VaultPage>
  )
}
