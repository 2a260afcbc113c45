import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aClient } from '#tests/support/builders.ts'
import { makeClinic } from '#tests/support/host-in.ts'
import { openEmptyHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'
import { besideOf, contentsOf, flip, hostOver } from './damaged-host.ts'

// The ways into a damaged vault that do not go by its own header and a person's passphrase.

const TODAY = '2026-11-24'
const NAMES = ['Ana', 'Dee', 'Marcus']
let folder = ''
let recoveryCode = ''
/** The page that says who has which role. */
let rolesAt = 0

beforeAll(async () => {
  const made = openEmptyHost(afterAll)
  recoveryCode = await makeClinic(made)
  for (const legalFirstName of NAMES)
    await made.given('clients.add', { client: aClient({ legalFirstName, admittedOn: null }), today: TODAY })
  await made.given('backup.make', undefined)
  const { db } = made.host.vault.held().vault
  const page = db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'staff_roles'`).pluck().get()
  rolesAt = (Number(page) - 1) * Number(db.pragma('page_size', { simple: true })) + 500
  await made.host.vault.close()
  ;({ folder } = made)
})

const header = (host: TestHost) => join(host.folder, 'vault.hdr')
const database = (host: TestHost) => join(host.folder, 'vault.db')
const byPassphrase = { with: 'passphrase', secret: PASSPHRASE } as const
const emergency = { name: 'Robin Vale', reason: 'A client is in the hospital', hours: 2 }
const byCode = () => ({ with: 'recovery-code', secret: recoveryCode, emergency }) as const
const readings = (host: TestHost) => besideOf(host.folder).filter(name => name.includes('.reading-'))
const firstNames = async (host: TestHost) =>
  (await host.given('clients.list', { text: '', today: TODAY, limit: 10 })).clients.map(
    ({ name }) => name.split(' ')[0],
  )

/** The clinic, its header away, and this done before anybody looks. */
function withoutHeader(also: (host: TestHost, header: Buffer) => void): TestHost {
  const host = hostOver(folder)
  const bytes = readFileSync(header(host))
  rmSync(header(host))
  also(host, bytes)
  return host
}

describe('[DM3] without a header of its own a damaged vault is read', () => {
  test('with the keys in a backup’s header, and no byte changes', async () => {
    const host = withoutHeader(() => undefined)
    const before = contentsOf(host.folder)
    expect(await host.given('vault.status', undefined)).toMatchObject({ state: 'fault', code: 'header-missing' })
    expect(await host.given('damage.ways', undefined)).toMatchObject({
      reading: { keysFrom: 'backup', people: [{ name: 'Jordan Reyes' }] },
      backup: { cause: 'manual' },
    })
    expect(await host.given('damage.read', byPassphrase)).toMatchObject({
      state: 'open',
      reading: { keysFrom: 'backup', missing: [], isOlder: false },
    })
    expect((await firstNames(host)).toSorted()).toEqual(NAMES)
    await host.host.vault.close()
    expect([contentsOf(host.folder), readings(host)]).toEqual([before, []])
  })

  test('with the keys of a set that a restore kept aside, when no backup is there', async () => {
    const host = withoutHeader((one, bytes) => {
      rmSync(join(one.folder, 'backups'), { recursive: true })
      const kept = join(dirname(one.folder), 'vault.kept-2026-11-20T09-00-00-000Z')
      mkdirSync(kept)
      writeFileSync(join(kept, 'vault.hdr'), bytes)
    })
    expect(await host.given('damage.read', byPassphrase)).toMatchObject({
      state: 'open',
      reading: { keysFrom: 'kept-aside', missing: [] },
    })
    expect((await firstNames(host)).toSorted()).toEqual(NAMES)
  })

  test('not with the keys of before it was given new ones: that is what it says, and nothing is left', async () => {
    const host = hostOver(folder)
    await host.given('vault.unlock', byPassphrase)
    await host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
    await host.given('backup.rotateKeys', undefined)
    await host.host.vault.close()
    rmSync(header(host))
    await host.given('damage.lookAgain', undefined)
    expect(await host.refusal('damage.read', byPassphrase)).toMatch(/No keys for vault\.db are here/)
    expect(readings(host)).toEqual([])
  })
})

describe('[DM7] by the recovery code a damaged vault is read', () => {
  test('under a name, a reason and an end; the next good unlock brings them up for review', async () => {
    const host = hostOver(folder)
    const whole = readFileSync(database(host))
    flip(database(host), whole.length - 2_000)
    await host.ask('vault.unlock', byPassphrase)
    const before = contentsOf(host.folder)
    expect(await host.given('damage.read', byCode())).toMatchObject({
      state: 'open',
      person: { name: 'Robin Vale', roles: ['supervisor'] },
      until: '2026-11-25T00:30:00.000Z',
    })
    expect((await firstNames(host)).toSorted()).toEqual(NAMES)
    expect(await host.refusal('clients.add', { client: aClient({ admittedOn: null }), today: TODAY })).toMatch(
      /^(read-only|forbidden): /,
    )
    await host.host.vault.close()
    expect([contentsOf(host.folder), readings(host)]).toEqual([before, []])
    writeFileSync(database(host), whole)
    await host.given('damage.lookAgain', undefined)
    expect(await host.given('vault.unlock', byPassphrase)).toMatchObject({ state: 'open' })
    expect(await host.given('facilitators.emergencies', undefined)).toMatchObject([
      { name: 'Robin Vale', reason: emergency.reason, beganAt: '2026-11-24T22:30:00.000Z', reviewedAt: null },
    ])
    // Nobody new has a way in.
    await host.host.vault.close()
    expect(await host.given('vault.status', undefined)).toMatchObject({ people: [{ name: 'Jordan Reyes' }] })
  })

  test('and the keys of a backup, when the header is gone too', async () => {
    const host = withoutHeader(() => undefined)
    expect(await host.given('damage.read', byCode())).toMatchObject({
      state: 'open',
      person: { name: 'Robin Vale' },
      reading: { keysFrom: 'backup' },
    })
  })

  test('and not by a wrong code, nor by a passphrase or a code in the other’s place', async () => {
    const host = hostOver(folder)
    flip(database(host), readFileSync(database(host)).length - 2_000)
    await host.ask('vault.unlock', byPassphrase)
    const wrong = recoveryCode.split('').reverse().join('')
    const tried = [
      { ...byCode(), secret: wrong },
      { ...byCode(), secret: PASSPHRASE },
      { with: 'passphrase', secret: recoveryCode } as const,
    ]
    for (const by of tried) expect(await host.refusal('damage.read', by)).toMatch(/^wrong-secret: /)
    expect([readings(host), await host.ask('clients.list', { text: '', today: TODAY, limit: 10 })]).toEqual([
      [],
      expect.objectContaining({ ok: false, code: 'locked' }),
    ])
  })
})

describe('[DM8] whose roles stand in a damaged part', () => {
  test('is shown nothing by their passphrase; the recovery code opens the rest', async () => {
    const host = hostOver(folder)
    flip(database(host), rolesAt)
    await host.ask('vault.unlock', byPassphrase)
    const before = contentsOf(host.folder)
    expect(await host.refusal('damage.read', byPassphrase)).toBe(
      'vault-fault: What you may read stands in the damaged part of the vault, so nothing is shown. The recovery code opens the rest, or restore a backup.',
    )
    expect(await host.ask('clients.list', { text: '', today: TODAY, limit: 10 })).toMatchObject({ code: 'locked' })
    expect([contentsOf(host.folder), readings(host)]).toEqual([before, []])
    expect(await host.given('damage.read', byCode())).toMatchObject({ state: 'open', person: { name: 'Robin Vale' } })
    expect((await firstNames(host)).toSorted()).toEqual(NAMES)
  })
})
