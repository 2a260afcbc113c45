import { expect, test } from 'vitest'
import { auditCsvLine, csvLine } from '#shared/audit/csv.ts'
import { EVERYTHING, type AuditFilter } from '#shared/audit/audit.ts'
import { parse } from 'papaparse'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { asStaff, openHost, PASSPHRASE } from '#tests/support/host.ts'
import { aLog, kindsOf, read } from './audit-fixture.ts'

test('the log is for administrators and auditors [AU20]', async () => {
  const { jordan, auditor, administrator } = await aLog()
  const facilitator = await asStaff(jordan, 'Sam Ortega', ['facilitator'])
  const supervisor = await asStaff(jordan, 'Lee Novak', ['supervisor'])
  const input = { filter: EVERYTHING, before: null, limit: 1 }
  const answers = await Promise.all(
    [auditor, administrator, facilitator, supervisor].map(async ({ ask }) => (await ask('audit.list', input)).ok),
  )
  expect(answers).toEqual([true, true, false, false])
})

test('opening the log is one event an unlock, however often it is filtered [AU20]', async () => {
  const { auditor, clients } = await aLog()
  await read(auditor)
  await read(auditor, { client: clients[0] ?? null })
  await read(auditor, { kind: 'clients.add' })
  expect(kindsOf(auditor).filter(kind => kind === 'audit.list')).toEqual(['audit.list'])
})

test('an event says when, who, what and about whom, newest first [AU22]', async () => {
  const { auditor, groupId, clients } = await aLog()
  const { events, next } = await read(auditor, { client: clients[0] ?? null })
  expect(next).toBe(null)
  expect(events.map(({ kind }) => kind)).toEqual(['clients.viewed', 'groups.enrol', 'clients.add'])
  expect(events[1]).toEqual({
    number: expect.any(Number),
    at: '2026-11-24T22:30:00.000Z',
    staffId: expect.any(String),
    staffName: 'Jordan Reyes',
    kind: 'groups.enrol',
    clientId: clients[0],
    client: 'Ana Client0',
    groupName: 'Evening Early Recovery',
    heldOn: null,
    recordId: expect.any(String),
    recordName: null,
  })
  expect(groupId).toEqual(expect.any(String))
})

test('an administrator without another role sees no client’s name, and finds clients by what they see instead [AU21]', async () => {
  const { jordan, auditor, administrator, clients } = await aLog()
  const [ana] = clients
  const filter = { client: ana ?? null, kind: 'clients.viewed' }
  const names = await Promise.all(
    [jordan, auditor, administrator].map(async reader => (await read(reader, filter)).events[0]?.client),
  )
  const short = names[2] ?? ''
  expect(names).toEqual(['Ana Client0', 'Ana Client0', expect.stringMatching(/^Client [0-9A-F]{4}-[0-9A-F]{4}$/)])
  expect(await administrator.given('audit.findClients', { text: short })).toEqual([{ clientId: ana, client: short }])
  expect(await administrator.given('audit.findClients', { text: 'Ana' })).not.toContainEqual(
    expect.objectContaining({ client: 'Ana Client0' }),
  )
  expect(await auditor.given('audit.findClients', { text: 'ana' })).toEqual([{ clientId: ana, client: 'Ana Client0' }])
  expect(JSON.stringify(await read(administrator, {}, 500))).not.toMatch(/Ana|Dee/)
})

test('pages follow one another without a gap or an overlap, and every filter holds what it says [AU22]', async () => {
  const { jordan, auditor } = await aLog()
  const days = ['2026-11-20T14:00:00.000Z', '2026-11-25T04:59:00.000Z', '2026-11-25T05:00:00.000Z']
  for (const [place, instant] of days.entries()) {
    jordan.at(instant)
    await jordan.given('groups.list', { today: '2026-11-24', withEnded: place === 1 })
    for (const name of ['One', 'Two', 'Three'])
      await jordan.given('facilitators.add', { name: `${name} ${place}`, credentials: null })
  }
  const all = (await read(auditor, {}, 500)).events
  const staffId = StaffId.parse(all[0]?.staffId)
  const filters: Partial<AuditFilter>[] = [
    {},
    { kind: 'facilitators.add' },
    { staffId },
    { fromOn: '2026-11-24', untilOn: '2026-11-24' },
    { kind: 'facilitators.add', fromOn: '2026-11-25', untilOn: null },
    { staffId, fromOn: '2026-11-20', untilOn: '2026-11-20' },
  ]
  for (const filter of filters) {
    const paged: number[] = []
    let before: { at: string; number: number } | null = null
    do {
      const page: Awaited<ReturnType<typeof read>> = await auditor.given('audit.list', {
        filter: { ...EVERYTHING, ...filter },
        before,
        limit: 3,
      })
      paged.push(...page.events.map(({ number }) => number))
      before = page.next
    } while (before !== null)
    const whole = (await read(auditor, filter, 500)).events
    expect({ filter, paged }).toEqual({ filter, paged: whole.map(({ number }) => number) })
    expect(new Set(paged).size).toBe(paged.length)
  }
  const onDay = async (day: string) => (await read(auditor, { fromOn: day, untilOn: day }, 500)).events
  expect((await onDay('2026-11-20')).map(({ kind }) => kind)).toEqual([
    'facilitators.add',
    'facilitators.add',
    'facilitators.add',
    'groups.list',
  ])
  // One minute before midnight and midnight in New York.
  expect((await onDay('2026-11-25')).map(({ at }) => at)).toEqual(Array(4).fill('2026-11-25T05:00:00.000Z'))
  const dated = (await read(auditor, { kind: 'facilitators.add' }, 500)).events.map(({ at }) => at)
  expect(dated).toEqual(dated.toSorted().toReversed())
})

