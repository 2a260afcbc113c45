import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, powerMonitor, protocol, session } from 'electron'
import type { Announce } from '#electron/ipc/handlers.ts'
import { serve, type Holder } from '#electron/ipc/serve.ts'
import { openPreferences } from '#electron/settings/preference-store.ts'
import { settingsActions } from '#electron/settings/settings.actions.ts'
import { Locks } from '#electron/vault/locks.ts'
import { VaultLink } from '#electron/vault/vault-link.ts'
import { vaultActions } from '#electron/vault/vault.actions.ts'
import { hardenApp, hardenSession, isDebugged, protectContent } from '#electron/window/harden.ts'
import { HOME, ORIGIN, serveInterface } from '#electron/window/interface-files.ts'
import { setMenu } from '#electron/window/menu.ts'
import { openWindow } from '#electron/window/open-window.ts'
import type { Shell } from '#electron/window/shell.ts'

const here = import.meta.dirname
const { CIRCLEBOOK_USER_DATA: userData, CIRCLEBOOK_DEBUG_PORT: debugPort } = process.env

if (!app.isPackaged && userData !== undefined) app.setPath('userData', userData)
if (!app.isPackaged && debugPort !== undefined) app.commandLine.appendSwitch('remote-debugging-port', debugPort)
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
hardenApp()

if (isDebugged()) {
  dialog.showErrorBox(
    'Circlebook',
    'Circlebook does not start with a debugging switch: it would open the records to other software.',
  )
  app.exit(1)
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  const folder = app.getPath('userData')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const own = session.fromPartition('circlebook', { cache: false })
  hardenSession(own)
  serveInterface(own, join(here, 'interface'))

  const preferences = openPreferences()
  const window = openWindow({ preload: join(here, 'preload.cjs'), session: own, preferences: preferences.read() })
  protectContent(window)
  const announce: Announce = (name, payload) => {
    if (!window.isDestroyed()) window.webContents.send('event', name, payload)
  }
  const holder: Holder = { person: null }
  const vaultFolder = join(folder, 'vault')
  const vault = new VaultLink(join(here, 'vault.js'), vaultFolder, {
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
      if (isQuitting) return
      vault.warmUp()
      await own.clearCache()
      await window.loadURL(HOME)
    },
  })
  const shell: Shell = { window, preferences, locks, vault, vaultFolder, announce }
  serve({ shell, holder, origin: ORIGIN, actions: { ...vaultActions, ...settingsActions } })
  setMenu(announce)
  vault.warmUp()
  void window.loadURL(HOME)

  let isQuitting = false
  const quit = async () => {
    if (isQuitting) return
    isQuitting = true
    await locks.lock()
    await vault.end()
    app.exit(0)
  }
  window.on('close', event => {
    event.preventDefault()
    void quit()
  })
  app.on('before-quit', event => {
    event.preventDefault()
    void quit()
  })
  window.webContents.on('render-process-gone', () => void locks.lock())
  for (const event of ['resume', 'lock-screen'] as const) powerMonitor.on(event as 'resume', () => void locks.lock())
  app.on('second-instance', () => focus(window))
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
