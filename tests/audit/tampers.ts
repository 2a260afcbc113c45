import { createHash, createHmac } from 'node:crypto'
import type Database from 'better-sqlite3-multiple-ciphers'
import * as z from 'zod'
import { idOf, instantOf } from './trail-fixture.ts'

/** A number from 0 up to, not including, `below`. */
export type Below = (below: number) => number
type Db = Database.Database
/** Does something to the trail, and says what. */
type Tamper = (db: Db, below: Below) => string

const COLUMNS = ['at', 'staff_id', 'kind', 'client_id', 'group_id', 'session_id', 'record_id', 'code'] as const

const count = (db: Db) => Number(db.prepare('SELECT max(number) FROM audit_events').pluck().get())
const some = (db: Db, below: Below) => 1 + below(count(db))
const shift = (db: Db, from: number, by: number) => {
  // In two steps: a number may not be taken twice, not even for a moment.
  db.prepare('UPDATE audit_events SET number = -number WHERE number >= ?').run(from)
  db.prepare('UPDATE audit_events SET number = -number + ? WHERE number < 0').run(by)
}

function otherValue(column: (typeof COLUMNS)[number], before: unknown, below: Below): string | Buffer | null {
  if (column === 'code') {
    const code = Buffer.from(before as Uint8Array) // the column is a BLOB
    const at = below(code.length)
    code[at] = (code[at] ?? 0) ^ (1 << below(8))
    return code
  }
  if (column === 'at') return instantOf(100_000 + below(1_000_000))
  if (column === 'kind') return `${String(before)}x`
  return before !== null && below(2) === 0 ? null : idOf(900_000 + below(90_000), 9)
}

const edit: Tamper = (db, below) => {
  const [number, column] = [some(db, below), COLUMNS[below(COLUMNS.length)] ?? 'at']
  const before = db.prepare(`SELECT ${column} FROM audit_events WHERE number = ?`).pluck().get(number)
  db.prepare(`UPDATE audit_events SET ${column} = ? WHERE number = ?`).run(otherValue(column, before, below), number)
  return `edit ${column} of ${number}`
}

const renumber: Tamper = (db, below) => {
  const number = some(db, below)
  const to = below(2) === 0 ? count(db) + 1 + below(1_000) : -below(1_000)
  db.prepare('UPDATE audit_events SET number = ? WHERE number = ?').run(to, number)
  return `number ${number} changed to ${to}`
}

const remove: Tamper = (db, below) => {
  const [number, many] = [some(db, below), 1 + below(5)]
  db.prepare('DELETE FROM audit_events WHERE number >= ? AND number < ?').run(number, number + many)
  return `delete ${many} from ${number}`
}

const removeRenumbered: Tamper = (db, below) => {
  const number = 1 + below(count(db) - 6)
  const many = 1 + below(5)
  db.prepare('DELETE FROM audit_events WHERE number >= ? AND number < ?').run(number, number + many)
  shift(db, number + many, -many)
  return `delete ${many} from ${number}, renumbered`
}

const swap: Tamper = (db, below) => {
  const a = some(db, below)
  const b = below(2) === 0 ? (a === count(db) ? a - 1 : a + 1) : some(db, below)
  const other = a === b ? (a % count(db)) + 1 : b
  const move = db.prepare('UPDATE audit_events SET number = ? WHERE number = ?')
  for (const [to, from] of [[0, a], [a, other], [other, 0]]) move.run(to, from) // prettier-ignore
  return `swap ${a} and ${other}`
}

const moveAway: Tamper = (db, below) => {
  const number = 1 + below(count(db) - 20)
  const to = number + 2 + below(17)
  db.prepare('UPDATE audit_events SET number = 0 WHERE number = ?').run(number)
  db.prepare('UPDATE audit_events SET number = -number WHERE number > ? AND number <= ?').run(number, to)
  db.prepare('UPDATE audit_events SET number = -number - 1 WHERE number < 0').run()
  db.prepare('UPDATE audit_events SET number = ? WHERE number = 0').run(to)
  return `move ${number} to ${to}, renumbered`
}

