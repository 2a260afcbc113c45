import { cpSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findAuditHead } from '#electron/audit/audit.store.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { asRecords } from '#electron/vault/opened.ts'
import { VaultHost } from '#electron/vault/vault-host.ts'
import { TUESDAY } from '#tests/support/builders.ts'
import { PASSPHRASE, type TestHost } from '#tests/support/host.ts'
import { aFolder } from '#tests/vault/vault-fixture.ts'
import { aLog, kindsOf } from './audit-fixture.ts'

const unlock = ({ given }: TestHost) => given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })

/** Locks, changes the closed file's trail with the sealed position left as it was, as somebody with the file and its key would. */
async function tamper(host: TestHost, sql: readonly string[]): Promise<void> {
  await host.host.vault.close()
  const vault = await aFolder(host.folder, { newestSchema: 1_000 }).unlock({ secret: PASSPHRASE })
  const { number, code } = findAuditHead(asRecords(vault.db))
  for (const name of ['audit_events_stay', 'audit_events_stand']) vault.db.exec(`DROP TRIGGER IF EXISTS ${name}`)
  for (const one of sql) vault.db.exec(one)
  await vault.close({ head: Buffer.from(code).toString('hex'), count: number })
}

test('an unlock over a whole trail says nothing of it', async () => {
  const { jordan } = await aLog()
  await jordan.host.vault.close()
  expect(await unlock(jordan)).toMatchObject({ state: 'open', notice: null })
  expect(kindsOf(jordan).filter(kind => String(kind).startsWith('audit.found'))).toEqual([])
})

test.each([
  [
    'changed',
    `UPDATE audit_events SET kind = 'groups.list' WHERE number = 4`,
    4,
    'This event was changed',
    'foundChanged',
  ],
  ['taken out', 'DELETE FROM audit_events WHERE number = 5', 5, 'was taken out', 'foundMissing'],
  ['cut off', 'DELETE FROM audit_events WHERE number > 6', 7, 'cut off since the last lock', 'foundCutOff'],
])(
  'an unlock over a trail where something was %s names it, records it once, and blocks nothing [AU13]',
  async (...[, sql, number, words, kind]) => {
    const { jordan } = await aLog()
    await tamper(jordan, [sql])
    const status = await unlock(jordan)
    expect(status).toMatchObject({
      state: 'open',
      notice: expect.stringContaining(`The audit trail is broken at event ${number} of Nov 24, 2026.`),
    })
    expect(JSON.stringify(status)).toContain(words)
    expect(kindsOf(jordan).slice(-2)).toEqual([`audit.${kind}`, 'vault.unlocked'])
    expect(await jordan.ask('groups.list', { today: TUESDAY, withEnded: false })).toMatchObject({ ok: true })
    expect((await jordan.given('audit.hints', undefined)).map(({ rule }) => rule)).toContain('broken-trail')
    await jordan.host.vault.close()
    await unlock(jordan)
    expect(kindsOf(jordan).filter(one => one === `audit.${kind}`)).toHaveLength(1)
  },
)

test('a check of the whole log names the break too, and nothing can be signed off over it [AU10, AU23]', async () => {
  const { jordan } = await aLog()
  await tamper(jordan, ['UPDATE audit_events SET client_id = NULL WHERE client_id IS NOT NULL AND number > 6'])
  await unlock(jordan)
  const { broken } = await jordan.given('audit.verify', undefined)
  expect(broken).toEqual({ number: expect.any(Number), at: '2026-11-24T22:30:00.000Z', kind: 'changed' })
})

test('an unlock after an unclean stop checks every event since the sealed position', async () => {
  const { jordan } = await aLog()
  await jordan.host.vault.close()
  await unlock(jordan)
  await jordan.given('groups.list', { today: TUESDAY, withEnded: false })
  // What a power cut leaves: the files as they are while the vault is open.
  const folder = `${jordan.folder}-cut`
  cpSync(jordan.folder, folder, { recursive: true })
  const vault = await aFolder(folder, { newestSchema: 1_000 }).unlock({ secret: PASSPHRASE })
  vault.db.exec(`DROP TRIGGER audit_events_stand; UPDATE audit_events SET kind = 'x.y' WHERE kind = 'groups.list'`)
  vault.abandon()
  const { now, newId } = jordan.host
  const next = new VaultHost({ folder, now, newId, kdfFloor: READING_FLOOR })
  expect(await next.unlock(PASSPHRASE)).toMatchObject({ notice: expect.stringContaining('This event was changed') })
  await next.close()
})
