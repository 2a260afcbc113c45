import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { workHere } from '#electron/vault/copy-work.ts'
import { openHost, type TestHost } from '#tests/support/host.ts'
import { aMountedDisk } from '#tests/support/mounted-disk.ts'
import { freshFolder } from '#tests/vault/vault-fixture.ts'
import { aForkedWorker } from './forked-worker.ts'

// A stick that is a real disk of its own. Where none may be mounted, the same codes are thrown at the writing, and the console says so.

const ROOMY = 64 * 1024
const backupsOf = (host: TestHost) => readdirSync(join(host.folder, 'backups'))

/** What a stick does until it is well again; `well` makes it so. */
interface BadStick {
  readonly folder: string
  /** For the way without a mounted disk. */
  readonly refuses: (() => string | null) | null
  readonly well: () => void
}

function injected(code: string): BadStick {
  const folder = freshFolder()
  mkdirSync(folder)
  let now: string | null = code
  return { folder, refuses: () => now, well: () => void (now = null) }
}

const BAD: readonly (readonly [what: string, outcome: string, make: () => BadStick])[] = [
  [
    'without a byte of room',
    'full',
    () => {
      const disk = aMountedDisk({ kib: ROOMY })
      return disk === null ? injected('ENOSPC') : { folder: disk.folder, refuses: null, well: disk.fill() }
    },
  ],
  [
    'with room for its bytes and none for another name',
    'full',
    () => {
      // The folder itself is the first entry.
      const disk = aMountedDisk({ kib: ROOMY, entries: 2 })
      if (disk === null) return injected('ENOSPC')
      const only = join(disk.folder, 'holiday.jpg')
      writeFileSync(only, 'the one name it takes')
      return { folder: disk.folder, refuses: null, well: () => rmSync(only) }
    },
  ],
  [
    'whose switch is on read-only',
    'read-only',
    () => {
      const disk = aMountedDisk({ kib: ROOMY })
      if (disk === null) return injected('EROFS')
      disk.setReadOnly(true)
      return { folder: disk.folder, refuses: null, well: () => disk.setReadOnly(false) }
    },
  ],
]

describe('[BK9] a stick', () => {
  test.each(BAD)('%s is said to be so, and the newest backup follows when it is well', async (_what, outcome, make) => {
    const stick = make()
    const before = readdirSync(stick.folder)
    const forked = stick.refuses === null ? aForkedWorker({ chosenFolder: stick.folder }) : null
    const throwing = (step: string) => {
      const code = stick.refuses?.() ?? null
      if (step === 'put:file' && code !== null) throw Object.assign(new Error(code), { code })
    }
    const host = await openHost(
      undefined,
      forked === null ? async () => workHere(throwing, stick.folder) : forked.startWorker,
    )
    expect((await host.given('backup.make', undefined)).chosen).toEqual({ folder: stick.folder, outcome })
    expect([readdirSync(stick.folder), backupsOf(host).length]).toEqual([before, 1])
    const [known] = await host.given('backup.list', undefined)
    expect(known?.places.map(({ isChosen }) => isChosen)).toEqual([false])
    expect((await host.given('backup.last', undefined))?.chosen).toBe(outcome)
    stick.well()
    const followed = await host.given('backup.makeIfDue', undefined)
    expect(followed?.chosen?.outcome).toBe(forked === null ? 'same-drive' : 'put')
    expect(readdirSync(stick.folder)).toEqual(backupsOf(host))
    expect(await host.given('backup.makeIfDue', undefined)).toBeNull()
  })
})
