import { access, constants, lstat, readdir } from 'node:fs/promises'
import { stampOf } from './digest.ts'
import { toVaultFault, VaultFault } from './errors.ts'
import { loadHeader } from './header-file.ts'
import type { FoundHeader } from './header-file.ts'
import type { VaultPaths } from './vault-context.ts'
import { databaseSalt } from './vault-create.ts'

/** What a desktop leaves in any folder: not a sign of a vault. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

async function isThere(file: string): Promise<boolean> {
  try {
    const found = await lstat(file)
    if (!found.isFile()) throw new VaultFault('not-a-file', { file })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw toVaultFault(error, file)
  }
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(name => !LITTER.has(name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw toVaultFault(error, folder)
  }
}

/** Whether the vault's two files are there; throws what is missing or is no file. */
export async function findFiles(paths: VaultPaths): Promise<'none' | 'both'> {
  const entries = await entriesOf(paths.folder)
  const header = await isThere(paths.header)
  const database = await isThere(paths.database)
  // SQLite follows no link there, and would say so in the middle of a save.
  await isThere(paths.journal)
  if (!header && !database) {
    if (entries.length === 0) return 'none'
    throw new VaultFault('files-missing', { file: paths.folder })
  }
  if (!header) throw new VaultFault('header-missing', { file: paths.header })
  if (!database) throw new VaultFault('db-missing', { file: paths.database })
  return 'both'
}

/** Looks at a closed vault's files as far as that goes without a key; throws what is wrong. */
async function inspect(paths: VaultPaths): Promise<FoundHeader | null> {
  if ((await findFiles(paths)) === 'none') return null
  const found = await loadHeader(paths.header)
  const { size } = await stampOf(paths.database)
  if (size === 0n) throw new VaultFault('db-empty', { file: paths.database })
  try {
    const salt = await databaseSalt(paths.database)
    if (!found.header.epochs.some(epoch => epoch.databaseSalt === salt)) {
      throw new VaultFault('db-foreign', { file: paths.database })
    }
  } catch (error) {
    throw toVaultFault(error, paths.database)
  }
  for (const path of [paths.folder, paths.header, paths.database, paths.journal]) await requireAccess(path)
  return found
}

/** Throws 'read-only', naming what is, unless it can be read and written; the journal need not be there. */
async function requireAccess(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK | constants.W_OK)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw toVaultFault(error, path)
  }
}

/** What looks at a closed vault's files; null where no vault ever was. */
export type Look = () => Promise<FoundHeader | null>

/**
 * Looks at a closed vault's files again and again; throws what is wrong. A vault that was seen once and is not there any more has
 * gone away, as a drive does: null, and with it a first run, is only ever given before.
 */
export function lookingAt(paths: VaultPaths): Look {
  let wasThere = false
  return async () => {
    const found = await inspect(paths)
    if (found === null && wasThere) throw new VaultFault('folder-gone', { file: paths.folder })
    wasThere ||= found !== null
    return found
  }
}
