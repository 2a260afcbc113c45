import type Database from 'better-sqlite3-multiple-ciphers'

// A page that fails its MAC fails every read that comes upon it, and no other read. So a table is read up from its beginning, down
// from its end, and in between from each key that one of its indexes still knows.

/** A table's shape, as far as reading it row by row needs. */
export interface Table {
  readonly name: string
  readonly sql: string
  /** What rows are looked up by: the first column of the primary key, or the row's number. */
  readonly key: string
  readonly columns: readonly string[]
}

/** A value of a row as SQLite holds it. */
export type Cell = string | number | bigint | Uint8Array | null

/** How a table was read: rows that came, and rows that did not; null where nobody knows how many there were. */
export interface Reach {
  readonly read: number
  readonly lost: number | null
}

type Key = string | number
type Db = Database.Database
type OnRow = (cells: Cell[]) => boolean

/** So many places are tried at most where no index says which keys there are. */
const BLIND_PROBES = 1_000
/** A row's number is guessed one by one in a gap no wider than this. */
const NUMBERS_MOST = 100_000
/** When none of so many keys can be read, spread over the table, its root is gone. */
const SAMPLE = 64

/** A name as SQL spells it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|IOERR|NOTADB)/.test(String(error.code))

const isKey = (value: unknown): value is Key => typeof value === 'string' || typeof value === 'number'

/** The tables that hold records: no search index and none of its parts, which are made anew. Throws when the schema itself cannot be read. */
export function listTables(db: Db): Table[] {
  const rows = db
    .prepare(
      `SELECT l.name, l.wr, s.sql FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name AND s.type = 'table'
       WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite_%' ORDER BY s.rowid`,
    )
    .raw()
    .all()
  return rows.map(row => {
    const [name, isWithoutRowid, sql] = Array.isArray(row) ? row.map(String) : []
    return tableOf(db, name ?? '', { sql: sql ?? '', hasRowid: isWithoutRowid === '0' })
  })
}

function tableOf(db: Db, name: string, { sql, hasRowid }: { sql: string; hasRowid: boolean }): Table {
  const columns: string[] = []
  let first = ''
  let hasAlias = false
  const info = db.prepare(`SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)`).raw().all(name)
  for (const row of info) {
    const [column = '', type = '', pk = '', hidden = ''] = Array.isArray(row) ? row.map(String) : []
    if (hidden === '0') columns.push(column)
    if (pk === '1') [first, hasAlias] = [column, type.toUpperCase() === 'INTEGER']
  }
  if (!hasRowid) return { name, sql, key: first, columns }
  const parts = info.filter(row => Array.isArray(row) && Number(row[2]) > 0).length
  const isAlias = hasAlias && parts === 1
  return { name, sql, key: isAlias ? first : 'rowid', columns: isAlias ? columns : ['rowid', ...columns] }
}

/** Every row of a table that can still be read goes to `onRow`, some twice; it says whether the row was new. */
export function readAround(db: Db, table: Table, onRow: OnRow): Reach {
  let read = 0
  const take = (cells: Cell[]) => {
    if (onRow(cells)) read += 1
  }
  const up = run(db, table, { order: 'ASC', take })
  if (up.isWhole) return { read, lost: 0 }
  const down = run(db, table, { order: 'DESC', take })
  const known = knownKeys(db, table)
  const keys = known.keys ?? guessedKeys(up.last, down.last)
  if (up.last !== null || down.last !== null || hasReadable(db, table, keys)) {
    let reached = up.last
    for (const key of keys) {
      if (down.last !== null && isAfter(key, down.last)) break
      if (reached !== null && !isAfter(key, reached)) continue
      reached = run(db, table, { order: 'ASC', from: key, to: down.last, take }).last ?? reached
    }
  }
  return { read, lost: known.rows === null ? null : Math.max(0, known.rows - read) }
}

const isAfter = (a: Key, b: Key): boolean => (typeof a === typeof b ? a > b : typeof a === 'string')

interface Run {
  readonly order: 'ASC' | 'DESC'
  readonly from?: Key
  readonly to?: Key | null
  readonly take: (cells: Cell[]) => void
}

