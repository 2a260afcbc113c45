import * as z from 'zod'
import { CalendarDate, Instant } from '#shared/ipc/text.ts'

/** Why a backup is made: by itself once a day, by hand, or before something that changes much. */
export const BackupCause = z.literal(['daily', 'manual', 'migration', 'import', 'rotation'])
export type BackupCause = z.infer<typeof BackupCause>

/** What is being done: the copy is taken (the vault waits), read whole, written and read back, sent to the chosen folder. */
export const BackupPart = z.literal(['copying', 'checking', 'writing', 'sending'])

/** What a process reads and writes backups for: to make one, or to read one again. */
export const WorkCause = z.literal([...BackupCause.values, 'verify'])
export type WorkCause = z.infer<typeof WorkCause>

/** How far a backup is, in bytes; `total` 0 when that is not known yet. */
export const BackupProgress = z.strictObject({
  cause: WorkCause,
  part: BackupPart,
  done: z.int().min(0),
  total: z.int().min(0),
})
export type BackupProgress = z.infer<typeof BackupProgress>

/** How it went with the chosen folder. */
export const ChosenOutcome = z.literal(['put', 'same-drive', 'missing', 'full', 'read-only', 'failed'])
export type ChosenOutcome = z.infer<typeof ChosenOutcome>

/** One place where a backup was put. `goneAt`: it was no longer found there; `removedAt`: we took it away. */
export const BackupPlace = z.strictObject({
  folder: z.string(),
  isChosen: z.boolean(),
  verifiedAt: Instant,
  goneAt: Instant.nullable(),
  removedAt: Instant.nullable(),
})
export type BackupPlace = z.infer<typeof BackupPlace>

/** Who can open a backup with the passphrase of its day; `removedAt`: they have no way into the vault any more. */
export const BackupOpener = z.strictObject({
  staffId: z.uuid().nullable(),
  name: z.string(),
  removedAt: Instant.nullable(),
})
export type BackupOpener = z.infer<typeof BackupOpener>

/** A backup the vault knows of. */
export const KnownBackup = z.strictObject({
  backupId: z.uuid(),
  name: z.string(),
  madeAt: Instant,
  /** The clinic's own day. */
  madeOn: CalendarDate,
  cause: BackupCause,
  bytes: z.int(),
  clients: z.int(),
  sessions: z.int(),
  notes: z.int(),
  lastSessionOn: CalendarDate.nullable(),
  places: z.array(BackupPlace),
  openers: z.array(BackupOpener),
})
export type KnownBackup = z.infer<typeof KnownBackup>

/** What a backup that was asked for came to. */
export const BackupMade = z.strictObject({
  backupId: z.uuid(),
  chosen: z.strictObject({ folder: z.string(), outcome: ChosenOutcome }).nullable(),
})
export type BackupMade = z.infer<typeof BackupMade>

/** The newest backup, for the day's line; null when there is none yet. */
export const LastBackup = z.strictObject({
  madeAt: Instant,
  /** On a clock that may have been set otherwise since, never less than 0. */
  daysOld: z.int().min(0),
  chosen: ChosenOutcome.nullable(),
})
export type LastBackup = z.infer<typeof LastBackup>

/** What is wrong with backups now: the last try that failed with none made since, and when each chosen folder last got one. */
export const BackupTrouble = z.strictObject({
  failed: z
    .strictObject({
      failedAt: Instant,
      cause: BackupCause,
      /** A fault's code, or `failed` for anything else. */
      code: z.string(),
      /** Why, in one sentence for the screen. */
      sentence: z.string(),
    })
    .nullable(),
  /** Folders that were ever chosen and got a backup, with when the last one was put or read there; `daysAgo` never less than 0. */
  reached: z.array(z.strictObject({ folder: z.string(), daysAgo: z.int().min(0) })),
})
export type BackupTrouble = z.infer<typeof BackupTrouble>

/** What a backup turned out to be in one place when it was read again. `opened`: its database was opened and read whole with today's keys. */
export const PlaceVerified = z.strictObject({
  folder: z.string(),
  found: z.literal(['whole', 'damaged', 'missing']),
  opened: z.boolean(),
})
export type PlaceVerified = z.infer<typeof PlaceVerified>

/** The folder that backups go to besides the vault's own. */
export const ChosenFolder = z.strictObject({
  folder: z.string().nullable(),
  isThere: z.boolean(),
  /** It lies on the drive that holds the records, and is lost with it. */
  isSameDrive: z.boolean(),
})
export type ChosenFolder = z.infer<typeof ChosenFolder>
