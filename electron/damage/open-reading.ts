import type Database from 'better-sqlite3-multiple-ciphers'
import { lstat, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openConnection } from '#electron/db/connection.ts'
import { migrate } from '#electron/db/migrate.ts'
import { fromText, ownCopy } from '#electron/vault/bytes.ts'
import { digestFile } from '#electron/vault/digest.ts'
import { createDurably } from '#electron/vault/durable-file.ts'
import { isVaultFault, knownFault, VaultFault } from '#electron/vault/errors.ts'
import { openVault, type OpenVault } from '#electron/vault/open-vault.ts'
import { dropSession, wipeKeys, type OpenedKeys } from '#electron/vault/session.ts'
import { openEpoch, type UnlockInput } from '#electron/vault/vault-unlock.ts'
import type { VaultContext } from '#electron/vault/vault-context.ts'
import type { KeysFrom } from '#shared/damage/reading.ts'
import { copyFile } from './copy-readable.ts'
import { findKeys, type FoundKeys } from './find-keys.ts'
import { makeReadingFolder, type ReadingFolder } from './reading-folder.ts'
import { isWhole, salvage, type TableReach } from './salvage.store.ts'

/** A copy of the database as it was found, one of what can be read of it, and something to spare. */
const TIMES_THE_DATABASE = 2
const SPARE_BYTES = 32 * 1024 * 1024

/** A damaged vault, open to be read: the tables that lack rows, and where its keys came from. */
export interface OpenReading {
  readonly vault: OpenVault
  readonly lacking: readonly TableReach[]
  readonly keysFrom: KeysFrom
  /** Closes the copy, forgets the keys and removes what was copied. */
  close(): Promise<void>
}

interface Reading {
  readonly context: VaultContext
  readonly keys: FoundKeys
  readonly opened: OpenedKeys
  readonly folder: ReadingFolder
  readonly progress: (done: number, total: number) => void
}

/** What is done to the copy before it is closed to writing: who it is opened for may be missing from it. */
export type Prepare = (db: Database.Database) => void

async function requireSpace({ paths, freeBytes }: VaultContext): Promise<void> {
  const parent = dirname(paths.folder)
  const needed = (await stat(paths.database)).size * TIMES_THE_DATABASE + SPARE_BYTES
  const free = await freeBytes(parent)
  if (free < needed) throw new VaultFault('no-room-to-read', { file: parent, bytes: needed })
}

/** Tries are counted where they always are; where nothing can be written there, beside the copies. */
async function withTriesOf(context: VaultContext, folder: ReadingFolder): Promise<VaultContext> {
  const { tries, folder: vaultFolder } = context.paths
  const isWritable = await open(tries, 'r+')
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    })
    .then(
      async handle => handle?.close().then(() => true) ?? (await lstat(vaultFolder)).isDirectory(),
      () => false,
    )
  return isWritable ? context : { ...context, paths: { ...context.paths, tries: folder.tries } }
}

/** Whether the journal beside the database belongs to it: not when the database is to the byte what was sealed. */
async function wantsJournal({ context, keys, folder }: Reading): Promise<boolean> {
  const found = await lstat(context.paths.journal).catch(() => null)
  if (found === null || !found.isFile() || found.size === 0) return false
  const { stop, seal } = keys.header
  return stop === 'open' || seal === null || (await digestFile(folder.found)).sha256 !== seal.sha256
}

async function putSaltBack({ keys, folder }: Reading): Promise<void> {
  const handle = await open(folder.found, 'r+')
  try {
    const salt = fromText(keys.databaseSalt)
    await handle.write(salt, 0, salt.length, 0)
  } finally {
    await handle.close()
  }
}

