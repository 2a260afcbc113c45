import { open, realpath, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { dialog } from 'electron'
import { Refusal, type ActionsOf } from '#electron/ipc/handlers.ts'
import { requireOutsideVault } from '#electron/window/outside-vault.ts'
import type { Shell } from '#electron/window/shell.ts'
import type { ChosenFolder } from '#shared/backup/backup.ts'

export const backupActions: ActionsOf<'backup'> = {
  'backup.cancel': async ({ shell }) => shell.backups.cancel(),

  'backup.folder': async ({ shell }) => describe(shell, shell.preferences.readBackupFolder()),

  'backup.chooseFolder': async ({ shell }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(shell.window, {
      properties: ['openDirectory', 'createDirectory'],
    })
    const [chosen] = filePaths
    if (canceled || chosen === undefined) return null
    const folder = await realpath(chosen).catch(() => {
      throw notWritable()
    })
    requireOutsideVault(await realpath(dirname(shell.vaultFolder)).then(home => join(home, 'vault')), folder)
    await requireWritable(folder)
    await tell(shell, true)
    shell.preferences.keepBackupFolder(folder)
    return describe(shell, folder)
  },

  'backup.forgetFolder': async ({ shell }) => {
    await tell(shell, false)
    shell.preferences.keepBackupFolder(null)
  },
}

async function describe({ vaultFolder }: Shell, folder: string | null): Promise<ChosenFolder> {
  if (folder === null) return { folder, isThere: false, isSameDrive: false }
  const [there, own] = await Promise.all([folder, dirname(vaultFolder)].map(one => stat(one).catch(() => null)))
  return { folder, isThere: there?.isDirectory() === true, isSameDrive: there !== null && there?.dev === own?.dev }
}

const notWritable = () =>
  new Refusal('failed', 'Nothing can be written in that folder. Choose another folder, or another stick.')

/** Writes a file of our own there and takes it away again. */
async function requireWritable(folder: string): Promise<void> {
  const file = join(folder, `circlebook-${process.pid}.try`)
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.close()
    await rm(file)
  } catch {
    throw notWritable()
  }
}

async function tell(shell: Shell, isChosen: boolean): Promise<void> {
  const reply = await shell.vault.ask('backup.folderChanged', { isChosen })
  if (!reply.ok) throw new Refusal(reply.code, reply.message)
}
