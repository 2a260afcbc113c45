import { useState } from 'react'
import { EmergencyNotice } from '#renderer/vault/EmergencyNotice.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { useWords } from './app.words.ts'
import styles from './desk.module.css'
import { useVaultStatus } from './vault-state.ts'

/** What the person should know of this unlock, until they put it away. */
export function DeskNotice() {
  const t = useWords()
  const status = useVaultStatus()
  const [isRead, setRead] = useState(false)
  if (status.state !== 'open') return null
  const notice = isRead ? null : status.notice
  if (notice === null && status.until === undefined) return null
  return (
    <div className={styles['notice']}>
      {status.until !== undefined && <EmergencyNotice until={status.until} />}
      {notice !== null && (
        <Banner tone="info" onDismiss={() => setRead(true)} dismissLabel={t('dismiss')}>
          {notice}
        </Banner>
      )}
    </div>
  )
}
