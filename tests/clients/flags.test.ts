import { expect, test } from 'vitest'
import { aClient, aFullGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'

async function twoClients(host: TestHost) {
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const [ana, dee] = clients
  if (!ana || !dee) throw new Error('two clients')
  return { groupId, ana, dee }
}
const flagsOf = async (
  { given }: TestHost,
  clientId: Awaited<ReturnType<typeof twoClients>>['ana'],
  today = TUESDAY,
) => {
  const record = await given('clients.get', { clientId, today })
  return record?.flags.map(({ flagId: _, ...flag }) => flag) ?? []
}
const interpreter = {
  kind: 'interpreter',
  detail: 'Spanish',
  otherClientId: null,
  fromOn: '2026-11-01',
  untilOn: null,
} as const

test('a flag stands on the client’s page and in the session’s row on the days it holds', async () => {
  const host = await openHost()
  const { groupId, ana } = await twoClients(host)
  await host.given('clients.addFlag', { clientId: ana, ...interpreter })
  await host.given('clients.addFlag', { clientId: ana, ...interpreter, detail: 'Later', fromOn: '2026-12-01' })
  await host.given('clients.addFlag', { clientId: ana, ...interpreter, detail: 'Over', untilOn: '2026-11-23' })
  const own = { ...interpreter, otherName: null }
  expect(await flagsOf(host, ana)).toEqual([
    { ...own, detail: 'Later', fromOn: '2026-12-01' },
    own,
    { ...own, detail: 'Over', untilOn: '2026-11-23' },
  ])
  const sessionId = await aSession(host, groupId)
  const session = await host.given('sessions.get', { sessionId })
  expect(session?.attendance.map(row => row.flags.map(flag => flag.detail))).toEqual([['Spanish'], []])
})

test('keeping two apart shows on both, and either ends it [SE12]', async () => {
  const host = await openHost()
  const { ana, dee } = await twoClients(host)
  const apart = { ...interpreter, kind: 'keep-apart', detail: 'A dispute' } as const
  await host.given('clients.addFlag', { ...apart, clientId: ana, otherClientId: dee })
  expect(await flagsOf(host, ana)).toEqual([{ ...apart, otherClientId: dee, otherName: 'Dee Client1' }])
  expect(await flagsOf(host, dee)).toEqual([{ ...apart, otherClientId: ana, otherName: 'Ana Client0' }])
  const record = await host.given('clients.get', { clientId: dee, today: TUESDAY })
  const flagId = record?.flags[0]?.flagId ?? ''
  await host.given('clients.endFlag', { clientId: dee, flagId, untilOn: '2026-11-23' })
  expect((await flagsOf(host, ana)).map(flag => flag.untilOn)).toEqual(['2026-11-23'])
  expect(await host.refusal('clients.endFlag', { clientId: ana, flagId, untilOn: TUESDAY })).toBe(
    'not-found: That flag is not set any more.',
  )
})

test('a flag that is ended before it began never held, and an ended one is not drawn out', async () => {
  const host = await openHost()
  const { ana } = await twoClients(host)
  await host.given('clients.addFlag', { clientId: ana, ...interpreter, fromOn: TUESDAY })
  const record = await host.given('clients.get', { clientId: ana, today: TUESDAY })
  const flag = { clientId: ana, flagId: record?.flags[0]?.flagId ?? '' }
  await host.given('clients.endFlag', { ...flag, untilOn: '2026-01-01' })
  expect((await flagsOf(host, ana)).map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([[TUESDAY, '2026-11-23']])
  expect(await host.refusal('clients.endFlag', { ...flag, untilOn: '2027-01-01' })).toBe(
    'not-found: That flag is not set any more.',
  )
})

test('a flag that says nothing sensible is refused', async () => {
  const host = await openHost()
  const { ana, dee } = await twoClients(host)
  const refused = (fields: object) => host.refusal('clients.addFlag', { clientId: ana, ...interpreter, ...fields })
  const nobody = '0190a000-0000-7000-8000-000000000000'
  expect([
    await refused({ untilOn: '2026-10-31' }),
    await refused({ otherClientId: dee }),
    await refused({ kind: 'keep-apart', otherClientId: ana }),
    await refused({ kind: 'keep-apart', otherClientId: nobody }),
    await refused({ clientId: nobody }),
  ]).toEqual([
    'conflict: The last day is before the first.',
    'conflict: Another client is named only where two are kept apart.',
    'conflict: Nobody is kept apart from themselves.',
    'not-found: The other client is not in this vault.',
    'not-found: That client is not in this vault.',
  ])
  expect(await flagsOf(host, ana)).toEqual([])
})

test('two may be kept apart who share no group', async () => {
  const host = await openHost()
  const { groupId, ana } = await twoClients(host)
  const { id } = await host.given('clients.add', { client: aClient({ legalFirstName: 'Theo' }), today: TUESDAY })
  await host.given('clients.addFlag', { ...interpreter, kind: 'keep-apart', clientId: id, otherClientId: ana })
  const card = await host.given('sessions.prep', { groupId, date: TUESDAY, scheduleId: null })
  expect(card?.expected[0]?.flags.map(flag => flag.otherName)).toEqual(['Theo Brooks'])
})
