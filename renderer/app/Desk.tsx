import { Outlet, useLocation } from '@tanstack/react-router'
import { AppFrame } from '#renderer/ui/AppFrame.tsx'
import { useWords } from './app.words.ts'
import { Bar } from './Bar.tsx'
import { DeskNotice } from './DeskNotice.tsx'
import { Rail } from './Rail.tsx'
import { usePlaceOnPage } from './use-place-on-page.ts'

/** The open desk: rail, bar, and the screen at the address. */
export function Desk() {
  const t = useWords()
  usePlaceOnPage()
  // The session room uses the whole sheet: its own bars and columns go to the edges.
  const isBare = useLocation().pathname.startsWith('/sessions/')
  return (
    <AppFrame skipLabel={t('skip')} navLabel={t('main')} rail={<Rail />} bar={<Bar />} isBare={isBare}>
      <DeskNotice />
      <Outlet />
    </AppFrame>
  )
}
