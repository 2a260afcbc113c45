import { expect, test } from 'vitest'
import { aClient, aFullGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'

const PAWS = 'paws/what-it-is'

async function aMeeting({ given }: TestHost) {
  const { meetings } = await given('sessions.today', { date: TUESDAY })
  const [meeting] = meetings
  if (meeting === undefined || meeting.scheduleId === null) throw new Error('a planned meeting')
  return { ...meeting, scheduleId: meeting.scheduleId }
}

test('[SE9] a meeting that did not happen is shown as such with its reason, makes no service, and nobody missed it', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const [ana] = clients
  if (ana === undefined) throw new Error('a client')
  host.at('2026-11-24T21:00:00.000Z')
  const { scheduleId } = await aMeeting(host)
  const meeting = { groupId, heldOn: TUESDAY, scheduleId }
  const { sessionId } = await host.given('sessions.notHeld', { ...meeting, reason: 'Snow' })
  expect(await aMeeting(host)).toMatchObject({ state: 'not-held', closedBecause: 'Snow', sessionId })
  expect(await host.given('sessions.get', { sessionId })).toMatchObject({
    notHeldBecause: 'Snow',
    startedAt: '2026-11-24T22:30:00.000Z',
    endedAt: '2026-11-24T22:30:00.000Z',
    attendance: [],
    deliveries: [],
  })
  expect(await host.given('sessions.ofGroup', { groupId, limit: 12 })).toMatchObject([{ notHeldBecause: 'Snow' }])
  expect(await host.given('clients.timeline', { clientId: ana, limit: 60 })).toEqual([])
  const { strip } = await host.given('coverage.ofClient', { clientId: ana, onDate: TUESDAY })
  expect(strip).toEqual([])
  const next = await host.given('sessions.today', { date: '2026-12-01' })
  expect(next).toMatchObject({ meetings: [{ missedLastTime: 0, newTonight: 2 }], unfinished: [] })
  expect(await host.refusal('sessions.notHeld', { ...meeting, reason: 'Snow' })).toMatch(/^conflict/)
})

test('[SE9] nothing is recorded of a session that was not held: no note, no correction, no walk-in, no topic', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'])
  const [ana] = clients
  if (ana === undefined) throw new Error('a client')
  const sessionId = await aSession(host, groupId)
  await host.given('sessions.deliver', { sessionId, topicId: PAWS })
  await host.given('sessions.startBreak', { sessionId })
  await host.given('attendance.record', { sessionId, clientId: ana, mark: 'absent' })
  await host.given('sessions.endNotHeld', { sessionId, reason: 'Nobody came' })
  const presence = { absence: null, intervals: [{ cameAt: '2026-11-24T22:30:00.000Z', leftAt: null }] }
  const refusals = [
    await host.refusal('notes.saveGroupNote', { sessionId, text: 'Went well.' }),
    await host.refusal('attendance.correct', { sessionId, clientId: ana, presence, reason: 'Was there' }),
    await host.refusal('attendance.record', { sessionId, clientId: ana, mark: 'present' }),
    await host.refusal('sessions.deliver', { sessionId, topicId: PAWS }),
    await host.refusal('sessions.reopen', { sessionId }),
  ]
  expect(refusals.map(said => said.split(':')[0])).toEqual(Array.from({ length: 5 }, () => 'conflict'))
  expect(await host.given('sessions.get', { sessionId })).toMatchObject({ deliveries: [], breaks: [] })
  expect(await host.given('coverage.missedIn', { sessionId })).toEqual([])
  const { clients: covered } = await host.given('coverage.ofGroup', { groupId, onDate: TUESDAY })
  expect(covered.map(one => one.cover)).toEqual([['not-offered', 'not-offered']])
  expect((await host.given('sessions.today', { date: '2026-12-01' })).meetings[0]?.missedLastTime).toBe(0)
})

test('[SE9] a session is not said not to have been held while somebody was in the room, or while it has notes', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'])
  const sessionId = await aSession(host, groupId)
  const one = { sessionId, reason: 'Nobody came' }
  await host.given('attendance.recordMany', { sessionId, clientIds: clients, mark: 'present' })
  expect(await host.refusal('sessions.endNotHeld', one)).toMatch(/^conflict: Somebody/)
  await host.given('attendance.recordMany', { sessionId, clientIds: clients, mark: 'clear' })
  await host.given('notes.saveGroupNote', { sessionId, text: 'Nobody here yet.' })
  expect(await host.refusal('sessions.endNotHeld', one)).toMatch(/^conflict: This session has notes/)
  await host.given('notes.saveGroupNote', { sessionId, text: '' })
  await host.given('sessions.endNotHeld', one)
})

