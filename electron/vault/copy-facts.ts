import type Database from 'better-sqlite3-multiple-ciphers'
import { createHash } from 'node:crypto'
import { CHECKING_MOST_KIB, openConnection } from '#electron/db/connection.ts'
import { VaultFault } from './errors.ts'
import { checkPages } from './session.ts'

/** What must be the same in a database and its copy: schema, version, rows of every table, the audit's last link. SHA-256, 64 hex digits. */
export function factsOf(db: Database.Database): string {
  const hash = createHash('sha256')
  const schema = db.prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`).raw().all()
  hash.update(JSON.stringify([db.pragma('user_version', { simple: true }), schema]))
  const tables = db.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`).pluck().all()
  for (const table of tables.map(String).toSorted()) {
    const name = `"${table.replaceAll('"', '""')}"`
    hash.update(JSON.stringify([table, db.prepare(`SELECT count(*) FROM ${name}`).pluck().get()]))
  }
  if (tables.includes('audit_events')) {
    const last = db.prepare('SELECT number, hex(code) FROM audit_events ORDER BY number DESC LIMIT 1').raw().get()
    hash.update(JSON.stringify(['audit', last ?? null]))
  }
  return hash.digest('hex')
}

/** Opens a copy with its key, which is zeroed, reads all of it, and throws 'db-damaged' unless it is whole and, with `facts`, holds what the original held. */
export function verifyCopy(file: string, databaseKey: Buffer, facts: string | null): void {
  const db = openConnection(file, databaseKey, 'existing', CHECKING_MOST_KIB)
  try {
    checkPages(db, file)
    if (facts !== null && factsOf(db) !== facts) throw new VaultFault('db-damaged', { file })
  } finally {
    db.close()
  }
}
