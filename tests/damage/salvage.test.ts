import type Database from 'better-sqlite3-multiple-ciphers'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isWhole, salvage } from '#electron/damage/salvage.store.ts'
import { openConnection } from '#electron/db/connection.ts'
import { migrate } from '#electron/db/migrate.ts'
import { asRecords } from '#electron/vault/opened.ts'
import { insertStaffMember } from '#electron/facilitators/facilitators.store.ts'
import { StaffMember } from '#shared/facilitators/staff-member.ts'
import { Person } from '#shared/vault/vault.ts'
import { fillClinic } from '#tests/bench/clinic.ts'
import { seeded } from '#tests/bench/words.ts'
import { createDurably } from '#electron/vault/durable-file.ts'

// Real damage on a real database: `DAMAGE_SESSIONS=2200` makes one of about 50 MB and prints how much of each kind can be read.

const PAGE = 4096
const SESSIONS = Number(process.env['DAMAGE_SESSIONS'] ?? 120)
const parent = mkdtempSync(join(tmpdir(), 'circlebook-salvage-'))
const original = join(parent, 'vault.db')
const key = () => Buffer.alloc(32, 7)
const MAIN = ['clients', 'sessions', 'notes', 'attendance', 'audit_events'] as const

/** Every row of the main tables by its key. */
type Truth = Record<string, Map<string, string>>
let truth: Truth
let pages = 0
let schemaPages: ReadonlySet<unknown>

const KEYS: Record<string, string> = {
  clients: 'id',
  sessions: 'id',
  notes: 'number',
  attendance: `session_id || ' ' || client_id`,
  audit_events: 'number',
}

function rowsOf(db: Database.Database): Truth {
  return Object.fromEntries(
    MAIN.map(table => {
      const rows = db.prepare(`SELECT ${KEYS[table]}, * FROM ${table}`).raw().all() as unknown[][] // raw rows are lists
      return [table, new Map(rows.map(([id, ...cells]) => [String(id), JSON.stringify(cells)]))]
    }),
  )
}

beforeAll(async () => {
  await createDurably(original, Buffer.alloc(0), () => undefined)
  const db = openConnection(original, key(), 'new')
  migrate(db)
  const id = '0198c0de-0000-7000-8000-000000000001'
  const member = StaffMember.parse({
    id,
    name: 'Dana Whitfield',
    credentials: null,
    roles: ['facilitator'],
    hasSlot: true,
  })
  const person = Person.parse({ id, name: 'Dana Whitfield', credentials: null, roles: ['facilitator'] })
  db.transaction(() => {
    insertStaffMember(asRecords(db), member, '2023-09-04T12:00:00.000Z')
    fillClinic({ db: asRecords(db), auditKey: Buffer.alloc(32, 3), person, sessions: SESSIONS, withTrail: true })
  })()
  truth = rowsOf(db)
  schemaPages = new Set(
    db.prepare(`SELECT pageno FROM dbstat WHERE name IN ('sqlite_schema', 'sqlite_master')`).pluck().all(),
  )
  db.close()
  pages = readFileSync(original).length / PAGE
}, 300_000)
afterAll(() => rmSync(parent, { recursive: true, force: true }))

let turn = 0
/** The database with these pages (from 1) harmed, salvaged. */
async function afterDamage(harmed: readonly number[], harm: 'flip' | 'zero') {
  turn += 1
  const [damaged, copy] = [join(parent, `damaged-${turn}`), join(parent, `salvaged-${turn}`)]
  const bytes = readFileSync(original)
  for (const page of harmed) {
    const at = (page - 1) * PAGE
    if (harm === 'zero') bytes.fill(0, at, at + PAGE)
    else bytes.writeUInt8(bytes.readUInt8(at + 1_000) ^ 1, at + 1_000)
  }
  writeFileSync(damaged, bytes)
  await createDurably(copy, Buffer.alloc(0), () => undefined)
  const into = openConnection(copy, key(), 'new')
  const from = openConnection(damaged, key())
  const began = performance.now()
  try {
    const whole = isWhole(from)
    const lacking = await salvage(from, into, () => undefined)
    const seconds = (performance.now() - began) / 1_000
    return { whole, lacking, seconds, rows: rowsOf(into), sound: isWhole(into) }
  } finally {
    from.close()
    into.close()
    for (const file of [damaged, copy]) rmSync(file, { force: true })
  }
}

/** Some pages by a seed, never those that say where everything is: without them nothing can be read. */
function somePages(count: number, seed: number): number[] {
  const random = seeded(seed)
  const chosen = new Set<number>()
  while (chosen.size < count) {
    const page = 2 + Math.floor(random() * (pages - 1))
    if (!schemaPages.has(page)) chosen.add(page)
  }
  return [...chosen].toSorted((a, b) => a - b)
}

const share = (found: Truth, table: string) =>
  `${((100 * (found[table]?.size ?? 0)) / Math.max(1, truth[table]?.size ?? 0)).toFixed(2)} %`

describe('[DM5] reading around damaged pages', () => {
  test('a whole database comes whole, row for row', async () => {
    const { whole, lacking, rows, sound } = await afterDamage([], 'flip')
    expect({ whole, lacking, sound }).toEqual({ whole: true, lacking: [], sound: true })
    expect(rows).toEqual(truth)
  })

  const cases = [1, 2, 5, 10, 50].flatMap(count => (['flip', 'zero'] as const).map(harm => ({ count, harm })))
  test.for(cases)(
    '$count pages ($harm): what comes is as it was written, and what is lost is told',
    { timeout: 120_000 },
    async ({ count, harm }) => {
      const harmed = somePages(count, count)
      const { whole, lacking, rows, sound, seconds } = await afterDamage(harmed, harm)
      expect({ whole, sound }).toEqual({ whole: false, sound: true })
      for (const table of MAIN) {
        const [found, was] = [rows[table] ?? new Map<string, string>(), truth[table] ?? new Map<string, string>()]
        for (const [id, row] of found) expect([table, id, row]).toEqual([table, id, was.get(id)])
        const told = lacking.find(one => one.table === table)
        expect({ table, read: found.size, missing: was.size > found.size }).toEqual({
          table,
          read: told?.read ?? was.size,
          missing: told !== undefined && told.lost !== 0,
        })
        if (told !== undefined && told.lost !== null) expect([table, told.read + told.lost]).toEqual([table, was.size])
      }
      console.log(
        `${count} of ${pages} pages (${harm}), ${seconds.toFixed(1)} s: ${MAIN.map(table => `${table} ${share(rows, table)}`).join(', ')}`,
      )
    },
  )
})
