import type { ReactNode } from 'react'
import { RestoreWizard } from '#renderer/restore/RestoreWizard.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { VaultPage } from '#renderer/vault/VaultPage.tsx'
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
