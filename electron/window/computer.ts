import { app, dialog, powerMonitor, type BrowserWindow } from 'electron'
import type { Locks } from '#electron/vault/locks.ts'

/** Locks whenever the computer sleeps, wakes, locks its own screen or changes its user, as far as the system tells. */
export function lockWithTheComputer(locks: Locks): void {
  const lock = () => void locks.lock()
  // Before sleep there may not be time to finish; what waits goes on at waking, which locks in any case.
  powerMonitor.on('suspend', lock)
  powerMonitor.on('resume', lock)
  // macOS and Windows only; elsewhere the event never comes.
  powerMonitor.on('lock-screen', lock)
  // macOS only: another user came to the front.
  powerMonitor.on('user-did-resign-active', lock)
}

/** Quits cleanly when the computer is shut down or its user logs off. */
export function quitWithTheComputer(window: BrowserWindow, quit: () => void): void {
  // Linux and macOS: held up until all is saved and locked.
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault()
    quit()
  })
  // Windows: not held up, as Electron's documentation advises; a save of the last two seconds may be cut short.
  window.on('query-session-end', quit)
}

/** More stops of the page than these within a minute are not answered by showing it again. */
const MOST_STOPS = 3
const STOPS_WITHIN_MS = 60_000

interface Survival {
  /** Whether the page is being taken away on purpose. */
  isBusy(): boolean
  /** Locks an open vault; shows the lock screen again when none is open. */
  lock(): void
  giveUp(): void
}

/** The page's process ended by itself: lock, or give up when it keeps happening. */
export function surviveTheWindow(window: BrowserWindow, survival: Survival): void {
  let stops: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || survival.isBusy()) return
    const nowMs = performance.now()
    stops = [...stops, nowMs].filter(atMs => nowMs - atMs < STOPS_WITHIN_MS)
    if (stops.length > MOST_STOPS) survival.giveUp()
    else survival.lock()
  })
}

/** Says that the window cannot be shown any more. */
export function sayWindowStopped(): void {
  dialog.showErrorBox(
    app.name,
    'The window stopped and could not be shown again. Circlebook is locked, and everything you saved is kept. Please start it again.',
  )
}
