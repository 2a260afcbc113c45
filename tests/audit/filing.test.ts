import { createHmac, randomBytes } from 'node:crypto'
import Database from 'better-sqlite3-multiple-ciphers'
import { expect, test } from 'vitest'
import {
  countEvents,
  listEvents,
  listEventsOfKinds,
  listKinds,
  type EventFilter,
} from '#electron/audit/audit-list.store.ts'
import { findEventAbout, insertAuditEvent, listTrail, type StoredEvent } from '#electron/audit/audit.store.ts'
import { auditCode } from '#electron/audit/event-code.ts'
import { FILED_EVERY, filedUpTo, fileEvents, refileEvents } from '#electron/audit/filing.store.ts'
import type { ReadDb, WriteDb } from '#electron/db/database.ts'
import { migrate } from '#electron/db/migrate.ts'
import { auditFiling } from '#electron/db/migrations/0011-audit-filing.ts'
import { migrations } from '#electron/db/migrations/index.ts'
import { aLog, kindsOf, read } from './audit-fixture.ts'
import { idOf, instantOf } from './trail-fixture.ts'

const KINDS = ['clients.viewed', 'attendance.record', 'clients.add', 'groups.list', 'vault.unlockFailed', 'a.b', 'c.d']
const EVERY: EventFilter = { staffId: null, clientId: null, kind: null, fromAt: null, untilAt: null, upTo: 2 ** 53 }

/** A log whose times repeat and go back, with nobody's events and clients that an event adds. */
function fill(db: WriteDb, events: number): void {
  const key = randomBytes(32)
  for (let place = 1; place <= events; place += 1) {
    const kind = KINDS[(place + Math.floor(place / 5)) % KINDS.length] ?? ''
    insertAuditEvent(db, key, {
      at: instantOf(((place * 37) % 400) + Math.floor(place / 100)),
      staffId: kind === 'vault.unlockFailed' ? null : idOf(place % 3),
      kind,
      clientId: /^(clients.viewed|attendance)/.test(kind) ? idOf(place % 5, 2) : undefined,
      recordId: kind === 'clients.add' ? idOf(place % 5, 2) : undefined,
    })
  }
}

/** A database in memory as the app of this schema version left it. */
function aDatabase(version: number = migrations.length) {
  const raw = new Database(':memory:')
  for (const sql of migrations.slice(0, version)) raw.exec(sql)
  raw.pragma(`user_version = ${version}`)
  return { raw, db: asRecords(raw) }
}
const asRecords = (raw: Database.Database) => raw as unknown as ReadDb & WriteDb // the brands are promises of the type system only

const FILTERS: Partial<EventFilter>[] = [
  ...KINDS.map(kind => ({ kind })),
  { kind: 'nothing.such' },
  { staffId: idOf(1) },
  { staffId: idOf(1), kind: 'clients.viewed' },
  ...[0, 1, 4, 9].map(place => ({ clientId: idOf(place, 2) })),
  { clientId: idOf(2, 2), kind: 'clients.add' },
  { clientId: idOf(2, 2), staffId: idOf(1) },
  { fromAt: instantOf(100), untilAt: instantOf(200) },
  { fromAt: instantOf(395) },
  { untilAt: instantOf(30), staffId: idOf(2) },
  { clientId: idOf(2, 2), fromAt: instantOf(50), untilAt: instantOf(300) },
  { kind: 'a.b', upTo: 700 },
  { fromAt: instantOf(1), upTo: 1_030 },
]

/** What a filter must hold, looked up in every event one by one. */
function expected(events: readonly StoredEvent[], filter: EventFilter): number[] {
  const { staffId, clientId, kind, fromAt, untilAt, upTo } = filter
  return events
    .filter(event => {
      const client = event.clientId ?? (event.kind === 'clients.add' ? event.recordId : null)
      return (
        (staffId === null || event.staffId === staffId) &&
        (clientId === null || client === clientId) &&
        (kind === null || event.kind === kind) &&
        event.at >= (fromAt ?? '') &&
        event.at < (untilAt ?? '~') &&
        event.number <= upTo
      )
    })
    .sort((a, b) => (a.at === b.at ? b.number - a.number : a.at < b.at ? 1 : -1))
    .map(({ number }) => number)
}

function paged(db: ReadDb, filter: EventFilter, limit: number): number[] {
  const numbers: number[] = []
  let before: { at: string; number: number } | null = null
  for (;;) {
    const page = listEvents(db, filter, before, limit)
    numbers.push(...page.map(({ number }) => number))
    const last = page.at(-1)
    if (last === undefined || page.length < limit) return numbers
    before = { at: last.at, number: last.number }
  }
}

