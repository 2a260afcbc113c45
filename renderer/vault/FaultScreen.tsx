import { useState, type ReactNode } from 'react'
import { lookAtVaultAgain } from '#renderer/app/vault-state.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { VaultPage } from './VaultPage.tsx'
import styles from './vault.module.css'
import { useWords } from './vault.words.ts'

interface FaultScreenProps {
  /** What is wrong, naming the file. */
  readonly message: string
  readonly folder: string | null
  /** Other ways on, under the one that looks again. */
  readonly children?: ReactNode
}

/** Something is wrong with the vault's files: says what and where, tries again, and never offers to remove anything. */
export function FaultScreen({ message, folder, children }: FaultScreenProps) {
  const t = useWords()
  const [isTrying, setTrying] = useState(false)
  // What was wrong at the last try, and how often it was tried: the same sentence again is said as news.
  const [tried, setTried] = useState({ message: '', count: 0 })
  const tryAgain = async () => {
    setTrying(true)
    await lookAtVaultAgain()
    setTried({ message, count: tried.count + 1 })
    setTrying(false)
  }
  return (
    <VaultPage
      title={t('faultTitle')}
      foot={folder !== null && <p className={styles['where']}>{t('faultWhere', { folder })}</p>}
    >
      <Banner tone="error">
        <span key={tried.count}>{message === tried.message ? t('stillSame', { message }) : message}</span>
      </Banner>
      <p className={styles['why']}>{t('faultKept')}</p>
      <div className={styles['row']}>
        <Button
          variant="primary"
          size="large"
          isPending={isTrying}
          pendingLabel={t('trying')}
          onPress={() => void tryAgain()}
        >
          {t('tryAgain')}
        </Button>
      </div>
      {children}
    </VaultPage>
  )
}
