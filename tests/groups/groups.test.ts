import { expect, test } from 'vitest'
import { aClient, aFullGroup, aGroup, TUESDAY } from '#tests/support/builders.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'

const newClient = async ({ given }: TestHost, legalFirstName: string) =>
  (await given('clients.add', { client: aClient({ legalFirstName }), today: TUESDAY })).id

test('a roster is what it was on any date, and a re-admission is a new enrolment', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'])
  const rosterOn = async (onDate: string) =>
    (await host.given('groups.get', { groupId, onDate }))?.roster.map(entry => entry.startsOn)
  const first = (await host.given('groups.get', { groupId, onDate: TUESDAY }))?.roster[0]
  const [clientId] = clients
  if (first === undefined || clientId === undefined) throw new Error('enrolled')
  await host.given('groups.endEnrolment', {
    enrolmentId: first.enrolmentId,
    endsOn: '2026-10-31',
    reason: 'Moved away',
  })
  await host.given('groups.enrol', { groupId, clientId, startsOn: '2026-11-10', overCapacity: false })
  expect(await Promise.all(['2026-10-05', '2026-10-31', '2026-11-05', '2026-11-24'].map(rosterOn))).toEqual([
    [],
    ['2026-10-06'],
    [],
    ['2026-11-10'],
  ])
})

test('who begins later stands apart from the roster of a day, the first to come first', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana'])
  for (const startsOn of ['2026-12-08', '2026-12-01']) {
    const clientId = await newClient(host, `From ${startsOn}`)
    await host.given('groups.enrol', { groupId, clientId, startsOn, overCapacity: false })
  }
  const on = async (onDate: string) => {
    const group = await host.given('groups.get', { groupId, onDate })
    return [group?.roster.length, group?.startingLater.map(entry => entry.startsOn)]
  }
  expect(await Promise.all([TUESDAY, '2026-12-01', '2026-12-08'].map(on))).toEqual([
    [1, ['2026-12-01', '2026-12-08']],
    [2, ['2026-12-08']],
    [3, []],
  ])
})

test('an enrolment that overlaps another is refused in words', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'])
  const [clientId] = clients
  if (clientId === undefined) throw new Error('one client')
  const enrolment = { groupId, clientId, startsOn: '2026-11-01', overCapacity: false }
  expect(await host.refusal('groups.enrol', enrolment)).toBe(
    'conflict: Already enrolled in Evening Early Recovery: an enrolment from 2026-10-06 still runs.',
  )
})

test('a full group says so; over capacity is a decision, and the waiting list empties on enrolment', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana', 'Dee'], { capacity: 2 })
  const clientId = await newClient(host, 'Marcus')
  const enrolment = { groupId, clientId, startsOn: TUESDAY, overCapacity: false }
  expect(await host.refusal('groups.enrol', enrolment)).toBe(
    'full: Evening Early Recovery is full: 2 of 2 places are taken.',
  )
  await host.given('groups.wait', { groupId, clientId, askedOn: TUESDAY })
  expect((await host.given('groups.get', { groupId, onDate: TUESDAY }))?.waiting).toMatchObject([{ clientId }])
  await host.given('groups.enrol', { ...enrolment, overCapacity: true })
  const group = await host.given('groups.get', { groupId, onDate: TUESDAY })
  expect({ waiting: group?.waiting, enrolled: group?.roster.length }).toEqual({ waiting: [], enrolled: 3 })
})

test('a changed schedule counts from its day; sessions before it keep the old one', async () => {
  const host = await openHost()
  const { groupId } = await host.given('groups.add', aGroup())
  const meetings = [{ weekday: 4, startsAt: '10:00', durationMinutes: 60 }]
  await host.given('groups.change', { ...aGroup({ meetings }), groupId, meetingsFrom: '2026-12-01' })
  const meetsOn = async (date: string) =>
    (await host.given('sessions.today', { date })).meetings.map(one => one.startsAt)
  expect(await Promise.all(['2026-11-24', '2026-11-26', '2026-12-01', '2026-12-03'].map(meetsOn))).toEqual([
    ['17:30'],
    [],
    [],
    ['10:00'],
  ])
})

test('a group that ends before it starts, in an unknown zone or with an unknown topic is refused', async () => {
  const host = await openHost()
  const ends = await host.ask('groups.add', aGroup({ endsOn: '2026-08-01' }))
  expect(ends).toMatchObject({ ok: false, code: 'invalid-input' })
  expect(await host.refusal('groups.add', aGroup({ timeZone: 'Mars/Olympus' }))).toMatch('time zone')
  const plan = { mode: 'free' as const, topicIds: ['nowhere/at-all'] }
  expect(await host.refusal('groups.add', aGroup({ plan }))).toMatch('not in the library')
})

test('a substitute stands in for the facilitator on that day only', async () => {
  const host = await openHost()
  const kim = await host.given('facilitators.add', { name: 'Kim Osei', credentials: 'LMHC' })
  const lee = await host.given('facilitators.add', { name: 'Lee Marsh', credentials: null })
  const jordan = (await host.given('facilitators.list', undefined)).find(({ name }) => name === 'Jordan Reyes')
  if (jordan === undefined) throw new Error('the host’s own person')
  const staff = [
    { staffId: kim.id, role: 'facilitator' as const },
    { staffId: jordan.id, role: 'co-facilitator' as const },
  ]
  const { groupId } = await host.given('groups.add', aGroup({ staff }))
  await host.given('groups.substitute', { groupId, onDate: TUESDAY, staffId: lee.id })
  const staffOn = async (date: string) => (await host.given('sessions.today', { date })).meetings[0]?.staff
  expect([await staffOn(TUESDAY), await staffOn('2026-12-01')]).toEqual([
    ['Lee Marsh', 'Jordan Reyes'],
    ['Kim Osei', 'Jordan Reyes'],
  ])
})
