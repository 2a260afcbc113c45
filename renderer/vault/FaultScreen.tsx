import { useState } from 'react'
import { askVaultStatus } from '#renderer/app/vault-state.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { useDelayed } from '#renderer/ui/use-delayed.ts'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'
import { useWords } from './vault.words.ts'

interface FaultScreenProps {
  /** What is wrong, naming the file. */
  readonly message: string
  readonly folder: string | null
}

/** Something is wrong with the vault's files: says what and where, tries again, and never offers to remove anything. */
export function FaultScreen({ message, folder }: FaultScreenProps) {
  const t = useWords()
  const [isTrying, setTrying] = useState(false)
  const isSlow = useDelayed(isTrying)
  const tryAgain = async () => {
    setTrying(true)
    await askVaultStatus()
    setTrying(false)
  }
  return (
    <VaultPage title={t('faultTitle')} foot={folder !== null && <p className={styles['where']}>{t('faultWhere', { folder })}</p>}>
      <Banner tone="error">{message}</Banner>
      <p className={styles['why']}>{t('faultKept')}</p>
      <Button variant="primary" isDisabled={isTrying} onPress={() => void tryAgain()} className={styles['wideButton']}>
        {isSlow ? t('trying') : t('tryAgain')}
      </Button>
    </VaultPage>
  )
}
