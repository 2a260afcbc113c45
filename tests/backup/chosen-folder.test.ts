import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { putBackup } from '#electron/vault/backup-places.ts'
import { workHere, type StartWorker } from '#electron/vault/copy-work.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'
import { freshFolder } from '#tests/vault/vault-fixture.ts'

const backupsOf = (host: TestHost) => join(host.folder, 'backups')
const make = (host: TestHost) => host.given('backup.make', undefined)
const list = (host: TestHost) => host.given('backup.list', undefined)

function aStick(): string {
  const folder = freshFolder()
  mkdirSync(folder)
  return folder
}

/** Backups that go to this folder too; each step of the putting is told. */
const to =
  (folder: string, atStep: (step: string) => void = () => {}): StartWorker =>
  async () =>
    workHere(atStep, folder)

describe('the chosen folder', () => {
  test('[BK9] has the same file, byte for byte, in the list with when it was verified', async () => {
    const stick = aStick()
    const host = await openHost(undefined, to(stick))
    expect((await make(host)).chosen).toEqual({ folder: stick, outcome: 'same-drive' })
    const [name = ''] = readdirSync(stick)
    expect(readdirSync(backupsOf(host))).toEqual([name])
    expect(readFileSync(join(stick, name)).equals(readFileSync(join(backupsOf(host), name)))).toBe(true)
    expect((await list(host))[0]?.places.map(({ folder, isChosen }) => [folder, isChosen])).toEqual([
      [backupsOf(host), false],
      [stick, true],
    ])
  })

  test('[BK9] that is away, a file, or pulled out midway leaves the backup beside the records', async () => {
    const away = join(freshFolder(), 'nowhere')
    const file = join(aStick(), 'file')
    writeFileSync(file, '')
    const pulled = aStick()
    const outcomes: (string | undefined)[] = []
    const found: number[] = []
    for (const [folder, atStep] of [
      [away, () => {}],
      [file, () => {}],
      [pulled, (step: string) => step === 'put:file' && renameSync(pulled, `${pulled}-out`)],
    ] as const) {
      const host = await openHost(undefined, to(folder, atStep))
      outcomes.push((await make(host)).chosen?.outcome)
      found.push(readdirSync(backupsOf(host)).length, (await list(host))[0]?.places.length ?? 0)
      await host.host.vault.close()
    }
    expect([outcomes, found]).toEqual([
      ['missing', 'missing', 'missing'],
      [1, 1, 1, 1, 1, 1],
    ])
  })

  test('[BK9] that refuses a write says so', async () => {
    const stick = aStick()
    const refuse = (code: string) => () => {
      throw Object.assign(new Error(code), { code })
    }
    const file = join(aStick(), 'circlebook-00000000-x.circlebook-backup')
    writeFileSync(file, 'a backup')
    const put = (code: string) => putBackup({ file, folder: stick }, { onStep: refuse(code) })
    expect([await put('ENOSPC'), await put('EROFS'), await put('EIO'), await put('ENODEV')]).toEqual([
      'full',
      'read-only',
      'failed',
      'missing',
    ])
    // Nothing of the attempts is left there.
    expect(readdirSync(stick)).toEqual([])
  })

  test('[BK5] is tidied by the same rules, and nothing there but this vault’s own backups is ever touched', async () => {
    const stick = aStick()
    const other = await openHost(undefined, to(stick))
    await make(other)
    const foreign = readdirSync(stick)
    await other.host.vault.close()
    const litter = ['holiday.jpg', 'notes.circlebook-backup', 'circlebook-old.circlebook-backup.making']
    for (const name of litter) writeFileSync(join(stick, name), 'not ours')
    mkdirSync(join(stick, 'folder.circlebook-backup'))
    symlinkSync(join(stick, 'holiday.jpg'), join(stick, 'link.circlebook-backup'))
    const host = await openHost(undefined, to(stick))
    for (let day = 1; day <= 9; day += 1) {
      host.at(`2026-12-0${day}T15:00:00.000Z`)
      await make(host)
    }
    const names = [...foreign, ...litter, 'folder.circlebook-backup', 'link.circlebook-backup']
    expect(
      readdirSync(stick)
        .filter(name => names.includes(name))
        .sort(),
    ).toEqual(names.sort())
    // Three by hand, which are the last three days; the Sunday before.
    const kept = readdirSync(backupsOf(host)).map(name => /2026-12-\d\d/.exec(name)?.[0])
    expect(kept).toEqual(['2026-12-06', '2026-12-07', '2026-12-08', '2026-12-09'])
    const mine = readdirSync(stick).filter(name => !names.includes(name))
    expect(mine).toEqual(readdirSync(backupsOf(host)))
  })

  test('[BK7] what an attempt left there goes once it is old, and what another Circlebook writes now stays', async () => {
    const stick = aStick()
    const host = await openHost(undefined, to(stick))
    await make(host)
    const [name = ''] = readdirSync(stick)
    const [old, fresh] = [
      `${name.slice(0, 20)}old.circlebook-backup.making`,
      `${name.slice(0, 20)}new.circlebook-backup.making`,
    ]
    for (const left of [old, fresh]) writeFileSync(join(stick, left), 'half')
    utimesSync(join(stick, old), new Date('2026-01-01'), new Date('2026-01-01'))
    await make(host)
    expect([readdirSync(stick).includes(old), readdirSync(stick).includes(fresh)]).toEqual([false, true])
  })
})

describe('what is found in the folders', () => {
  test('[BK8] a backup that is gone is said to be gone, and the list goes on', async () => {
    const host = await openHost()
    await make(host)
    rmSync(join(backupsOf(host), readdirSync(backupsOf(host))[0] ?? ''))
    expect(await host.given('backup.last', undefined)).not.toBeNull()
    host.at('2026-11-25T22:30:00.000Z')
    await make(host)
    const [newest, gone] = await list(host)
    expect([newest?.places[0]?.goneAt, gone?.places[0]?.goneAt]).toEqual([null, '2026-11-25T22:30:00.000Z'])
  })

  test('is read again: whole and opened, damaged, or away', async () => {
    const host = await openHost()
    const { backupId } = await make(host)
    const file = join(backupsOf(host), readdirSync(backupsOf(host))[0] ?? '')
    const verify = async () =>
      (await host.given('backup.verify', { backupId })).map(({ folder: _f, ...found }) => found)
    expect(await verify()).toEqual([{ found: 'whole', opened: true }])
    const bytes = readFileSync(file)
    bytes[bytes.length - 5_000] = (bytes.at(-5_000) ?? 0) ^ 1
    chmodSync(file, 0o600)
    writeFileSync(file, bytes)
    expect(await verify()).toEqual([{ found: 'damaged', opened: false }])
    expect((await list(host))[0]?.places[0]?.goneAt).not.toBeNull()
    rmSync(file)
    expect(await verify()).toEqual([{ found: 'missing', opened: false }])
    expect(readdirSync(host.folder).filter(name => name.includes('backing-up'))).toEqual([])
  })
})
