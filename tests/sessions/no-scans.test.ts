import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { NOTHING_ASKED } from '#shared/notes/note-search.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { anEveningOfDrafts } from '#tests/notes/an-evening.ts'
import { TUESDAY } from '#tests/support/builders.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'

// What a facilitator does many times an evening looks things up, and reads no table whole that grows with the clinic's years.

/** A few rows of what is true now, by their own conditions. */
const OF_NOW =
  /USING (?:COVERING )?INDEX (?:sessions_owing_notes|sessions_unfinished|notes_to_cosign|notes_to_enter|notes_unsigned)/
/** The end of a table, by its own order. */
const NEWEST = /ORDER BY number DESC LIMIT 1$/
const GROWING = new Set(
  `sessions attendance presence_intervals attendance_as_recorded attendance_corrections deliveries delivered_topics session_staff
   session_breaks session_visitors check_ins jots notes note_documents note_goals audit_events admissions enrolments`.split(
    /\s+/,
  ),
)

let host: TestHost
let ids: Awaited<ReturnType<typeof anEveningOfDrafts>>
let running: SessionId
const ends: (() => unknown)[] = []
afterAll(async () => {
  for (const end of ends) await end()
})
beforeAll(async () => {
  host = await openHost(end => void ends.push(end))
  ids = await anEveningOfDrafts(host)
  const { groupId } = ids
  running = (await host.given('sessions.start', { groupId, heldOn: TUESDAY, scheduleId: null })).sessionId
})

/** Each statement that a call asks, with what it was bound to. */
async function statementsOf(work: () => Promise<unknown>): Promise<Map<string, unknown[]>> {
  const { db } = host.host.vault.held()
  const kind = Object.getPrototypeOf(db.prepare('SELECT 1')) as Record<'all' | 'get', (...given: unknown[]) => unknown> // every statement is one of its kind
  const asked = new Map<string, unknown[]>()
  const spies = (['all', 'get'] as const).map(name => {
    const real = kind[name]
    return vi.spyOn(kind, name).mockImplementation(function (this: { source: string }, ...given) {
      asked.set(this.source, given)
      return real.apply(this, given)
    })
  })
  await work()
  for (const spy of spies) spy.mockRestore()
  return asked
}

/** The tables that a statement reads from end to end. */
function scansOf(sql: string, given: unknown[]): string[] {
  const { db } = host.host.vault.held()
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as { detail: string }[] // SQLite's own columns
  return plan.flatMap(({ detail }) => {
    const [, name] = /^SCAN (\w+)/.exec(detail) ?? []
    if (name === undefined) return []
    const [, table = name] = new RegExp(`\\b(?:FROM|JOIN) (\\w+) (?:AS )?${name}\\b`).exec(sql) ?? []
    return GROWING.has(table) && !OF_NOW.test(detail) && !NEWEST.test(sql) ? [`${table}: ${detail} in ${sql}`] : []
  })
}

test.each<[name: string, work: () => Promise<unknown>]>([
  ['Today', () => host.given('sessions.today', { date: TUESDAY })],
  ['a session', () => host.given('sessions.get', { sessionId: ids.sessionId })],
  ['a client', () => host.given('clients.get', { clientId: ids.ana, today: TUESDAY })],
  ['a client’s timeline', () => host.given('clients.timeline', { clientId: ids.ana, limit: 60 })],
  ['notes owed', () => host.given('notes.owed', undefined)],
  ['the notes of a session', () => host.given('notes.ofSession', { sessionId: ids.sessionId })],
  ['the newest notes of a group', () => host.given('notes.search', { ...NOTHING_ASKED, groupId: ids.groupId })],
  ['a mark', () => host.given('attendance.record', { sessionId: running, clientId: ids.ana, mark: 'late' })],
])('%s is looked up', async (_name, work) => {
  const asked = await statementsOf(work)
  expect(asked.size).toBeGreaterThan(0)
  expect([...asked].flatMap(([sql, given]) => scansOf(sql, given))).toEqual([])
})
