import type Database from 'better-sqlite3-multiple-ciphers'
import type * as z from 'zod'

type Connection = Pick<Database.Database, 'prepare'>

/** A connection that may only read: a type-level promise, kept by the query handlers. */
export type ReadDb = Connection & { readonly __read: true }
/** A connection inside a transaction. Every WriteDb can be read from. */
export type WriteDb = ReadDb & { readonly __write: true }

/** What a statement may be bound to: named or positional SQLite values. */
export type Binding = string | number | null | Uint8Array
type Bindings = Record<string, Binding> | readonly Binding[]

const statements = new WeakMap<object, Map<string, Database.Statement>>()

/** The prepared statement for this SQL, made once per connection. */
function prepared(db: ReadDb, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>()
  statements.set(db, known)
  const found = known.get(sql) ?? db.prepare(sql)
  known.set(sql, found)
  return found
}

/** All rows, each parsed by the schema. Throws ZodError when a stored row is not of its shape. */
export function allRows<T>(db: ReadDb, row: z.ZodType<T>, sql: string, bindings: Bindings = []): T[] {
  return prepared(db, sql)
    .all(bindings)
    .map(found => row.parse(found))
}

/** The first row parsed by the schema, or null. */
export function firstRow<T>(db: ReadDb, row: z.ZodType<T>, sql: string, bindings: Bindings = []): T | null {
  const found = prepared(db, sql).get(bindings)
  return found === undefined ? null : row.parse(found)
}

/** Runs a writing statement and gives how many rows it changed. */
export function write(db: WriteDb, sql: string, bindings: Bindings = []): number {
  return prepared(db, sql).run(bindings).changes
}

/** How many rows this connection has changed since it was opened. */
export const countChanges = (db: Connection): number => Number(db.prepare('SELECT total_changes()').pluck().get())
