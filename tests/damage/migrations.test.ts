import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openConnection } from '#electron/db/connection.ts'
import { migrate } from '#electron/db/migrate.ts'
import { migrations } from '#electron/db/migrations/index.ts'
import { createDurably } from '#electron/vault/durable-file.ts'
import { VaultFault } from '#electron/vault/errors.ts'
import { freshFolder } from '#tests/vault/vault-fixture.ts'
import { dirname } from 'node:path'
import { schemaOf } from './dump.ts'
import { ALL_ROWS, folderOfToday, makeFirstVault, PASSPHRASE, rowsOf } from './old-vault.ts'

async function aDatabase() {
  const file = join(dirname(freshFolder()), 'vault.db')
  await createDurably(file, Buffer.alloc(0), () => undefined)
  return openConnection(file, Buffer.alloc(32, 7), 'new')
}

const GOLDEN = readFileSync(join(import.meta.dirname, 'golden-schema-13.sql'), 'utf8')
/** How many rows each table of the golden records has. */
const goldenRows = (): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const [, table = ''] of GOLDEN.matchAll(/^INSERT INTO "(\w+)" \(/gm))
    counts.set(table, (counts.get(table) ?? 0) + 1)
  return counts
}

describe('[DM10] a vault of an older schema', () => {
  test('of the first, with rows in it, is brought up to this version and keeps them', async () => {
    const folder = freshFolder()
    await makeFirstVault(folder)
    const vault = await folderOfToday(folder).unlock({ secret: PASSPHRASE })
    expect(vault.db.pragma('user_version', { simple: true })).toBe(1)
    migrate(vault.db)
    expect({ schema: vault.db.pragma('user_version', { simple: true }), ...rowsOf(vault.db) }).toEqual({
      schema: migrations.length,
      ...ALL_ROWS,
    })
    vault.abandon()
  })

  test('the golden records of schema 13 are what its migrations still make, and every later version brings them up', async () => {
    const db = await aDatabase()
    db.pragma('foreign_keys = OFF')
    db.exec(GOLDEN)
    const own = await aDatabase()
    migrate(own, migrations.slice(0, 13))
    expect(schemaOf(db)).toEqual(schemaOf(own))
    migrate(db)
    const counts = [...goldenRows()].map(([table]) => [
      table,
      db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get(),
    ])
    expect(Object.fromEntries(counts)).toMatchObject({ clients: 3, sessions: 1, attendance: 2, notes: 1, staff: 1 })
    expect([db.pragma('integrity_check', { simple: true }), db.pragma('foreign_key_check')]).toEqual(['ok', []])
    for (const one of [db, own]) one.close()
  })

  test('a step that fails is taken back whole: the steps before it stay, and the sentence says which', async () => {
    const db = await aDatabase()
    const steps = [
      'CREATE TABLE a (x) STRICT',
      `CREATE TABLE b (x TEXT) STRICT; INSERT INTO b VALUES ('half'); SELECT nothing FROM nowhere`,
    ].map((sql, at) => (at === 0 ? sql.replace('(x)', '(x TEXT)') : sql))
    const refused = (() => {
      try {
        return migrate(db, steps)
      } catch (error) {
        return error
      }
    })()
    expect(refused instanceof VaultFault && [refused.code, refused.message]).toEqual([
      'migration-failed',
      'vault.db is of an older version of Circlebook and could not be brought up to this one: step 2 failed, and was taken back. Nothing is lost.',
    ])
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
    expect([db.pragma('user_version', { simple: true }), tables, db.inTransaction]).toEqual([1, ['a'], false])
    db.close()
    rmSync(db.name, { force: true })
  })

  test('a full disk in the middle of a step is said to be one', async () => {
    const db = await aDatabase()
    migrate(db, migrations.slice(0, 3))
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 2}`)
    expect(() => migrate(db)).toThrow(
      'The disk is full, so vault.db could not be written. What was saved before is safe.',
    )
    const held = Number(db.pragma('user_version', { simple: true }))
    expect(held).toBeGreaterThanOrEqual(3)
    db.pragma('max_page_count = 1000000')
    migrate(db)
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
    db.close()
  })
})
