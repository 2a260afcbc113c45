import { expect, test } from 'vitest'
import { NO_CHECK_IN, type CheckIn } from '#shared/checkins/checkin.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { GroupId } from '#shared/groups/group.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aClient, aFullGroup, aGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { asStaff, openHost, type TestHost } from '#tests/support/host.ts'

const SAID: CheckIn = { craving: 4, mood: 6, used: 'no', homework: null, remark: 'Slept better.', passed: ['homework'] }

/** Tonight's session with these clients in the room. */
async function aRoom(firstNames: readonly string[]) {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, firstNames)
  const sessionId = await aSession(host, groupId)
  await host.given('attendance.recordMany', { sessionId, clientIds: clients, mark: 'present' })
  const [first, ...others] = clients
  if (first === undefined) throw new Error('No clients')
  return { host, groupId, sessionId, clients, first, others }
}

const rowOf = async (host: TestHost, sessionId: SessionId, clientId: ClientId) =>
  (await host.given('checkins.ofSession', { sessionId })).find(row => row.clientId === clientId)

/** Another group's session on a day, started at an instant, with this client in it. */
async function anEarlierSession(host: TestHost, group: { groupId: GroupId }, clientId: ClientId, heldOn: string) {
  host.at(`${heldOn}T22:30:00.000Z`)
  const { sessionId } = await host.given('sessions.start', { groupId: group.groupId, heldOn, scheduleId: null })
  const isMember = (await host.given('sessions.get', { sessionId }))?.attendance.some(row => row.clientId === clientId)
  if (isMember !== true)
    await host.given('attendance.addClient', { sessionId, clientId, enrolFrom: null, overCapacity: false })
  await host.given('attendance.record', { sessionId, clientId, mark: 'present' })
  return sessionId
}

test('[CK1] What was said is kept as it was said, and what was not asked stays empty', async () => {
  const { host, sessionId, first, others } = await aRoom(['Ana', 'Dee'])
  await host.given('checkins.save', { sessionId, clientId: first, checkIn: SAID })
  expect(await host.given('checkins.ofSession', { sessionId })).toEqual(
    [
      { clientId: first, checkIn: SAID, last: null },
      { clientId: others[0], checkIn: NO_CHECK_IN, last: null },
    ].sort((a, b) => (String(a.clientId) < String(b.clientId) ? -1 : 1)),
  )
  await host.given('checkins.save', { sessionId, clientId: first, checkIn: { ...SAID, craving: null, remark: '  ' } })
  expect((await rowOf(host, sessionId, first))?.checkIn).toEqual({ ...SAID, craving: null, remark: null })
})

test('[CK2] A pass is kept, and one with an answer beside it is refused', async () => {
  const { host, sessionId, first } = await aRoom(['Ana'])
  const passed: CheckIn = { ...NO_CHECK_IN, passed: ['craving', 'used'] }
  await host.given('checkins.save', { sessionId, clientId: first, checkIn: passed })
  expect((await rowOf(host, sessionId, first))?.checkIn).toEqual(passed)
  expect(
    await host.refusal('checkins.save', { sessionId, clientId: first, checkIn: { ...passed, craving: 3 } }),
  ).toMatch(/^invalid-input: /)
})

test('[CK4] Only who was in the room has a check-in; who left keeps theirs, and may still be given one', async () => {
  const { host, sessionId, first } = await aRoom(['Ana'])
  await host.given('attendance.record', { sessionId, clientId: first, mark: 'left' })
  await host.given('checkins.save', { sessionId, clientId: first, checkIn: SAID })
  for (const mark of ['absent', 'excused', 'clear'] as const) {
    await host.given('attendance.record', { sessionId, clientId: first, mark })
    expect(await host.refusal('checkins.save', { sessionId, clientId: first, checkIn: { ...SAID, mood: 1 } })).toMatch(
      'Only someone who is in the room',
    )
    expect((await rowOf(host, sessionId, first))?.checkIn).toEqual(SAID)
  }
})

test('[CK4] What stands of somebody who was not there is cleared, and nothing is made of somebody who never had any', async () => {
  const { host, sessionId, first, others } = await aRoom(['Ana', 'Dee'])
  await host.given('checkins.save', { sessionId, clientId: first, checkIn: SAID })
  await host.given('attendance.recordMany', { sessionId, clientIds: [first, ...others], mark: 'absent' })
  await host.given('checkins.save', { sessionId, clientId: first, checkIn: NO_CHECK_IN })
  expect((await rowOf(host, sessionId, first))?.checkIn).toEqual(NO_CHECK_IN)
  const [dee] = others
  if (dee === undefined) throw new Error('two clients')
  expect(await host.refusal('checkins.save', { sessionId, clientId: dee, checkIn: NO_CHECK_IN })).toMatch(/^conflict: /)
})

test('A finished session’s round is read only, and is open again once it is reopened', async () => {
  const { host, sessionId, first } = await aRoom(['Ana'])
  await host.given('checkins.save', { sessionId, clientId: first, checkIn: SAID })
  await host.given('sessions.finish', { sessionId })
  const later = { sessionId, clientId: first, checkIn: { ...SAID, craving: 5 } }
  expect(await host.refusal('checkins.save', later)).toMatch('This session is finished')
  expect(await host.refusal('checkins.seat', { sessionId, clientIds: [first] })).toMatch('This session is finished')
  expect((await rowOf(host, sessionId, first))?.checkIn).toEqual(SAID)
  await host.given('sessions.reopen', { sessionId })
  await host.given('checkins.save', later)
  expect((await rowOf(host, sessionId, first))?.checkIn).toEqual({ ...SAID, craving: 5 })
})

