import type Database from 'better-sqlite3-multiple-ciphers'
import { stat } from 'node:fs/promises'
import { openConnection } from '#electron/db/connection.ts'
import { ownCopy, wipe } from './bytes.ts'
import { digestFile, sameStamp, signSeal, stampOf } from './digest.ts'
import type { FileStamp } from './digest.ts'
import { settledOn } from './epochs.ts'
import { knownFault, VaultFault } from './errors.ts'
import { loadHeader, writeHeaderFile } from './header-file.ts'
import { signHeader } from './header.ts'
import type { Header, HeaderBody } from './header.ts'
import type { EpochKeys } from './keys.ts'
import { wipeSlotKeys } from './slots.ts'
import type { Slot, SlotKeys } from './slots.ts'
import { removeCopies } from './vault-context.ts'
import type { VaultContext } from './vault-context.ts'

/** The audit log's last link (64 hex digits, zeros for an empty log) and its number of entries. */
export type AuditPosition = { head: string; count: number }

/** What an unlock or a creation has opened, before the database: the slot used, its keys, and those of the database's epoch. */
export type OpenedKeys = {
  header: Header
  slot: Slot
  slotKeys: SlotKeys
  epochId: string
  master: Buffer
  keys: EpochKeys
}

/** An open vault from the inside. `header` is what the disk holds; `slotKeys` follows a reset of the own slot. */
export type Session = OpenedKeys & {
  context: VaultContext
  db: Database.Database
  isOpen: boolean
  turn: Promise<unknown>
  /** The backup that is being made: ended before the vault is closed. */
  backup: { stop(): void; done: Promise<unknown> } | null
}

/** Zeroes everything that was opened. */
export function wipeKeys(opened: OpenedKeys): void {
  wipeSlotKeys(opened.slotKeys)
  wipe(opened.master, ...Object.values(opened.keys))
}

/** Runs work on the header one piece after another, and only while the vault is open. */
export function inTurn<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const run = session.turn.then(() => {
    if (!session.isOpen) throw new VaultFault('not-open')
    return work()
  })
  session.turn = run.catch(() => null)
  return run
}

function signedWith(opened: OpenedKeys, body: HeaderBody, generation: number): Header {
  return signHeader(body, generation, [{ epochId: opened.epochId, headerKey: opened.keys.headerKey }])
}

/**
 * Writes a changed header and makes it the session's. When the disk refuses midway, the old content is written again as a newer
 * generation if that is still possible, so that a change that was refused is not found at the next unlock.
 */
export async function changeHeader(
  context: VaultContext,
  opened: OpenedKeys,
  change: (body: HeaderBody) => HeaderBody,
): Promise<void> {
  const { macs: _macs, generation, ...body } = opened.header
  const next = signedWith(opened, change(body), generation + 1)
  try {
    await writeHeaderFile(context.paths.header, next, context.onStep)
    opened.header = next
  } catch (error) {
    const back = signedWith(opened, body, generation + 2)
    await writeHeaderFile(context.paths.header, back, context.onStep).then(
      () => (opened.header = back),
      () => (opened.header = { ...opened.header, generation: generation + 2 }),
    )
    throw error
  }
}

function checkSchema(db: Database.Database, context: VaultContext): void {
  const held = db.pragma('user_version', { simple: true })
  if (typeof held !== 'number' || held > context.newestSchema)
    throw new VaultFault('newer-schema', { file: context.paths.database })
}

/** Reads every page and checks every foreign key; throws 'db-damaged'. */
export function checkPages(db: Database.Database, file: string): void {
  const found = db.pragma('integrity_check(1)', { simple: true })
  const orphans = db.pragma('foreign_key_check')
  const isClean = found === 'ok' && Array.isArray(orphans) && orphans.length === 0
  if (!isClean) throw new VaultFault('db-damaged', { file })
}

/** How the database is trusted: by its seal (with the stamp the matching digest was taken at), or by reading every page. */
export type Trust = { by: 'seal'; stamp: FileStamp } | { by: 'pages' }

/**
 * Opens the database under its lock, proves it, and only then marks the header as open. Rejects with a VaultFault, the database
 * closed again; null when the file changed between its digest and the lock, so that it must be hashed again.
 */
export async function beginSession(context: VaultContext, opened: OpenedKeys, trust: Trust): Promise<Session | null> {
  const { database, header } = context.paths
  const db = openConnection(database, ownCopy(opened.keys.databaseKey))
  try {
    if (trust.by === 'seal' && !sameStamp(trust.stamp, await stampOf(database))) {
      db.close()
      return null
    }
    // Under the lock now: another process may have written the header since it was read.
    const present = await loadHeader(header)
    if (present.header.generation !== opened.header.generation) throw new VaultFault('in-use', { file: header })
    checkSchema(db, context)
    if (trust.by === 'pages') checkPages(db, database)
    const spent = opened.slot.kind === 'recovery' ? opened.slot.id : null
    await changeHeader(context, opened, held => {
      // A rotation that was cut short is settled by the database that is there.
      const body = settledOn(held, opened.epochId)
      const slots = body.slots.map(slot => (slot.id === spent ? { ...slot, mustChange: true } : slot))
      return { ...body, stop: 'open', slots }
    })
    await removeCopies(context)
    return { ...opened, context, db, isOpen: true, turn: Promise.resolve(), backup: null }
  } catch (error) {
    db.close()
    throw knownFault(error, database) ?? error
  }
}

/** The clean lock: closes the database, hashes it, seals the header, zeroes the keys; keys go and the fault is thrown if a step fails. */
export async function endSession(session: Session, audit: AuditPosition): Promise<void> {
  const { context, keys } = session
  const { database, journal } = context.paths
  session.isOpen = false
  try {
    session.db.close()
    const left = await stat(journal).catch(() => null)
    if (left !== null && left.size > 0) throw new VaultFault('journal-unexpected', { file: journal })
    const { sha256 } = await digestFile(database)
    const { vaultId, epochId, seal } = session.header
    const next = signSeal(keys.sealKey, vaultId, {
      epochId,
      counter: (seal?.counter ?? 0) + 1,
      sha256,
      auditHead: audit.head,
      auditCount: audit.count,
      sealedAt: context.now().toISOString(),
    })
    await changeHeader(context, session, body => ({ ...body, stop: 'clean', seal: next }))
  } catch (error) {
    throw knownFault(error, database) ?? error
  } finally {
    wipeKeys(session)
  }
}

/** The forced end: closes the database if it can, zeroes the keys, leaves the header as open so that the next unlock checks everything. */
export function dropSession(session: Session): void {
  session.isOpen = false
  try {
    session.db.close()
  } catch {
    // A statement is still running; the process ends next, and SQLite's journal keeps the file whole.
  }
  wipeKeys(session)
}
