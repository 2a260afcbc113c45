import { join } from 'node:path'
import { Refusal } from '#electron/ipc/handlers.ts'
import type { MadeBackup } from '#electron/vault/back-up.ts'
import { positionOf, type Opened } from '#electron/vault/opened.ts'
import type { BackupCause, BackupMade } from '#shared/backup/backup.ts'
import { findLastBackup, hasBackupOn, savePlace, updateChosen, type BackupRow } from './backup.store.ts'
import { bookkeep, isFresh, momentOf, type BackedUp } from './fresh.ts'
import { dayOf, isThere, recordMade } from './record-backup.ts'
import { noteFailure } from './note-failure.ts'
import { adoptBackups, tidyPlaces } from './tidy-places.ts'

/** Remembers a backup just made, and ages out what is too old, here and in the chosen folder. */
export async function keepBackup(opened: Opened, made: MadeBackup, copied: BackedUp | null): Promise<BackupMade> {
  const { chosen } = made
  const folder = chosen?.folder ?? null
  opened.backedUp = copied
  // Older ones first: the order of the list is the order they were made in.
  await adoptBackups(opened, folder, made)
  const backupId = bookkeep(opened, () => recordMade(opened, made))
  await tidyPlaces(opened, folder)
  return { backupId, chosen: chosen === null ? null : { folder: chosen.folder, outcome: chosen.put } }
}

/** Makes a verified backup of the open vault and remembers it; one at a time. Rejects with a Refusal or VaultFault. */
export function makeBackup(opened: Opened, cause: BackupCause): Promise<BackupMade> {
  return alone(opened, async () => {
    let copied: BackedUp | null = null
    const audit = () => {
      copied = momentOf(opened)
      return positionOf(opened.db)
    }
    try {
      return await keepBackup(opened, await opened.vault.backUp({ cause, audit }), copied)
    } catch (error) {
      noteFailure(opened, cause, error)
      throw error
    }
  })
}

/** Runs one piece of work with backups at a time: a lock waits for it, and so do new keys. */
export function alone<T>(opened: Opened, work: () => Promise<T>): Promise<T> {
  if (opened.rotation !== null)
    throw new Refusal(
      'conflict',
      'The vault is being given new keys, and a backup is made before. It is done in a moment.',
    )
  if (opened.backup !== null)
    throw new Refusal('conflict', 'A backup is being made or checked already. It is done in a moment.')
  const done = work().finally(() => (opened.backup = null))
  opened.backup = done
  opened.backup.catch(() => null) // whoever asked for it hears
  return done
}

/** Makes sure of a verified backup of everything as it is now; rejects, and nothing may be changed, when it cannot be made [BK3]. */
export async function ensureBackup(opened: Opened, cause: BackupCause): Promise<void> {
  await opened.backup?.catch(() => null)
  if (!isFresh(opened)) await makeBackup(opened, cause)
}

/** Makes the day's backup when there is none of the clinic's day, and else takes the newest to a chosen folder that is back; null when there was nothing to do. */
export async function makeDueBackup(opened: Opened): Promise<BackupMade | null> {
  if (opened.backup !== null || opened.rotation !== null) return null
  if (!hasBackupOn(opened.db, dayOf(opened, opened.now()))) return makeBackup(opened, 'daily')
  const last = findLastBackup(opened.db)
  if (last === null || last.chosen === null || isThere(last.chosen)) return null
  return alone(opened, () => catchUp(opened, last))
}

/** Takes a backup to the chosen folder, where it could not be put when it was made. */
async function catchUp(opened: Opened, { backupId, name }: BackupRow): Promise<BackupMade | null> {
  const chosen = await opened.vault.sendBackup(join(opened.vault.backupFolder, name))
  if (chosen === null || !isThere(chosen.put)) return null
  const { folder } = chosen
  bookkeep(opened, () => {
    updateChosen(opened.db, backupId, chosen.put)
    savePlace(opened.db, { backupId, folder, isChosen: true, verifiedAt: opened.now() })
  })
  await tidyPlaces(opened, folder)
  return { backupId, chosen: { folder, outcome: chosen.put } }
}
