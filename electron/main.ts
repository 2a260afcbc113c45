import { app, dialog, protocol } from 'electron'
import { auditActions } from '#electron/audit/audit.actions.ts'
import { backupActions } from '#electron/backup/backup.actions.ts'
import { damageActions } from '#electron/damage/damage.actions.ts'
import { packsActions } from '#electron/curriculum/packs.actions.ts'
import { restoreActions } from '#electron/restore/restore.actions.ts'
import { roomActions } from '#electron/room/room.actions.ts'
import { exchangeActions } from '#electron/exchange/exchange.actions.ts'
import { sessionsActions } from '#electron/sessions/sessions.actions.ts'
import { sheetsActions } from '#electron/sheets/sheets.actions.ts'
import { settingsActions } from '#electron/settings/settings.actions.ts'
import { vaultActions } from '#electron/vault/vault.actions.ts'
import { hardenApp, isDebugged } from '#electron/window/harden.ts'
import { startShell } from '#electron/window/start-shell.ts'

// The shell's entry: what must be said before Electron is ready, then one window over one vault process.

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
  void app.whenReady().then(() =>
    startShell(import.meta.dirname, {
      ...vaultActions,
      ...settingsActions,
      ...auditActions,
      ...packsActions,
      ...roomActions,
      ...sheetsActions,
      ...sessionsActions,
      ...exchangeActions,
      ...restoreActions,
      ...backupActions,
      ...damageActions,
    }),
  )
} else {
  app.quit()
}
