import { expect, test } from 'vitest'
import { aFullGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'

const PAWS = 'paws/what-it-is'
const STAGES = 'stages-of-change/overview-and-rulers'

/** An evening of three: Ana stays, Dee leaves before the second topic begins, Marcus is absent. */
async function anEvening(host: TestHost) {
  const { given, at } = host
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee', 'Marcus'])
  const [ana, dee, marcus] = clients
  if (!ana || !dee || !marcus) throw new Error('three clients')
  const sessionId = await aSession(host, groupId)
  await given('sessions.deliver', { sessionId, topicId: PAWS })
  await given('attendance.recordMany', { sessionId, clientIds: [ana, dee], mark: 'present' })
  await given('attendance.record', { sessionId, clientId: marcus, mark: 'absent' })
  return { groupId, sessionId, ana, dee, marcus, at }
}

async function coverOf({ given }: TestHost, groupId: Parameters<typeof aSession>[1]) {
  const { topics, clients } = await given('coverage.ofGroup', { groupId, onDate: TUESDAY })
  return Object.fromEntries(
    clients.map(({ name, cover }): [string, Record<string, unknown>] => [
      name.split(' ')[0] ?? '',
      Object.fromEntries(topics.map(({ topicId }, index) => [topicId, cover[index]])),
    ]),
  )
}

/** Goes through the first two parts of a topic of the session, ten minutes each, from a minute on. */
async function follow(host: TestHost, sessionId: Awaited<ReturnType<typeof aSession>>, topicId: string, from: string) {
  const session = await host.given('sessions.get', { sessionId })
  const deliveryId = session?.deliveries.find(one => one.topicId === topicId)?.deliveryId
  const parts = session?.plan.filter(item => item.deliveryId === deliveryId) ?? []
  for (const [index, { segment }] of parts.slice(0, 2).entries()) {
    if (deliveryId === undefined) throw new Error('delivered')
    host.at(new Date(Date.parse(from) + index * 600_000).toISOString())
    await host.given('sessions.goToSegment', { sessionId, deliveryId, segment })
  }
}

test('[CV3] someone who left before the second topic began did not have it, at the close already and after the finish', async () => {
  const host = await openHost()
  const { groupId, sessionId, dee, marcus } = await anEvening(host)
  await host.given('sessions.deliver', { sessionId, topicId: STAGES })
  await follow(host, sessionId, PAWS, '2026-11-24T22:30:00.000Z')
  host.at('2026-11-24T23:05:00.000Z')
  await host.given('attendance.record', { sessionId, clientId: dee, mark: 'left' })
  await follow(host, sessionId, STAGES, '2026-11-24T23:10:00.000Z')
  host.at('2026-11-25T00:00:00.000Z')
  const missed = [
    { clientId: dee, topicId: STAGES },
    { clientId: marcus, topicId: PAWS },
    { clientId: marcus, topicId: STAGES },
  ]
  const atClose = await host.given('coverage.missedIn', { sessionId })
  expect(atClose.map(({ clientId, topicId }) => ({ clientId, topicId }))).toEqual(missed)
  await host.given('sessions.finish', { sessionId })
  const after = await host.given('coverage.missedIn', { sessionId })
  expect(after.map(({ clientId, topicId }) => ({ clientId, topicId }))).toEqual(missed)
  expect(await coverOf(host, groupId)).toEqual({
    Ana: { [PAWS]: 'had', [STAGES]: 'had' },
    Dee: { [PAWS]: 'had', [STAGES]: 'missed' },
    Marcus: { [PAWS]: 'missed', [STAGES]: 'missed' },
  })
})

test('[CV6] whoever is not recorded yet misses nothing while the session runs, and after it does', async () => {
  const host = await openHost()
  const { groupId, sessionId, marcus } = await anEvening(host)
  await host.given('attendance.record', { sessionId, clientId: marcus, mark: 'clear' })
  expect(await host.given('coverage.missedIn', { sessionId })).toEqual([])
  expect((await coverOf(host, groupId))['Marcus']?.[PAWS]).toBe('not-offered')
  await host.given('sessions.finish', { sessionId })
  expect(await host.given('coverage.missedIn', { sessionId })).toMatchObject([{ clientId: marcus, makeUpId: null }])
  expect((await coverOf(host, groupId))['Marcus']?.[PAWS]).toBe('missed')
})

test('[CV6] a topic that was had another day, or as a guest of another group, is had and not offered again', async () => {
  const host = await openHost()
  const { groupId, sessionId, marcus } = await anEvening(host)
  await host.given('sessions.finish', { sessionId })
  host.at('2026-11-25T15:00:00.000Z')
  const other = await aFullGroup(host, [], { name: 'Morning Group' })
  const guest = await host.given('sessions.start', {
    groupId: other.groupId,
    heldOn: '2026-11-25',
    scheduleId: null,
  })
  await host.given('sessions.deliver', { ...guest, topicId: PAWS })
  await host.given('attendance.addClient', { ...guest, clientId: marcus, enrolFrom: null, overCapacity: false })
  await host.given('attendance.record', { ...guest, clientId: marcus, mark: 'present' })
  expect((await coverOf(host, groupId))['Marcus']?.[PAWS]).toBe('had')
  expect(await host.given('coverage.missedIn', { sessionId })).toEqual([])
})

test('[CV8] a make-up is offered once, recorded on its day, and is no attendance: no minutes, no session, no note', async () => {
  const host = await openHost()
  const { groupId, sessionId, marcus } = await anEvening(host)
  await host.given('sessions.finish', { sessionId })
  const offer = { clientId: marcus, topicId: PAWS, sessionId, offeredOn: TUESDAY }
  const { makeUpId } = await host.given('coverage.offerMakeUp', offer)
  expect(await host.given('coverage.offerMakeUp', offer)).toEqual({ makeUpId })
  const missed = { clientId: marcus, name: 'Marcus Client2', topicId: PAWS, title: 'Post-Acute Withdrawal: What It Is' }
  const open = await host.given('coverage.openMakeUps', undefined)
  expect((await host.given('sessions.today', { date: TUESDAY })).openMakeUps).toBe(1)
  expect(open).toMatchObject([{ makeUpId, missedSessionId: sessionId, offeredOn: TUESDAY, madeUpOn: null }])
  expect(await host.given('coverage.missedIn', { sessionId })).toEqual([{ ...missed, title: open[0]?.title, makeUpId }])
  const before = await host.given('clients.timeline', { clientId: marcus, limit: 60 })
  await host.given('coverage.recordMakeUp', { clientId: marcus, makeUpId, madeUpOn: '2026-11-27' })
  expect(await host.given('coverage.openMakeUps', undefined)).toEqual([])
  expect((await host.given('sessions.today', { date: TUESDAY })).openMakeUps).toBe(0)
  expect((await coverOf(host, groupId))['Marcus']?.[PAWS]).toBe('made-up')
  expect(await host.given('clients.timeline', { clientId: marcus, limit: 60 })).toEqual(before)
  const { strip, makeUps } = await host.given('coverage.ofClient', { clientId: marcus, onDate: TUESDAY })
  expect(strip.map(({ status, minutes }) => ({ status, minutes }))).toEqual([{ status: 'absent', minutes: 0 }])
  expect(makeUps.map(({ madeUpOn }) => madeUpOn)).toEqual(['2026-11-27'])
  const detail = await host.given('sessions.get', { sessionId })
  expect(detail?.attendance.find(row => row.clientId === marcus)).toMatchObject({ status: 'absent', minutes: 0 })
})

test('[CV8] a make-up is not recorded before it was offered, nor once it was taken back', async () => {
  const host = await openHost()
  const { groupId, sessionId, marcus } = await anEvening(host)
  await host.given('sessions.finish', { sessionId })
  const { makeUpId } = await host.given('coverage.offerMakeUp', {
    clientId: marcus,
    topicId: PAWS,
    sessionId,
    offeredOn: TUESDAY,
  })
  const one = { clientId: marcus, makeUpId }
  expect(await host.refusal('coverage.recordMakeUp', { ...one, madeUpOn: '2026-11-23' })).toMatch(/^conflict/)
  await host.given('coverage.recordMakeUp', { ...one, madeUpOn: '2026-11-25' })
  await host.given('coverage.withdrawMakeUp', one)
  expect((await coverOf(host, groupId))['Marcus']?.[PAWS]).toBe('missed')
  expect(await host.refusal('coverage.recordMakeUp', { ...one, madeUpOn: '2026-11-25' })).toMatch(/^conflict/)
  expect(await host.refusal('coverage.withdrawMakeUp', one)).toMatch(/^not-found/)
})

test('[CV7] a topic that was made up counts as had when the next one is suggested', async () => {
  const host = await openHost()
  const { sessionId, marcus } = await anEvening(host)
  await host.given('sessions.finish', { sessionId })
  const suggested = async () => {
    const { meetings } = await host.given('sessions.today', { date: '2026-12-01' })
    return meetings[0]?.suggestion
  }
  expect(await suggested()).toMatchObject({ topicId: STAGES, notHad: 3 })
  for (const topicId of [STAGES, PAWS]) {
    const offer = { clientId: marcus, topicId, sessionId: null, offeredOn: TUESDAY }
    const { makeUpId } = await host.given('coverage.offerMakeUp', offer)
    await host.given('coverage.recordMakeUp', { clientId: marcus, makeUpId, madeUpOn: TUESDAY })
  }
  expect(await suggested()).toMatchObject({ topicId: STAGES, notHad: 2 })
})

test('[CV4] a suggested topic, or one chosen for next time, is nobody’s until it is delivered', async () => {
  const host = await openHost()
  const { groupId, sessionId } = await anEvening(host)
  await host.given('sessions.chooseNext', { sessionId, topicId: STAGES })
  await host.given('sessions.finish', { sessionId })
  expect(Object.values(await coverOf(host, groupId)).map(topics => topics[STAGES])).toEqual([
    'not-offered',
    'not-offered',
    'not-offered',
  ])
  expect((await host.given('sessions.get', { sessionId }))?.deliveries.map(one => one.topicId)).toEqual([PAWS])
})

test('[CV9] the topic that was chosen at the close of the last session is named before the suggestion', async () => {
  const host = await openHost()
  const { groupId, sessionId } = await anEvening(host)
  await host.given('sessions.chooseNext', { sessionId, topicId: PAWS })
  await host.given('sessions.finish', { sessionId })
  const card = await host.given('sessions.prep', { groupId, date: '2026-12-01', scheduleId: null })
  expect(card).toMatchObject({ suggestion: { topicId: PAWS, isChosen: true } })
  expect(await host.refusal('sessions.chooseNext', { sessionId, topicId: 'no/such' })).toMatch(/^not-found/)
})

test('[CV5] the coverage of a group without a plan shows the topics that were given in it', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'], { plan: { mode: 'free', topicIds: [] } })
  const sessionId = await aSession(host, groupId)
  await host.given('sessions.deliver', { sessionId, topicId: STAGES })
  await host.given('attendance.recordMany', { sessionId, clientIds: clients, mark: 'present' })
  expect(await coverOf(host, groupId)).toEqual({ Ana: { [STAGES]: 'had' } })
})