/** Reads until a page cannot be read: how far it came, and whether that was the end. */
function run(db: Db, table: Table, { order, from, to = null, take }: Run): { isWhole: boolean; last: Key | null } {
  const at = quoted(table.key)
  const bounds = [...(from === undefined ? [] : [`${at} >= ?`]), ...(to === null ? [] : [`${at} <= ?`])]
  const where = bounds.length === 0 ? '' : `WHERE ${bounds.join(' AND ')}`
  const given = [...(from === undefined ? [] : [from]), ...(to === null ? [] : [to])]
  const place = table.columns.indexOf(table.key)
  let last: Key | null = null
  try {
    const rows = db
      .prepare(
        `SELECT ${table.columns.map(quoted).join(', ')} FROM ${quoted(table.name)} NOT INDEXED ${where} ORDER BY ${at} ${order}`,
      )
      .raw()
      .iterate(given)
    for (const row of rows) {
      const cells = row as Cell[] // raw rows are lists of SQLite's values
      take(cells)
      const key = cells[place]
      if (isKey(key)) last = key
    }
    return { isWhole: true, last }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { isWhole: false, last }
  }
}

/** The keys that the table's indexes know, in order, and how many rows there are as far as a whole index tells. */
function knownKeys(db: Db, table: Table): { keys: Key[] | null; rows: number | null } {
  const found = new Set<Key>()
  let rows: number | null = null
  const indexes = db
    .prepare(`SELECT name FROM pragma_index_list(?) WHERE partial = 0 AND (origin <> 'pk' OR ? = 'rowid')`)
    .pluck()
    .all(table.name, table.key)
  for (const index of indexes.map(String)) {
    let count = 0
    try {
      const keys = db
        .prepare(`SELECT ${quoted(table.key)} FROM ${quoted(table.name)} INDEXED BY ${quoted(index)}`)
        .pluck()
      for (const key of keys.iterate()) {
        count += 1
        if (isKey(key)) found.add(key)
      }
      rows = Math.max(rows ?? 0, count)
    } catch (error) {
      if (!isDamage(error)) throw error
    }
  }
  if (found.size === 0) return { keys: null, rows }
  return { keys: [...found].toSorted((a, b) => (a === b ? 0 : isAfter(a, b) ? 1 : -1)), rows }
}

/** Where no index is left: places between the rows that were reached. */
function guessedKeys(low: Key | null, high: Key | null): Key[] {
  if (typeof low === 'number' && typeof high === 'number') {
    const step = high - low <= NUMBERS_MOST ? 1 : Math.ceil((high - low) / BLIND_PROBES)
    return Array.from({ length: Math.max(0, Math.ceil((high - low) / step) - 1) }, (_, at) => low + (at + 1) * step)
  }
  if (typeof low !== 'string' || typeof high !== 'string') return []
  const [from, to] = [fraction(low), fraction(high)]
  return Array.from({ length: BLIND_PROBES }, (_, at) =>
    letters(from + ((to - from) * BigInt(at + 1)) / BigInt(BLIND_PROBES + 1)),
  )
}

const LETTERS = 36
const [FIRST, BASE] = [32, 95]

/** A text's place in the order of texts, by its first characters; what is no plain character counts as the nearest one. */
function fraction(text: string): bigint {
  let value = 0n
  for (let at = 0; at < LETTERS; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) - FIRST : 0
    value = value * BigInt(BASE) + BigInt(Math.min(BASE - 1, Math.max(0, code)))
  }
  return value
}

function letters(value: bigint): string {
  let text = ''
  for (let left = value, at = 0; at < LETTERS; at += 1, left /= BigInt(BASE))
    text = String.fromCharCode(Number(left % BigInt(BASE)) + FIRST) + text
  return text
}

/** Whether any of a few keys, spread over all of them, can be read: not when the table's root is gone. */
function hasReadable(db: Db, table: Table, keys: readonly Key[]): boolean {
  const step = Math.max(1, Math.floor(keys.length / SAMPLE))
  const at = quoted(table.key)
  const one = db.prepare(`SELECT ${at} FROM ${quoted(table.name)} NOT INDEXED WHERE ${at} = ?`).pluck()
  return keys
    .filter((_, place) => place % step === 0)
    .some(key => {
      try {
        return one.get(key) !== undefined
      } catch (error) {
        if (!isDamage(error)) throw error
        return false
      }
    })
}
