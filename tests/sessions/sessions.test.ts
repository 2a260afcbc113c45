import { expect, test } from 'vitest'
import { aFullGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { openHost } from '#tests/support/host.ts'

const byName = (rows: readonly { name: string; status: string; minutes: number }[]) =>
  rows.map(({ name, status, minutes }) => ({ name, status, minutes }))

test('an evening from the schedule to the finish, with what was recorded frozen [SE4]', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee', 'Marcus', 'Priya'])
  const sessionId = await aSession(host, groupId)
  await host.given('sessions.deliver', { sessionId, topicId: 'paws/what-it-is' })
  const [ana, dee, marcus, priya] = clients
  if (!ana || !dee || !marcus || !priya) throw new Error('four clients')
  await host.given('attendance.record', { sessionId, clientId: ana, mark: 'present' })
  host.at('2026-11-24T22:47:00.000Z')
  await host.given('attendance.record', { sessionId, clientId: dee, mark: 'late' })
  await host.given('attendance.record', { sessionId, clientId: marcus, mark: 'absent' })
  await host.given('notes.saveIndividualNote', {
    sessionId,
    clientId: ana,
    part: 'response',
    text: 'Named two early signs.',
  })
  await host.given('notes.saveGroupNote', { sessionId, text: 'Introduced post-acute withdrawal.' })
  host.at('2026-11-25T00:00:00.000Z')
  await host.given('sessions.finish', { sessionId })

  const session = await host.given('sessions.get', { sessionId })
  expect(session).toMatchObject({ state: 'finished', endedAt: '2026-11-25T00:00:00.000Z', heldOn: TUESDAY })
  expect(byName(session?.attendance ?? [])).toEqual([
    { name: 'Ana Client0', status: 'present', minutes: 90 },
    { name: 'Dee Client1', status: 'late', minutes: 73 },
    { name: 'Marcus Client2', status: 'absent', minutes: 0 },
    { name: 'Priya Client3', status: 'not-recorded', minutes: 0 },
  ])
  expect(session?.attendance.map(row => row.asRecorded)).toEqual(session?.attendance.map(row => row.presence))
  expect(await host.given('clients.timeline', { clientId: ana, limit: 60 })).toEqual([
    {
      sessionId,
      heldOn: TUESDAY,
      groupName: 'Evening Early Recovery',
      status: 'present',
      minutes: 90,
      topics: [session?.deliveries[0]?.title],
      note: 'Named two early signs.',
      voidNoteIds: [],
    },
  ])
})

test('starting a planned meeting twice opens the same session [SE3]', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana'])
  expect(await aSession(host, groupId)).toBe(await aSession(host, groupId))
})

test('a session finished the next morning ended at its planned end [SE1]', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana'])
  const sessionId = await aSession(host, groupId)
  host.at('2026-11-25T14:00:00.000Z')
  await host.given('sessions.finish', { sessionId })
  expect(await host.given('sessions.get', { sessionId })).toMatchObject({ endedAt: '2026-11-25T00:00:00.000Z' })
})

test('today shows the meeting with its counts and a suggestion, and what other days lack', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana', 'Dee'])
  const before = await host.given('sessions.today', { date: TUESDAY })
  expect(before.meetings).toMatchObject([
    {
      groupId,
      state: 'upcoming',
      startsAt: '17:30',
      endsAt: '19:00',
      expected: 2,
      newTonight: 2,
      missedLastTime: 0,
      suggestion: { topicId: 'paws/what-it-is', notHad: 2, expected: 2, inOrder: false },
    },
  ])
  const sessionId = await aSession(host, groupId)
  await host.given('sessions.finish', { sessionId })
  const after = await host.given('sessions.today', { date: '2026-11-25' })
  expect(after).toMatchObject({
    meetings: [],
    unfinished: [{ sessionId, isRunning: false, notRecorded: 2, notesMissing: 0, groupNoteMissing: true }],
  })
})

test('who was in the room has had the topic, so the next suggestion is another [CV2] [CV3]', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const sessionId = await aSession(host, groupId)
  await host.given('sessions.deliver', { sessionId, topicId: 'paws/what-it-is' })
  await host.given('attendance.recordMany', { sessionId, clientIds: clients, mark: 'present' })
  await host.given('sessions.finish', { sessionId })
  const next = await host.given('sessions.today', { date: '2026-12-01' })
  expect(next.meetings[0]?.suggestion).toMatchObject({ topicId: 'stages-of-change/overview-and-rulers', notHad: 2 })
})

test('a group without a plan may have any topic of the library [CV5]', async () => {
  const host = await openHost()
  await aFullGroup(host, ['Ana'], { plan: { mode: 'ordered', topicIds: [] } })
  const { meetings } = await host.given('sessions.today', { date: TUESDAY })
  expect(meetings[0]?.suggestion).toMatchObject({ topicId: 'paws/what-it-is', notHad: 1, inOrder: false })
})

test('a client who comes for the first time to two sessions of a group in one day is named once', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'])
  await host.given('sessions.start', { groupId, heldOn: TUESDAY, scheduleId: null })
  const { meetings, newClients } = await host.given('sessions.today', { date: TUESDAY })
  expect([meetings.length, newClients.map(({ clientId }) => clientId)]).toEqual([2, clients])
})

test('a closed day says why and is not expected', async () => {
  const host = await openHost()
  const { groupId } = await aFullGroup(host, ['Ana'])
  const days = { fromOn: TUESDAY, untilOn: TUESDAY, reason: 'Staff training', everyGroup: false }
  await host.given('groups.close', { groupId, ...days })
  expect(await host.given('sessions.today', { date: TUESDAY })).toMatchObject({
    meetings: [{ state: 'closed', closedBecause: 'Staff training' }],
  })
})

test('an ended enrolment does not take anyone out of a finished session', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const sessionId = await aSession(host, groupId)
  await host.given('sessions.finish', { sessionId })
  const group = await host.given('groups.get', { groupId, onDate: TUESDAY })
  const enrolmentId = group?.roster[0]?.enrolmentId
  if (enrolmentId === undefined) throw new Error('enrolled')
  await host.given('groups.endEnrolment', { enrolmentId, endsOn: '2026-10-10', reason: null })
  const session = await host.given('sessions.get', { sessionId })
  expect(session?.attendance.map(row => row.clientId)).toEqual(clients)
})
