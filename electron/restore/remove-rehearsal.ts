import { readdir, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { besideVault } from '#electron/vault/beside-vault.ts'

// Named here and not taken from the vault: the shell clears up too, and must not load what opens databases.
const OWN_FILES = ['vault.db', 'vault.hdr', 'vault.db-journal', 'vault.tries']

/** Takes away what a rehearsal made: our own names alone, and the folder when nothing else is in it. Never rejects. */
export async function removeRehearsal(folder: string): Promise<void> {
  for (const name of OWN_FILES) await unlink(join(folder, name)).catch(() => null)
  await rmdir(folder).catch(() => null)
}

/** Takes away what rehearsals left that were killed. Call it only while no rehearsal runs. Never rejects. */
export async function clearRehearsals(vaultFolder: string): Promise<void> {
  const { parent, isRehearsing } = besideVault(vaultFolder)
  for (const name of (await readdir(parent).catch(() => [])).filter(isRehearsing))
    await removeRehearsal(join(parent, name))
}
