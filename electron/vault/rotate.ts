import type Database from 'better-sqlite3-multiple-ciphers'
import { createHash } from 'node:crypto'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { openConnection, rawKey } from '#electron/db/connection.ts'
import { BACKUP_SUFFIX, makeBackupFolder, signManifest, writeBackup } from './backup-file.ts'
import { ownCopy, wipe } from './bytes.ts'
import { digestFile, signSeal, stampOf } from './digest.ts'
import { createDurably, syncFolder } from './durable-file.ts'
import { settledOn, withBothEpochs } from './epochs.ts'
import type { NextEpoch } from './epochs.ts'
import { knownFault, toVaultFault, VaultFault } from './errors.ts'
import { writeHeaderFile } from './header-file.ts'
import { signHeader } from './header.ts'
import type { HeaderBody } from './header.ts'
import { holdingsOf } from './holdings.ts'
import { epochKeys, KEY_BYTES } from './keys.ts'
import { checkPages, dropSession } from './session.ts'
import type { AuditPosition, Session } from './session.ts'
import { removeCopies } from './vault-context.ts'
import { databaseSalt, newId } from './vault-create.ts'

/** Backup, copy, and the journal of the copy while it is given its new key; and something to spare. */
const TIMES_THE_DATABASE = 3
const SPARE_BYTES = 32 * 1024 * 1024

/** Whose slot goes (null: only the keys change), where the audit stands, and who is told how far it is, 0 to 1. */
export type Rotation = {
  removeSlotId: string | null
  audit: () => AuditPosition
  onProgress?: (done: number) => void
}

/** What must be the same before and after: schema, version, rows of every table. */
function factsOf(db: Database.Database): string {
  const hash = createHash('sha256')
  const schema = db.prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`).raw().all()
  hash.update(JSON.stringify([db.pragma('user_version', { simple: true }), schema]))
  const tables = db.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`).pluck().all()
  for (const table of tables.map(String).toSorted()) {
    const name = `"${table.replaceAll('"', '""')}"`
    hash.update(JSON.stringify([table, db.prepare(`SELECT count(*) FROM ${name}`).pluck().get()]))
  }
  return hash.digest('hex')
}

