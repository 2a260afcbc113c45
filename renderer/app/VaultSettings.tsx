import { useState } from 'react'
import { ChangePassphrase } from '#renderer/vault/ChangePassphrase.tsx'
import { RenewCode } from '#renderer/vault/RenewCode.tsx'
import { useWords } from '#renderer/vault/vault-settings.words.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { SignaturesCheck } from './note-parts.tsx'
import { useHasRole } from './person.ts'
import styles from './vault-settings.module.css'
import { useVaultFolder, useVaultStatus } from './vault-state.ts'

/** The vault's part of the settings: passphrase, recovery code, and where the records are. */
export function VaultSettings() {
  const t = useWords()
  const status = useVaultStatus()
  const folder = useVaultFolder()
  const mayRenew = useHasRole(['administrator'])
  const mayCheck = useHasRole(['supervisor', 'administrator', 'auditor'])
  const [shown, show] = useState<'change' | 'renew' | null>(null)
  const [isChanged, setChanged] = useState(false)
  if (status.state !== 'open') return null
  return (
    <>
      <Card as="section" title={t('ways')} padding="roomy" className={styles['card']}>
        <p className={styles['quiet']}>{t('waysWhy')}</p>
        {isChanged && (
          <Banner tone="success" onDismiss={() => setChanged(false)} dismissLabel={t('putAway')}>
            {t('changed')}
          </Banner>
        )}
        <div className={styles['row']}>
          <Button onPress={() => show('change')}>{t('change')}</Button>
          {mayRenew && <Button onPress={() => show('renew')}>{t('renew')}</Button>}
        </div>
      </Card>
      {folder !== null && (
        <Card as="section" title={t('where')} padding="roomy" className={styles['card']}>
          <p className={styles['quiet']}>{t('whereWhy')}</p>
          <p className={styles['folder']}>{folder}</p>
        </Card>
      )}
      {mayCheck && <SignaturesCheck />}
      {shown === 'change' && (
        <ChangePassphrase
          personName={status.person.name}
          onClose={() => show(null)}
          onChanged={() => {
            show(null)
            setChanged(true)
          }}
        />
      )}
      {shown === 'renew' && <RenewCode person={status.person} onClose={() => show(null)} />}
    </>
  )
}
