import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { BackupCause, ChosenOutcome } from '#shared/backup/backup.ts'

const BackupRow = z.object({
  number: z.int(),
  backupId: z.string(),
  name: z.string(),
  madeAt: z.string(),
  madeOn: z.string(),
  cause: BackupCause,
  epochId: z.string(),
  schema: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  clients: z.int(),
  sessions: z.int(),
  notes: z.int(),
  lastSessionOn: z.string().nullable(),
  chosen: ChosenOutcome.nullable(),
})
/** A backup as the vault remembers it; `number` is the order in which they were made. */
export type BackupRow = z.infer<typeof BackupRow>

const SELECT = `SELECT number, id AS backupId, name, made_at AS madeAt, made_on AS madeOn, cause, epoch_id AS epochId, schema,
  bytes, sha256, clients, sessions, notes, last_session_on AS lastSessionOn, chosen FROM backups`

/** All of them, in the order in which they were made. */
export const listBackupRows = (db: ReadDb): BackupRow[] => allRows(db, BackupRow, `${SELECT} ORDER BY number`)

export const findBackupRow = (db: ReadDb, backupId: string): BackupRow | null =>
  firstRow(db, BackupRow, `${SELECT} WHERE id = ?`, [backupId])

/** The one made last of those that are still somewhere, or null. */
export const findLastBackup = (db: ReadDb): BackupRow | null =>
  firstRow(
    db,
    BackupRow,
    `${SELECT} WHERE EXISTS (
       SELECT 1 FROM backup_places WHERE backup_id = backups.id AND gone_at IS NULL AND removed_at IS NULL
     ) ORDER BY number DESC LIMIT 1`,
  )

/** Whether a verified backup of this day of the clinic is still somewhere. */
export const hasBackupOn = (db: ReadDb, madeOn: string): boolean =>
  firstRow(
    db,
    z.unknown(),
    `SELECT 1 FROM backups WHERE made_on = ? AND EXISTS (
       SELECT 1 FROM backup_places WHERE backup_id = backups.id AND gone_at IS NULL AND removed_at IS NULL
     ) LIMIT 1`,
    [madeOn],
  ) !== null

export function insertBackup(db: WriteDb, row: Omit<BackupRow, 'number'>): void {
  write(
    db,
    `INSERT INTO backups (id, name, made_at, made_on, cause, epoch_id, schema, bytes, sha256, clients, sessions, notes,
       last_session_on, chosen)
     VALUES (@backupId, @name, @madeAt, @madeOn, @cause, @epochId, @schema, @bytes, @sha256, @clients, @sessions, @notes,
       @lastSessionOn, @chosen)`,
    row,
  )
}

export const updateChosen = (db: WriteDb, backupId: string, chosen: ChosenOutcome): number =>
  write(db, 'UPDATE backups SET chosen = ? WHERE id = ?', [chosen, backupId])

/** Whose passphrase of that day opens it; null for the recovery code. */
export function insertOpener(db: WriteDb, backupId: string, slotId: string, staffId: string | null): void {
  write(db, 'INSERT INTO backup_openers (backup_id, slot_id, staff_id) VALUES (?, ?, ?)', [backupId, slotId, staffId])
}

const OpenerRow = z.object({
  backupId: z.string(),
  staffId: z.string().nullable(),
  name: z.string().nullable(),
  hasSlot: z.int().nullable(),
  endedAt: z.string().nullable(),
})
export type OpenerRow = z.infer<typeof OpenerRow>

/** Everybody who can open some backup, as the staff has them now; by name, the recovery code first. */
export const listOpeners = (db: ReadDb): OpenerRow[] =>
  allRows(
    db,
    OpenerRow,
    `SELECT backup_id AS backupId, staff_id AS staffId, name, has_slot AS hasSlot, ended_at AS endedAt
     FROM backup_openers LEFT JOIN staff ON staff.id = staff_id ORDER BY name`,
  )

const PlaceRow = z.object({
  backupId: z.string(),
  folder: z.string(),
  isChosen: z.literal([0, 1]),
  verifiedAt: z.string(),
  goneAt: z.string().nullable(),
  removedAt: z.string().nullable(),
})
export type PlaceRow = z.infer<typeof PlaceRow>

/** Every place of every backup, the vault's own folder first. */
export const listPlaces = (db: ReadDb): PlaceRow[] =>
  allRows(
    db,
    PlaceRow,
    `SELECT backup_id AS backupId, folder, is_chosen AS isChosen, verified_at AS verifiedAt, gone_at AS goneAt,
       removed_at AS removedAt FROM backup_places ORDER BY is_chosen, folder`,
  )

/** A backup stands in this folder, verified just now. */
export function savePlace(
  db: WriteDb,
  place: { backupId: string; folder: string; isChosen: boolean; verifiedAt: string },
): void {
  write(
    db,
    `INSERT INTO backup_places (backup_id, folder, is_chosen, verified_at) VALUES (@backupId, @folder, @isChosen, @verifiedAt)
     ON CONFLICT (backup_id, folder) DO UPDATE SET verified_at = @verifiedAt, gone_at = NULL, removed_at = NULL`,
    { ...place, isChosen: place.isChosen ? 1 : 0 },
  )
}

/** It was not found there any more, or not whole. */
export const markGone = (db: WriteDb, backupId: string, folder: string, at: string): number =>
  write(db, 'UPDATE backup_places SET gone_at = ? WHERE backup_id = ? AND folder = ? AND gone_at IS NULL', [
    at,
    backupId,
    folder,
  ])

/** We took it away. */
export const markRemoved = (db: WriteDb, backupId: string, folder: string, at: string): number =>
  write(db, 'UPDATE backup_places SET removed_at = ? WHERE backup_id = ? AND folder = ?', [at, backupId, folder])
