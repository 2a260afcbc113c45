import type { BackupProcesses } from '#electron/backup/backup-processes.ts'
import type { Announce } from '#electron/ipc/handlers.ts'
import type { PreferenceStore } from '#electron/settings/preference-store.ts'
import type { RestoreLink } from '#electron/restore/restore-link.ts'
import type { RoomScreen } from '#electron/room/room-screen.ts'
import type { Locks } from '#electron/vault/locks.ts'
import type { VaultLink } from '#electron/vault/vault-link.ts'
import type { BrowserWindow } from 'electron'
import type { ClipboardGuard } from './clipboard-guard.ts'

/** What actions may use: the window, the room's screen, the preferences, the locks and the vault's answers; no database. */
export interface Shell {
  readonly window: BrowserWindow
  readonly preferences: PreferenceStore
  readonly locks: Locks
  readonly clipboard: ClipboardGuard
  readonly vault: VaultLink
  readonly vaultFolder: string
  readonly backups: BackupProcesses
  readonly room: RoomScreen
  readonly announce: Announce
  /** The process that tries a backup. */
  readonly restore: RestoreLink
  /** Does something with the vault's files while nothing has them open; an open vault is locked for it. */
  closedFor<T>(work: () => Promise<T>): Promise<T>
}
