import { expect, test } from 'vitest'
import { dispatch } from '#electron/ipc/dispatch.ts'
import { aClient, aFullGroup, TUESDAY } from '#tests/support/builders.ts'
import { openEmptyHost, openHost } from '#tests/support/host.ts'

const ada = { client: aClient({ legalFirstName: 'Ada' }), today: TUESDAY }
const everyone = { text: '', today: TUESDAY, limit: 10 }

test('a failing command leaves nothing behind, tells nothing and announces nothing', async () => {
  const { host, ask, changes, errors } = await openHost()
  const before = changes()
  const failing = {
    ...host,
    handlers: {
      ...host.handlers,
      'clients.add': (...[context, input]: Parameters<(typeof host.handlers)['clients.add']>) => {
        host.handlers['clients.add'](context, input)
        throw new Error('Ada was here')
      },
    },
  }
  expect(await dispatch(failing, 'clients.add', ada)).toEqual({
    ok: false,
    code: 'failed',
    message: 'Something went wrong. Nothing was changed.',
  })
  expect(await ask('clients.list', everyone)).toEqual({ ok: true, value: { clients: [], total: 0 } })
  expect(changes()).toBe(before)
  expect(errors).toHaveLength(1)
})

test('a wrong output rolls the command back', async () => {
  const { host, ask } = await openHost()
  const failing = {
    ...host,
    handlers: {
      ...host.handlers,
      'clients.add': (...[context, input]: Parameters<(typeof host.handlers)['clients.add']>) => {
        const client = host.handlers['clients.add'](context, input)
        return { ...client, id: 'not an id' as typeof client.id } // the mistake that the output's check is for
      },
    },
  }
  expect(await dispatch(failing, 'clients.add', ada)).toMatchObject({ ok: false, code: 'failed' })
  expect(await ask('clients.list', everyone)).toEqual({ ok: true, value: { clients: [], total: 0 } })
})

test('until the recovery code is confirmed no record is read or written', async () => {
  const { given, refusal } = openEmptyHost()
  await given('vault.create', {
    clinicName: 'Riverside Clinic',
    timeZone: 'America/New_York',
    facilitator: { name: 'Jordan Reyes', credentials: null },
    passphrase: 'quiet rivers carry seven lanterns home',
  })
  expect(await refusal('clients.add', ada)).toBe('locked: Confirm the recovery code first.')
  expect(
    await refusal('vault.confirmRecoveryCode', { groups: [0, 4].map(index => ({ index, text: 'AAAA' })) }),
  ).toMatch('does not match')
})

test('a command is one event in the same transaction, a draft one for each record and unlock, a view one for each client', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'])
  const [clientId] = clients
  if (clientId === undefined) throw new Error('one client')
  const { sessionId } = await host.given('sessions.start', { groupId, heldOn: TUESDAY, scheduleId: null })
  for (const text of ['a', 'ab', 'abc']) await host.given('notes.saveGroupNote', { sessionId, text })
  for (const _ of [1, 2]) await host.given('clients.get', { clientId, today: TUESDAY })
  await host.refusal('sessions.deliver', { sessionId, topicId: 'nowhere/at-all' })
  const db = host.host.vault.open?.db
  const events = db?.prepare('SELECT kind, client_id AS client, session_id AS session FROM audit_events').all()
  expect(events?.slice(-3)).toEqual([
    { kind: 'sessions.start', client: null, session: sessionId },
    { kind: 'notes.saveGroupNote', client: null, session: sessionId },
    { kind: 'clients.viewed', client: clientId, session: null },
  ])
})
