import type Database from 'better-sqlite3-multiple-ciphers'
import * as z from 'zod'

/** How much a database holds, in numbers alone: nobody's name, and no record. `lastSessionOn` is the last day a session was held, or null. */
export const Holdings = z.strictObject({
  counts: z.strictObject({
    clients: z.int().min(0),
    groups: z.int().min(0),
    sessions: z.int().min(0),
    notes: z.int().min(0),
  }),
  lastSessionOn: z.iso.date().nullable(),
})
export type Holdings = z.infer<typeof Holdings>

/** What a database of any schema holds; tables that are not there yet count as empty. Notes are signed ones and drafts. */
export function holdingsOf(db: Database.Database): Holdings {
  const tables = new Set(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all())
  const hasNotHeld = db.prepare(`SELECT 1 FROM pragma_table_info('sessions') WHERE name = 'not_held_because'`).get()
  const held = `sessions${hasNotHeld === undefined ? '' : ' WHERE not_held_because IS NULL'}`
  const count = (table: string, from = table) =>
    tables.has(table) ? Number(db.prepare(`SELECT count(*) FROM ${from}`).pluck().get()) : 0
  const last = tables.has('sessions') ? db.prepare(`SELECT max(held_on) FROM ${held}`).pluck().get() : null
  return Holdings.parse({
    counts: {
      clients: count('clients'),
      groups: count('groups'),
      sessions: count('sessions', held),
      notes: count('notes'),
    },
    lastSessionOn: last ?? null,
  })
}
