import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aFullGroup, aSession } from '#tests/support/builders.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'

let host: TestHost
let sessionId: SessionId
let ana: ClientId
let dee: ClientId

beforeAll(async () => {
  host = await openHost(afterAll)
  const { groupId, clients } = await aFullGroup(host, ['Ana', 'Dee'])
  sessionId = await aSession(host, groupId)
  const [first, second] = clients
  if (first === undefined || second === undefined) throw new Error('two clients')
  ana = first
  dee = second
})

const detail = async () => {
  const found = await host.given('sessions.get', { sessionId })
  if (found === null) throw new Error('no session')
  return found
}
const rows = async () => (await detail()).attendance
const IN = { absence: null, intervals: [{ cameAt: '2026-11-24T22:30:00.000Z', leftAt: null }] }

test('several are set in one act, all or nobody', async () => {
  const absent = { absence: 'absent' as const, intervals: [] }
  await host.given('attendance.setMany', {
    sessionId,
    presences: [
      { clientId: ana, presence: IN },
      { clientId: dee, presence: absent },
    ],
  })
  expect((await rows()).map(row => row.status)).toEqual(['present', 'absent'])
  const stranger = { clientId: '01973a00-0000-7000-8000-000000000001', presence: IN }
  const reply = await host.ask('attendance.setMany', {
    sessionId,
    presences: [{ clientId: dee, presence: IN }, stranger],
  })
  expect(reply).toMatchObject({ ok: false, code: 'not-found' })
  expect((await rows()).map(row => row.status)).toEqual(['present', 'absent'])
})

test('[AT11] a visitor is a name and a relation in this session: no attendance, no count, no note; taken off and put back as before', async () => {
  const before = await rows()
  const { visitorId } = await host.given('attendance.addVisitor', {
    sessionId,
    name: 'Rae Brooks',
    relation: 'Sister of a member',
  })
  const visitor = { visitorId, name: 'Rae Brooks', relation: 'Sister of a member', cameAt: '2026-11-24T22:30:00.000Z' }
  expect((await detail()).visitors).toEqual([visitor])
  expect(await rows()).toEqual(before)
  expect((await host.given('notes.ofSession', { sessionId })).individual).toEqual([])
  host.at('2026-11-24T22:40:00.000Z')
  await host.given('attendance.removeVisitor', { sessionId, visitorId })
  expect((await detail()).visitors).toEqual([])
  expect(await host.refusal('attendance.removeVisitor', { sessionId, visitorId })).toBe(
    'not-found: That visitor is not in this session any more.',
  )
  await host.given('attendance.putVisitorBack', { sessionId, visitorId })
  expect((await detail()).visitors).toEqual([visitor])
  const nobody = '01973a00-0000-7000-8000-000000000002'
  expect(await host.refusal('attendance.putVisitorBack', { sessionId, visitorId: nobody })).toBe(
    'not-found: That visitor was never in this session.',
  )
})

test('in the room or by video, before and after anything is recorded, and nobody else’s', async () => {
  const modalities = async () => (await rows()).map(row => row.modality)
  expect(await modalities()).toEqual(['in-person', 'in-person'])
  await host.given('attendance.setModality', { sessionId, clientId: ana, modality: 'video' })
  expect(await modalities()).toEqual(['video', 'in-person'])
  await host.given('attendance.record', { sessionId, clientId: ana, mark: 'late' })
  expect(await modalities()).toEqual(['video', 'in-person'])
})

test('[AT12] the sign-in sheet is compared and changes nothing of the attendance, after the finish too', async () => {
  await host.given('sessions.finish', { sessionId })
  const before = await rows()
  await host.given('attendance.setSigned', { sessionId, clientId: ana, signed: false })
  await host.given('attendance.setSigned', { sessionId, clientId: dee, signed: true })
  const after = await rows()
  expect(after.map(row => row.signed)).toEqual([false, true])
  expect(after.map(row => ({ ...row, signed: null }))).toEqual(before)
  await host.given('attendance.setSigned', { sessionId, clientId: ana, signed: null })
  expect((await rows()).map(row => row.signed)).toEqual([null, true])
})

test('once finished nothing is set for many any more', async () => {
  expect(await host.refusal('attendance.setMany', { sessionId, presences: [{ clientId: ana, presence: IN }] })).toBe(
    'conflict: This session was finished, so what was recorded stands. Correct it with a reason.',
  )
})