/** Opens the copy; throws 'unreadable' when no part of it can be, 'no-keys' when the keys may not be its own. */
async function openCopy(reading: Reading): Promise<Database.Database> {
  const { context, keys, folder, opened } = reading
  const { paths } = context
  await copyFile(paths.database, folder.found)
  await putSaltBack(reading)
  if (await wantsJournal(reading)) await copyFile(paths.journal, folder.foundJournal)
  try {
    const db = openConnection(folder.found, ownCopy(opened.keys.databaseKey))
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version <= context.newestSchema) return db
    db.close()
    throw new VaultFault('newer-schema', { file: paths.database })
  } catch (error) {
    const fault = knownFault(error, paths.database)
    if (fault?.code !== 'db-damaged') throw fault ?? error
    throw new VaultFault(keys.isGuess ? 'no-keys' : 'unreadable', { file: paths.database, cause: error })
  }
}

/** The copy itself when all of it can be read, else a new database with every row that can. */
async function readable(reading: Reading): Promise<{ db: Database.Database; lacking: readonly TableReach[] }> {
  const { context, folder, opened, progress } = reading
  const found = await openCopy(reading)
  if (isWhole(found)) return { db: found, lacking: [] }
  try {
    await createDurably(folder.salvaged, Buffer.alloc(0), () => undefined)
    const into = openConnection(folder.salvaged, ownCopy(opened.keys.databaseKey), 'new')
    try {
      return { db: into, lacking: await salvage(found, into, progress) }
    } catch (error) {
      into.close()
      const fault = knownFault(error, context.paths.database)
      throw fault?.code === 'db-damaged'
        ? new VaultFault('unreadable', { file: context.paths.database, cause: error })
        : error
    }
  } finally {
    found.close()
  }
}

async function openOver(reading: Reading, prepare: Prepare): Promise<OpenReading> {
  const { context, keys, opened, folder } = reading
  const { db, lacking } = await readable(reading)
  try {
    migrate(db)
    prepare(db)
    db.pragma('query_only = ON')
  } catch (error) {
    db.close()
    throw isVaultFault(error) ? new VaultFault('unreadable', { file: context.paths.database, cause: error }) : error
  }
  // Nothing here knows the damaged files' places: what would write, could only write beside the copies.
  const { found: database, foundJournal: journal } = folder
  const paths = {
    ...context.paths,
    header: `${database}.hdr`,
    database,
    journal,
    copy: `${database}.copy`,
    copyJournal: `${database}.copy-journal`,
    backupCopy: `${database}.backup`,
    backupCopyJournal: `${database}.backup-journal`,
  }
  const session = {
    ...{ ...opened, context: { ...context, paths }, db },
    ...{ isOpen: true, turn: Promise.resolve(), backup: null },
  }
  const { seal, stop } = keys.header
  const sealedAudit = seal === null ? null : { head: seal.auditHead, count: seal.auditCount }
  const vault = await openVault(
    session,
    { integrity: 'checked', cleanStop: stop === 'clean', sealedAudit },
    () => undefined,
  )
  return {
    vault,
    lacking,
    keysFrom: keys.from,
    close: async () => {
      dropSession(session)
      await folder.remove()
    },
  }
}

/**
 * Opens a damaged vault to be read: its files are copied beside it, and every row that can still be read is read from the copy.
 * Neither seal nor digest is trusted, and no file of the vault is written but its tries. Rejects with a VaultFault, the copies removed.
 */
export async function openReading(
  given: VaultContext,
  input: UnlockInput,
  prepare: (keys: OpenedKeys) => Prepare,
  progress: (done: number, total: number) => void,
): Promise<OpenReading> {
  const keys = await findKeys(given.paths)
  await requireSpace(given)
  const folder = await makeReadingFolder(given.paths.folder, given.random)
  let opened: OpenedKeys | null = null
  try {
    const context = await withTriesOf(given, folder)
    opened = await openEpoch(context, keys.header, input, keys.epochId)
    return await openOver({ context, keys, opened, folder, progress }, prepare(opened))
  } catch (error) {
    if (opened !== null) wipeKeys(opened)
    await folder.remove()
    throw knownFault(error, given.paths.database) ?? error
  }
}
