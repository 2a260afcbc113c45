import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rehearse } from '#electron/restore/rehearse.ts'
import { settleRestore } from '#electron/vault/settle-restore.ts'
import { aCamera } from '#tests/vault/camera.ts'
import { aFolder, refusal } from '#tests/vault/vault-fixture.ts'
import {
  aClinic,
  emptyComputer,
  filesOf,
  LATER,
  options,
  PASSPHRASE,
  restore,
  whatStandsIn,
} from './restore-fixture.ts'

const KEPT = 'vault.kept-2026-11-26T09-00-00-000Z'
const beside = (folder: string) => readdirSync(dirname(folder)).toSorted()

describe('a restore', () => {
  test('[RS10] puts the backup in place, sets the present vault aside with every byte, and takes its backups over', async () => {
    const { folder, backup } = await aClinic()
    const before = filesOf(folder)
    expect(await restore(folder, backup)).toEqual({ keptAs: KEPT })
    const { backups, own } = split(before)
    expect(filesOf(join(dirname(folder), KEPT))).toEqual(own)
    expect(split(filesOf(folder)).backups).toEqual(backups)
    const stands = await whatStandsIn(folder)
    expect(stands).toMatchObject({ state: 'open', notice: null, names: ['Ana', 'Dee'] })
    expect(stands.restored).toEqual([expect.stringMatching(/^made 2026-11-24T/)])
    expect(beside(folder)).toEqual(['vault', KEPT, 'vault.restore-tries'])
  })

  test('[RS11] into an empty computer needs the file and a passphrase or the recovery code, and nothing else', async () => {
    const { backup, recoveryCode } = await aClinic()
    for (const secret of [PASSPHRASE, recoveryCode]) {
      const folder = emptyComputer()
      expect(await restore(folder, backup, secret)).toEqual({ keptAs: null })
      expect(beside(folder)).toEqual(['vault', 'vault.restore-tries'])
      const stands = await whatStandsIn(folder, secret)
      expect([stands.state, stands.names]).toEqual([secret === PASSPHRASE ? 'open' : 'recovering', ['Ana', 'Dee']])
    }
  })

  test('[RS10] over a damaged vault sets the damaged files aside as they are', async () => {
    const { folder, backup } = await aClinic()
    writeFileSync(join(folder, 'vault.hdr'), 'gone')
    const damaged = split(filesOf(folder)).own
    await restore(folder, backup)
    expect(filesOf(join(dirname(folder), KEPT))).toEqual(damaged)
    expect((await whatStandsIn(folder)).names).toEqual(['Ana', 'Dee'])
  })

  test('[RS12] can be taken back: a vault that was set aside is restored like a backup', async () => {
    const { folder, backup } = await aClinic()
    await restore(folder, backup)
    const aside = join(dirname(folder), KEPT)
    const later = new Date(LATER.getTime() + 60_000)
    const kept = await restore(folder, { kind: 'folder', path: aside }, PASSPHRASE, { now: () => later })
    expect(kept).toEqual({ keptAs: 'vault.kept-2026-11-26T09-01-00-000Z' })
    expect((await whatStandsIn(folder)).names).toEqual(['Ana', 'Dee', 'Marcus'])
  })

  test('[RS13] takes the tries before it into the audit log, and writes who restored what', async () => {
    const { folder, backup } = await aClinic()
    await refusal(rehearse(backup, { slotId: null, secret: 'wrong' }, options(folder)))
    await restore(folder, backup)
    const { kinds } = await whatStandsIn(folder)
    expect(kinds.slice(-3)).toEqual(['vault.unlockFailed', 'restore.restored', 'vault.unlocked'])
  })

  test('[RS10] takes the name at once when the present vault was moved away meanwhile', async () => {
    const { folder, backup } = await aClinic()
    const before = filesOf(folder)
    const away = (step: string) => {
      if (step === 'restore:marked-folder') renameSync(folder, `${folder}-elsewhere`)
    }
    expect(await restore(folder, backup, PASSPHRASE, { onStep: away })).toEqual({ keptAs: null })
    expect(filesOf(`${folder}-elsewhere`)).toEqual(before)
  })
})

