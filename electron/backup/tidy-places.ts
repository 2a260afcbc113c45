import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { backupPrefix } from '#electron/vault/back-up.ts'
import {
  BACKUP_SUFFIX,
  isBackupAuthentic,
  listBackups,
  MAKING_SUFFIX,
  type FoundBackup,
} from '#electron/vault/backup-file.ts'
import type { Opened } from '#electron/vault/opened.ts'
import { agedOut } from '#shared/backup/retention.ts'
import { listBackupRows, listPlaces, markGone, markRemoved, savePlace, type BackupRow } from './backup.store.ts'
import { bookkeep } from './fresh.ts'
import { dayOf, recordBackup } from './record-backup.ts'

/** What another Circlebook may still be writing in a folder that several share is left for so long. */
const LEFT_FOR_MS = 60 * 60_000

type Folder = { readonly folder: string; readonly isChosen: boolean }

const foldersOf = ({ vault }: Opened, chosenFolder: string | null): Folder[] => [
  { folder: vault.backupFolder, isChosen: false },
  ...(chosenFolder === null ? [] : [{ folder: chosenFolder, isChosen: true }]),
]

/** The backups of this vault in a folder, in the order of their audit trails; null when the folder is away. */
async function findIn({ vault }: Opened, folder: string): Promise<FoundBackup[] | null> {
  if (!(await isFolder(folder))) return null
  const found = await listBackups(folder)
  return found
    .filter(({ manifest }) => manifest.vaultId === vault.vaultId)
    .toSorted((a, b) => a.manifest.auditCount - b.manifest.auditCount)
}

const isFolder = (folder: string) =>
  stat(folder).then(
    found => found.isDirectory(),
    () => false,
  )

const isOf = ({ manifest }: FoundBackup, { sha256, madeAt }: Pick<BackupRow, 'sha256' | 'madeAt'>) =>
  manifest.databaseSha256 === sha256 && manifest.madeAt === madeAt

/**
 * Takes into the list what stands in the folders and is not in it: a backup whose making was cut short between its name and
 * the list, and after a restore those made since. Only what was sealed with today's key is believed [BK8].
 */
export async function adoptBackups(opened: Opened, chosenFolder: string | null, made: FoundBackup | null) {
  for (const { folder, isChosen } of foldersOf(opened, chosenFolder)) {
    const found = (await findIn(opened, folder)) ?? []
    if (!opened.vault.db.open) return
    const ours = found.filter(one => isBackupAuthentic(one, opened.vault.backupKey) && one.name !== made?.name)
    const rows = listBackupRows(opened.db)
    const places = listPlaces(opened.db)
    const isPlaced = (backupId: string) => places.some(one => one.backupId === backupId && one.folder === folder)
    bookkeep(opened, () => {
      for (const one of ours) {
        const known = rows.find(row => isOf(one, row))
        const backupId = known?.backupId ?? recordBackup(opened, one)
        if (!isPlaced(backupId)) savePlace(opened.db, { backupId, folder, isChosen, verifiedAt: one.manifest.madeAt })
      }
    })
  }
}

/** Notices what is gone from the folders, and removes what is too old there, never the newest [BK5]. A folder that is away stays as it is. */
export async function tidyPlaces(opened: Opened, chosenFolder: string | null): Promise<void> {
  for (const { folder, isChosen } of foldersOf(opened, chosenFolder)) {
    const found = await findIn(opened, folder)
    if (found === null || !opened.vault.db.open) continue
    noticeGone(opened, folder, found)
    const today = dayOf(opened, opened.now())
    const there = rowsIn(opened, folder)
    for (const backupId of agedOut(there, today)) {
      const row = there.find(one => one.backupId === backupId)
      const file = found.find(one => row !== undefined && isOf(one, row))
      if (file !== undefined) await removeBackup(opened, { backupId, folder, file: file.file })
    }
    if (isChosen) await removeLeftovers(opened, folder)
  }
}

/** The backups that stand in a folder as far as the list goes, the oldest first. */
export function rowsIn({ db }: Pick<Opened, 'db'>, folder: string): BackupRow[] {
  const there = new Set(
    listPlaces(db)
      .filter(one => one.folder === folder && one.goneAt === null && one.removedAt === null)
      .map(({ backupId }) => backupId),
  )
  return listBackupRows(db).filter(({ backupId }) => there.has(backupId))
}

function noticeGone(opened: Opened, folder: string, found: readonly FoundBackup[]): void {
  const gone = rowsIn(opened, folder).filter(row => !found.some(one => isOf(one, row)))
  if (gone.length === 0) return
  bookkeep(opened, () => gone.forEach(({ backupId }) => markGone(opened.db, backupId, folder, opened.now())))
}

/** Removes one backup file of this vault, and writes it down; whether it could be removed. */
export async function removeBackup(
  opened: Opened,
  { backupId, folder, file }: { backupId: string; folder: string; file: string },
): Promise<boolean> {
  const isRemoved = await rm(file).then(
    () => true,
    () => false,
  )
  if (!isRemoved || !opened.vault.db.open) return isRemoved
  bookkeep(opened, () => {
    markRemoved(opened.db, backupId, folder, opened.now())
    opened.audit('backup.removed', backupId)
  })
  return true
}

/** Removes what our own unfinished work left in a folder that others use too. */
async function removeLeftovers({ vault }: Opened, folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const ours = names.filter(
    name => name.startsWith(backupPrefix(vault.vaultId)) && name.endsWith(`${BACKUP_SUFFIX}${MAKING_SUFFIX}`),
  )
  for (const name of ours) {
    const file = join(folder, name)
    const age = await stat(file).catch(() => null)
    // By the folder's own clock against that of this process: a stick that was away has old ones.
    if (age !== null && performance.timeOrigin + performance.now() - age.mtimeMs > LEFT_FOR_MS)
      await rm(file, { force: true }).catch(() => null)
  }
}
