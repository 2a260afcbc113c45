import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react'
import type { Output } from '#shared/ipc/types.ts'
import { FaultScreen } from '#renderer/vault/FaultScreen.tsx'
import { LockScreen } from '#renderer/vault/LockScreen.tsx'
import { useWords } from './app.words.ts'
import { afterZod } from './after-zod.ts'
import { Boundary } from './Boundary.tsx'
import { call } from './call.ts'
import { Overlays } from './Overlays.tsx'
import { useIsVeiled, useVaultStatus } from './vault-state.ts'

// Everything but the lock screen is loaded when it is needed, so that the lock screen is there at once.
const named = <M, P = object>(load: () => Promise<M>, pick: (module: M) => ComponentType<P>) =>
  lazy(async () => ({ default: pick(await afterZod(load)()) }))
const OpenDesk = named(
  () => import('./OpenDesk.tsx'),
  module => module.OpenDesk,
)
const NoVault = named(
  () => import('./restore-parts.tsx'),
  module => module.NoVault,
)
const VaultFault = named(
  () => import('./VaultFault.tsx'),
  module => module.VaultFault,
)
const RecoveryScreen = named(
  () => import('#renderer/vault/RecoveryScreen.tsx'),
  module => module.RecoveryScreen,
)
const RecoveringScreen = named(
  () => import('#renderer/vault/RecoveringScreen.tsx'),
  module => module.RecoveringScreen,
)
const NewPassphraseScreen = named(
  () => import('#renderer/vault/NewPassphraseScreen.tsx'),
  module => module.NewPassphraseScreen,
)
const RestoreBefore = named(
  () => import('./restore-parts.tsx'),
  module => module.RestoreBefore,
)
const RestoreOutcome = named(
  () => import('#renderer/restore/RestoreOutcome.tsx'),
  module => module.RestoreOutcome,
)
const VeilScreen = named(
  () => import('#renderer/vault/VeilScreen.tsx'),
  module => module.VeilScreen,
)

/** The whole window: what the vault's state calls for, and what may lie over it. */
export const App = () => (
  <Boundary>
    <Suspense fallback={null}>
      <Screen />
    </Suspense>
    <Overlays />
  </Boundary>
)

function Screen() {
  const t = useWords()
  const status = useVaultStatus()
  const isVeiled = useIsVeiled()
  const [isRestoring, setRestoring] = useState(false)
  if (isRestoring && (status.state === 'none' || status.state === 'fault'))
    return <RestoreBefore onClose={() => setRestoring(false)} />
  switch (status.state) {
    case 'unknown':
      return null
    case 'unreachable':
      return <FaultScreen message={t('unreachable', { message: status.message })} folder={null} />
    case 'fault':
      return (
        <VaultFault
          code={status.code}
          message={status.message}
          folder={status.folder}
          onRestore={() => setRestoring(true)}
        />
      )
    case 'none':
      return <NoVault onRestore={() => setRestoring(true)} />
    case 'locked':
      return <LockScreen folder={status.folder} people={status.people} notice={<AfterRestore />} />
    case 'recovering':
      return <RecoveringScreen administrators={status.administrators} />
    case 'choosing':
      return <NewPassphraseScreen />
    case 'confirming':
      return <RecoveryScreen />
    case 'open':
      return isVeiled ? <VeilScreen /> : <OpenDesk />
  }
}

/** How a restore ended, once there was one: the lock screen loads nothing for it otherwise. */
function AfterRestore() {
  const [outcome, setOutcome] = useState<Output<'restore.outcome'>>(null)
  useEffect(() => {
    void call('restore.outcome').then(
      told => told !== null && setOutcome(told),
      () => undefined,
    )
  }, [])
  return (
    outcome !== null && (
      <Suspense fallback={null}>
        <RestoreOutcome outcome={outcome} />
      </Suspense>
    )
  )
}