describe('a restore stopped at any durable step', () => {
  test(
    '[RS14] leaves the old vault or the new one, and the next start finishes what was chosen',
    { timeout: 120_000 },
    async () => {
      const { folder, backup } = await aClinic()
      const old = split(filesOf(folder)).own
      const { moments, onStep, camera } = aCamera(folder)
      camera.isOn = false
      const rehearsed = await rehearse(backup, { slotId: null, secret: PASSPHRASE }, options(folder, { onStep }))
      camera.isOn = true
      await rehearsed.place()
      camera.isOn = false
      const seen: string[] = []
      for (const { step, folder: at } of moments) {
        const status = await aFolder(at, { newestSchema: 99 }).status()
        const names = (await whatStandsIn(at)).names
        const isNew = names.length === 2
        seen.push(`${step} ${status.state} ${isNew ? 'new' : 'old'}`)
        const aside = readdirSync(dirname(at)).filter(name => name.startsWith('vault.kept-'))
        expect([step, aside.length]).toEqual([step, isNew ? 1 : 0])
        if (isNew) expect(filesOf(join(dirname(at), aside[0] ?? ''))).toEqual(old)
        expect([step, Object.keys(filesOf(at)).filter(name => name.startsWith('backups')).length]).toEqual([step, 1])
      }
      expect(seen.filter(one => one.startsWith('restore:'))).toEqual([
        'restore:rehearsed locked old',
        'restore:marked locked new',
        'restore:marked-folder locked new',
        'restore:aside locked new',
        'restore:aside-folder locked new',
        'restore:backups locked new',
        'restore:backups-folder locked new',
        'restore:placed locked new',
        'restore:placed-folder locked new',
      ])
      expect(seen.filter(one => !one.startsWith('restore:')).every(one => one.endsWith('locked old'))).toBe(true)
    },
  )

  test('[RS14] by a full disk likewise', { timeout: 120_000 }, async () => {
    for (let failing = 0; ; failing += 1) {
      const { folder, backup } = await aClinic()
      let count = -1
      let isArmed = false
      const onStep = () => {
        if (isArmed) count += 1
        if (isArmed && count === failing) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      }
      const rehearsed = await rehearse(backup, { slotId: null, secret: PASSPHRASE }, options(folder, { onStep }))
      isArmed = true
      const outcome = await refusal(rehearsed.place())
      isArmed = false
      const { names } = await whatStandsIn(folder)
      expect([failing, names.length === 2 || names.length === 3]).toEqual([failing, true])
      expect(beside(folder).filter(name => /rehearsing|restored/.test(name))).toEqual([])
      if (outcome === 'no refusal') return expect([failing > 9, names]).toEqual([true, ['Ana', 'Dee']])
      expect([failing, outcome]).toEqual([failing, 'disk-full'])
    }
  })
})

describe('settling at a start', () => {
  test('[RS14] does nothing where nothing waits, and leaves what is not whole', async () => {
    const { folder } = await aClinic()
    const half = join(dirname(folder), 'vault.restored-2026-11-26T08-00-00-000Z')
    mkdirSync(half)
    const before = filesOf(dirname(folder))
    expect(await settleRestore(folder)).toBe('nothing')
    expect([filesOf(dirname(folder)), beside(folder)]).toEqual([before, ['vault', basename(half)]])
  })

  test('[RS14] of two that wait takes the newer and keeps the older', async () => {
    const { folder, backup } = await aClinic()
    await restore(folder, backup)
    const name = (instant: string) => join(dirname(folder), `vault.restored-${instant}`)
    const first = name('2026-11-27T08-00-00-000Z')
    const second = name('2026-11-28T08-00-00-000Z')
    for (const one of [first, second]) cpSync(join(dirname(folder), KEPT), one, { recursive: true })
    writeFileSync(join(second, 'mark'), '')
    expect(await settleRestore(folder)).toBe('placed')
    expect(readdirSync(folder)).toContain('mark')
    expect(beside(folder)).toEqual([
      'vault',
      KEPT,
      'vault.kept-2026-11-27T08-00-00-000Z-unplaced',
      'vault.kept-2026-11-28T08-00-00-000Z',
      'vault.restore-tries',
    ])
    rmSync(join(folder, 'mark'))
  })
})

/** The vault's own files, and those among its backups. */
function split(files: Record<string, string>) {
  const entries = Object.entries(files)
  const isBackup = ([name]: [string, string]) => name.startsWith('backups')
  return {
    own: Object.fromEntries(entries.filter(one => !isBackup(one))),
    backups: Object.fromEntries(entries.filter(isBackup)),
  }
}
