import Database from 'better-sqlite3-multiple-ciphers'
import { lstatSync } from 'node:fs'
import { knownFault, VaultFault } from '#electron/vault/errors.ts'

/** 'CBK1': marks a database as Circlebook's own. */
export const APPLICATION_ID = 0x43424b31

const KEY_BYTES = 32
const KIB = 1024
// SQLite takes memory only for pages it reads: room for a first big import in a new, still small file.
const CACHE_LEAST_KIB = 64 * KIB
const CACHE_MOST_KIB = 256 * KIB
/** For a copy that is read whole and closed again: an index is compared with its table row by row, in no order of the pages. */
export const CHECKING_MOST_KIB = 512 * KIB
/** SQLite's cache counts pages with their overhead, so the file's size and a sixteenth holds the whole file. */
const CACHE_SPARE = 1 + 1 / 16

type Setting = readonly [name: string, value: string | number, readBack: string | number]

/** Settings in the order they must be given: temporary files first, journal after locking. */
function settingsFor(fileBytes: number, cacheMostKib: number): readonly Setting[] {
  const cacheKib = Math.ceil((fileBytes / KIB) * CACHE_SPARE)
  const cacheSize = -Math.min(cacheMostKib, Math.max(CACHE_LEAST_KIB, cacheKib))
  return [
    ['temp_store', 'MEMORY', 2],
    ['locking_mode', 'EXCLUSIVE', 'exclusive'],
    ['journal_mode', 'TRUNCATE', 'truncate'],
    ['synchronous', 'EXTRA', 3],
    ['foreign_keys', 'ON', 1],
    ['cell_size_check', 'ON', 1],
    ['mmap_size', 0, 0],
    ['trusted_schema', 'OFF', 0],
    ['secure_delete', 'ON', 1],
    ['cache_size', cacheSize, cacheSize],
  ]
}

/** A database key as SQLite takes it, in memory of its own; the caller wipes it. Throws RangeError unless the key is 32 bytes. */
export function rawKey(databaseKey: Buffer): Buffer {
  if (databaseKey.length !== KEY_BYTES) throw new RangeError('A database key is 32 bytes.')
  const raw = Buffer.alloc(4 + KEY_BYTES)
  raw.write('raw:')
  raw.set(databaseKey, 4)
  return raw
}

function giveKey(db: Database.Database, databaseKey: Buffer): void {
  const raw = rawKey(databaseKey)
  db.pragma(`cipher='sqlcipher'`)
  db.pragma('legacy=4')
  try {
    db.key(raw)
  } finally {
    raw.fill(0)
    databaseKey.fill(0)
  }
}

function applySettings(db: Database.Database, file: string, settings: readonly Setting[]): void {
  for (const [name, value] of settings) db.pragma(`${name}=${value}`)
  const cipher: Setting[] = [
    ['cipher', '', 'sqlcipher'],
    ['legacy', '', 4],
  ]
  for (const [name, , wanted] of [...settings, ...cipher]) {
    const held = db.pragma(name, { simple: true })
    if (String(held) !== String(wanted))
      throw new VaultFault('settings-refused', { file, cause: `${name} is ${String(held)}` })
  }
}

function fileSize(file: string): number {
  const found = lstatSync(file, { throwIfNoEntry: false })
  if (found === undefined) throw new VaultFault('db-missing', { file })
  if (!found.isFile()) throw new VaultFault('not-a-file', { file })
  return found.size
}

/**
 * Opens an encrypted database with a 32-byte key, which is zeroed whatever happens. Every setting is read back, and the file is
 * then locked against other processes until `close()`. 'existing' refuses a missing, empty or foreign file; 'new' wants an
 * empty file and marks it as Circlebook's. Throws a VaultFault; a wrong key shows as 'db-damaged'.
 */
export function openConnection(
  file: string,
  databaseKey: Buffer,
  expected: 'existing' | 'new' = 'existing',
  cacheMostKib = CACHE_MOST_KIB,
): Database.Database {
  let db: Database.Database | null = null
  try {
    const bytes = fileSize(file)
    // SQLite opens an empty file with any key and calls it sound.
    if (expected === 'existing' && bytes === 0) throw new VaultFault('db-empty', { file })
    if (expected === 'new' && bytes !== 0) throw new VaultFault('already-exists', { file })
    db = new Database(file, { timeout: 0, fileMustExist: true })
    giveKey(db, databaseKey)
    applySettings(db, file, settingsFor(bytes, cacheMostKib))
    // The exclusive mode alone still lets another process read.
    db.exec('BEGIN EXCLUSIVE; COMMIT')
    if (expected === 'new') db.pragma(`application_id=${APPLICATION_ID}`)
    const held = db.pragma('application_id', { simple: true })
    if (held !== APPLICATION_ID) throw new VaultFault('db-foreign', { file })
    return db
  } catch (error) {
    databaseKey.fill(0)
    db?.close()
    throw knownFault(error, file) ?? error
  }
}
