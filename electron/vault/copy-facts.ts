import type Database from 'better-sqlite3-multiple-ciphers'
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { CHECKING_MOST_KIB, openConnection } from '#electron/db/connection.ts'
import { VaultFault } from './errors.ts'
import { holdingsOf } from './holdings.ts'
import { checkPages } from './session.ts'

/**
 * What must be the same in a database and its copy: schema, version, the audit's last link, and the rows of every table; or, where
 * the very pages were copied, how many of them there are and how many rows of what people ask for. SHA-256, 64 hex digits.
 */
export const CopyFacts = z.strictObject({ by: z.enum(['rows', 'pages']), sha256: z.string() })
export type CopyFacts = z.infer<typeof CopyFacts>

/** The rows of every table: all of a database is read for it. */
function rowsOf(db: Database.Database, tables: readonly string[]): unknown[] {
  return tables.toSorted().map(table => {
    const name = `"${table.replaceAll('"', '""')}"`
    return [table, db.prepare(`SELECT count(*) FROM ${name}`).pluck().get()]
  })
}

const pagesOf = (db: Database.Database) =>
  ['page_count', 'freelist_count'].map(name => db.pragma(name, { simple: true }))

/** The facts of an open database; `holdings` are counted unless they were just now. */
export function factsOf(db: Database.Database, by: CopyFacts['by'], holdings = holdingsOf(db)): CopyFacts {
  const schema = db.prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`).raw().all()
  const listed = db.prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`).pluck().all()
  const tables = listed.map(String)
  const last = tables.includes('audit_events')
    ? db.prepare('SELECT number, hex(code) FROM audit_events ORDER BY number DESC LIMIT 1').raw().get()
    : null
  const held = by === 'rows' ? rowsOf(db, tables) : pagesOf(db)
  const facts = [db.pragma('user_version', { simple: true }), schema, held, holdings, last ?? null]
  return { by, sha256: createHash('sha256').update(JSON.stringify(facts)).digest('hex') }
}

/** Opens a copy with its key, which is zeroed, reads all of it, and throws 'db-damaged' unless it is whole and, with `facts`, holds what the original held. */
export function verifyCopy(file: string, databaseKey: Buffer, facts: CopyFacts | null): void {
  const db = openConnection(file, databaseKey, 'existing', CHECKING_MOST_KIB)
  try {
    checkPages(db, file)
    if (facts !== null && factsOf(db, facts.by).sha256 !== facts.sha256) throw new VaultFault('db-damaged', { file })
  } finally {
    db.close()
  }
}