test('the whole log is checked with progress, while other calls are answered', async () => {
  const { jordan, auditor } = await aLog()
  const said: [string, number, number][] = []
  auditor.host.announceProgress = (...progress) => void said.push(progress)
  const order: string[] = []
  const checking = auditor.given('audit.verify', undefined).then(found => (order.push('checked'), found))
  const answering = jordan
    .given('groups.list', { today: '2026-11-24', withEnded: false })
    .then(() => order.push('list'))
  const [found] = await Promise.all([checking, answering])
  expect(order).toEqual(['list', 'checked'])
  expect(found).toEqual({ events: expect.any(Number), broken: null })
  expect(said.at(0)).toEqual(['audit.verify', 0, found.events - 1])
  expect(said.at(-1)?.[1]).toBe(said.at(-1)?.[2])
  expect(kindsOf(auditor).at(-1)).toBe('audit.foundWhole')
})

test('an auditor signs off what was found whole, and nobody else does [AU23]', async () => {
  const { jordan, auditor, administrator } = await aLog()
  const upTo = (await read(auditor)).events[0]?.number ?? 0
  const signOff = { upTo, remark: ' Nothing unusual ' }
  expect(await administrator.refusal('audit.signOff', signOff)).toMatch('forbidden')
  expect(await auditor.refusal('audit.signOff', signOff)).toBe(
    'conflict: Check the whole log first: then it can be signed off.',
  )
  await auditor.given('audit.verify', undefined)
  expect(await auditor.refusal('audit.signOff', { ...signOff, upTo: 9_999 })).toMatch('not-found')
  const { signOffId } = await auditor.given('audit.signOff', signOff)
  const overview = await jordan.given('audit.overview', undefined)
  expect(overview.signOffs).toEqual([
    { signOffId, upTo, signedAt: '2026-11-24T22:30:00.000Z', staffName: 'Alex Kim', remark: 'Nothing unusual' },
  ])
  expect((await read(jordan)).events.find(({ kind }) => kind === 'audit.signOff')).toMatchObject({
    recordId: signOffId,
  })
})

test.each([
  ['changed', `UPDATE audit_sign_offs SET remark = 'Looked at it'`],
  ['moved', 'UPDATE audit_sign_offs SET up_to = up_to - 1'],
  ['removed', 'DELETE FROM audit_sign_offs'],
  [
    'added',
    `INSERT INTO audit_sign_offs SELECT '0198c0de-0001-7000-8000-000000000001', up_to, code, staff_id, signed_at, remark FROM audit_sign_offs`,
  ],
])('a sign-off that was %s is found [AU15]', async (_what, sql) => {
  const { auditor } = await aLog()
  const { events } = await auditor.given('audit.verify', undefined)
  await auditor.given('audit.signOff', { upTo: events, remark: null })
  expect(await auditor.given('audit.verify', undefined)).toMatchObject({ broken: null })
  const db = auditor.host.vault.open?.db
  for (const one of ['DROP TRIGGER audit_sign_offs_stay', 'DROP TRIGGER audit_sign_offs_stand', sql])
    db?.prepare(one).run()
  expect(await auditor.given('audit.verify', undefined)).toMatchObject({ broken: { kind: 'sign-off' } })
  expect(await auditor.refusal('audit.signOff', { upTo: events, remark: null })).toMatch('conflict')
})

