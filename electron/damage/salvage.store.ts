import type Database from 'better-sqlite3-multiple-ciphers'
import { setImmediate } from 'node:timers/promises'
import { listTables, quoted, readAround, type Reach, type Table } from './read-around.store.ts'

type Db = Database.Database

/** What of a table was read; only tables that lack something are told. */
export interface TableReach extends Reach {
  readonly table: string
}

/** Whether every page, index and row of a database can be read as it was written. */
export function isWhole(db: Db): boolean {
  try {
    return db.pragma('integrity_check(1)', { simple: true }) === 'ok'
  } catch {
    return false
  }
}

/**
 * Copies every row that can still be read into an empty database, table by table, with its indexes and its search made anew. Gives
 * the tables that lack rows. Throws SQLITE_CORRUPT when the schema itself cannot be read. Triggers stay out: nothing is written there afterwards.
 */
export async function salvage(
  from: Db,
  into: Db,
  progress: (done: number, total: number) => void,
): Promise<TableReach[]> {
  const tables = listTables(from)
  const version = Number(from.pragma('user_version', { simple: true }))
  // A row whose parent is lost still comes.
  into.pragma('foreign_keys = OFF')
  const lacking: TableReach[] = []
  // One transaction: the copy is thrown away when it is not finished.
  into.exec('BEGIN')
  for (const [at, table] of tables.entries()) {
    progress(at, tables.length)
    // So that what is said gets out.
    await setImmediate()
    const reach = copyTable(from, into, table)
    if (reach.lost !== 0) lacking.push({ table: table.name, ...reach })
  }
  makeAnew(from, into)
  into.pragma(`user_version = ${version}`)
  into.exec('COMMIT')
  progress(tables.length, tables.length)
  return lacking
}

function copyTable(from: Db, into: Db, table: Table): Reach {
  into.exec(table.sql)
  const columns = table.columns.map(quoted).join(', ')
  const places = table.columns.map(() => '?').join(', ')
  const insert = into.prepare(`INSERT OR IGNORE INTO ${quoted(table.name)} (${columns}) VALUES (${places})`)
  return readAround(from, table, cells => insert.run(cells).changes === 1)
}

/** Indexes, and the search over the notes, from the rows that came; one that cannot be made is left out: it only made things faster. */
function makeAnew(from: Db, into: Db): void {
  const parts = from
    .prepare(
      `SELECT s.type, s.name, s.sql FROM sqlite_schema s LEFT JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main'
       WHERE s.sql IS NOT NULL AND (s.type IN ('index', 'view') OR (s.type = 'table' AND l.type = 'virtual')) ORDER BY s.rowid`,
    )
    .raw()
    .all()
  for (const part of parts) {
    const [type = '', name = '', sql = ''] = Array.isArray(part) ? part.map(String) : []
    try {
      into.exec(sql)
      if (type === 'table') into.exec(`INSERT INTO ${quoted(name)} (${quoted(name)}) VALUES ('rebuild')`)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && /^SQLITE_(CONSTRAINT|ERROR)/.test(String(error.code))))
        throw error
    }
  }
}
