import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dispatch } from '#electron/ipc/dispatch.ts'
import type { VaultHost } from '#electron/vault/vault-host.ts'
import { MAX_DRAFT_LENGTH, placeToReturnTo } from '#shared/drafts/drafts.ts'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { aClient, TUESDAY } from '#tests/support/builders.ts'
import { openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'

const form = 'clients.new'
const typed = (legalFirstName: string) => JSON.stringify({ fields: { legalFirstName } })

/** Asks as another staff member would, at the same open vault. */
async function asSomebodyElse({ host, given }: TestHost) {
  const other = await given('facilitators.add', { name: 'Sam Oduya', credentials: null })
  const { open } = host.vault
  if (open === null) throw new Error('the vault is open')
  const person = { ...open.person, id: other.id, name: other.name, roles: [...everyRole] }
  const vault = Object.create(host.vault, { open: { value: { ...open, person } } }) as VaultHost // the same vault, held by another person
  return (name: string, input: unknown) => dispatch({ ...host, vault }, name, input)
}

test('[DR3] A kept form is found again as it was typed last, until it is dropped', async () => {
  const { given, at } = await openHost()
  expect(await given('drafts.find', { form })).toBe(null)
  at('2026-11-24T22:30:00.000Z')
  await given('drafts.keep', { form, content: typed('Ad') })
  at('2026-11-24T22:30:02.000Z')
  expect(await given('drafts.keep', { form, content: typed('Ada') })).toEqual({ savedAt: '2026-11-24T22:30:02.000Z' })
  await given('drafts.keep', { form: 'groups.new', content: '{}' })
  expect(await given('drafts.find', { form })).toEqual({ content: typed('Ada'), savedAt: '2026-11-24T22:30:02.000Z' })
  await given('drafts.drop', { form })
  await given('drafts.drop', { form })
  expect(await given('drafts.find', { form })).toBe(null)
  expect(await given('drafts.find', { form: 'groups.new' })).toMatchObject({ content: '{}' })
})

test('[DR1] Nobody else sees, changes or drops a kept form, whatever their role', async () => {
  const host = await openHost()
  await host.given('drafts.keep', { form, content: typed('Ada') })
  const askAsOther = await asSomebodyElse(host)
  expect(await askAsOther('drafts.find', { form })).toEqual({ ok: true, value: null })
  await askAsOther('drafts.drop', { form })
  await askAsOther('drafts.keep', { form, content: typed('Grace') })
  expect(await askAsOther('drafts.find', { form })).toMatchObject({ ok: true, value: { content: typed('Grace') } })
  expect(await host.given('drafts.find', { form })).toMatchObject({ content: typed('Ada') })
})

test('[DR2] A kept form outlives the lock, and the vault’s files do not show it', async () => {
  const host = await openHost()
  await host.given('drafts.keep', { form, content: typed('Zephyrine Quillworth') })
  const files = () => readdirSync(host.folder).map(name => readFileSync(join(host.folder, name)).toString('latin1'))
  expect(files().filter(text => text.includes('Zephyrine'))).toEqual([])
  await host.host.vault.close()
  expect(files().filter(text => text.includes('Zephyrine'))).toEqual([])
  expect(await host.refusal('drafts.find', { form })).toMatch(/^locked/)
  await host.given('vault.unlock', { secret: PASSPHRASE, with: 'passphrase' })
  expect(await host.given('drafts.find', { form })).toMatchObject({ content: typed('Zephyrine Quillworth') })
})

test('[DR4] A draft that nobody touched for 30 days is forgotten, and one too long is refused', async () => {
  const { given, refusal, at } = await openHost()
  at('2026-10-01T12:00:00.000Z')
  await given('drafts.keep', { form, content: typed('Old') })
  at('2026-10-02T12:00:00.000Z')
  await given('drafts.keep', { form: 'clients.edit:1', content: typed('Newer') })
  at('2026-11-01T08:00:00.000Z')
  await given('drafts.keep', { form: 'groups.new', content: '{}' })
  expect(await given('drafts.find', { form })).toBe(null)
  expect(await given('drafts.find', { form: 'clients.edit:1' })).toMatchObject({ content: typed('Newer') })
  const long = typed('x'.repeat(MAX_DRAFT_LENGTH))
  expect(await refusal('drafts.keep', { form, content: long })).toMatch(/^invalid-input/)
})

test.each(['', '7', '[]', 'null', '{"fields":', 'Ada'])('What is no JSON object is not kept: %j', async content => {
  const { refusal } = await openHost()
  expect(await refusal('drafts.keep', { form, content })).toMatch(/^invalid-input/)
})

test('[DR5] Keeping a form again and again is one event of the audit trail without its text, and no screen asks anew', async () => {
  const { host, given, changes } = await openHost()
  await given('clients.add', { client: aClient(), today: TUESDAY })
  const before = changes()
  for (const name of ['A', 'Ad', 'Ada']) await given('drafts.keep', { form, content: typed(name) })
  await given('drafts.drop', { form })
  expect(changes()).toBe(before)
  const events = host.vault.open?.db.prepare('SELECT kind, client_id, record_id FROM audit_events').all().slice(-2)
  expect(events).toEqual([
    { kind: 'drafts.keep', client_id: null, record_id: null },
    { kind: 'drafts.drop', client_id: null, record_id: null },
  ])
})

const savedAt = '2026-11-24T22:30:00.000Z'
const place = (path: unknown) => ({ content: JSON.stringify({ path }), savedAt })

test.each([
  ['a minute later', place('/clients/new'), '2026-11-24T22:31:00.000Z', '/clients/new'],
  ['with its search part', place('/clients/import?groupId=0197-a'), savedAt, '/clients/import?groupId=0197-a'],
  ['just under 12 hours later', place('/clients'), '2026-11-25T10:29:59.000Z', '/clients'],
  ['12 hours later', place('/clients'), '2026-11-25T10:30:00.000Z', null],
  ['with the clock set back', place('/clients'), '2026-11-24T22:00:00.000Z', null],
  ['when none was kept', null, savedAt, null],
  ['when it is no address of the app', place('https://example.org'), savedAt, null],
  ['when it is no text', place(7), savedAt, null],
])('[DR6] The place to go back to, %s', (_when, draft, now, expected) => {
  expect(placeToReturnTo(draft, now)).toBe(expected)
})
