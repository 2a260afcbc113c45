import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { listBackups } from '#electron/vault/backup-file.ts'
import { VaultFault } from '#electron/vault/errors.ts'
import { loadHeader } from '#electron/vault/header-file.ts'
import type { Header } from '#electron/vault/header.ts'
import type { VaultPaths } from '#electron/vault/vault-context.ts'
import { databaseSalt } from '#electron/vault/vault-create.ts'
import type { KeysFrom } from '#shared/damage/reading.ts'

/** A header whose keys are for the database that is there: of which epoch, where it was found, and the salt the database must have. */
export interface FoundKeys {
  readonly header: Header
  readonly epochId: string
  readonly from: KeysFrom
  readonly databaseSalt: string
  /** Another header than the vault's own, which names another salt: its keys may be of an earlier epoch. */
  readonly isGuess: boolean
}

/** A page, and the smallest database there is. */
const LEAST_BYTES = 4096

type Candidate = Pick<FoundKeys, 'header' | 'from'>

/** The headers in and beside the vault's folder, the vault's own first, then those of its backups and of sets kept aside, newest first. */
async function candidates(paths: VaultPaths): Promise<Candidate[]> {
  const own = await loadHeader(paths.header).catch(() => null)
  const backups = (await listBackups(paths.backups)).toReversed()
  const aside = await headersBeside(paths.folder)
  return [
    ...(own === null ? [] : [{ header: own.header, from: 'vault.hdr' as const }]),
    ...backups.map(({ header }) => ({ header, from: 'backup' as const })),
    ...aside.map(header => ({ header, from: 'kept-aside' as const })),
  ]
}

/** Headers in folders beside the vault's whose names begin like its own: sets that a restore kept aside. */
async function headersBeside(folder: string): Promise<Header[]> {
  const parent = dirname(folder)
  const names = (await readdir(parent).catch(() => [])).filter(name => name.startsWith(`${basename(folder)}.`))
  const found: Header[] = []
  for (const name of names) {
    const header = await loadHeader(join(parent, name, 'vault.hdr')).catch(() => null)
    if (header !== null) found.push(header.header)
  }
  return found.toSorted((a, b) => b.generation - a.generation)
}

/**
 * The header whose keys are for this database: one that names the database's salt, or else the vault's own (or a backup's) with the
 * salt that it says, since the first bytes may be what is damaged. Throws 'db-missing', 'db-empty', 'unreadable' or 'no-keys'.
 */
export async function findKeys(paths: VaultPaths): Promise<FoundKeys> {
  const { database } = paths
  const { size } = await stat(database).catch(() => {
    throw new VaultFault('db-missing', { file: database })
  })
  if (size === 0) throw new VaultFault('db-empty', { file: database })
  if (size < LEAST_BYTES) throw new VaultFault('unreadable', { file: database })
  const salt = await databaseSalt(database)
  const all = await candidates(paths)
  for (const { header, from } of all) {
    const epoch = header.epochs.find(one => one.databaseSalt === salt)
    if (epoch !== undefined) return { header, from, epochId: epoch.id, databaseSalt: salt, isGuess: false }
  }
  const [first] = all
  const epoch = first?.header.epochs.find(one => one.id === first.header.epochId)
  if (first === undefined || epoch === undefined) throw new VaultFault('no-keys', { file: database })
  const isGuess = first.from !== 'vault.hdr'
  return { ...first, epochId: epoch.id, databaseSalt: epoch.databaseSalt, isGuess }
}