test('a sign-off and an export stand: the database itself refuses to change or delete them', async () => {
  const { auditor } = await aLog()
  const { events } = await auditor.given('audit.verify', undefined)
  await auditor.given('audit.signOff', { upTo: events, remark: null })
  const db = auditor.host.vault.open?.db
  for (const sql of [`UPDATE audit_sign_offs SET remark = ''`, 'DELETE FROM audit_sign_offs'])
    expect(() => db?.prepare(sql).run()).toThrow('sign-offs st')
})

test('an export asks for the passphrase once more, and is an event that names what was exported [AU24]', async () => {
  const { jordan } = await aLog()
  const filter = { ...EVERYTHING, kind: 'clients.add' }
  expect(await jordan.refusal('audit.exportText', { filter })).toMatch(/^confirm/)
  await jordan.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  const { exportId, events } = await jordan.given('audit.exportText', { filter })
  expect(events).toBe(2)
  const kept = jordan.host.vault.open?.db.prepare('SELECT id, filter, events FROM audit_exports').all()
  expect(kept).toEqual([{ id: exportId, filter: JSON.stringify(filter), events: 2 }])
  expect((await read(jordan)).events.find(({ kind }) => kind === 'audit.exportText')?.recordId).toBe(exportId)
  const { text, next } = await jordan.given('audit.exportPage', { exportId, before: null })
  expect(next).toBe(null)
  expect(text.startsWith('\uFEFFEvent,')).toBe(true)
  const { data } = parse<string[]>(text.slice(1).trimEnd(), { delimiter: ',', newline: '\r\n' as '\n' }) // this parser takes both
  expect(data.slice(1).map(cells => cells.slice(1, 8))).toEqual([
    ['2026-11-24T22:30:00.000Z', '2026-11-24', '17:30', 'Jordan Reyes', 'Added a client', 'clients.add', 'Dee Client1'],
    ['2026-11-24T22:30:00.000Z', '2026-11-24', '17:30', 'Jordan Reyes', 'Added a client', 'clients.add', 'Ana Client0'],
  ])
})

test('an export’s pages end with the lock, and show an administrator no client’s name [AU21, AU24]', async () => {
  const { jordan, administrator } = await aLog()
  await jordan.given('vault.confirmPassphrase', { secret: PASSPHRASE })
  const { exportId } = await administrator.given('audit.exportText', { filter: EVERYTHING })
  const { text } = await administrator.given('audit.exportPage', { exportId, before: null })
  expect(text).not.toMatch(/Ana|Dee/)
  await jordan.host.vault.close()
  await jordan.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
  expect(await jordan.refusal('audit.exportPage', { exportId, before: null })).toBe(
    'not-found: This export has ended. Begin it again.',
  )
})

test('no cell of an export is a formula for a spreadsheet, and every cell comes back as it was [AU24]', () => {
  const cells = ['=1+1', '+49', '-2', '@x', '\t=1', ' =1', 'a "b", c', 'Ana\nBrooks', '', 'plain']
  const { data } = parse<string[]>(csvLine(cells).trimEnd(), { delimiter: ',', newline: '\r\n' as '\n' }) // this parser takes both
  expect(data).toEqual([["'=1+1", "'+49", "'-2", "'@x", "'\t=1", "' =1", 'a "b", c', 'Ana\nBrooks', '', 'plain']])
  const event = { number: 7, at: 'nonsense', kind: 'future.kind', staffId: null, staffName: '=cmd()' }
  const rest = { clientId: null, client: null, groupName: null, heldOn: null, recordId: null, recordName: null }
  expect(auditCsvLine({ ...event, ...rest }, () => ['', ''])).toBe(
    "7,nonsense,,,'=cmd(),future.kind,future.kind,,,,,\r\n",
  )
})

test('a log of nothing but the vault’s making opens', async () => {
  const jordan = await openHost()
  expect((await read(jordan)).events.map(({ kind }) => kind)).toEqual(['vault.recoveryCodeConfirmed', 'vault.created'])
  expect(await jordan.given('audit.hints', undefined)).toEqual([])
})

test('a recovery kit printed or saved, and a passphrase printed, are events [AU25]', async () => {
  const { jordan, auditor } = await aLog()
  for (const what of ['printed-recovery-kit', 'saved-recovery-kit', 'printed-passphrase'] as const)
    await jordan.given('vault.gaveOut', { what })
  const { events } = await read(auditor)
  expect(events.slice(0, 3).map(({ kind, staffName }) => `${staffName}: ${kind}`)).toEqual([
    'Jordan Reyes: vault.printedPassphrase',
    'Jordan Reyes: vault.savedRecoveryKit',
    'Jordan Reyes: vault.printedRecoveryKit',
  ])
})
