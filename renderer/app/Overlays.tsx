import { useEffect } from 'react'
import { afterZod } from './after-zod.ts'
import { HideCover } from './HideCover.tsx'
import { loadedLater } from './loaded-later.tsx'
import { openOverlay, useIsHidden, useOverlay } from './overlays.ts'
import { useIsVeiled, useVaultStatus } from './vault-state.ts'

const { Later: SafetyPanel, load: loadSafety } = loadedLater(
  afterZod(async () => (await import('#renderer/safety/SafetyPanel.tsx')).SafetyPanel),
)
const { Later: FindBox, load: loadFind } = loadedLater(
  afterZod(async () => (await import('#renderer/find/FindBox.tsx')).FindBox),
)
const { Later: ShortcutsDialog } = loadedLater(
  afterZod(async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog),
)

const { Later: PrintCardDialog } = loadedLater(
  afterZod(async () => (await import('#renderer/sheets/PrintCardDialog.tsx')).PrintCardDialog),
)

const AFTER_FIRST_PAINT_MS = 400

const close = () => openOverlay(null)

/** What lies over the screen: the safety panel in every state, Find and the shortcuts at the open desk, the cover. */
export function Overlays() {
  const overlay = useOverlay()
  const isCovered = useIsHidden()
  const isVeiled = useIsVeiled()
  const isDeskOpen = useVaultStatus().state === 'open' && !isVeiled
  // Loaded before they are asked for: safety must be there at once, and the first letters typed into Find must not be lost.
  useEffect(() => {
    const timer = setTimeout(() => {
      void loadSafety()
      if (isDeskOpen) void loadFind()
    }, AFTER_FIRST_PAINT_MS)
    return () => clearTimeout(timer)
  }, [isDeskOpen])
  return (
    <>
      {overlay === 'safety' && <SafetyPanel onClose={close} onPrint={isDeskOpen ? () => openOverlay('card') : null} />}
      {overlay === 'find' && isDeskOpen && <FindBox onClose={close} />}
      {overlay === 'card' && isDeskOpen && <PrintCardDialog onClose={close} />}
      {overlay === 'shortcuts' && isDeskOpen && <ShortcutsDialog onClose={close} />}
      {isCovered && <HideCover isUnderSafety={overlay === 'safety'} />}
    </>
  )
}