test.each([
  ['as commands leave it', () => undefined],
  ['filed to its end', fileEvents],
  [
    'not filed at all',
    (db: WriteDb) =>
      ['audit_by_kind', 'audit_by_client', 'audit_filed'].map(table => db.prepare(`DELETE FROM ${table}`).run()),
  ],
])('every filter and every page holds the same events, the log %s [AU22]', (_how, prepare) => {
  const { db } = aDatabase()
  fill(db, 1_100)
  prepare(db)
  const events = listTrail(db, 0, 2_000)
  for (const one of FILTERS) {
    const filter = { ...EVERY, ...one }
    const numbers = expected(events, filter)
    expect({ one, found: paged(db, filter, 2_000) }).toEqual({ one, found: numbers })
    expect({ one, found: paged(db, filter, 7) }).toEqual({ one, found: numbers })
    expect({ one, count: countEvents(db, filter) }).toEqual({ one, count: numbers.length })
  }
  expect(listKinds(db)).toEqual(KINDS.toSorted())
  const hints = listEventsOfKinds(db, ['vault.unlockFailed', 'a.b'], instantOf(200), 5_000)
  const wanted = ['vault.unlockFailed', 'a.b'].flatMap(kind =>
    expected(events, { ...EVERY, kind, fromAt: instantOf(200) }),
  )
  expect(hints.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b))
  expect(hints.every(({ kind, staffId }) => (staffId === null) === (kind === 'vault.unlockFailed'))).toBe(true)
  const added = events.filter(({ kind }) => kind === 'clients.add')
  for (const { recordId } of [added[0], added.at(-1)].filter(event => event !== undefined))
    expect(findEventAbout(db, 'clients.add', recordId ?? '')).toMatchObject({ kind: 'clients.add', recordId })
})

test('a command’s event is written alone; each so-manieth files all before it', () => {
  const { raw, db } = aDatabase()
  const filed = () => ({
    upTo: filedUpTo(db),
    entries: raw.prepare('SELECT count(*) FROM audit_by_kind').pluck().get(),
  })
  fill(db, FILED_EVERY - 1)
  expect(filed()).toEqual({ upTo: 0, entries: 0 })
  insertAuditEvent(db, randomBytes(32), { at: instantOf(1), staffId: null, kind: 'a.b' })
  expect(filed()).toEqual({ upTo: FILED_EVERY, entries: FILED_EVERY })
  insertAuditEvent(db, randomBytes(32), { at: instantOf(1), staffId: null, kind: 'a.b' })
  expect(filed()).toEqual({ upTo: FILED_EVERY, entries: FILED_EVERY })
})

test('a log written before events were filed in batches answers as before', () => {
  const { raw, db } = aDatabase(migrations.indexOf(auditFiling))
  const { db: later } = aDatabase()
  fill(later, 600)
  for (const { number, at, staffId, kind, clientId, groupId, sessionId, recordId, code } of listTrail(later, 0, 1_000))
    raw
      .prepare('INSERT INTO audit_events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(number, at, staffId, kind, clientId, groupId, sessionId, recordId, code)
  migrate(raw)
  fileEvents(later)
  const tables = (from: ReadDb) =>
    ['audit_by_kind', 'audit_by_client', 'audit_filed'].map(table => from.prepare(`SELECT * FROM ${table}`).all())
  expect(tables(db)).toEqual(tables(later))
  expect(filedUpTo(db)).toBe(600)
  const indexes = `SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'audit_events'`
  expect(raw.prepare(indexes).pluck().get()).toBe(0)
  refileEvents(db)
  expect(tables(db)).toEqual(tables(later))
})

test.each([
  ['taken out', `DELETE FROM audit_by_kind WHERE number = 4`],
  ['taken out of a client’s', 'DELETE FROM audit_by_client WHERE number = (SELECT max(number) FROM audit_by_client)'],
  ['changed', `UPDATE audit_by_kind SET kind = 'groups.list' WHERE number = 5`],
  [
    'given to another client',
    `UPDATE audit_by_client SET client_id = 'x' WHERE number = (SELECT max(number) FROM audit_by_client)`,
  ],
  ['added', `INSERT INTO audit_by_kind VALUES ('groups.list', '', '2026-11-02T13:00:00.000Z', 4)`],
  ['added to a client’s', `INSERT INTO audit_by_client VALUES ('x', '2026-11-02T13:00:00.000Z', 4)`],
  ['pushed on', 'UPDATE audit_filed SET up_to = up_to + 3'],
])(
  'an entry of what filters read that was %s is found, recorded and mended by a check of the whole log [AU16]',
  async (_what, sql) => {
    const { auditor, clients } = await aLog()
    const db = auditor.host.vault.open?.db
    if (db === undefined) throw new Error('The vault is locked.')
    fileEvents(db)
    const filters = [{}, { kind: 'clients.viewed' }, { client: clients[0] ?? null }]
    const pages = () => Promise.all(filters.map(filter => read(auditor, filter, 500)))
    await pages()
    // What reading and checking write of themselves is filed too.
    expect(await auditor.given('audit.verify', undefined)).toMatchObject({ broken: null })
    fileEvents(db)
    const [, ...before] = await pages()
    db.prepare(sql).run()
    const { broken, events } = await auditor.given('audit.verify', undefined)
    expect(broken).toMatchObject({ kind: 'filing' })
    expect(kindsOf(auditor).at(-1)).toBe('audit.foundFilingChanged')
    expect(await auditor.refusal('audit.signOff', { upTo: events, remark: null })).toMatch('conflict')
    expect((await pages()).slice(1)).toEqual(before)
    expect(await auditor.given('audit.verify', undefined)).toMatchObject({ broken: null })
  },
)

test('a code is HMAC-SHA-256 of the code before and the fields, and a wiped key makes none of its codes', () => {
  const key = randomBytes(32)
  const before = randomBytes(32)
  const wanted = createHmac('sha256', Buffer.from(key)).update(before).update('[1,"a",null]').digest()
  const codes = [auditCode(key, before, [1, 'a', null]), auditCode(key, before, [1, 'a', null])]
  expect(codes).toEqual([wanted, wanted])
  key.fill(0)
  expect(auditCode(key, before, [1, 'a', null]).equals(wanted)).toBe(false)
})