test('[CK5] Beside stand the numbers of the last session of any group in which this client answered', async () => {
  const { host, groupId, sessionId: _, first } = await aRoom(['Ana'])
  const other = await host.given('groups.add', aGroup({ name: 'Weekend group', meetings: [] }))
  const numbers = (craving: number | null, mood: number | null): CheckIn => ({ ...NO_CHECK_IN, craving, mood })
  const held: readonly (readonly [{ groupId: GroupId }, string, CheckIn])[] = [
    [{ groupId }, '2026-11-17', numbers(9, 1)],
    [other, '2026-11-20', numbers(3, null)],
    // A line without a number, later still, is no number.
    [other, '2026-11-21', { ...NO_CHECK_IN, used: 'no', passed: ['craving', 'mood'] }],
  ]
  for (const [group, heldOn, checkIn] of held) {
    const sessionId = await anEarlierSession(host, group, first, heldOn)
    await host.given('checkins.save', { sessionId, clientId: first, checkIn })
  }
  const sessionId = await anEarlierSession(host, other, first, '2026-11-25')
  expect((await rowOf(host, sessionId, first))?.last).toEqual({ heldOn: '2026-11-20', craving: 3, mood: null })
  await host.given('checkins.save', { sessionId, clientId: first, checkIn: numbers(0, 10) })
  expect((await rowOf(host, sessionId, first))?.last).toEqual({ heldOn: '2026-11-20', craving: 3, mood: null })
})

test('[CK4] [CK5] Numbers written for somebody who was not there are nobody’s last numbers', async () => {
  const { host, groupId, first } = await aRoom(['Ana'])
  const earlier = await anEarlierSession(host, { groupId }, first, '2026-11-17')
  await host.given('checkins.save', { sessionId: earlier, clientId: first, checkIn: SAID })
  await host.given('attendance.record', { sessionId: earlier, clientId: first, mark: 'absent' })
  const sessionId = await anEarlierSession(host, { groupId }, first, '2026-11-25')
  expect((await rowOf(host, sessionId, first))?.last).toBeNull()
})

test('[CK6] Seats are kept in the order of the circle, are set anew as a whole, and are tonight’s alone', async () => {
  const { host, groupId, sessionId, clients, first } = await aRoom(['Ana', 'Dee', 'Gus'])
  const seatsOf = async (id: SessionId) =>
    new Map((await host.given('sessions.get', { sessionId: id }))?.attendance.map(row => [row.clientId, row.seat]))
  const [ana, dee, gus] = clients
  if (ana === undefined || dee === undefined || gus === undefined) throw new Error('three clients')
  await host.given('checkins.seat', { sessionId, clientIds: [gus, ana] })
  expect(await seatsOf(sessionId)).toEqual(
    new Map<ClientId, number | null>([
      [ana, 2],
      [dee, null],
      [gus, 1],
    ]),
  )
  await host.given('checkins.seat', { sessionId, clientIds: [dee] })
  expect((await seatsOf(sessionId)).get(gus)).toBeNull()
  expect(await host.refusal('checkins.seat', { sessionId, clientIds: [dee, dee] })).toMatch(/^not-found: /)
  const stranger = await host.given('clients.add', { client: aClient({ legalFirstName: 'Zed' }), today: TUESDAY })
  expect(await host.refusal('checkins.seat', { sessionId, clientIds: [stranger.id] })).toMatch(/^not-found: /)
  const next = await anEarlierSession(host, { groupId }, first, '2026-11-25')
  expect([...(await seatsOf(next)).values()]).toEqual([null, null, null])
})

test('[CK3] An answer that offers the safety panel is kept like every other: nothing is written of the offer', async () => {
  const { host, sessionId, first } = await aRoom(['Ana'])
  const checkIn: CheckIn = { ...NO_CHECK_IN, craving: 10, mood: 0, used: 'yes' }
  await host.given('checkins.save', { sessionId, clientId: first, checkIn })
  expect(await rowOf(host, sessionId, first)).toEqual({ clientId: first, checkIn, last: null })
})

test('Facilitators alone write into the round; an auditor, and a supervisor of other groups, read nothing of it', async () => {
  const { host, sessionId, first } = await aRoom(['Ana'])
  await host.given('checkins.save', { sessionId, clientId: first, checkIn: SAID })
  const save = { sessionId, clientId: first, checkIn: NO_CHECK_IN }
  for (const role of ['supervisor', 'auditor'] as const) {
    const other = await asStaff(host, `A ${role}`, [role])
    expect(await other.refusal('checkins.save', save)).toMatch(/^forbidden: /)
    expect(await other.refusal('checkins.ofSession', { sessionId })).toMatch(/^forbidden: /)
  }
  const colleague = await asStaff(host, 'Sam Ortiz', ['facilitator'])
  expect(await rowOf(colleague, sessionId, first)).toEqual({ clientId: first, checkIn: SAID, last: null })
  await colleague.given('checkins.save', save)
  expect((await rowOf(host, sessionId, first))?.checkIn).toEqual(NO_CHECK_IN)
})
