import Database from 'better-sqlite3-multiple-ciphers'
import { mkdir, readdir, rmdir, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { toVaultFault } from '#electron/vault/errors.ts'

// A damaged vault is read from a copy in a folder of its own beside it. The folder goes at the lock; one that a crash left goes at the
// next start, unless a process still holds its lock.

const RANDOM_BYTES = 8

/** Where a damaged vault's copies are. */
export interface ReadingFolder {
  readonly folder: string
  /** The damaged database as it was found, and its journal. */
  readonly found: string
  readonly foundJournal: string
  /** What could be read of it. */
  readonly salvaged: string
  readonly tries: string
  /** Lets go of the lock and removes the copies. */
  remove(): Promise<void>
}

const LOCK = 'in-use'
/** Every name that is ever made in such a folder: nothing else is removed. */
const NAMES = [
  'found.db',
  'found.db-journal',
  'salvaged.db',
  'salvaged.db-journal',
  'vault.tries',
  'vault.tries.new',
  `${LOCK}-journal`,
  LOCK,
]

/** The folders that damaged vaults were read in, by their names: the vault folder's own, and 16 hex digits. */
const readingsOf = (vaultFolder: string) => {
  const prefix = `${basename(vaultFolder)}.reading-`
  return {
    parent: dirname(vaultFolder),
    prefix,
    isOne: (name: string) => name.startsWith(prefix) && /^[0-9a-f]{16}$/.test(name.slice(prefix.length)),
  }
}

/** Holds a file that other processes of ours see as held, by SQLite's own locks; null when another holds it. */
function takeLock(file: string): Database.Database | null {
  const lock = new Database(file, { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return null
    throw error
  }
}

async function removeFiles(folder: string): Promise<void> {
  for (const name of NAMES) await unlink(join(folder, name)).catch(() => null)
  await rmdir(folder).catch(() => null)
}

/** Makes the folder beside the vault's, for its owner alone. Rejects with a VaultFault. */
export async function makeReadingFolder(
  vaultFolder: string,
  random: (bytes: number) => Buffer,
): Promise<ReadingFolder> {
  const { parent, prefix } = readingsOf(vaultFolder)
  const folder = join(parent, `${prefix}${random(RANDOM_BYTES).toString('hex')}`)
  try {
    await mkdir(folder, { mode: 0o700 })
    const lock = takeLock(join(folder, LOCK))
    const found = join(folder, 'found.db')
    return {
      folder,
      found,
      foundJournal: `${found}-journal`,
      salvaged: join(folder, 'salvaged.db'),
      tries: join(folder, 'vault.tries'),
      async remove() {
        lock?.close()
        await removeFiles(folder)
      },
    }
  } catch (error) {
    throw toVaultFault(error, folder)
  }
}

/** Removes the copies that readings cut short left beside the vault, unless a process still uses them. Never rejects. */
export async function clearReadingFolders(vaultFolder: string): Promise<void> {
  const { parent, isOne } = readingsOf(vaultFolder)
  for (const name of (await readdir(parent).catch(() => [])).filter(isOne)) {
    const folder = join(parent, name)
    try {
      const lock = takeLock(join(folder, LOCK))
      if (lock === null) continue
      lock.close()
      await removeFiles(folder)
    } catch {
      // It stays until the next start.
    }
  }
}
