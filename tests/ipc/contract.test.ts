import { expect, test } from 'vitest'
import { handlersOfVault } from '#electron/vault/vault-handlers.ts'
import { attendanceCalls } from '#shared/attendance/attendance.calls.ts'
import { auditCalls } from '#shared/audit/audit.calls.ts'
import { backupCalls } from '#shared/backup/backup.calls.ts'
import { checkinsCalls } from '#shared/checkins/checkins.calls.ts'
import { clientsCalls } from '#shared/clients/clients.calls.ts'
import { coverageCalls } from '#shared/coverage/coverage.calls.ts'
import { curriculumCalls } from '#shared/curriculum/curriculum.calls.ts'
import { packsCalls } from '#shared/curriculum/packs.calls.ts'
import { damageCalls } from '#shared/damage/damage.calls.ts'
import { draftsCalls } from '#shared/drafts/drafts.calls.ts'
import { exchangeCalls } from '#shared/exchange/exchange.calls.ts'
import { outCalls } from '#shared/exchange/out.calls.ts'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { facilitatorsCalls } from '#shared/facilitators/facilitators.calls.ts'
import { findCalls } from '#shared/find/find.calls.ts'
import { groupsCalls } from '#shared/groups/groups.calls.ts'
import { contract } from '#shared/ipc/contract.ts'
import { hoursCalls } from '#shared/hours/hours.calls.ts'
import { goalsCalls } from '#shared/goals/goals.calls.ts'
import { counselingCalls } from '#shared/counseling/counseling.calls.ts'
import { notesCalls } from '#shared/notes/notes.calls.ts'
import { notesSearchCalls } from '#shared/notes/search.calls.ts'
import { restoreCalls } from '#shared/restore/restore.calls.ts'
import { roomCalls } from '#shared/room/room.calls.ts'
import { sessionsCalls } from '#shared/sessions/sessions.calls.ts'
import { settingsCalls } from '#shared/settings/settings.calls.ts'
import { sheetsCalls } from '#shared/sheets/sheets.calls.ts'
import { vaultCalls } from '#shared/vault/vault.calls.ts'
import { openEmptyHost, openHost } from '#tests/support/host.ts'
import { holdRoles } from './fuzz-host.ts'

const rows = Object.entries(contract)
const inVault = rows.filter(([, row]) => row.kind !== 'action')

test('every query, command and job has a handler, and every handler a row', () => {
  expect(Object.keys(handlersOfVault).sort()).toEqual(inVault.map(([name]) => name).sort())
})

test.each(rows)('%s reads feature.verb, names its roles, and audits what it shows', (name, row) => {
  expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/)
  expect(row.roles.length).toBeGreaterThan(0)
  if (row.kind === 'command' || row.kind === 'query') expect(row.roles).not.toBe('anyone')
})

const junk = [
  undefined,
  null,
  7,
  '',
  'x',
  [],
  {},
  { extra: true },
  { clientId: 'not an id' },
  new Date(0),
  { __proto__: null },
]

test('every row stands in the folder that its name begins with, so that no two features can name the same call', () => {
  const tables = {
    vault: vaultCalls,
    settings: settingsCalls,
    facilitators: facilitatorsCalls,
    clients: clientsCalls,
    groups: groupsCalls,
    sessions: sessionsCalls,
    attendance: attendanceCalls,
    checkins: checkinsCalls,
    coverage: coverageCalls,
    hours: hoursCalls,
    notes: { ...notesCalls, ...notesSearchCalls },
    goals: goalsCalls,
    counseling: counselingCalls,
    curriculum: { ...curriculumCalls, ...packsCalls },
    exchange: { ...exchangeCalls, ...outCalls },
    find: findCalls,
    audit: auditCalls,
    drafts: draftsCalls,
    backup: backupCalls,
    damage: damageCalls,
    room: roomCalls,
    sheets: sheetsCalls,
    restore: restoreCalls,
  }
  const named = Object.entries(tables).flatMap(([feature, calls]) => Object.keys(calls).map(name => [feature, name]))
  expect(named.filter(([feature, name]) => name?.split('.')[0] !== feature)).toEqual([])
  expect(named.map(([, name]) => name).sort()).toEqual(Object.keys(contract).sort())
})

test('every row answers no to what is not of its form, and nothing changes', async () => {
  const host = await openHost()
  holdRoles(host, everyRole)
  const before = host.changes()
  for (const [name, row] of inVault) {
    for (const input of junk.filter(value => !row.input.safeParse(value).success)) {
      expect({ name, reply: await host.ask(name, input) }).toMatchObject({ name, reply: { code: 'invalid-input' } })
    }
  }
  expect(host.changes()).toBe(before)
  expect(host.errors).toEqual([])
})

test('a field too many is refused on every row', async () => {
  const host = await openHost()
  holdRoles(host, everyRole)
  for (const [name] of inVault) {
    expect({ name, reply: await host.ask(name, { admin: true }) }).toMatchObject({
      name,
      reply: { code: 'invalid-input' },
    })
  }
})

test.each(inVault.filter(([, row]) => row.roles !== 'anyone'))('%s is refused while locked', async name => {
  const { ask } = openEmptyHost()
  const reply = await ask(name, {})
  expect(reply.ok ? 'answered' : reply.code).toMatch(/^(locked|invalid-input)$/)
})

test.each(['clients.drop', 'toString', '__proto__', 'constructor', 7, null, undefined, {}])(
  '%j is not a call',
  async name => {
    const { ask } = openEmptyHost()
    expect(await ask(name, {})).toMatchObject({ ok: false, code: 'unknown-call' })
  },
)

test('an action is not answered by the vault process', async () => {
  const { ask } = openEmptyHost()
  expect(await ask('settings.preferences', undefined)).toMatchObject({ ok: false, code: 'unknown-call' })
})
