import { lstat, readdir, rename, rmdir, unlink } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { listBackupRows, listPlaces } from '#electron/backup/backup.store.ts'
import { verifyBackup } from '#electron/backup/verify-backup.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { besideVault, instantInName } from '#electron/vault/beside-vault.ts'
import { syncFolder, type OnStep } from '#electron/vault/durable-file.ts'
import { toVaultFault } from '#electron/vault/errors.ts'
import { loadHeader } from '#electron/vault/header-file.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import type { Opened } from '#electron/vault/opened.ts'
import { peopleOf } from '#electron/vault/slot-changes.ts'
import { vaultPaths } from '#electron/vault/vault-context.ts'
import type { Output } from '#shared/ipc/types.ts'
import type { KeptSet } from '#shared/restore/restore.ts'
import { isKeyFile, isOwnFile, overwriteKeys } from './overwrite-keys.ts'

// The vaults that restores set aside. Nothing of them goes but by an administrator, over a backup that was read at that moment.

type File = { readonly path: string; readonly bytes: number; readonly isOwn: boolean }

/** Every entry below a folder but folders; a link is somebody else's and never followed. */
async function filesBelow(folder: string): Promise<File[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = entries.map(async entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return [{ path, bytes: (await lstat(path)).size, isOwn: entry.isFile() && isOwnFile(entry.name) }]
  })
  return (await Promise.all(found)).flat()
}

async function headerOf(opened: Opened, folder: string): Promise<KeptSet['header']> {
  const found = await loadHeader(vaultPaths(folder).header).catch(() => null)
  if (found === null) return null
  const { header } = found
  return {
    isSameVault: header.vaultId === opened.vault.vaultId,
    lockedAt: header.stop === 'clean' ? (header.seal?.sealedAt ?? null) : null,
    people: peopleOf(header).map(({ displayName }) => displayName),
  }
}

const isFolder = (path: string) =>
  lstat(path).then(
    found => found.isDirectory(),
    () => false,
  )

const vaultFolderOf = ({ vault }: Opened) => dirname(vault.backupFolder)

/** The newest backup of the present records that was made after an instant and is still somewhere; null when there is none. */
function youngerBackup({ db }: Opened, keptAt: string): string | null {
  const there = new Set(
    listPlaces(db).flatMap(one => (one.goneAt === null && one.removedAt === null ? [one.backupId] : [])),
  )
  return listBackupRows(db).findLast(one => one.madeAt > keptAt && there.has(one.backupId))?.backupId ?? null
}

/** What restores set aside beside the open vault, the newest first [RS35]. */
export async function listKept(opened: Opened): Promise<KeptSet[]> {
  const beside = besideVault(vaultFolderOf(opened))
  const names = (await readdir(beside.parent).catch(() => [])).filter(beside.isKept)
  const kept: KeptSet[] = []
  for (const name of names.toSorted().toReversed()) {
    const folder = join(beside.parent, name)
    if (!(await isFolder(folder))) continue
    const keptAt = beside.keptAt(name)
    const files = await filesBelow(folder).catch(() => [])
    kept.push({
      ...{ name, keptAt, why: name.includes('-unplaced') ? 'not-placed' : 'replaced' },
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      header: await headerOf(opened, folder),
      hasYoungerBackup: youngerBackup(opened, keptAt) !== null,
    })
  }
  return kept
}

const NO_BACKUP =
  'No backup was made since these records were set aside. Back up now, then remove them. Nothing has been changed.'
const NOT_WHOLE =
  'The backup made since these records were set aside could not be read whole. Back up again, then remove them. Nothing has been changed.'

/** Refuses unless a backup made since stands and is read whole now [RS36]. */
async function requireYounger(opened: Opened, keptAt: string): Promise<void> {
  const backupId = youngerBackup(opened, keptAt)
  if (backupId === null) throw new Refusal('conflict', NO_BACKUP)
  const places = await verifyBackup(opened, backupId)
  if (!places.some(({ found }) => found === 'whole')) throw new Refusal('conflict', NOT_WHOLE)
}

async function removeEmpty(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => []))
    if (entry.isDirectory()) await removeEmpty(join(folder, entry.name))
  await rmdir(folder).catch(() => null)
}

/**
 * Takes a vault's folder away for good: every place of keys is overwritten and read back first, then the files go, durably; what is
 * not this app's stays under another name. Gives what went and what stayed. Rejects with a VaultFault.
 */
export async function destroySet(
  folder: string,
  leaveAs: string,
  onStep: OnStep = () => undefined,
): Promise<Output<'restore.removeKept'>> {
  try {
    const files = await filesBelow(folder)
    const own = files.filter(({ isOwn }) => isOwn)
    for (const { path } of own.filter(one => isKeyFile(basename(one.path)))) {
      await overwriteKeys(path, secureRandom)
      await onStep('kept:overwritten')
    }
    for (const { path } of own) {
      await unlink(path)
      await onStep('kept:unlinked')
    }
    await removeEmpty(folder)
    if (await isFolder(folder)) await rename(folder, leaveAs)
    await syncFolder(dirname(folder))
    await onStep('kept:gone')
    const left = files.filter(({ isOwn }) => !isOwn).map(({ path }) => relative(folder, path).split(sep).join('/'))
    return { bytes: own.reduce((sum, { bytes }) => sum + bytes, 0), left }
  } catch (error) {
    throw toVaultFault(error, folder)
  }
}

/** Removes one set, named as the list has it; refused without a backup made since, and for anything else than such a set [RS36][RS37]. */
export async function removeKept(opened: Opened, name: string): Promise<Output<'restore.removeKept'>> {
  const vaultFolder = vaultFolderOf(opened)
  const beside = besideVault(vaultFolder)
  const folder = join(beside.parent, name)
  if (!beside.isKept(name) || dirname(folder) !== beside.parent || !(await isFolder(folder)))
    throw new Refusal('not-found', 'These records are not there any more.')
  await requireYounger(opened, beside.keptAt(name))
  opened.transaction(() => opened.audit('restore.removingKept'))
  const removed = await destroySet(folder, `${vaultFolder}-left-${instantInName(new Date(opened.now()))}`)
  opened.transaction(() => opened.audit('restore.removeKept'))
  return removed
}
