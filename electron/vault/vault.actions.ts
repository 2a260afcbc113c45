import { statSync, writeFileSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { dialog } from 'electron'
import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import type { Shell } from '#electron/window/shell.ts'

export const vaultActions: ActionsOf<'vault'> = {
  'vault.lock': async ({ shell }) => {
    // Not awaited: the answer goes to a page that the lock is about to empty.
    void shell.locks.lock()
  },

  'vault.drafted': async ({ shell }) => shell.locks.drafted(),

  'vault.active': async ({ shell }) => shell.locks.active(),

  'vault.isVeiled': async ({ shell }) => shell.locks.isVeiled,

  'vault.liftVeil': async ({ shell }, { secret }) => {
    const reply = await shell.vault.ask('vault.checkPassphrase', { secret })
    if (!reply.ok) throw new Refusal(reply.code, reply.message)
    if (reply.value !== true) throw new Refusal('wrong-secret', 'That is not the passphrase.')
    shell.locks.lifted()
  },

  'vault.saveRecoveryKit': async ({ shell }, { text }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(shell.window, {
      defaultPath: 'circlebook-recovery-kit.txt',
      filters: [{ name: 'Text', extensions: ['txt'] }],
    })
    if (canceled || filePath === '') return null
    refuseBesideVault(shell, filePath)
    writeFileSync(filePath, text, { mode: 0o600, flush: true })
    return filePath
  },

  'vault.printPage': async ({ shell }) => {
    await new Promise<void>((done, fail) => {
      shell.window.webContents.print({ printBackground: true }, (success, reason) => {
        if (success || reason === 'Print job canceled') done()
        else fail(new Refusal('failed', 'The page was not printed. Check the printer and try again.'))
      })
    })
  },
}

/** A recovery code on the drive that holds the vault opens it for whoever takes the laptop. */
function refuseBesideVault({ vaultFolder }: Shell, filePath: string): void {
  const target = dirname(resolve(filePath))
  const home = dirname(resolve(vaultFolder))
  const isInside = target === home || target.startsWith(home + sep)
  if (isInside || statSync(target).dev === statSync(home).dev) {
    throw new Refusal(
      'conflict',
      'That is the drive that holds the vault. Choose a USB stick or another drive, or print the kit.',
    )
  }
}
