import { useEffect, useState, type ReactNode } from 'react'
import type { Output } from '#shared/ipc/types.ts'
import { CertificateStep } from '#renderer/restore/CertificateStep.tsx'
import { RestoreWizard } from '#renderer/restore/RestoreWizard.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { FirstRunScreen } from '#renderer/vault/FirstRunScreen.tsx'
import { VaultPage } from '#renderer/vault/VaultPage.tsx'
import { call } from './call.ts'
import { showScreen } from './go-to.ts'
import { askVaultStatus } from './vault-state.ts'

interface FrameProps {
  readonly title: string
  readonly children: ReactNode
}

const BeforeFrame = ({ title, children }: FrameProps) => (
  <VaultPage title={title} isWide>
    {children}
  </VaultPage>
)

const DeskFrame = ({ title, children }: FrameProps) => <Page title={title}>{children}</Page>

/** Restoring where no vault is open: on a new computer, or over a damaged one. */
export const RestoreBefore = ({ onClose }: { readonly onClose: () => void }) => (
  <RestoreWizard
    Frame={BeforeFrame}
    onLeave={onClose}
    onDone={() => {
      onClose()
      void askVaultStatus()
    }}
  />
)

/** Restoring, or only trying a backup, at the open desk. */
export const RestoreScreen = () => (
  <RestoreWizard Frame={DeskFrame} onLeave={() => showScreen('/settings')} onDone={() => void askVaultStatus()} />
)

/** Where there is no vault: the certificate of the one that was just erased, or first run. */
export function NoVault({ onRestore }: { readonly onRestore: () => void }) {
  const [kept, setKept] = useState<Output<'restore.certificate'> | 'asking'>('asking')
  useEffect(() => {
    call('restore.certificate').then(setKept, () => setKept(null))
  }, [])
  if (kept === 'asking') return null
  return kept === null ? (
    <FirstRunScreen onRestore={onRestore} />
  ) : (
    <CertificateStep Frame={BeforeFrame} {...kept} onAway={() => setKept(null)} />
  )
}
