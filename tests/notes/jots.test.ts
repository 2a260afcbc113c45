import { expect, test } from 'vitest'
import { aClient, aFullGroup, aSession, TUESDAY } from '#tests/support/builders.ts'
import { asStaff, openHost } from '#tests/support/host.ts'

const SECRET = 'Quillvane looked away at the wave'

async function aRoom() {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'])
  const [ana] = clients
  if (ana === undefined) throw new Error('one client')
  return { host, ana, groupId, sessionId: await aSession(host, groupId) }
}

test('[NT1] A jot is kept with its time, about a client or nobody, oldest first', async () => {
  const { host, ana, sessionId } = await aRoom()
  host.at('2026-11-24T22:40:00.000Z')
  const first = await host.given('notes.jot', { sessionId, clientId: ana, text: '  Quiet tonight. ' })
  host.at('2026-11-24T22:41:00.000Z')
  const second = await host.given('notes.jot', { sessionId, clientId: null, text: 'The wave worked.' })
  expect(await host.given('notes.jots', { sessionId })).toEqual([
    { jotId: first.jotId, clientId: ana, jottedAt: '2026-11-24T22:40:00.000Z', text: 'Quiet tonight.' },
    { jotId: second.jotId, clientId: null, jottedAt: '2026-11-24T22:41:00.000Z', text: 'The wave worked.' },
  ])
})

test('[NT1] Whoever jotted it sees it and removes it, nobody else: not a colleague, a supervisor or an administrator', async () => {
  const { host, sessionId } = await aRoom()
  const { jotId } = await host.given('notes.jot', { sessionId, clientId: null, text: SECRET })
  for (const roles of [['facilitator'], ['supervisor'], ['facilitator', 'administrator']] as const) {
    const other = await asStaff(host, `Colleague ${roles.join(' ')}`, roles)
    const seen = await other.ask('notes.jots', { sessionId })
    expect(seen.ok ? seen.value : seen.code).toEqual(roles[0] === 'supervisor' ? 'forbidden' : [])
    expect((await other.ask('notes.dropJot', { sessionId, jotId })).ok).toBe(false)
  }
  expect(await host.given('notes.jots', { sessionId })).toMatchObject([{ jotId, text: SECRET }])
  await host.given('notes.dropJot', { sessionId, jotId })
  expect(await host.given('notes.jots', { sessionId })).toEqual([])
  expect(await host.refusal('notes.dropJot', { sessionId, jotId })).toBe('not-found: That line is gone already.')
})

test('[NT2] A jot stands in nothing but its author’s own list: not in Find, the session, its notes, its round, the log or a client’s record', async () => {
  const { host, ana, sessionId } = await aRoom()
  await host.given('attendance.record', { sessionId, clientId: ana, mark: 'present' })
  await host.given('notes.jot', { sessionId, clientId: ana, text: SECRET })
  const filter = { staffId: null, client: null, kind: null, fromOn: null, untilOn: null }
  const answers = [
    await host.ask('find.everything', { text: 'Quillvane' }),
    await host.ask('sessions.get', { sessionId }),
    await host.ask('notes.ofSession', { sessionId }),
    await host.ask('checkins.ofSession', { sessionId }),
    await host.ask('audit.list', { filter, before: null, limit: 500 }),
    await host.ask('clients.get', { clientId: ana, today: '2026-11-24' }),
    await host.ask('sessions.today', { date: '2026-11-24' }),
  ]
  expect(answers.map(({ ok }) => ok)).toEqual(answers.map(() => true))
  expect(JSON.stringify(answers)).not.toContain('looked away')
  expect(JSON.stringify(answers[4])).toContain('notes.jot')
})

test('[NT2] A jot about somebody who is not in the session is refused, and so is an empty one', async () => {
  const { host, sessionId } = await aRoom()
  const { id } = await host.given('clients.add', { client: aClient({ legalFirstName: 'Zed' }), today: TUESDAY })
  expect(await host.refusal('notes.jot', { sessionId, clientId: id, text: 'x' })).toMatch(/^not-found: /)
  expect(await host.refusal('notes.jot', { sessionId, clientId: null, text: '  ' })).toMatch(/^invalid-input: /)
})

test('[NT1] Jots may still be written and removed when the session is finished: the notes are yet to come', async () => {
  const { host, sessionId } = await aRoom()
  await host.given('sessions.finish', { sessionId })
  const { jotId } = await host.given('notes.jot', { sessionId, clientId: null, text: 'Afterwards.' })
  await host.given('notes.dropJot', { sessionId, jotId })
  expect(await host.given('notes.jots', { sessionId })).toEqual([])
})
