import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { VaultHost } from '#electron/vault/vault-host.ts'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { contract } from '#shared/ipc/contract.ts'
import { openEmptyHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'
import { holdRoles } from '#tests/ipc/fuzz-host.ts'
import { samplesOf } from '#tests/ipc/fuzz-samples.ts'
import { aClosedClinic, besideOf, contentsOf, flip, hostOver, readDamaged } from './damaged-host.ts'

const TODAY = '2026-11-24'
let folder: string
let clientId: ClientId

beforeAll(async () => {
  ;({ folder, clientId } = await aClosedClinic())
})

const database = (host: TestHost) => join(host.folder, 'vault.db')
/** The last page of the database: some index or table of the clinic, never its schema. */
const harmLast = (host: TestHost) => flip(database(host), statSync(database(host)).size - 2_000)

/** A host over the clinic with damage, after an unlock that found it. */
async function damaged(harm: (host: TestHost) => void = harmLast): Promise<TestHost> {
  const host = hostOver(folder)
  harm(host)
  return host
}

describe('[DM1] a fault that an unlock finds', () => {
  test('is the state from then on, until somebody looks again', async () => {
    const host = await damaged()
    expect(await host.given('vault.status', undefined)).toMatchObject({ state: 'locked' })
    expect(await host.ask('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })).toMatchObject({
      ok: false,
      code: 'vault-fault',
    })
    expect(await host.given('vault.status', undefined)).toMatchObject({ state: 'fault', code: 'digest-mismatch' })
    expect(await host.given('damage.lookAgain', undefined)).toMatchObject({ state: 'locked' })
  })

  test('a wrong passphrase is none', async () => {
    const host = await damaged()
    expect(await host.ask('vault.unlock', { with: 'passphrase', secret: 'not this one' })).toMatchObject({
      code: 'wrong-secret',
    })
    expect(await host.given('vault.status', undefined)).toMatchObject({ state: 'locked' })
  })
})

describe('[DM2] a damaged vault that is read', () => {
  test('shows what is readable, and no byte of it changes', async () => {
    const host = await damaged()
    await host.ask('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    const before = contentsOf(host.folder)
    const status = await host.given('damage.read', { with: 'passphrase', secret: PASSPHRASE })
    expect(status).toMatchObject({
      state: 'open',
      reading: { keysFrom: 'vault.hdr', because: expect.stringContaining('vault.db') },
    })
    const { clients } = await host.given('clients.list', { text: '', today: TODAY, limit: 100 })
    expect(clients.length).toBeGreaterThan(0)
    expect(await host.given('clients.get', { clientId, today: TODAY })).toMatchObject({ client: { id: clientId } })
    await host.host.vault.close()
    expect(contentsOf(host.folder)).toEqual(before)
    expect(besideOf(host.folder).filter(name => name.includes('.reading-'))).toEqual([])
  })

  test('refuses every command, and every job that writes, with one sentence', async () => {
    const host = await damaged()
    await readDamaged(host)
    holdRoles(host, everyRole)
    const before = contentsOf(host.folder)
    const rows = Object.entries(contract).filter(
      ([, row]) => row.kind === 'command' || (row.kind === 'job' && row.roles !== 'anyone'),
    )
    const answered: string[] = []
    for (const [name, row] of rows) {
      const reply = await host.ask(name, samplesOf(row.input)[0]?.value)
      if (reply.ok || reply.code !== 'read-only') answered.push(name)
      else expect([name, reply.message]).toEqual([name, expect.stringMatching(/^Read-only: this vault is damaged/)])
    }
    const marked = rows.filter(([, row]) => 'whileReading' in row && row.whileReading === true).map(([name]) => name)
    expect(answered.toSorted()).toEqual(marked.toSorted())
    expect(contentsOf(host.folder)).toEqual(before)
  })

  test('cannot be written even by a handler that tries', async () => {
    const host = await damaged()
    await readDamaged(host)
    const { db } = host.host.vault.held().vault
    expect(() => db.prepare('DELETE FROM client_flags').run()).toThrow(/readonly/)
    expect(() => db.exec('CREATE TABLE t (a)')).toThrow(/readonly/)
    expect((await host.given('clients.list', { text: '', today: TODAY, limit: 100 })).total).toBeGreaterThan(0)
  })

  test('is refused where nothing is wrong', async () => {
    const host = hostOver(folder)
    expect(await host.refusal('damage.read', { with: 'passphrase', secret: PASSPHRASE })).toMatch(
      /^conflict: Nothing is wrong/,
    )
  })

  test('asks for the passphrase as every door does: a wrong one is counted, and leaves nothing behind', async () => {
    const host = await damaged()
    await host.ask('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    for (let turn = 0; turn < 5; turn += 1)
      expect(await host.refusal('damage.read', { with: 'passphrase', secret: 'not this one' })).toMatch(
        /^wrong-secret: /,
      )
    expect(await host.refusal('damage.read', { with: 'passphrase', secret: PASSPHRASE })).toMatch(
      /^wrong-secret: |^wait: /,
    )
    expect(besideOf(host.folder).filter(name => name.includes('.reading-'))).toEqual([])
  })
})

describe('[DM3] keys for a damaged vault', () => {
  const missing = (host: TestHost) => rmSync(join(host.folder, 'vault.hdr'))
  const picture = (host: TestHost) =>
    writeFileSync(join(host.folder, 'vault.hdr'), Buffer.from('ffd8ffe000104a46', 'hex'))
  const salt = (host: TestHost) => flip(database(host), 3)

  test.for([
    ['vault.hdr is missing', missing],
    ['vault.hdr is a picture', picture],
  ] as const)('%s and no backup is there: nobody can read, and it says so', async ([, harm]) => {
    const host = await damaged(harm)
    expect(await host.given('damage.ways', undefined)).toEqual({ reading: null, backup: null })
    expect(await host.refusal('damage.read', { with: 'passphrase', secret: PASSPHRASE })).toMatch(
      /No keys for vault\.db are here/,
    )
  })

  test('the first bytes of vault.db are damaged: the salt of the header is put in their place, in the copy', async () => {
    const host = await damaged(salt)
    expect(await host.given('vault.status', undefined)).toMatchObject({ state: 'fault', code: 'db-foreign' })
    expect(await host.given('damage.ways', undefined)).toMatchObject({
      reading: { keysFrom: 'vault.hdr', people: [{ name: 'Jordan Reyes' }] },
    })
    expect(await host.given('damage.read', { with: 'passphrase', secret: PASSPHRASE })).toMatchObject({
      reading: { missing: [] },
    })
  })

  test('another vault’s database is not read with these keys', async () => {
    const other = await aClosedClinic(1, onTestFinished)
    const host = await damaged(one => writeFileSync(database(one), readFileSync(join(other.folder, 'vault.db'))))
    expect(await host.refusal('damage.read', { with: 'passphrase', secret: PASSPHRASE })).toMatch(
      /Nothing in vault\.db can be read/,
    )
    expect(besideOf(host.folder).filter(name => name.includes('.reading-'))).toEqual([])
  })
})

describe('[DM4] what is looked at while a vault is damaged', () => {
  test('is kept encrypted beside it, and the next good unlock takes it into the audit log, once', async () => {
    const host = await damaged()
    const whole = readFileSync(join(folder, 'vault.db'))
    await readDamaged(host)
    await host.given('clients.get', { clientId, today: TODAY })
    await host.host.vault.close()
    const log = `${host.folder}.readings`
    const text = readFileSync(log, 'utf8')
    expect(text.trim().split('\n').length).toBeGreaterThanOrEqual(3)
    expect(text).not.toMatch(new RegExp(clientId))
    writeFileSync(database(host), whole)
    for (const turn of [1, 2]) {
      await host.given('damage.lookAgain', undefined)
      await host.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
      const kinds = host.host.vault
        .held()
        .vault.db.prepare('SELECT kind FROM audit_events ORDER BY number DESC')
        .pluck()
        .all()
      expect([turn, kinds.filter(kind => kind === 'damage.readingBegan').length]).toEqual([turn, turn === 1 ? 1 : 1])
      expect(kinds).toContain('clients.viewed')
      expect(await host.given('audit.verify', undefined)).toMatchObject({ broken: null })
      await host.host.vault.close()
      if (turn === 1) {
        expect(existsSync(log)).toBe(false)
        writeFileSync(log, text) // as if the app had stopped before it was removed
      }
    }
  })

  test('is said to have been changed when a line of it is missing', async () => {
    const host = await damaged()
    const whole = readFileSync(join(folder, 'vault.db'))
    await readDamaged(host)
    await host.given('clients.get', { clientId, today: TODAY })
    await host.host.vault.close()
    const log = `${host.folder}.readings`
    const lines = readFileSync(log, 'utf8').trim().split('\n')
    writeFileSync(log, `${lines.filter((_, at) => at !== 1).join('\n')}\n`)
    writeFileSync(database(host), whole)
    await host.given('damage.lookAgain', undefined)
    await host.given('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    const kinds = host.host.vault
      .held()
      .vault.db.prepare('SELECT kind FROM audit_events ORDER BY number DESC LIMIT 6')
      .pluck()
      .all()
    expect(kinds).toContain('damage.readingChanged')
  })
})

describe('copies that a crash left', () => {
  test('go at the next start, unless a process still uses them; nothing else beside the vault is touched', async () => {
    const host = await damaged()
    await readDamaged(host)
    const [held] = besideOf(host.folder).filter(name => name.includes('.reading-'))
    const beside = dirname(host.folder)
    const left = join(beside, 'vault.reading-00112233445566aa')
    const foreign = join(beside, 'vault.reading-not-ours')
    for (const made of [left, foreign]) {
      mkdirSync(made)
      writeFileSync(join(made, 'found.db'), 'left')
    }
    mkdirSync(join(beside, 'vault.reading-ffeeddccbbaa0099'))
    writeFileSync(join(beside, 'vault.reading-ffeeddccbbaa0099', 'somebody’s.txt'), 'theirs')
    const other = openEmptyHost()
    const next = new VaultHost({ folder: host.folder, now: other.host.now, newId: other.host.newId })
    await next.status()
    expect(
      readdirSync(beside)
        .filter(name => name.includes('.reading-'))
        .toSorted(),
    ).toEqual([held, 'vault.reading-ffeeddccbbaa0099', 'vault.reading-not-ours'].toSorted())
    expect(readdirSync(join(beside, 'vault.reading-ffeeddccbbaa0099'))).toEqual(['somebody’s.txt'])
    await next.close()
  })
})
