import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, powerMonitor, session, type BrowserWindow, type Session } from 'electron'
import type { Announce, ShellHandlers } from '#electron/ipc/handlers.ts'
import { serve, type Holder } from '#electron/ipc/serve.ts'
import { openPreferences } from '#electron/settings/preference-store.ts'
import { Locks } from '#electron/vault/locks.ts'
import { VaultLink } from '#electron/vault/vault-link.ts'
import { hardenSession, protectContent } from './harden.ts'
import { HOME, ORIGIN, serveInterface } from './interface-files.ts'
import { setMenu } from './menu.ts'
import { openWindow } from './open-window.ts'
import type { Shell } from './shell.ts'

/** Opens the window over the vault of the user data folder; `built` is the folder of the built app. After `ready` only. */
export function startShell(built: string, actions: ShellHandlers): void {
  const folder = app.getPath('userData')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const own = session.fromPartition('circlebook', { cache: false })
  hardenSession(own)
  serveInterface(own, join(built, 'interface'))

  const preferences = openPreferences()
  const window = openWindow({ preload: join(built, 'preload.cjs'), session: own, preferences: preferences.read() })
  protectContent(window)
  const announce: Announce = (name, payload) => {
    if (!window.isDestroyed()) window.webContents.send('event', name, payload)
  }
  const holder: Holder = { person: null }
  const vaultFolder = join(folder, 'vault')
  const vault = new VaultLink(join(built, 'vault.js'), vaultFolder, {
    changed: () => announce('data.changed', undefined),
    running: startedAt => locks.sessionRunsSince(startedAt),
  })
  const locks: Locks = new Locks({
    idleMinutes: () => preferences.read().idleMinutes,
    isOpen: () => holder.person !== null,
    tellClosing: () => announce('vault.closing', undefined),
    tellVeiled: isVeiled => announce('vault.veiled', { isVeiled }),
    lock: async () => {
      holder.person = null
      await vault.end()
      if (!quitting.has(window)) await showLocked(window, vault, own)
    },
  })
  const shell: Shell = { window, preferences, locks, vault, vaultFolder, announce }
  serve({ shell, holder, origin: ORIGIN, actions })
  setMenu(announce)
  vault.warmUp()
  void window.loadURL(HOME)
  lockWithTheComputer(locks, window)
  quitCleanly(shell)
}

/** The lock screen in a page without history: what the last page held is gone with it. */
async function showLocked(window: BrowserWindow, vault: VaultLink, own: Session): Promise<void> {
  vault.warmUp()
  await own.clearCache()
  await window.loadURL(HOME)
}

function lockWithTheComputer(locks: Locks, window: BrowserWindow): void {
  const lock = () => void locks.lock()
  powerMonitor.on('resume', lock)
  // On macOS and Windows only; elsewhere the event never comes.
  powerMonitor.on('lock-screen', lock)
  window.webContents.on('render-process-gone', lock)
}

/** Windows whose app is quitting: a lock then ends the vault and shows nothing. */
const quitting = new WeakSet<BrowserWindow>()

/** Closing the window and quitting save what is typed, lock, and only then go. */
function quitCleanly({ window, locks, vault }: Shell): void {
  const quit = async () => {
    if (quitting.has(window)) return
    quitting.add(window)
    await locks.lock()
    await vault.end()
    app.exit(0)
  }
  const later = (event: { preventDefault(): void }) => {
    event.preventDefault()
    void quit()
  }
  window.on('close', later)
  // Kept listening: a library that hears a signal once sends it on, and the second must not cut the saving short.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void quit())
  app.on('before-quit', later)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
}
