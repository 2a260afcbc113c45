import { findClinic } from '#electron/settings/settings.store.ts'
import type { MadeBackup } from '#electron/vault/back-up.ts'
import type { FoundBackup } from '#electron/vault/backup-file.ts'
import type { Opened } from '#electron/vault/opened.ts'
import { dateIn } from '#shared/sessions/clock.ts'
import { insertBackup, insertOpener, savePlace } from './backup.store.ts'
import { clearTrouble } from './trouble.store.ts'

/** The clinic's day at this instant. */
export const dayOf = ({ db }: Pick<Opened, 'db'>, at: string): string => dateIn(findClinic(db)?.timeZone ?? 'UTC', at)

/** Whether the chosen folder has the backup. */
export const isThere = (put: string): boolean => put === 'put' || put === 'same-drive'

/** Writes a backup that was found down: what it holds and who can open it; gives its id. Call it inside a transaction. */
export function recordBackup(
  opened: Opened,
  { name, manifest, header }: FoundBackup,
  chosen: MadeBackup['chosen'] = null,
) {
  const { db } = opened
  const backupId = opened.newId()
  const { madeAt, cause, epochId, schema, counts, lastSessionOn } = manifest
  insertBackup(db, {
    ...{ backupId, name, madeAt, madeOn: dayOf(opened, madeAt), cause, epochId, schema, lastSessionOn },
    ...{ bytes: manifest.databaseBytes, sha256: manifest.databaseSha256, chosen: chosen?.put ?? null },
    ...{ clients: counts.clients, sessions: counts.sessions, notes: counts.notes },
  })
  for (const slot of header.slots) insertOpener(db, backupId, slot.id, slot.personId)
  return backupId
}

/** Writes a backup just made down, with the places it was put in, as an event of the log; gives its id. Call it inside a transaction. */
export function recordMade(opened: Opened, made: MadeBackup): string {
  const { db, vault } = opened
  const { chosen } = made
  const backupId = recordBackup(opened, made, chosen)
  const place = { backupId, verifiedAt: opened.now() }
  savePlace(db, { ...place, folder: vault.backupFolder, isChosen: false })
  if (chosen !== null && isThere(chosen.put)) savePlace(db, { ...place, folder: chosen.folder, isChosen: true })
  clearTrouble(db)
  opened.audit('backup.made', backupId)
  return backupId
}
