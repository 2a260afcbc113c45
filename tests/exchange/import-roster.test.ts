import { expect, test } from 'vitest'
import { aClient, aFullGroup, TUESDAY } from '#tests/support/builders.ts'
import { openHost } from '#tests/support/host.ts'

const add = (legalFirstName: string, recordNumber: string | null = null) => ({
  does: 'add' as const,
  client: aClient({ legalFirstName, recordNumber }),
})

test('rows are added, updated and enrolled in one go', async () => {
  const host = await openHost()
  const { groupId, clients } = await aFullGroup(host, ['Ana'])
  const [ana] = clients
  if (ana === undefined) throw new Error('one client')
  const known = await host.given('clients.add', { client: aClient({ legalFirstName: 'Dee' }), today: TUESDAY })
  const result = await host.given('exchange.importRoster', {
    rows: [
      add('Marcus'),
      { does: 'update', clientId: known.id, change: { pronouns: 'she/her' } },
      { does: 'enrol', clientId: ana },
    ],
    enrolInto: { groupId, startsOn: TUESDAY },
    today: TUESDAY,
  })
  expect(result).toEqual({ added: 1, updated: 1, enrolled: 2, alreadyEnrolled: 1 })
  const changed = await host.given('clients.get', { clientId: known.id, today: TUESDAY })
  expect(changed?.client).toMatchObject({ legalFirstName: 'Dee', pronouns: 'she/her', stage: 'early-recovery' })
})

test('one row that cannot be taken leaves nothing behind', async () => {
  const { refusal, given } = await openHost()
  const rows = [add('Marcus', 'MRN-1'), add('Priya', 'MRN-1')]
  expect(await refusal('exchange.importRoster', { rows, enrolInto: null, today: TUESDAY })).toBe(
    'conflict: Nothing was imported. Row 2 of those chosen: That record number belongs to another client already.',
  )
  expect(await given('clients.list', { text: '', today: TUESDAY, limit: 10 })).toEqual({ clients: [], total: 0 })
})