async function requireSpace({ context }: Session): Promise<void> {
  const { folder, database } = context.paths
  const needed = Number((await stampOf(database)).size) * TIMES_THE_DATABASE + SPARE_BYTES
  const free = await context.freeBytes(folder).catch((error: unknown) => {
    throw toVaultFault(error, folder)
  })
  if (free < needed) throw new VaultFault('too-little-space', { file: folder, bytes: needed })
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Opens the copy, reads all of it, and throws unless it holds what the live database holds. */
function verifyCopy(session: Session, databaseKey: Buffer, facts: string): void {
  const { copy } = session.context.paths
  const db = openConnection(copy, ownCopy(databaseKey))
  try {
    checkPages(db, copy)
    if (factsOf(db) !== facts) throw new VaultFault('db-damaged', { file: copy })
  } finally {
    db.close()
  }
}

async function copyDatabase(session: Session, facts: string): Promise<void> {
  const { context, db, keys } = session
  const { copy, folder } = context.paths
  await removeCopies(context)
  // Made first by us, so that nobody else may read it while SQLite fills it.
  await createDurably(copy, Buffer.alloc(0), context.onStep)
  try {
    db.prepare('VACUUM INTO ?').run(copy)
    await syncFile(copy)
    await syncFolder(folder)
  } catch (error) {
    throw toVaultFault(error, copy)
  }
  await context.onStep('copy')
  verifyCopy(session, keys.databaseKey, facts)
}

/** The set as it is, in one file that today's secrets open: durable and read back before anything is changed. */
async function backUp(session: Session, audit: AuditPosition): Promise<string> {
  const { context, keys, header: held } = session
  const { copy, backups } = context.paths
  const { macs: _macs, generation, ...body } = held
  const { vaultId, epochId } = body
  const madeAt = context.now().toISOString()
  const { sha256, stamp } = await digestFile(copy)
  const counter = (body.seal?.counter ?? 0) + 1
  const about = { auditHead: audit.head, auditCount: audit.count }
  const seal = signSeal(keys.sealKey, vaultId, { epochId, counter, sha256, ...about, sealedAt: madeAt })
  const sealed = signHeader({ ...body, stop: 'clean', seal }, generation, [{ epochId, headerKey: keys.headerKey }])
  const manifest = {
    ...{ vaultId, epochId, madeAt, cause: 'rotation' as const, ...about, ...holdingsOf(session.db) },
    schema: Number(session.db.pragma('user_version', { simple: true })),
    databaseBytes: Number(stamp.size),
    databaseSha256: sha256,
  }
  await makeBackupFolder(backups)
  const name = `before-rotation-${epochId}-${madeAt.replaceAll(/[:.]/g, '-')}${BACKUP_SUFFIX}`
  const parts = { manifest: signManifest(manifest, sealed, keys.backupKey), header: sealed, database: copy }
  await writeBackup(join(backups, name), parts, context.onStep)
  return name
}

/** Gives the copy its new key, and proves it by a second opening; the live file is never touched. */
async function rekeyCopy(session: Session, next: Buffer, facts: string): Promise<void> {
  const { context, keys } = session
  const { copy } = context.paths
  const db = openConnection(copy, ownCopy(keys.databaseKey))
  const raw = rawKey(next)
  try {
    // Read once first: without it the engine writes pages under the new key that it never read under the old one.
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    // eslint-disable-next-line no-restricted-syntax -- on a copy that nothing depends on: the live file is not touched
    db.rekey(raw)
  } catch (error) {
    throw toVaultFault(error, copy)
  } finally {
    raw.fill(0)
    db.close()
  }
  await syncFile(copy)
  await context.onStep('rekeyed')
  verifyCopy(session, next, facts)
}

async function writeHeader(session: Session, body: HeaderBody, next: NextEpoch, isBoth: boolean): Promise<void> {
  const { context, keys, epochId, header } = session
  const newKey = { epochId: next.epoch.id, headerKey: next.keys.headerKey }
  const signers = isBoth ? [{ epochId, headerKey: keys.headerKey }, newKey] : [newKey]
  const written = signHeader(body, header.generation + 1, signers)
  await writeHeaderFile(context.paths.header, written, context.onStep)
  session.header = written
}

/** Puts the header of before back, as a newer generation. */
async function takeBack(session: Session, body: HeaderBody): Promise<void> {
  const { context, keys, epochId, header } = session
  // One more than a write that may have been half done.
  const generation = header.generation + 2
  session.header = { ...session.header, generation }
  const back = signHeader(body, generation, [{ epochId, headerKey: keys.headerKey }])
  await writeHeaderFile(context.paths.header, back, context.onStep)
  session.header = back
}

/** From the moment the live database is closed: the rename, the new connection, the new header. */
async function exchange(session: Session, next: NextEpoch, before: HeaderBody): Promise<void> {
  const { context, keys } = session
  const { copy, database, folder } = context.paths
  session.db.close()
  try {
    await rename(copy, database)
  } catch (error) {
    session.db = openConnection(database, ownCopy(keys.databaseKey))
    await takeBack(session, before)
    throw toVaultFault(error, database)
  }
  try {
    await context.onStep('rename')
    await syncFolder(folder)
    await context.onStep('renamed')
    session.db = openConnection(database, ownCopy(next.keys.databaseKey))
    const { macs: _macs, generation: _generation, ...body } = session.header
    await writeHeader(session, settledOn(body, next.epoch.id), next, false)
  } catch (error) {
    // Both keys stand in the header, so the next unlock goes on from here; this session cannot.
    dropSession(session)
    throw toVaultFault(error, database)
  }
  const { epochId: _id, master, keys: oldKeys } = session
  Object.assign(session, { epochId: next.epoch.id, master: next.master, keys: next.keys })
  wipe(master, ...Object.values(oldKeys))
}

async function prepare(session: Session, rotation: Rotation, facts: string): Promise<string> {
  const tell = rotation.onProgress ?? (() => undefined)
  await requireSpace(session)
  tell(0.05)
  await copyDatabase(session, facts)
  tell(0.35)
  const backup = await backUp(session, rotation.audit())
  tell(0.6)
  return backup
}

/**
 * Gives the vault a new master key, without anybody else's passphrase, and takes one person's slot out of it. A verified backup
 * of before is made first; its name is given back. Stopped at any moment, the vault opens with the old epoch or the new one.
 * Nothing may be written to the database meanwhile. Rejects with a VaultFault, 'too-little-space' before anything is done.
 */
export async function rotate(session: Session, rotation: Rotation): Promise<string> {
  try {
    return await rotateNow(session, rotation)
  } catch (error) {
    throw knownFault(error, session.context.paths.database) ?? error
  } finally {
    if (session.isOpen) await removeCopies(session.context)
  }
}

async function rotateNow(session: Session, rotation: Rotation): Promise<string> {
  const { context, db } = session
  const { macs: _macs, generation: _generation, ...before } = session.header
  const facts = factsOf(db)
  const backup = await prepare(session, rotation, facts)
  const id = newId(context)
  const master = context.random(KEY_BYTES)
  const keys = epochKeys(master, before.vaultId, id)
  try {
    await rekeyCopy(session, keys.databaseKey, facts)
    rotation.onProgress?.(0.9)
    const epoch = { id, createdAt: context.now().toISOString(), databaseSalt: await databaseSalt(context.paths.copy) }
    const next = { epoch, master, keys }
    const present = { keys: session.keys, lastNumber: rotation.audit().count }
    const both = withBothEpochs(before, present, next, { removeSlotId: rotation.removeSlotId, random: context.random })
    if (factsOf(db) !== facts) throw new VaultFault('in-use', { file: context.paths.database })
    try {
      await writeHeader(session, both, next, true)
    } catch (error) {
      await takeBack(session, before).catch(() => null)
      throw error
    }
    await exchange(session, next, before)
  } catch (error) {
    if (session.master !== master) wipe(master, ...Object.values(keys))
    throw error
  }
  return backup
}
