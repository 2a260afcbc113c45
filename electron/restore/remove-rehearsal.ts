import { readdir, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { besideVault } from '#electron/vault/settle-restore.ts'
import { vaultPaths } from '#electron/vault/vault-context.ts'

/** Takes away what a rehearsal made: our own names alone, and the folder when nothing else is in it. Never rejects. */
export async function removeRehearsal(folder: string): Promise<void> {
  const { database, header, journal, tries } = vaultPaths(folder)
  for (const file of [database, header, journal, tries]) await unlink(file).catch(() => null)
  await rmdir(folder).catch(() => null)
}

/** Takes away what rehearsals left that were killed. Call it only while no rehearsal runs. Never rejects. */
export async function clearRehearsals(vaultFolder: string): Promise<void> {
  const { parent, isRehearsing } = besideVault(vaultFolder)
  for (const name of (await readdir(parent).catch(() => [])).filter(isRehearsing))
    await removeRehearsal(join(parent, name))
}
