import { join } from 'node:path'
import { Refusal } from '#electron/ipc/handlers.ts'
import type { Opened } from '#electron/vault/opened.ts'
import type { PlaceVerified } from '#shared/backup/backup.ts'
import { findBackupRow, listPlaces, markGone, savePlace } from './backup.store.ts'
import { bookkeep } from './fresh.ts'
import { alone } from './make-backup.ts'

/** Reads a backup again in every place it was put, and writes down what was found. */
export function verifyBackup(opened: Opened, backupId: string): Promise<PlaceVerified[]> {
  const row = findBackupRow(opened.db, backupId)
  if (row === null) throw new Refusal('not-found', 'This backup is not in the list any more.')
  const places = listPlaces(opened.db).filter(one => one.backupId === backupId && one.removedAt === null)
  return alone(opened, async () => {
    const found = await opened.vault.rereadBackups(places.map(({ folder }) => join(folder, row.name)))
    const at = opened.now()
    bookkeep(opened, () => {
      places.forEach(({ folder, isChosen }, index) => {
        const isWhole = found[index]?.found === 'whole'
        if (isWhole) savePlace(opened.db, { backupId, folder, isChosen: isChosen === 1, verifiedAt: at })
        // A stick that is away is not gone.
        else if (isChosen === 0 || found[index]?.found === 'damaged') markGone(opened.db, backupId, folder, at)
      })
      opened.audit('backup.verify', backupId)
    })
    return places.map(({ folder }, index) => ({ folder, ...(found[index] ?? { found: 'missing', opened: false }) }))
  })
}
