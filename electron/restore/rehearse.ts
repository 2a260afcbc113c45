import { copyFile, mkdir, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { insertAuditEvent } from '#electron/audit/audit.store.ts'
import { stepTrail, TRAIL_START, type TrailPlace } from '#electron/audit/verify-trail.ts'
import { migrate, NEWEST_SCHEMA } from '#electron/db/migrate.ts'
import { extractBackup, isBackupAuthentic, readBackup, type BackupManifest } from '#electron/vault/backup-file.ts'
import type { KdfCost } from '#electron/vault/argon2.ts'
import { canonicalJson } from '#electron/vault/bytes.ts'
import { syncFolder, type OnStep } from '#electron/vault/durable-file.ts'
import { holdingsOf } from '#electron/vault/holdings.ts'
import { isVaultFault } from '#electron/vault/errors.ts'
import type { Random } from '#electron/vault/keys.ts'
import { asRecords, positionOf, trailOf } from '#electron/vault/opened.ts'
import { holderOf } from '#electron/vault/people-at-unlock.ts'
import { checkPages } from '#electron/vault/session.ts'
import { besideVault, instantInName } from '#electron/vault/beside-vault.ts'
import { markRestored, settleRestore } from '#electron/vault/settle-restore.ts'
import { vaultPaths } from '#electron/vault/vault-context.ts'
import { freeBytes, openVaultFolder, type OpenVault } from '#electron/vault/vault-files.ts'
import type { Placed, Rehearsal } from '#shared/restore/restore.ts'
import type { RestoreSource } from '#shared/restore/worker-messages.ts'
import { findHoldings, hasStaff } from './holdings.store.ts'
import { lookAt, type Looked } from './look-at-backup.ts'
import { removeRehearsal } from './remove-rehearsal.ts'
import { RestoreFault } from './restore-fault.ts'

/** Beside the copy itself: its header, its journal, and something to spare. */
const SPARE_BYTES = 32 * 1024 * 1024
const LOOK_EVERY_MS = 100
/** Events checked between two looks at what else is asked. */
const EVENTS_AT_ONCE = 5_000

/** Clock, randomness and bounds from outside; `onStep` and `freeBytes` are for tests. */
export type RestoreOptions = {
  readonly vaultFolder: string
  readonly now: () => Date
  readonly random: Random
  readonly kdfFloor?: KdfCost
  readonly onStep?: OnStep
  readonly freeBytes?: (folder: string) => Promise<number>
  /** Bytes copied of all. */
  readonly onProgress?: (done: number, total: number) => void
}

/** A secret of the backup: of a person's slot, or the recovery code when there is none. */
export type BackupSecret = { readonly slotId: string | null; readonly secret: string }

/** A backup that stands opened in a folder of its own, read whole. One of the two methods ends it. */
export interface Rehearsed {
  readonly report: Rehearsal
  /** Closes it and puts it in the vault's place; whatever stood there is set aside. No process may have that open. */
  place(): Promise<Placed>
  /** Closes it and takes its folder away. */
  drop(): Promise<void>
}

const breathe = () => new Promise<void>(resolve => setImmediate(resolve))

async function requireRoom(options: RestoreOptions, { databaseBytes }: Looked): Promise<void> {
  const needed = databaseBytes + SPARE_BYTES
  const free = await (options.freeBytes ?? freeBytes)(besideVault(options.vaultFolder).parent)
  if (free < needed) throw new RestoreFault('no-room', options.vaultFolder, needed)
}

/** Copies the source's records into an empty folder, telling how far it is. */
async function takeApart(source: RestoreSource, into: string, { databaseBytes }: Looked, options: RestoreOptions) {
  const { header, database, journal } = vaultPaths(into)
  const tell = options.onProgress ?? (() => undefined)
  const timer = setInterval(() => {
    void stat(database).then(
      ({ size }) => tell(Math.min(size, databaseBytes), databaseBytes),
      () => undefined,
    )
  }, LOOK_EVERY_MS)
  try {
    if (source.kind === 'container') await extractBackup(source.path, { header, database })
    else {
      const from = vaultPaths(source.path)
      await copyFile(from.header, header)
      await copyFile(from.database, database)
      await copyFile(from.journal, journal).catch(() => null)
    }
    await syncFolder(into)
    tell(databaseBytes, databaseBytes)
  } finally {
    clearInterval(timer)
  }
}

/** Follows the whole audit log, link by link; gives how many events it has, or null when it is broken. */
async function countEvents(vault: OpenVault): Promise<number | null> {
  const db = asRecords(vault.db)
  let place: TrailPlace = TRAIL_START
  for (;;) {
    const step = stepTrail(db, trailOf(vault), place, EVENTS_AT_ONCE)
    if (step.found === 'broken') return null
    if (step.found === 'whole') return step.place.number
    place = step.place
    await breathe()
  }
}

/** Proves that what was opened is what the container's maker put in. */
function requireAuthentic(vault: OpenVault, found: Awaited<ReturnType<typeof readBackup>>): BackupManifest {
  const { manifest, file } = found
  if (!isBackupAuthentic(found, vault.backupKey)) throw new RestoreFault('not-authentic', file)
  const { head, count } = positionOf(asRecords(vault.db))
  const schema = Number(vault.db.pragma('user_version', { simple: true }))
  const { counts, lastSessionOn } = holdingsOf(vault.db)
  const isAsSaid =
    head === manifest.auditHead &&
    count === manifest.auditCount &&
    schema === manifest.schema &&
    vault.vaultId === manifest.vaultId &&
    canonicalJson({ counts, lastSessionOn }) ===
      canonicalJson({ counts: manifest.counts, lastSessionOn: manifest.lastSessionOn })
  if (!isAsSaid) throw new RestoreFault('not-as-said', file)
  return manifest
}

async function readWhole(vault: OpenVault, source: RestoreSource, looked: Looked): Promise<Rehearsal> {
  const db = asRecords(vault.db)
  if (source.kind === 'container') requireAuthentic(vault, await readBackup(source.path))
  checkPages(vault.db, source.path)
  if (!hasStaff(db)) throw new RestoreFault('empty', source.path)
  const events = await countEvents(vault)
  if (events === null) throw new RestoreFault('changed-log', source.path)
  const own = vault.people().find(({ slotId }) => slotId === vault.slotId)
  return {
    holdings: findHoldings(db),
    madeAt: looked.madeAt,
    openedBy: own?.displayName ?? null,
    vaultId: vault.vaultId,
    bytes: looked.databaseBytes,
    events,
    isOlder: Number(vault.db.pragma('user_version', { simple: true })) < NEWEST_SCHEMA,
  }
}

/** A fault of the copy is told as one of the file it came from. */
function ofSource(error: unknown, { path }: RestoreSource): unknown {
  if (!isVaultFault(error)) return error
  const damage = ['db-damaged', 'digest-mismatch', 'db-foreign', 'header-changed', 'db-empty', 'journal-unexpected']
  if (error.code === 'newer-schema') return new RestoreFault('newer-records', path)
  return damage.includes(error.code) ? new RestoreFault('damaged', path) : error
}

/** Writes into the restored records where they come from, and what was tried before they opened; brings an older schema up to date first. */
async function record(vault: OpenVault, { madeAt }: Looked, now: Date): Promise<void> {
  migrate(vault.db)
  const db = asRecords(vault.db)
  const staffId = holderOf(db, vault.personId)?.id ?? null
  const at = now.toISOString()
  const failed = vault.failedTries.reduce((sum, tries) => sum + tries.count, 0)
  vault.db.transaction(() => {
    for (let index = 0; index < Math.min(failed, 100); index += 1)
      insertAuditEvent(db, vault.auditKey, { at, staffId, kind: 'vault.unlockFailed' })
    insertAuditEvent(db, vault.auditKey, {
      at,
      staffId,
      kind: 'restore.restored',
      recordId: `made ${madeAt ?? 'unknown'}`,
    })
  })()
  await vault.acknowledgeTries()
}

/** A backup taken apart in a folder of its own, still closed. */
export interface Prepared {
  /**
   * Opens it with somebody's secret and reads all of it: pages, foreign keys, authenticity, the whole audit log. Rejects with a
   * RestoreFault or VaultFault; after a wrong secret it may be tried again, after anything else it is dropped.
   */
  open(secret: BackupSecret): Promise<Rehearsed>
  /** Takes its folder away. */
  drop(): Promise<void>
}

/** What a person mends by typing again: the copy stays for it. */
const TYPED_AGAIN = new Set(['wrong-passphrase', 'wait', 'choose-person', 'unknown-person'])

/** Takes a backup apart beside the vault. The vault itself and the backup are only read. Rejects with a RestoreFault or VaultFault, its folder gone. */
export async function prepare(source: RestoreSource, options: RestoreOptions): Promise<Prepared> {
  const looked = await lookAt(source)
  await requireRoom(options, looked)
  const folder = besideVault(options.vaultFolder).rehearsing(options.random(8).toString('hex'))
  const drop = () => removeRehearsal(folder)
  try {
    await mkdir(folder, { mode: 0o700 })
    await takeApart(source, folder, looked, options)
  } catch (error) {
    await drop()
    throw ofSource(error, source)
  }
  return { drop, open: secret => openPrepared({ source, folder, looked }, secret, options) }
}

type Apart = { readonly source: RestoreSource; readonly folder: string; readonly looked: Looked }

async function openPrepared(
  apart: Apart,
  { slotId, secret }: BackupSecret,
  options: RestoreOptions,
): Promise<Rehearsed> {
  const { source, folder, looked } = apart
  const { tries } = besideVault(options.vaultFolder)
  const files = openVaultFolder(folder, { ...options, newestSchema: NEWEST_SCHEMA, tries })
  let vault: OpenVault | null = null
  try {
    vault = await files.unlock({ ...(slotId === null ? {} : { slotId }), secret })
    const report = await readWhole(vault, source, looked)
    return rehearsed({ vault, report, folder, looked }, options)
  } catch (error) {
    await files.dispose()
    const isTyping = vault === null && isVaultFault(error) && TYPED_AGAIN.has(error.code)
    vault?.abandon()
    if (!isTyping) await removeRehearsal(folder)
    throw ofSource(error, source)
  }
}

/** Takes a backup apart, opens it and reads all of it: `prepare` and `open` in one, for one try of a secret. */
export async function rehearse(
  source: RestoreSource,
  secret: BackupSecret,
  options: RestoreOptions,
): Promise<Rehearsed> {
  const prepared = await prepare(source, options)
  return prepared.open(secret).catch(async (error: unknown) => {
    await prepared.drop()
    throw error
  })
}

type Standing = {
  readonly vault: OpenVault
  readonly report: Rehearsal
  readonly folder: string
  readonly looked: Looked
}

function rehearsed({ vault, report, folder, looked }: Standing, options: RestoreOptions): Rehearsed {
  const { vaultFolder, now, onStep = () => undefined } = options
  const drop = async () => {
    if (vault.db.open) vault.abandon()
    await removeRehearsal(folder)
  }
  return {
    report,
    drop,
    async place() {
      try {
        await record(vault, looked, now())
        await vault.close(positionOf(asRecords(vault.db)))
        return await putInPlace(vaultFolder, folder, now(), onStep)
      } catch (error) {
        // Gone already when it bears the name that the next start finishes.
        await drop()
        throw error
      }
    },
  }
}

async function putInPlace(vaultFolder: string, folder: string, at: Date, onStep: OnStep): Promise<Placed> {
  await markRestored(vaultFolder, folder, at, onStep)
  if ((await settleRestore(vaultFolder, onStep)) !== 'placed') throw new RestoreFault('not-placed', vaultFolder)
  const kept = besideVault(vaultFolder).kept(instantInName(at))
  const isKept = await stat(kept).then(
    () => true,
    () => false,
  )
  return { keptAs: isKept ? basename(kept) : null }
}
