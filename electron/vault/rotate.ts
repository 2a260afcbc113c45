import { rename } from 'node:fs/promises'
import { openConnection, rawKey } from '#electron/db/connection.ts'
import { backUpCopy, requireSpace, sendOn } from './back-up.ts'
import type { MadeBackup } from './back-up.ts'
import { ownCopy, wipe } from './bytes.ts'
import { factsOf } from './copy-facts.ts'
import type { CopyFacts } from './copy-facts.ts'
import type { CopyWorker } from './copy-work.ts'
import { syncFile, syncFolder } from './durable-file.ts'
import { settledOn, withBothEpochs } from './epochs.ts'
import type { NextEpoch } from './epochs.ts'
import { knownFault, toVaultFault, VaultFault } from './errors.ts'
import { writeHeaderFile } from './header-file.ts'
import { signHeader } from './header.ts'
import type { HeaderBody } from './header.ts'
import { epochKeys, KEY_BYTES } from './keys.ts'
import { dropSession } from './session.ts'
import type { AuditPosition, Session } from './session.ts'
import { takeCopy } from './take-copy.ts'
import { removeCopies } from './vault-context.ts'
import { databaseSalt, newId } from './vault-create.ts'

/** Whose slot goes (null: only the keys change), where the audit stands, and who is told how far it is, 0 to 1. */
export type Rotation = {
  removeSlotId: string | null
  audit: () => AuditPosition
  onProgress?: (done: number) => void
}

/** Gives the copy its new key, and proves it by another opening; the live file is never touched. */
async function rekeyCopy(session: Session, next: Buffer, { worker, facts }: Prepared): Promise<void> {
  const { context, keys } = session
  const { copy } = context.paths
  const db = openConnection(copy, ownCopy(keys.databaseKey))
  const raw = rawKey(next)
  try {
    // Read once first: without it the engine writes pages under the new key that it never read under the old one.
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    // Cut short, a copy is thrown away: so no journal is kept of it, and it is made durable below, at once.
    db.unsafeMode(true)
    db.pragma('journal_mode=OFF')
    db.pragma('synchronous=OFF')
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
  await worker.check({ file: copy, facts }, next)
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

type Prepared = { worker: CopyWorker; facts: CopyFacts; backup: MadeBackup }

async function prepare(session: Session, rotation: Rotation, worker: CopyWorker): Promise<Prepared> {
  const tell = rotation.onProgress ?? (() => undefined)
  await requireSpace(session)
  tell(0.05)
  const copy = await takeCopy(session, session.context.paths.copy, rotation.audit)
  tell(0.35)
  const backup = await backUpCopy(session, worker, 'rotation', copy)
  tell(0.6)
  return { worker, facts: copy.facts, backup: await sendOn(backup, worker) }
}

/**
 * Gives the vault a new master key, without anybody else's passphrase, and takes one person's slot out of it. A verified backup
 * of before is made first, and given back. Stopped at any moment, the vault opens with the old epoch or the new one.
 * Nothing may be written to the database meanwhile. Rejects with a VaultFault, 'too-little-space' before anything is done.
 */
export async function rotate(session: Session, rotation: Rotation): Promise<MadeBackup> {
  const { context } = session
  await session.backup?.done.catch(() => null)
  const worker = await context.startWorker('rotation')
  try {
    return await rotateNow(session, rotation, worker)
  } catch (error) {
    throw knownFault(error, context.paths.database) ?? error
  } finally {
    worker.end()
    if (session.isOpen) await removeCopies(context)
  }
}

async function rotateNow(session: Session, rotation: Rotation, worker: CopyWorker): Promise<MadeBackup> {
  const { context, db } = session
  const { macs: _macs, generation: _generation, ...before } = session.header
  const prepared = await prepare(session, rotation, worker)
  const id = newId(context)
  const master = context.random(KEY_BYTES)
  const keys = epochKeys(master, before.vaultId, id)
  try {
    await rekeyCopy(session, keys.databaseKey, prepared)
    rotation.onProgress?.(0.9)
    const epoch = { id, createdAt: context.now().toISOString(), databaseSalt: await databaseSalt(context.paths.copy) }
    const next = { epoch, master, keys }
    const present = { keys: session.keys, lastNumber: rotation.audit().count }
    const both = withBothEpochs(before, present, next, { removeSlotId: rotation.removeSlotId, random: context.random })
    if (factsOf(db, 'rows').sha256 !== prepared.facts.sha256)
      throw new VaultFault('in-use', { file: context.paths.database })
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
  return prepared.backup
}
