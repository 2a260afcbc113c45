import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { saveSet } from '#electron/damage/save-set.ts'
import { dispatch } from '#electron/ipc/dispatch.ts'
import { isVaultFault } from '#electron/vault/errors.ts'
import { VaultHost } from '#electron/vault/vault-host.ts'
import { aClient } from '#tests/support/builders.ts'
import { PASSPHRASE } from '#tests/support/host.ts'
import { aMountedDisk } from '#tests/support/mounted-disk.ts'
import { aClosedClinic, contentsOf, hostOver } from './damaged-host.ts'

// A real disk of a few megabytes that is full. Only root may mount one: elsewhere the same refusals are injected at each call by `npm run test:faults`.

const isRoot = process.getuid?.() === 0 && process.platform === 'linux'

const FULL = /The disk is full, so .+ could not be written\. What was saved before is safe\./

describe.skipIf(!isRoot)('[DM12] a full disk', () => {
  test('at the unlock, and while somebody works, is said to be one; what was saved is there, and it goes on once there is room', async ({
    skip,
  }) => {
    const disk = aMountedDisk({ kib: 8 * 1024 })
    if (disk === null) return skip()
    const { folder } = await aClosedClinic(3)
    const host = hostOver(folder)
    const vaultFolder = join(disk.folder, 'vault')
    cpSync(folder, vaultFolder, { recursive: true })
    rmSync(join(vaultFolder, 'vault.tries'), { force: true })
    const { now, newId } = host.host
    const vault = new VaultHost({ folder: vaultFolder, now, newId })
    const full = { ...host.host, vault }
    const ask = (name: string, input: unknown) => dispatch(full, name, input)
    const unlock = () => ask('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
    const empty = disk.fill()
    const before = contentsOf(vaultFolder)
    expect(await unlock()).toEqual({ ok: false, code: 'vault-fault', message: expect.stringMatching(FULL) })
    expect(contentsOf(vaultFolder, ['vault.tries', 'vault.tries.new'])).toEqual(before)
    empty()
    expect(await unlock()).toMatchObject({ ok: true })
    const add = (name: string) =>
      ask('clients.add', {
        client: aClient({
          legalFirstName: name,
          legalLastName: 'Ellison',
          admittedOn: null,
          notesForStaff: 'x'.repeat(4_000),
        }),
        today: '2026-11-24',
      })
    expect(await add('Before')).toMatchObject({ ok: true })
    const emptyAgain = disk.fill()
    const refused: unknown[] = []
    for (let turn = 0; turn < 20 && refused.length === 0; turn += 1) {
      const reply = await add(`During${turn}`)
      if (!reply.ok) refused.push(reply)
    }
    expect(refused).toEqual([{ ok: false, code: 'vault-fault', message: expect.stringMatching(FULL) }])
    const list = () => ask('clients.list', { text: 'Before', today: '2026-11-24', limit: 10 })
    // Nothing is shown that cannot be logged.
    expect(await list()).toEqual({ ok: false, code: 'vault-fault', message: expect.stringMatching(FULL) })
    emptyAgain()
    expect(await list()).toMatchObject({ ok: true, value: { total: 1 } })
    expect(await add('After')).toMatchObject({ ok: true })
    expect(await ask('audit.verify', undefined)).toMatchObject({ value: { broken: null } })
    await vault.close()
  })

  test('where the damaged set goes leaves what was copied under a name that says it is a part, and the originals alone', async ({
    skip,
  }) => {
    const disk = aMountedDisk({ kib: 300 })
    if (disk === null) return skip()
    const vault = mkdtempSync(join(tmpdir(), 'circlebook-set-'))
    onTestFinished(() => rmSync(vault, { recursive: true, force: true }))
    writeFileSync(join(vault, 'vault.db'), Buffer.alloc(1_300_000, 5))
    const before = contentsOf(vault)
    const about = {
      code: 'db-damaged',
      message: 'vault.db is damaged.',
      version: '0.1.0',
      at: '2026-11-24T22:30:00.000Z',
    }
    const refused = await saveSet(vault, disk.folder, about).catch((error: unknown) => error)
    expect(isVaultFault(refused) && [refused.code, refused.message]).toEqual(['disk-full', expect.stringMatching(FULL)])
    expect(readdirSync(disk.folder)).toEqual(['circlebook-damaged-2026-11-24.partial'])
    expect(contentsOf(vault)).toEqual(before)
  })

  test('beside a damaged vault: reading says how much room its copies need, and leaves nothing', async ({ skip }) => {
    const disk = aMountedDisk({ kib: 4 * 1024 })
    if (disk === null) return skip()
    const { folder } = await aClosedClinic(1)
    const vaultFolder = join(disk.folder, 'vault')
    cpSync(folder, vaultFolder, { recursive: true })
    const bytes = readFileSync(join(vaultFolder, 'vault.db'))
    bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000)
    writeFileSync(join(vaultFolder, 'vault.db'), bytes)
    const host = hostOver(folder)
    const vault = new VaultHost({ folder: vaultFolder, now: host.host.now, newId: host.host.newId })
    await vault.unlock(PASSPHRASE).catch(() => null)
    const refused = await vault
      .read({ with: 'passphrase', secret: PASSPHRASE }, () => undefined)
      .catch((error: unknown) => error)
    expect(isVaultFault(refused) && [refused.code, refused.message]).toEqual([
      'no-room-to-read',
      expect.stringMatching(/too little free space on this disk: about \d+ MB are needed for the copies/),
    ])
    expect(readdirSync(disk.folder).filter(name => name.includes('.reading-'))).toEqual([])
    expect(existsSync(vaultFolder)).toBe(true)
    await vault.close()
  })
})
