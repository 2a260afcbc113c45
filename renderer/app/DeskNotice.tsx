import { useState } from 'react'
import { Banner } from '#renderer/ui/Banner.tsx'
import { useWords } from './app.words.ts'
import styles from './desk.module.css'
import { useVaultStatus } from './vault-state.ts'

/** What the person should know of this unlock, until they put it away. */
export function DeskNotice() {
  const t = useWords()
  const status = useVaultStatus()
  const [isRead, setRead] = useState(false)
  if (isRead || status.state !== 'open' || status.notice === null) return null
  return (
    <div className={styles['notice']}>
      <Banner tone="info" onDismiss={() => setRead(true)} dismissLabel={t('dismiss')}>
        {status.notice}
      </Banner>
    </div>
  )
}