/** The foreign event's code: at random, copied from another, or chained as ours is but without the key. */
function foreignCode(db: Db, fields: readonly unknown[], below: Below): Buffer {
  const number = Number(fields[0])
  const codeOf = db.prepare('SELECT code FROM audit_events WHERE number = ?').pluck()
  const before = Buffer.from((codeOf.get(number - 1) as Uint8Array | undefined) ?? Buffer.alloc(32)) // a BLOB, if it is there
  const text = JSON.stringify(fields)
  const ways = [
    () => Buffer.from(Array.from({ length: 32 }, () => below(256))),
    () => Buffer.from((codeOf.get(some(db, below)) as Uint8Array | undefined) ?? before), // a BLOB, if it is there
    () => createHash('sha256').update(before).update(text).digest(),
    () =>
      createHmac('sha256', Buffer.alloc(32, below(256)))
        .update(before)
        .update(text)
        .digest(),
  ]
  return ways[below(ways.length)]?.() ?? Buffer.alloc(32)
}

function insertForeign(db: Db, number: number, below: Below): void {
  const fields = [number, instantOf(number), idOf(1), 'clients.viewed', idOf(3, 2), null, null, null]
  const code = foreignCode(db, fields, below)
  db.prepare('INSERT INTO audit_events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(...fields, code)
}

const insertRenumbered: Tamper = (db, below) => {
  const number = some(db, below)
  shift(db, number, 1)
  insertForeign(db, number, below)
  return `insert at ${number}, renumbered`
}

const append: Tamper = (db, below) => {
  const number = count(db) + 1
  insertForeign(db, number, below)
  return `append ${number}`
}

const putBefore: Tamper = (db, below) => {
  insertForeign(db, -below(50), below)
  return 'insert before the first'
}

/** Replaces an event and recomputes every code after it, with a key of their own. */
const rewrite: Tamper = (db, below) => {
  const number = some(db, below)
  db.prepare(`UPDATE audit_events SET client_id = ? WHERE number = ?`).run(idOf(77, 8), number)
  const read = db.prepare('SELECT * FROM audit_events WHERE number >= ? ORDER BY number').raw()
  const rows = z.array(z.array(z.unknown())).parse(read.all(number))
  let before = Buffer.from(
    (db
      .prepare('SELECT code FROM audit_events WHERE number = ?')
      .pluck()
      .get(number - 1) as Uint8Array | undefined) ?? // a BLOB, if it is there
      Buffer.alloc(32),
  )
  const key = Buffer.alloc(32, below(256))
  const save = db.prepare('UPDATE audit_events SET code = ? WHERE number = ?')
  for (const row of rows) {
    before = createHmac('sha256', key)
      .update(before)
      .update(JSON.stringify(row.slice(0, 8)))
      .digest()
    save.run(before, row[0])
  }
  return `rewrite from ${number} on`
}

const cut: Tamper = (db, below) => {
  const from = some(db, below)
  db.prepare('DELETE FROM audit_events WHERE number >= ?').run(from)
  return `cut from ${from}`
}

const cutAndReplace: Tamper = (db, below) => {
  const from = count(db) - below(10)
  db.prepare('DELETE FROM audit_events WHERE number >= ?').run(from)
  insertForeign(db, from, below)
  return `cut from ${from} and put another in its place`
}

/** Everything somebody without the key can do to a trail. */
export const tampers: readonly Tamper[] = [
  edit,
  edit,
  edit,
  renumber,
  remove,
  removeRenumbered,
  swap,
  moveAway,
  insertRenumbered,
  append,
  putBefore,
  rewrite,
  cut,
  cutAndReplace,
]

/** One thing of its own kind, for seeing what it is called. */
export const named = { edit, removeRenumbered, remove, swap, moveAway, insertRenumbered, cut } as const
