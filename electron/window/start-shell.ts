import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { app, clipboard, session, type BrowserWindow, type Session } from 'electron'
import { BackupProcesses } from '#electron/backup/backup-processes.ts'
import { keepBackups } from '#electron/backup/daily.ts'
import type { Holder } from '#electron/ipc/answer.ts'
import type { Announce, ShellHandlers } from '#electron/ipc/handlers.ts'
import { serve } from '#electron/ipc/serve.ts'
import { RestoreLink } from '#electron/restore/restore-link.ts'
import { openRoom } from '#electron/room/open-room.ts'
import { openPreferences, type PreferenceStore } from '#electron/settings/preference-store.ts'
import { Locks } from '#electron/vault/locks.ts'
import { VaultLink } from '#electron/vault/vault-link.ts'
import { ClipboardGuard } from './clipboard-guard.ts'
import { closing } from './closing.ts'
import { lockWithTheComputer, quitWithTheComputer, sayWindowStopped, surviveTheWindow } from './computer.ts'
import { hardenSession } from './harden.ts'
import { ORIGIN, serveInterface } from './interface-files.ts'
import { LockScreen } from './lock-screen.ts'
import { setMenu } from './menu.ts'
import { openWindow } from './open-window.ts'
import type { Shell } from './shell.ts'

/** Opens the window over the vault of the user data folder; `built` is the folder of the built app. After `ready` only. */
export function startShell(built: string, actions: ShellHandlers): void {
  const vaultFolder = join(privateFolder(), 'vault')
  const own = openSession(built, 'circlebook')
  const preferences = openPreferences()
  const window = openWindow({ preload: join(built, 'preload.cjs'), session: own, preferences: preferences.read() })
  const announce = announceTo(window)
  const holder: Holder = { person: null }
  const { vault, backups } = linkVault({ built, vaultFolder, preferences, announce }, () => locks)
  const clockMs = () => performance.now()
  const lockScreen = new LockScreen(window, own)
  const guard = new ClipboardGuard(clipboard, clockMs)
  const files = { vault, vaultFolder, restore: openRestore(built, vaultFolder, announce) }
  const { lock, closedFor, showLocked } = closing(
    { ...files, holder, guard, lockScreen, isQuitting: () => quitting.has(window) },
    { giveUp: () => giveUp(), lock: () => locks.lock() },
  )
  const isOpen = () => holder.person !== null
  const locks: Locks = new Locks({ ...tellingOf(announce), preferences, clockMs, now: () => new Date(), isOpen, lock })
  const room = openRoom({ built, window, preferences, announce, locks, clockMs, openSession })
  const shell: Shell = { ...files, window, preferences, locks, clipboard: guard, backups, room, announce, closedFor }
  const quit = quitCleanly(shell)
  const giveUp = () => {
    if (!quitting.has(window)) sayWindowStopped()
    quit()
  }
  keepBackups({ locks, clockMs, isOpen, ask: () => vault.ask('backup.makeIfDue', undefined) })
  serve({ shell, holder, origin: ORIGIN, actions })
  setMenu(announce)
  void showLocked()
  lockWithTheComputer(locks)
  quitWithTheComputer(window, quit)
  surviveTheWindow(window, {
    isBusy: () => lockScreen.isBusy,
    lock: () => (isOpen() ? void locks.lock('window-stopped') : void showLocked()),
    giveUp,
  })
}

/** Tells the window's page, as long as there is one. */
const announceTo =
  (window: BrowserWindow): Announce =>
  (name, payload) => {
    if (!window.isDestroyed()) window.webContents.send('event', name, payload)
  }

const openRestore = (built: string, vaultFolder: string, announce: Announce) =>
  new RestoreLink(join(built, 'restore-worker.js'), vaultFolder, (done, total) =>
    announce('job.progress', { call: 'restore.rehearse', done, total }),
  )

interface Linking {
  readonly built: string
  readonly vaultFolder: string
  readonly preferences: PreferenceStore
  readonly announce: Announce
}

/** The vault process, and the ones that it has started for backups. */
function linkVault({ built, vaultFolder, preferences, announce }: Linking, locks: () => Locks) {
  const vault: VaultLink = new VaultLink(join(built, 'vault.js'), vaultFolder, {
    changed: () => announce('data.changed', undefined),
    running: startedAt => locks().sessionRunsSince(startedAt),
    progress: job => announce('job.progress', job),
    worker: order => backups.take(order),
    ended: () => backups.endAll(),
    gone: () => void locks().lock('vault-stopped'),
  })
  const backups = new BackupProcesses(join(built, 'backup-worker.js'), {
    chosenFolder: () => preferences.readBackupFolder(),
    tellVault: news => vault.tellWorker(news),
    tellProgress: progress => announce('backup.progress', progress),
  })
  return { vault, backups }
}

/** The folder of everything the app keeps, for its owner's eyes only. */
function privateFolder(): string {
  const folder = app.getPath('userData')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}

/** A session in memory alone that serves the built interface and lets nothing else through. */
function openSession(built: string, name: string): Session {
  const own = session.fromPartition(name, { cache: false })
  hardenSession(own)
  serveInterface(own, join(built, 'interface'))
  return own
}

const tellingOf = (announce: Announce) => ({
  tellClosing: () => announce('vault.closing', undefined),
  tellVeiled: (isVeiled: boolean) => announce('vault.veiled', { isVeiled }),
})

/** Windows whose app is quitting: a lock then ends the vault and shows nothing. */
const quitting = new WeakSet<BrowserWindow>()

/** Closing the window and quitting save what is typed, lock, and only then go; gives what quits. */
function quitCleanly({ window, locks, clipboard: guard, vault }: Shell): () => void {
  const quit = async () => {
    if (quitting.has(window)) return
    quitting.add(window)
    await Promise.all([locks.lock(), guard.clear()])
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
  return () => void quit()
}
