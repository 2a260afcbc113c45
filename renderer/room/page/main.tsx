import './zod-first.ts'
import { createRoot } from 'react-dom/client'
import type { Told } from '#shared/ipc/told.ts'

declare global {
  interface Window {
    /** On the pages that are only told what to show, in the place of `bridge`. */
    readonly told: Told
  }
}

/** Loads the page later than zod is set up: what two pages share comes before either of them. */
async function start(): Promise<void> {
  const { RoomPage } = await import('./RoomPage.tsx')
  const root = document.getElementById('root')
  if (root !== null) createRoot(root).render(<RoomPage told={window.told} />)
}

void start()
