import { expect, test } from 'vitest'
import { aClient, aFullGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { openHost } from '#tests/support/host.ts'

async function anEvening() {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  const sessionId = await aSession(host, groupId)
  const [ana, dee] = clients
  if (ana === undefined || dee === undefined) throw new Error('two clients')
  const rowOf = async (clientId: string) => {
    const session = await host.given('sessions.get', { sessionId })
    return session?.attendance.find(row => row.clientId === clientId)
  }
  return { ...host, groupId, sessionId, ana, dee, rowOf }
}

test('one key records, and undo puts back what stood before', async () => {
  const { given, sessionId, ana, rowOf } = await anEvening()
  const { before } = await given('attendance.record', { sessionId, clientId: ana, mark: 'absent' })
  expect((await rowOf(ana))?.status).toBe('absent')
  await given('attendance.set', { sessionId, clientId: ana, presence: before })
  expect((await rowOf(ana))?.status).toBe('not-recorded')
})

test('after the finish nothing is recorded any more, only corrected with a reason [AT6]', async () => {
  const { given, refusal, at, sessionId, ana, rowOf } = await anEvening()
  await given('attendance.record', { sessionId, clientId: ana, mark: 'absent' })
  at('2026-11-25T00:00:00.000Z')
  await given('sessions.finish', { sessionId })
  expect(await refusal('attendance.record', { sessionId, clientId: ana, mark: 'present' })).toBe(
    'conflict: This session was finished, so what was recorded stands. Correct it with a reason.',
  )
  const presence = { absence: null, intervals: [{ cameAt: '2026-11-24T22:50:00.000Z', leftAt: null }] }
  at('2026-11-25T14:00:00.000Z')
  await given('attendance.correct', { sessionId, clientId: ana, presence, reason: 'Came in by the side door' })
  const absent = { absence: 'absent', intervals: [] }
  expect(await rowOf(ana)).toMatchObject({
    status: 'late',
    minutes: 70,
    presence,
    asRecorded: absent,
    corrections: [
      {
        before: absent,
        after: presence,
        reason: 'Came in by the side door',
        correctedAt: '2026-11-25T14:00:00.000Z',
        correctedBy: 'Jordan Reyes',
      },
    ],
  })
})

test('reopening and finishing again never changes what was frozen first [SE4]', async () => {
  const { given, sessionId, ana, dee, rowOf } = await anEvening()
  await given('attendance.record', { sessionId, clientId: ana, mark: 'present' })
  await given('sessions.finish', { sessionId })
  const frozen = (await rowOf(ana))?.asRecorded
  await given('sessions.reopen', { sessionId })
  await given('attendance.correct', {
    sessionId,
    clientId: ana,
    presence: { absence: 'excused', intervals: [] },
    reason: 'Wrong person marked',
  })
  await given('sessions.finish', { sessionId })
  expect(await rowOf(ana)).toMatchObject({ status: 'excused', asRecorded: frozen })
  expect(await rowOf(dee)).toMatchObject({ status: 'not-recorded', corrections: [] })
})

test('recording one person touches nobody else', async () => {
  const { given, sessionId, ana, dee, rowOf } = await anEvening()
  await given('attendance.record', { sessionId, clientId: dee, mark: 'present' })
  await given('notes.saveIndividualNote', {
    sessionId,
    clientId: dee,
    part: 'response',
    text: 'Worked on the weekly chart.',
  })
  const before = { row: await rowOf(dee), notes: await given('notes.ofSession', { sessionId }) }
  await given('attendance.record', { sessionId, clientId: ana, mark: 'late' })
  const late = await given('clients.add', { client: aClient({ legalFirstName: 'Late' }), today: TUESDAY })
  await given('attendance.addClient', { sessionId, clientId: late.id, enrolFrom: null, overCapacity: false })
  expect({ row: await rowOf(dee), notes: await given('notes.ofSession', { sessionId }) }).toEqual(before)
})

test('a walk-in comes as a guest, enrolled, or as somebody new', async () => {
  const { given, refusal, groupId, sessionId, rowOf } = await anEvening()
  const guest = await given('clients.add', { client: aClient({ legalFirstName: 'Guest' }), today: TUESDAY })
  const walkIn = { sessionId, clientId: guest.id, enrolFrom: null, overCapacity: false }
  await given('attendance.addClient', walkIn)
  expect(await refusal('attendance.addClient', walkIn)).toBe('conflict: Already in this session.')
  expect(await rowOf(guest.id)).toMatchObject({ isGuest: true, status: 'not-recorded' })
  const known = await given('clients.add', { client: aClient({ legalFirstName: 'Known' }), today: TUESDAY })
  await given('attendance.addClient', { ...walkIn, clientId: known.id, enrolFrom: TUESDAY })
  const client = aClient({ legalFirstName: 'New', bornOn: null, admittedOn: null })
  const added = await given('attendance.addNewClient', { sessionId, client, enrolFrom: TUESDAY, overCapacity: false })
  const group = await given('groups.get', { groupId, onDate: TUESDAY })
  expect(group?.roster.map(entry => entry.clientId)).toEqual(expect.arrayContaining([known.id, added.id]))
  expect(group?.roster).toHaveLength(4)
})

test('[AT13] a walk-in enrolled by mistake is taken back before the finish, and the same enrolment goes on when enrolled again', async () => {
  const { given, refusal, sessionId, groupId, ana, rowOf } = await anEvening()
  const { id: clientId } = await given('clients.add', { client: aClient({ legalFirstName: 'Known' }), today: TUESDAY })
  await given('groups.wait', { groupId, clientId, askedOn: TUESDAY })
  const walkIn = { sessionId, clientId, overCapacity: false }
  await given('attendance.addClient', { ...walkIn, enrolFrom: TUESDAY })
  await given('attendance.record', { sessionId, clientId, mark: 'present' })
  expect(await refusal('attendance.takeBackEnrolled', { sessionId, clientId })).toMatch('Clear it first')
  await given('attendance.record', { sessionId, clientId, mark: 'clear' })
  await given('attendance.takeBackEnrolled', { sessionId, clientId })
  expect(await rowOf(clientId)).toBeUndefined()
  const enrolments = async () =>
    ((await given('clients.get', { clientId, today: TUESDAY }))?.enrolments ?? []).map(({ startsOn, endsOn }) => [
      startsOn,
      endsOn,
    ])
  const waiting = async () => (await given('groups.get', { groupId, onDate: TUESDAY }))?.waiting.length
  expect([await enrolments(), await waiting()]).toEqual([[[TUESDAY, TUESDAY]], 1])
  await given('attendance.addClient', { ...walkIn, enrolFrom: TUESDAY })
  expect([await enrolments(), await waiting(), (await rowOf(clientId))?.isGuest]).toEqual([[[TUESDAY, null]], 0, false])
  await given('attendance.takeBackEnrolled', { sessionId, clientId })
  await given('attendance.addClient', { ...walkIn, enrolFrom: null })
  expect((await rowOf(clientId))?.isGuest).toBe(true)
  await given('attendance.record', { sessionId, clientId: ana, mark: 'clear' })
  expect(await refusal('attendance.takeBackEnrolled', { sessionId, clientId: ana })).toMatch(
    'Only somebody who was enrolled',
  )
})

test('a guest added by mistake can be taken off, an enrolled client cannot', async () => {
  const { given, refusal, sessionId, ana, rowOf } = await anEvening()
  const guest = await given('clients.add', { client: aClient({ legalFirstName: 'Guest' }), today: TUESDAY })
  await given('attendance.addClient', { sessionId, clientId: guest.id, enrolFrom: null, overCapacity: false })
  await given('attendance.record', { sessionId, clientId: guest.id, mark: 'present' })
  expect(await refusal('attendance.removeGuest', { sessionId, clientId: guest.id })).toMatch('Clear it first')
  await given('attendance.record', { sessionId, clientId: guest.id, mark: 'clear' })
  await given('attendance.removeGuest', { sessionId, clientId: guest.id })
  expect(await rowOf(guest.id)).toBeUndefined()
  await given('attendance.record', { sessionId, clientId: ana, mark: 'clear' })
  expect(await refusal('attendance.removeGuest', { sessionId, clientId: ana })).toMatch('Only a guest')
})