test('[SE9] held after all it begins now with its staff; on a later day it began when it was to begin', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana'])
  const { scheduleId } = await aMeeting(host)
  const { sessionId } = await host.given('sessions.notHeld', { groupId, heldOn: TUESDAY, scheduleId, reason: 'Snow' })
  host.at('2026-11-24T22:41:00.000Z')
  await host.given('sessions.holdAfterAll', { sessionId })
  expect(await host.given('sessions.get', { sessionId })).toMatchObject({
    state: 'running',
    startedAt: '2026-11-24T22:41:00.000Z',
    notHeldBecause: null,
    staff: [{ name: 'Jordan Reyes', role: 'facilitator' }],
    attendance: [{ name: 'Ana Client0' }],
  })
  expect(await host.refusal('sessions.holdAfterAll', { sessionId })).toMatch(/^conflict/)
  await host.given('sessions.endNotHeld', { sessionId, reason: 'Nobody came' })
  host.at('2026-11-26T15:00:00.000Z')
  await host.given('sessions.holdAfterAll', { sessionId })
  expect(await host.given('sessions.get', { sessionId })).toMatchObject({ startedAt: '2026-11-24T22:41:00.000Z' })
})

test('Homework and handouts go to exactly the clients that are named, of this session', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee', 'Marcus'])
  const [ana, dee] = clients
  if (!ana || !dee) throw new Error('clients')
  const sessionId = await aSession(host, groupId)
  const { deliveryId } = await host.given('sessions.deliver', { sessionId, topicId: PAWS })
  const gives = (what: 'homework' | 'handout', clientIds: typeof clients) =>
    host.given('sessions.give', { sessionId, deliveryId, what, clientIds })
  await gives('homework', clients)
  await gives('handout', [ana])
  await gives('homework', [ana, dee])
  const detail = await host.given('sessions.get', { sessionId })
  expect(detail?.given.map(({ what, clientId }) => [what, clientId])).toEqual([
    ['handout', ana],
    ...[ana, dee].sort().map(id => ['homework', id]),
  ])
  const { id: stranger } = await host.given('clients.add', { client: aClient(), today: TUESDAY })
  expect(
    await host.refusal('sessions.give', { sessionId, deliveryId, what: 'homework', clientIds: [stranger] }),
  ).toMatch(/^not-found/)
})

test('A correction with its reason touches nobody else: not their times, not their note, not the group’s', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee', 'Marcus'])
  const [ana, dee, marcus] = clients
  if (!ana || !dee || !marcus) throw new Error('three clients')
  const sessionId = await aSession(host, groupId)
  await host.given('attendance.recordMany', { sessionId, clientIds: [ana, dee], mark: 'present' })
  await host.given('attendance.record', { sessionId, clientId: marcus, mark: 'absent' })
  for (const clientId of [ana, dee])
    await host.given('notes.saveIndividualNote', { sessionId, clientId, part: 'response', text: `Spoke, ${clientId}.` })
  await host.given('notes.saveGroupNote', { sessionId, text: 'A calm evening.' })
  host.at('2026-11-25T00:00:00.000Z')
  await host.given('sessions.finish', { sessionId })
  const before = await host.given('sessions.get', { sessionId })
  const notes = await host.given('notes.ofSession', { sessionId })
  host.at('2026-11-25T15:00:00.000Z')
  const reason = 'Came at six, the list was read wrong'
  const presence = { absence: null, intervals: [{ cameAt: '2026-11-24T23:00:00.000Z', leftAt: null }] }
  await host.given('attendance.correct', { sessionId, clientId: marcus, presence, reason })
  const after = await host.given('sessions.get', { sessionId })
  const others = (detail: typeof before) => detail?.attendance.filter(row => row.clientId !== marcus)
  expect(others(after)).toEqual(others(before))
  expect(await host.given('notes.ofSession', { sessionId })).toEqual(notes)
  const own = after?.attendance.find(row => row.clientId === marcus)
  expect(own).toMatchObject({
    presence,
    asRecorded: { absence: 'absent', intervals: [] },
    corrections: [{ reason, correctedBy: 'Jordan Reyes', after: presence }],
  })
})
