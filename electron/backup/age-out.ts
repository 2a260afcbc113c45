import { join } from 'node:path'
import { findStaffMember } from '#electron/facilitators/facilitators.store.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { readBackup } from '#electron/vault/backup-file.ts'
import type { Opened } from '#electron/vault/opened.ts'
import { findBackupRow, findLastBackup, listOpeners, listPlaces } from './backup.store.ts'
import { makeBackup } from './make-backup.ts'
import { removeBackup } from './tidy-places.ts'

/**
 * Makes a new backup, which somebody without a way in cannot open, and then removes every older one they can. `left`: those in
 * a folder that is away, or that could not be removed [BK10].
 */
export async function ageOutFor(opened: Opened, staffId: string): Promise<{ removed: number; left: number }> {
  const member = findStaffMember(opened.db, staffId)
  if (member === null) throw new Refusal('not-found', 'That staff member is not in this vault.')
  if (opened.vault.people().some(({ personId }) => personId === staffId))
    throw new Refusal('conflict', 'This person can unlock the vault itself. Remove their way in first.')
  await makeBackup(opened, 'manual')
  const newest = findLastBackup(opened.db)?.backupId
  const theirs = new Set(listOpeners(opened.db).flatMap(one => (one.staffId === staffId ? [one.backupId] : [])))
  const places = listPlaces(opened.db).filter(
    ({ backupId, goneAt, removedAt }) =>
      theirs.has(backupId) && backupId !== newest && goneAt === null && removedAt === null,
  )
  let removed = 0
  for (const { backupId, folder } of places) if (await removeIn(opened, backupId, folder)) removed += 1
  return { removed, left: places.length - removed }
}

/** Removes a backup from one folder when the file there is the very one that the list means. */
async function removeIn(opened: Opened, backupId: string, folder: string): Promise<boolean> {
  const row = findBackupRow(opened.db, backupId)
  if (row === null) return false
  const file = join(folder, row.name)
  const found = await readBackup(file).catch(() => null)
  if (found?.manifest.vaultId !== opened.vault.vaultId || found.manifest.databaseSha256 !== row.sha256) return false
  return removeBackup(opened, { backupId, folder, file })
}
