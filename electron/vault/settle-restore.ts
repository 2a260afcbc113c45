import { lstat, readdir, rename, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { besideVault, instantInName } from './beside-vault.ts'
import { syncFolder } from './durable-file.ts'
import type { OnStep } from './durable-file.ts'
import { toVaultFault } from './errors.ts'
import { vaultPaths } from './vault-context.ts'

// A restored vault stands beside the present one under a name that says it is whole. From then on only names change: the present
// vault is set aside, its backups move over, the restored one takes its name. Whatever was cut short the next start goes on with.

/** What settling found: nothing, a restored vault that is now in place, or one that could not be put there. */
export type Settled = 'nothing' | 'placed' | 'not-placed'

const isThere = (path: string) =>
  lstat(path).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
      throw error
    },
  )

async function entriesOf(parent: string): Promise<string[]> {
  return readdir(parent).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
}

async function freeName(wanted: string): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    const name = turn === 1 ? wanted : `${wanted}-${turn}`
    if (!(await isThere(name))) return name
  }
}

async function isWhole(folder: string): Promise<boolean> {
  const { header, database } = vaultPaths(folder)
  const found = await Promise.all([header, database].map(file => lstat(file).catch(() => null)))
  return found.every(one => one?.isFile() === true)
}

/** Moves what stands under the vault's name aside, whole; false when the system refuses and nothing has changed. */
async function setAside(folder: string, kept: string, onStep: OnStep): Promise<boolean> {
  // An empty folder holds nothing to keep; rmdir refuses one with anything in it.
  await rmdir(folder).catch(() => null)
  if (!(await isThere(folder))) return true
  try {
    await rename(folder, await freeName(kept))
  } catch {
    return false
  }
  await onStep('restore:aside')
  await syncFolder(dirname(folder))
  await onStep('restore:aside-folder')
  return true
}

/** The backups of the vault that was set aside go with the restored one, unless it has some already. */
async function moveBackups(aside: string | null, restored: string, onStep: OnStep): Promise<void> {
  const to = vaultPaths(restored).backups
  if (aside === null || (await isThere(to)) || !(await isThere(vaultPaths(aside).backups))) return
  await rename(vaultPaths(aside).backups, to)
  await onStep('restore:backups')
  await syncFolder(restored)
  await syncFolder(aside)
  await onStep('restore:backups-folder')
}

/**
 * Finishes a restore whose vault stands ready beside the folder: at the moment it is chosen, and at the next start when that was
 * cut short. Nothing is overwritten and nothing deleted. No process may have the vault open. Rejects with a VaultFault.
 */
export async function settleRestore(folder: string, onStep: OnStep = () => undefined): Promise<Settled> {
  const beside = besideVault(folder)
  const { parent } = beside
  try {
    const entries = await entriesOf(parent)
    const waiting = entries.filter(beside.isRestored).toSorted()
    const newest = waiting.pop()
    if (newest === undefined || !(await isWhole(join(parent, newest)))) return 'nothing'
    const instant = beside.instantOf(newest)
    const restored = join(parent, newest)
    for (const older of waiting)
      await rename(join(parent, older), await freeName(`${beside.kept(beside.instantOf(older))}-unplaced`))
    if (!(await setAside(folder, beside.kept(instant), onStep))) {
      await rename(restored, await freeName(`${beside.kept(instant)}-unplaced`))
      return 'not-placed'
    }
    const keptName = basename(beside.kept(instant))
    const kept = (await entriesOf(parent)).filter(one => one.startsWith(keptName) && !one.includes('-unplaced'))
    const aside = kept.toSorted().at(-1)
    await moveBackups(aside === undefined ? null : join(parent, aside), restored, onStep)
    await rename(restored, folder)
    await onStep('restore:placed')
    await syncFolder(parent)
    await onStep('restore:placed-folder')
    return 'placed'
  } catch (error) {
    throw toVaultFault(error, folder)
  }
}

/** Gives a rehearsed vault, closed and durable, the name that the next start would put in place; gives that folder. */
export async function markRestored(folder: string, rehearsed: string, at: Date, onStep: OnStep): Promise<string> {
  const { parent, restored } = besideVault(folder)
  try {
    await syncFolder(rehearsed)
    await onStep('restore:rehearsed')
    const to = restored(instantInName(at))
    await rename(rehearsed, to)
    await onStep('restore:marked')
    await syncFolder(parent)
    await onStep('restore:marked-folder')
    return to
  } catch (error) {
    throw toVaultFault(error, rehearsed)
  }
}
