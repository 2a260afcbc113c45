import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqlCipher from '@signalapp/sqlcipher'
import { describe, expect, test } from 'vitest'
import { APPLICATION_ID, openConnection } from '#electron/db/connection.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { freshFolder } from './vault-fixture.ts'

function aDatabase() {
  const folder = freshFolder()
  mkdirSync(folder)
  const file = join(folder, 'vault.db')
  writeFileSync(file, '')
  const key = secureRandom(32)
  const copy = () => Buffer.from(key)
  const db = openConnection(file, copy(), 'new')
  db.exec(`CREATE TABLE t (a); INSERT INTO t VALUES ('kept')`)
  return { file, key, copy, db }
}

/** The files this process holds open, deleted ones too; none where there is no /proc. */
function openFiles(): string[] {
  const folder = `/proc/${process.pid}/fd`
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap(name => {
    try {
      return [readlinkSync(join(folder, name))]
    } catch {
      return [] // closed meanwhile
    }
  })
}

const codeOf = (work: () => unknown): unknown => {
  try {
    work()
    return 'no refusal'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('the connection', () => {
  test('has every setting as promised', () => {
    const { db } = aDatabase()
    const names = [
      'cipher',
      'legacy',
      'temp_store',
      'locking_mode',
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'cell_size_check',
      'mmap_size',
      'trusted_schema',
      'secure_delete',
      'application_id',
    ]
    expect(Object.fromEntries(names.map(name => [name, db.pragma(name, { simple: true })]))).toEqual({
      cipher: 'sqlcipher',
      legacy: '4',
      temp_store: 2,
      locking_mode: 'exclusive',
      journal_mode: 'truncate',
      synchronous: 3,
      foreign_keys: 1,
      cell_size_check: 1,
      mmap_size: 0,
      trusted_schema: 0,
      secure_delete: 1,
      application_id: APPLICATION_ID,
    })
    db.close()
  })

  test('zeroes the key it was given, whether it opens or not', () => {
    const { file, copy, db } = aDatabase()
    db.close()
    const keys = [copy(), secureRandom(32), Buffer.alloc(31, 1)]
    const outcomes = keys.map(key => codeOf(() => openConnection(file, key).close()))
    expect([outcomes[0], outcomes[1], keys.every(key => key.every(byte => byte === 0))]).toEqual([
      'no refusal',
      'db-damaged',
      true,
    ])
    expect(outcomes[2]).toBeInstanceOf(RangeError)
  })

  test('refuses a missing, an empty and a plain file, and leaves them alone', () => {
    const { file, copy, db } = aDatabase()
    db.close()
    const folder = dirname(file)
    writeFileSync(join(folder, 'empty.db'), '')
    writeFileSync(join(folder, 'plain.db'), 'SQLite format 3\u0000'.padEnd(8192, 'x'))
    expect(
      ['missing.db', 'empty.db', 'plain.db'].map(name => codeOf(() => openConnection(join(folder, name), copy()))),
    ).toEqual(['db-missing', 'db-empty', 'db-damaged'])
    expect([readFileSync(join(folder, 'empty.db')).length, readFileSync(join(folder, 'plain.db')).length]).toEqual([
      0, 8192,
    ])
    expect(codeOf(() => openConnection(file, copy(), 'new'))).toBe('already-exists')
  })

  test('refuses an encrypted database that is not Circlebook’s', () => {
    const { file, copy, db } = aDatabase()
    db.pragma('application_id = 7')
    db.close()
    expect(codeOf(() => openConnection(file, copy()))).toBe('db-foreign')
  })

  test('shuts out another connection with the key, readers too, until it is closed', () => {
    const { file, copy, db } = aDatabase()
    expect(codeOf(() => openConnection(file, copy()))).toBe('in-use')
    db.close()
    const again = openConnection(file, copy())
    expect(again.prepare('SELECT a FROM t').all()).toEqual([{ a: 'kept' }])
    again.close()
  })

  test('keeps sorts and index builds in memory: no temporary file appears', () => {
    const { db, file } = aDatabase()
    db.exec(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO t SELECT 'canary-temp-' || i FROM n`,
    )
    db.exec('CREATE INDEX i ON t (a DESC)')
    const rows = db.prepare('SELECT a FROM t ORDER BY substr(a, 5)').iterate()
    rows.next()
    const temporary = openFiles().filter(path => path.includes('etilqs'))
    rows.return?.()
    expect(temporary).toEqual([])
    db.close()
    expect(readFileSync(file).includes('canary-temp')).toBe(false)
  })
})

describe('an independent SQLCipher 4 reader', () => {
  test('opens the file with the key, finds it sound, and is refused with any other', () => {
    const { file, key, db } = aDatabase()
    db.close()
    const peer = new SqlCipher(file)
    peer.pragma(`key = "x'${key.toString('hex')}'"`)
    expect([peer.prepare('SELECT a FROM t').all(), peer.pragma('integrity_check')]).toEqual([
      [{ a: 'kept' }],
      [{ integrity_check: 'ok' }],
    ])
    peer.close()
    for (const pragma of [`key = "x'${secureRandom(32).toString('hex')}'"`, `key = 'kept'`, '']) {
      const stranger = new SqlCipher(file)
      if (pragma !== '') stranger.pragma(pragma)
      expect(() => stranger.prepare('SELECT a FROM t').all()).toThrow()
      stranger.close()
    }
  })
})
