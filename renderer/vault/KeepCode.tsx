import { useState, type ReactNode } from 'react'
import type { VaultStatus } from '#shared/vault/vault.ts'
import { ConfirmCode } from './ConfirmCode.tsx'
import { RecoveryKit } from './RecoveryKit.tsx'
import { ShowCode } from './ShowCode.tsx'
import { VaultPage } from './VaultPage.tsx'

interface Props {
  readonly code: string
  readonly onStatus: (status: VaultStatus) => void
  readonly above?: ReactNode
}

/** A recovery code on screen: kept on paper or another drive, then two of its groups typed back. */
export function KeepCode({ code, onStatus, above }: Props) {
  const [isConfirming, setConfirming] = useState(false)
  const [madeOn] = useState(() => new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(new Date()))
  return (
    <>
      <VaultPage>
        {above}
        {isConfirming ? (
          <ConfirmCode code={code} onStatus={onStatus} onBack={() => setConfirming(false)} />
        ) : (
          <ShowCode code={code} madeOn={madeOn} onDone={() => setConfirming(true)} />
        )}
      </VaultPage>
      <RecoveryKit code={code} madeOn={madeOn} />
    </>
  )
}
