import type { HandlersOf, QueryContext } from '#electron/ipc/handlers.ts'
import type { BackupOpener, KnownBackup } from '#shared/backup/backup.ts'
import { ageOutFor } from './age-out.ts'
import { findLastBackup, listBackupRows, listOpeners, listPlaces, type OpenerRow } from './backup.store.ts'
import { makeBackup, makeDueBackup } from './make-backup.ts'
import { giveNewKeys } from './new-keys.ts'
import { findTrouble, listReached } from './trouble.store.ts'
import { verifyBackup } from './verify-backup.ts'

const DAY_MS = 86_400_000
/** A rotation's progress is told in thousandths. */
const STEPS = 1_000

export const backupHandlers: HandlersOf<'backup'> = {
  'backup.list': ({ db }) => listKnown(db),

  'backup.last': ({ db, now }) => {
    const last = findLastBackup(db)
    if (last === null) return null
    return { madeAt: last.madeAt, daysOld: daysSince(last.madeAt, now()), chosen: last.chosen }
  },

  'backup.trouble': ({ db, now }) => ({
    failed: findTrouble(db),
    reached: listReached(db).map(({ folder, at }) => ({ folder, daysAgo: daysSince(at, now()) })),
  }),

  'backup.make': async ({ vault, changed }) => {
    // A try that failed changes what the screens say of backups too.
    return makeBackup(vault.ready(), 'manual').finally(changed)
  },

  'backup.makeIfDue': async ({ vault, changed }) => {
    try {
      const made = await makeDueBackup(vault.ready())
      if (made !== null) changed()
      return made
    } catch (error) {
      changed()
      throw error
    }
  },

  'backup.verify': async ({ vault, changed }, { backupId }) => {
    const found = await verifyBackup(vault.ready(), backupId)
    changed()
    return found
  },

  'backup.ageOut': async ({ vault, changed }, { staffId }) => {
    const aged = await ageOutFor(vault.ready(), staffId)
    changed()
    return aged
  },

  'backup.rotateKeys': async ({ vault, progress, changed }) => {
    const opened = vault.ready()
    opened.transaction(() => opened.audit('backup.rotatingKeys'))
    await giveNewKeys(opened, null, done => progress(Math.round(done * STEPS), STEPS)).finally(() =>
      vault.dropIfClosed(),
    )
    opened.transaction(() => opened.audit('backup.rotateKeys'))
    changed()
  },

  'backup.folderChanged': () => undefined,
}

/** Whole days, by a clock that may have been set otherwise since. */
const daysSince = (at: string, now: string) => Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / DAY_MS))

function listKnown(db: QueryContext['db']): KnownBackup[] {
  const places = Map.groupBy(listPlaces(db), ({ backupId }) => backupId)
  const openers = Map.groupBy(listOpeners(db), ({ backupId }) => backupId)
  return listBackupRows(db)
    .toReversed()
    .map(({ number: _number, epochId: _epoch, schema: _schema, sha256: _hash, chosen: _chosen, ...row }) => ({
      ...row,
      places: (places.get(row.backupId) ?? []).map(({ backupId: _id, isChosen, ...place }) => ({
        ...place,
        isChosen: isChosen === 1,
      })),
      openers: (openers.get(row.backupId) ?? []).map(openerOf),
    }))
}

/** The recovery code has no name; somebody the records do not know any more has none either. */
const openerOf = ({ staffId, name, hasSlot, endedAt }: OpenerRow): BackupOpener => ({
  staffId,
  name: name ?? '',
  removedAt: hasSlot === 0 ? endedAt : null,
})
