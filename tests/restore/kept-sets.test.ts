import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { eraseVault } from '#electron/restore/erase-vault.ts'
import { destroySet } from '#electron/restore/kept-sets.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { hostIn } from '#tests/support/host-in.ts'
import { openEmptyHost, type TestHost } from '#tests/support/host.ts'
import { holdRoles } from '#tests/ipc/fuzz-host.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import { aClinic, filesOf, LATER, PASSPHRASE, restore } from './restore-fixture.ts'

const KEPT = 'vault.kept-2026-11-26T09-00-00-000Z'
const AFTER = '2026-11-27T10:00:00.000Z'

/** A clinic whose vault was restored, open a day later; the one of before lies set aside. */
async function aRestoredClinic(): Promise<TestHost & { kept: string }> {
  const { folder, backup } = await aClinic()
  await restore(folder, backup)
  const host = hostIn(folder, libraryOfContent)
  host.at(AFTER)
  onTestFinished(() => host.host.vault.close())
  expect(await host.ask('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })).toMatchObject({ ok: true })
  return { ...host, kept: join(dirname(folder), KEPT) }
}

const confirm = (host: TestHost) => host.given('vault.confirmPassphrase', { secret: PASSPHRASE })
const list = (host: TestHost) => host.given('restore.kept', undefined)
async function remove(host: TestHost, name = KEPT) {
  await confirm(host)
  return host.ask('restore.removeKept', { name })
}
const contents = (folder: string) => filesOf(folder)
const kinds = (host: TestHost) =>
  host.host.vault
    .held()
    .db.prepare(`SELECT kind FROM audit_events WHERE kind LIKE '%Kept' ORDER BY number`)
    .pluck()
    .all()

test('[RS35] What a restore set aside is listed with when, why, its size, up to when it goes and whom it opens for', async () => {
  const host = await aRestoredClinic()
  expect(await list(host)).toEqual([
    {
      name: KEPT,
      keptAt: LATER.toISOString(),
      why: 'replaced',
      bytes: expect.any(Number),
      header: { isSameVault: true, lockedAt: '2026-11-24T22:30:00.000Z', people: ['Jordan Reyes'] },
      hasYoungerBackup: false,
    },
  ])
  const size = Object.keys(contents(host.kept)).reduce(
    (sum, name) => sum + readFileSync(join(host.kept, name)).length,
    0,
  )
  expect((await list(host))[0]?.bytes).toBe(size)
  writeFileSync(join(host.kept, 'vault.hdr'), 'not a header any more')
  renameSync(host.kept, `${host.kept}-unplaced`)
  expect(await list(host)).toMatchObject([{ name: `${KEPT}-unplaced`, why: 'not-placed', header: null }])
  holdRoles(host, ['facilitator', 'supervisor', 'auditor'])
  expect(await host.refusal('restore.kept', undefined)).toMatch(/^forbidden/)
})

test('[RS35] The newest is listed first, and one of another vault is told apart', async () => {
  const host = await aRestoredClinic()
  const other = openEmptyHost(() => undefined)
  await other.given('vault.create', {
    clinicName: 'Hillside Clinic',
    timeZone: 'America/New_York',
    facilitator: { name: 'Robin Vale', credentials: null },
    passphrase: PASSPHRASE,
  })
  const parent = dirname(host.folder)
  for (const name of ['vault.kept-2026-11-25T09-00-00-000Z', 'vault.kept-2026-11-27T09-00-00-000Z']) {
    mkdirSync(join(parent, name))
    copyFileSync(join(other.folder, 'vault.hdr'), join(parent, name, 'vault.hdr'))
  }
  expect((await list(host)).map(({ keptAt, header }) => [keptAt.slice(0, 10), header?.isSameVault])).toEqual([
    ['2026-11-27', false],
    ['2026-11-26', true],
    ['2026-11-25', false],
  ])
})

describe('removing a vault that was set aside', () => {
  test('[RS36] is refused without the passphrase, without a backup made since, and when that one is not whole', async () => {
    const host = await aRestoredClinic()
    const before = contents(host.kept)
    expect(await host.refusal('restore.removeKept', { name: KEPT })).toMatch(/^confirm/)
    expect(await remove(host)).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^No backup was made/),
    })
    // One of the day before it was set aside does not serve.
    host.at('2026-11-25T10:00:00.000Z')
    await host.given('backup.make', undefined)
    host.at(AFTER)
    expect(await remove(host)).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^No backup was made/),
    })
    await host.given('backup.make', undefined)
    // Nor does one that the app took away again.
    const { db } = host.host.vault.held().vault
    db.exec(`UPDATE backup_places SET removed_at = '${AFTER}'`)
    expect(await list(host)).toMatchObject([{ hasYoungerBackup: false }])
    db.exec('UPDATE backup_places SET removed_at = NULL')
    const newest = (await host.given('backup.list', undefined))[0]?.name ?? ''
    const file = join(host.folder, 'backups', newest)
    const bytes = readFileSync(file)
    bytes[bytes.length - 5_000] = (bytes.at(-5_000) ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await list(host)).toMatchObject([{ hasYoungerBackup: true }])
    expect(await remove(host)).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/could not be read whole/),
    })
    expect([contents(host.kept), kinds(host)]).toEqual([before, []])
  })

  test('[RS36] takes all of it away over a backup made since, and is logged before and after', async () => {
    const host = await aRestoredClinic()
    await host.given('backup.make', undefined)
    const present = Object.keys(contents(host.folder))
    const [{ bytes } = { bytes: 0 }] = await list(host)
    expect(await remove(host)).toEqual({ ok: true, value: { bytes, left: [] } })
    expect([existsSync(host.kept), await list(host)]).toEqual([false, []])
    expect(kinds(host)).toEqual(['restore.removingKept', 'restore.removeKept'])
    expect(Object.keys(contents(host.folder))).toEqual(present)
    expect(await host.given('audit.verify', undefined)).toMatchObject({ broken: null })
  })

  test('[RS37] nothing else is removed: not the present vault, by whatever name, nor what a link leads to', async () => {
    const host = await aRestoredClinic()
    await host.given('backup.make', undefined)
    const parent = dirname(host.folder)
    symlinkSync(host.folder, join(parent, 'vault.kept-2026-11-25T09-00-00-000Z'))
    mkdirSync(join(parent, 'holiday'))
    const before = Object.keys(contents(parent))
    const names = [
      'vault',
      '',
      '.',
      '..',
      'holiday',
      `${KEPT}/../vault`,
      `../vault/${KEPT}`,
      'vault.kept-2026-11-25T09-00-00-000Z',
    ]
    for (const name of names) expect([name, await remove(host, name)]).toMatchObject([name, { code: 'not-found' }])
    expect([Object.keys(contents(parent)), (await list(host)).map(({ name }) => name)]).toEqual([before, [KEPT]])
  })

  test('[RS37] every key is overwritten before any file goes; cut short, it is listed and the next try ends it', async () => {
    const host = await aRestoredClinic()
    await host.given('backup.make', undefined)
    mkdirSync(join(host.kept, 'backups'), { recursive: true })
    const [name = ''] = readdirSync(join(host.folder, 'backups'))
    writeFileSync(join(host.kept, 'backups', name), readFileSync(join(host.folder, 'backups', name)))
    const keys = [join(host.kept, 'vault.hdr'), join(host.kept, 'backups', name)]
    const before = keys.map(file => readFileSync(file).subarray(0, 300_000))
    const stop = (step: string) => {
      if (step === 'kept:unlinked') throw Object.assign(new Error('pulled'), { code: 'EIO' })
    }
    await destroySet(host.kept, `${host.folder}-left`, stop).catch(() => null)
    for (const [index, file] of keys.entries()) {
      if (!existsSync(file)) continue
      const now = readFileSync(file).subarray(0, 300_000)
      expect([now.includes('Circlebook'), now.includes('displayName'), now.equals(before[index] ?? now)]).toEqual([
        false,
        false,
        false,
      ])
    }
    expect(await list(host)).toMatchObject([{ name: KEPT, header: null }])
    expect(await remove(host)).toMatchObject({ ok: true })
    expect(await list(host)).toEqual([])
  })

  test('[RS37] what is not Circlebook’s stays and is named', async () => {
    const host = await aRestoredClinic()
    await host.given('backup.make', undefined)
    writeFileSync(join(host.kept, 'holiday.jpg'), 'mine')
    symlinkSync(join(host.folder, 'vault.hdr'), join(host.kept, 'vault.link'))
    expect(await remove(host)).toMatchObject({ ok: true, value: { left: ['holiday.jpg', 'vault.link'] } })
    const left = readdirSync(dirname(host.folder)).find(name => name.startsWith('vault-left-')) ?? ''
    expect(readdirSync(join(dirname(host.folder), left)).toSorted()).toEqual(['holiday.jpg', 'vault.link'])
    expect([await list(host), readFileSync(join(host.folder, 'vault.hdr')).includes('Jordan')]).toEqual([[], true])
  })
})

test('[RS33] the certificate of an erase lists what was set aside, file by file', async () => {
  const { folder, backup } = await aClinic()
  await restore(folder, backup)
  const order = {
    ...{ vaultId: '0198c0de-0000-7000-8000-000000000009', clinicName: 'Riverside Clinic', by: 'Jordan Reyes' },
    ...{ appVersion: '0.1.0', computer: 'frontdesk', system: 'linux', elsewhere: [] },
  }
  const { files } = await eraseVault(folder, order, { now: () => LATER, random: secureRandom })
  const listed = files.filter(({ name }) => name.startsWith(`${KEPT}/`))
  expect(listed.map(({ name, holds, isVerified }) => [name.slice(KEPT.length + 1), holds, isVerified])).toEqual(
    expect.arrayContaining([
      ['vault.hdr', 'keys', true],
      ['vault.db', 'records', false],
    ]),
  )
})
