import { lstat, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { BACKUP_SUFFIX } from '#electron/vault/backup-file.ts'
import { besideVault } from '#electron/vault/beside-vault.ts'
import { vaultPaths } from '#electron/vault/vault-context.ts'
import type { BackupPlace, UnusableBackup } from '#shared/restore/restore.ts'
import type { FoundSource, RestoreSource } from '#shared/restore/worker-messages.ts'
import { lookAt } from './look-at-backup.ts'

/** What was found, newest first, and what was found and cannot be used, each with its sentence. */
export type FoundHere = { readonly found: readonly FoundSource[]; readonly unusable: readonly UnusableBackup[] }

type Wanted = { readonly source: RestoreSource; readonly place: BackupPlace }

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

async function containersIn(folder: string, place: BackupPlace): Promise<Wanted[]> {
  const names = (await namesIn(folder)).filter(name => name.endsWith(BACKUP_SUFFIX))
  return names.map(name => ({ source: { kind: 'container', path: join(folder, name) }, place }))
}

/** What a source says of itself, as the screen has it; rejects with the sentence when it cannot be used. */
export async function findOne({ source, place }: Wanted): Promise<FoundSource> {
  const { databaseBytes: _, ...found } = await lookAt(source)
  return { source, found: { ...found, place } }
}

/**
 * Every backup that can be found from here, newest first: the vault's own, those in further folders, and the vaults that a
 * restore set aside with whatever backups they still hold. Never rejects.
 */
export async function findBackups(vaultFolder: string, chosenFolders: readonly string[]): Promise<FoundHere> {
  const beside = besideVault(vaultFolder)
  const kept = (await namesIn(beside.parent)).filter(beside.isKept).map(name => join(beside.parent, name))
  const wanted: Wanted[] = [
    ...(await containersIn(vaultPaths(vaultFolder).backups, 'backups')),
    ...(await Promise.all(chosenFolders.map(folder => containersIn(folder, 'chosen-folder')))).flat(),
    ...(await Promise.all(kept.map(folder => containersIn(vaultPaths(folder).backups, 'backups')))).flat(),
    ...(await wholeOnes(kept)).map(path => ({
      source: { kind: 'folder', path } as const,
      place: 'kept-aside' as const,
    })),
  ]
  const found: FoundSource[] = []
  const unusable: UnusableBackup[] = []
  for (const one of wanted) {
    const { path } = one.source
    await findOne(one).then(
      looked => found.push(looked),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error)
        unusable.push({ name: basename(path), folder: dirname(path), message })
      },
    )
  }
  const madeAt = ({ found: { madeAt: at } }: FoundSource) => at ?? ''
  return { found: found.toSorted((a, b) => madeAt(b).localeCompare(madeAt(a))), unusable }
}

/** Of the vaults that were set aside those with both of their files: damaged ones are for an expert, not for this list. */
async function wholeOnes(folders: readonly string[]): Promise<string[]> {
  const whole: string[] = []
  for (const folder of folders) {
    const { header, database } = vaultPaths(folder)
    const files = await Promise.all([header, database].map(file => lstat(file).catch(() => null)))
    if (files.every(file => file?.isFile() === true)) whole.push(folder)
  }
  return whole
}
