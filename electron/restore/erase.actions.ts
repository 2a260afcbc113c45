import { writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { app, dialog } from 'electron'
import { Refusal, type ShellHandlers } from '#electron/ipc/handlers.ts'
import { requireOutsideVault } from '#electron/window/outside-vault.ts'
import type { Shell } from '#electron/window/shell.ts'
import { backupCalls } from '#shared/backup/backup.calls.ts'
import type { BackupElsewhere } from '#shared/restore/erase.ts'
import { restoreCalls } from '#shared/restore/restore.calls.ts'
import { paperFor, type Paper } from '#shared/sheets/paper.ts'

const PAGE_SIZES = { letter: 'Letter', a4: 'A4' } as const satisfies Record<Paper, string>

type EraseRows =
  | 'restore.erase'
  | 'restore.certificate'
  | 'restore.printCertificate'
  | 'restore.saveCertificate'
  | 'restore.putCertificateAway'
  | 'restore.printMoving'

async function printWindow({ window }: Shell, paper: Paper): Promise<boolean> {
  return new Promise((done, fail) => {
    window.webContents.print({ pageSize: PAGE_SIZES[paper], printBackground: true }, (success, reason) => {
      if (success || reason === 'Print job canceled') done(success)
      else fail(new Refusal('failed', 'The page was not printed. Check the printer and try again.'))
    })
  })
}

/** The backups that the vault knows of outside the app's own folder: an erase does not reach them. */
async function knownElsewhere({ vault }: Shell): Promise<BackupElsewhere[]> {
  const reply = await vault.ask('backup.list', undefined)
  if (!reply.ok) throw new Refusal(reply.code, reply.message)
  return backupCalls['backup.list'].output
    .parse(reply.value)
    .flatMap(({ name, madeAt, places, openers }) =>
      places
        .filter(place => place.isChosen && place.removedAt === null)
        .map(({ folder }) => ({ name, folder, madeAt, people: openers.map(opener => opener.name) })),
    )
}

function requireCertificate({ restore }: Shell): void {
  if (restore.certificate === null) throw new Refusal('not-found', 'There is no certificate to keep any more.')
}

export const eraseActions: Pick<ShellHandlers, EraseRows> = {
  'restore.erase': async ({ shell }, input) => {
    const elsewhere = await knownElsewhere(shell)
    const reply = await shell.vault.ask('restore.erasing', input)
    if (!reply.ok) throw new Refusal(reply.code, reply.message)
    const about = restoreCalls['restore.erasing'].output.parse(reply.value)
    const machine = { appVersion: app.getVersion(), computer: hostname(), system: process.platform }
    // Not awaited: the answer goes to a page that the lock is about to empty.
    void shell.closedFor(() => shell.restore.erase({ ...about, ...machine, elsewhere })).catch(() => null)
  },

  'restore.certificate': async ({ shell }) => {
    await shell.restore.settled
    const { certificate } = shell.restore
    if (certificate === null) return null
    return { certificate, paper: paperFor(shell.preferences.read().paper, app.getLocaleCountryCode()) }
  },

  'restore.printCertificate': async ({ shell }, { paper }) => {
    requireCertificate(shell)
    return printWindow(shell, paper)
  },

  'restore.saveCertificate': async ({ shell }, { text }) => {
    requireCertificate(shell)
    const { canceled, filePath } = await dialog.showSaveDialog(shell.window, {
      defaultPath: 'circlebook-erasure-certificate.txt',
      filters: [{ name: 'Text', extensions: ['txt'] }],
    })
    if (canceled || filePath === '') return null
    requireOutsideVault(shell.vaultFolder, dirname(filePath))
    await writeFile(filePath, text, { mode: 0o600, flush: true }).catch(() => {
      throw new Refusal('failed', 'The file could not be written there. Choose another folder or drive.')
    })
    return filePath
  },

  'restore.putCertificateAway': async ({ shell }) => {
    shell.restore.certificate = null
  },

  'restore.printMoving': ({ shell }, { paper }) => printWindow(shell, paper),
}
