import { lazy, Suspense } from 'react'
import { HideCover } from './HideCover.tsx'
import { openOverlay, useIsHidden, useOverlay } from './overlays.ts'
import { useIsVeiled, useVaultStatus } from './vault-state.ts'

const SafetyPanel = lazy(async () => ({ default: (await import('#renderer/safety/SafetyPanel.tsx')).SafetyPanel }))
const FindBox = lazy(async () => ({ default: (await import('#renderer/find/FindBox.tsx')).FindBox }))
const ShortcutsDialog = lazy(async () => ({ default: (await import('./ShortcutsDialog.tsx')).ShortcutsDialog }))

const close = () => openOverlay(null)

/** What lies over the screen: the safety panel in every state, Find and the shortcuts at the open desk, the cover. */
export function Overlays() {
  const overlay = useOverlay()
  const isCovered = useIsHidden()
  const isVeiled = useIsVeiled()
  const isDeskOpen = useVaultStatus().state === 'open' && !isVeiled
  return (
    <>
      <Suspense fallback={null}>
        {overlay === 'safety' && <SafetyPanel onClose={close} />}
        {overlay === 'find' && isDeskOpen && <FindBox onClose={close} />}
        {overlay === 'shortcuts' && isDeskOpen && <ShortcutsDialog onClose={close} />}
      </Suspense>
      {isCovered && <HideCover />}
    </>
  )
}
