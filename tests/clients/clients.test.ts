import { expect, test } from 'vitest'
import { aClient, aFullGroup, TUESDAY } from '#tests/support/builders.ts'
import { openHost } from '#tests/support/host.ts'

test('a client comes back as typed, trimmed, in NFC', async () => {
  const { given } = await openHost()
  const client = aClient({ legalFirstName: '  Zoe\u0308 ', preferredName: '', notesForStaff: 'line 1\nline 2' })
  const { id } = await given('clients.add', { client, today: TUESDAY })
  expect(await given('clients.get', { clientId: id, today: TUESDAY })).toEqual({
    client: {
      ...client,
      id,
      legalFirstName: 'Zoë',
      preferredName: null,
      updatedAt: '2026-11-24T22:30:00.000Z',
    },
    enrolments: [],
    flags: [],
  })
})

test.each(['🦊 Fox', 'عبد الله', '<script>alert(1)</script>', `O'Brien "Bo"`, 'x'.repeat(200)])(
  'the name %j is kept',
  async name => {
    const { given } = await openHost()
    await given('clients.add', { client: aClient({ legalFirstName: name }), today: TUESDAY })
    const { clients } = await given('clients.list', { text: '', today: TUESDAY, limit: 10 })
    expect(clients.map(client => client.name)).toEqual([`${name} Brooks`])
  },
)

test.each(['x'.repeat(1_000), 'a\u0000b', '', '   '])('the name %j is refused, and nothing is written', async name => {
  const { ask, given } = await openHost()
  const reply = await ask('clients.add', { client: aClient({ legalFirstName: name }), today: TUESDAY })
  expect(reply).toMatchObject({ ok: false, code: 'invalid-input' })
  expect(await given('clients.list', { text: '', today: TUESDAY, limit: 10 })).toEqual({ clients: [], total: 0 })
})

test('a birth date in the future and a record number twice are refused in words', async () => {
  const { given, refusal } = await openHost()
  expect(await refusal('clients.add', { client: aClient({ bornOn: '2027-01-01' }), today: TUESDAY })).toMatch(
    'in the future',
  )
  await given('clients.add', { client: aClient({ recordNumber: 'MRN-7' }), today: TUESDAY })
  const twin = aClient({ legalFirstName: 'Dee', recordNumber: 'MRN-7' })
  expect(await refusal('clients.add', { client: twin, today: TUESDAY })).toMatch(
    'That record number belongs to another client',
  )
})

test('a changed stage counts from its day, and the day before still shows the old one', async () => {
  const { given } = await openHost()
  const { id } = await given('clients.add', { client: aClient(), today: TUESDAY })
  await given('clients.change', { clientId: id, client: aClient({ stage: 'maintenance' }), today: TUESDAY })
  const stageOn = async (today: string) => (await given('clients.get', { clientId: id, today }))?.client.stage
  expect([await stageOn('2026-11-23'), await stageOn(TUESDAY)]).toEqual(['early-recovery', 'maintenance'])
})

test('searching finds by the beginnings of words in any order, whatever the case and accents', async () => {
  const { given } = await openHost()
  await given('clients.add', { client: aClient({ legalFirstName: 'José', legalLastName: 'Álvarez' }), today: TUESDAY })
  await given('clients.add', {
    client: aClient({ legalFirstName: 'Wen', legalLastName: 'Li', recordNumber: 'A%_7' }),
    today: TUESDAY,
  })
  const found = async (text: string) =>
    (await given('clients.list', { text, today: TUESDAY, limit: 10 })).clients.map(client => client.name)
  expect([
    await found('alva jos'),
    await found('WEN'),
    await found('a%_'),
    await found('ose'),
    await found('%'),
  ]).toEqual([['José Álvarez'], ['Wen Li'], ['Wen Li'], [], []])
})

test('the list names the groups of today', async () => {
  const host = await openHost()
  await aFullGroup(host, ['Ana'])
  const { clients } = await host.given('clients.list', { text: 'ana', today: TUESDAY, limit: 10 })
  expect(clients.map(client => client.groups)).toEqual([['Evening Early Recovery']])
})
