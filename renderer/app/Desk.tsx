import { Outlet, useMatches } from '@tanstack/react-router'
import { hasOneOf } from '#shared/facilitators/role-sets.ts'
import { AppFrame } from '#renderer/ui/AppFrame.tsx'
import { useWords } from './app.words.ts'
import { Bar } from './Bar.tsx'
import { ReadingBanner } from '#renderer/damage/ReadingBanner.tsx'
import { DeskNotice } from './DeskNotice.tsx'
import { NotYours } from './NotYours.tsx'
import { usePerson } from './person.ts'
import { Rail } from './Rail.tsx'
import { rolesOfAddress } from './screens.ts'
import { usePlaceOnPage } from './use-place-on-page.ts'
import { useVaultStatus } from './vault-state.ts'

/** The open desk: rail, bar, and the screen at the address; for one of other roles only whose it is, and none of its questions is asked. */
export function Desk() {
  const t = useWords()
  usePlaceOnPage()
  const held = usePerson()?.roles ?? []
  // The address of what is shown, which follows the one in the window once the next screen is loaded.
  const address = useMatches().at(-1)?.fullPath ?? '/'
  const isOpen = hasOneOf(held, rolesOfAddress(address))
  // The session room uses the whole sheet: its own bars and columns go to the edges.
  const isBare = address === '/sessions/$sessionId' && isOpen
  return (
    <AppFrame skipLabel={t('skip')} navLabel={t('main')} rail={<Rail />} bar={<Bar />} isBare={isBare}>
      <DeskReading />
      <DeskNotice />
      {isOpen ? <Outlet /> : <NotYours roles={rolesOfAddress(address)} />}
    </AppFrame>
  )
}

/** On every screen of a damaged vault: that it is read and no more, and what is missing. */
function DeskReading() {
  const status = useVaultStatus()
  return status.state === 'open' && status.reading !== undefined ? <ReadingBanner reading={status.reading} /> : null
}
