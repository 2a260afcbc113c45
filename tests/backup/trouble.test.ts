import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { DailyBackup } from '#electron/backup/daily.ts'
import { workHere, type CopyWorker, type StartWorker } from '#electron/vault/copy-work.ts'
import { failedWords, folderWords, toDoWords } from '#renderer/backup/trouble-words.ts'
import type { BackupTrouble } from '#shared/backup/backup.ts'
import { hostIn, makeClinic } from '#tests/support/host-in.ts'
import { openHost, PASSPHRASE, type TestHost } from '#tests/support/host.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import { aMountedDisk } from '#tests/support/mounted-disk.ts'
import { freshFolder } from '#tests/vault/vault-fixture.ts'

const NOW = '2026-11-24T22:30:00.000Z'
const troubleOf = (host: TestHost) => host.given('backup.trouble', undefined)
const unlock = (host: TestHost) => host.ask('vault.unlock', { with: 'passphrase', secret: PASSPHRASE })
const kindsOf = (host: TestHost) =>
  host.host.vault
    .held()
    .db.prepare(`SELECT kind FROM audit_events WHERE kind LIKE 'backup.%' ORDER BY number`)
    .pluck()
    .all()

/** A worker whose disk refuses the writing with this code while `refuses.now` is set. */
function refusing(refuses: { now: string | null }): StartWorker {
  return async () =>
    workHere(step => {
      if (refuses.now !== null && step.startsWith('backup:'))
        throw Object.assign(new Error(refuses.now), { code: refuses.now })
    })
}

describe('a backup that was not made', () => {
  test.each([
    ['ENOSPC', 'disk-full', /^The disk is full, so .+ could not be written\./],
    ['EROFS', 'read-only', /cannot be written: the folder or disk is read-only/],
    ['EIO', 'io-error', /^The disk reported an error at/],
  ])(
    '[BK13] for %s is kept with when and why, over a lock and a restart, until one is made',
    async (refused, code, why) => {
      const refuses: { now: string | null } = { now: refused }
      const host = await openHost(undefined, refusing(refuses))
      const before = host.changes()
      // The daily timer's own call.
      expect(await host.ask('backup.makeIfDue')).toMatchObject({ ok: false, message: expect.stringMatching(why) })
      expect(host.changes()).toBeGreaterThan(before)
      const failed = { failedAt: NOW, cause: 'daily', code, sentence: expect.stringMatching(why) }
      expect(await troubleOf(host)).toEqual({ failed, reached: [] })
      await host.host.vault.close()
      const again = hostIn(host.folder, libraryOfContent, refusing(refuses))
      onTestFinished(() => again.host.vault.close())
      expect(await unlock(again)).toMatchObject({ ok: true })
      expect(await troubleOf(again)).toEqual({ failed, reached: [] })
      expect(await again.ask('backup.makeIfDue')).toMatchObject({ ok: false })
      refuses.now = null
      await again.given('backup.makeIfDue', undefined)
      expect(await troubleOf(again)).toEqual({ failed: null, reached: [] })
      expect(kindsOf(again)).toEqual(['backup.failed', 'backup.failed', 'backup.made'])
    },
  )

  test('[BK13] a disk that really has too little room is told with how much is needed', async ({ skip }) => {
    const disk = aMountedDisk({ kib: 16 * 1024 })
    if (disk === null) return skip('No disk can be mounted here: the case before stands for it.')
    const host = hostIn(join(disk.folder, 'vault'), libraryOfContent)
    await makeClinic(host)
    onTestFinished(() => host.host.vault.close())
    await host.ask('backup.makeIfDue')
    const { failed } = await troubleOf(host)
    expect(failed).toMatchObject({
      code: 'too-little-space',
      sentence: expect.stringMatching(/about \d+ MB are needed/),
    })
  })

  test('[BK13] by the timer alone, it is kept too', async () => {
    const host = await openHost(undefined, refusing({ now: 'ENOSPC' }))
    let ms = 0
    const daily = new DailyBackup({
      clockMs: () => ms,
      isOpen: () => true,
      locks: { idleMs: 600_000, isSessionRunning: false, isVeiled: false },
      ask: () => host.ask('backup.makeIfDue'),
    })
    await daily.look()
    ms = 61_000
    await daily.look()
    expect(await troubleOf(host)).toMatchObject({ failed: { code: 'disk-full', cause: 'daily' } })
  })

  test('[BK13] one that somebody cancelled or a lock ended is no failure, and a past failure stays told', async () => {
    let mode: 'refuse' | 'cancel' | 'wait' = 'refuse'
    const reached = Promise.withResolvers<void>()
    const locking = Promise.withResolvers<void>()
    const host = await openHost(undefined, async () => {
      const worker = workHere(step => {
        if (mode === 'refuse' && step.startsWith('backup:'))
          throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
      })
      const check: CopyWorker['check'] = async (copy, key) => {
        if (mode === 'cancel') worker.end()
        if (mode === 'wait') {
          reached.resolve()
          await locking.promise
        }
        return worker.check(copy, key)
      }
      return { ...worker, check }
    })
    await host.ask('backup.make')
    const told = await troubleOf(host)
    expect(told).toMatchObject({ failed: { code: 'disk-full', cause: 'manual', failedAt: NOW } })
    host.at('2026-11-24T23:30:00.000Z')
    mode = 'cancel'
    expect(await host.refusal('backup.make', undefined)).toMatch(/was stopped before it was done/)
    mode = 'wait'
    const running = host.ask('backup.make')
    await reached.promise
    const closed = host.host.vault.close()
    locking.resolve()
    expect(await running).toMatchObject({ ok: false })
    await closed
    expect(await unlock(host)).toMatchObject({ ok: true })
    expect([await troubleOf(host), kindsOf(host)]).toEqual([told, ['backup.failed']])
  })
})

describe('in words', () => {
  const failed = {
    failedAt: NOW,
    cause: 'daily',
    code: 'too-little-space',
    sentence: 'There is too little free space.',
  } as const
  const trouble = (daysAgo: number): Pick<BackupTrouble, 'reached'> => ({ reached: [{ folder: '/stick', daysAgo }] })

  test('[BK13] the day says when, the reason and what to do', () => {
    expect(failedWords(failed, new Date('2026-11-27T12:00:00.000Z'))).toMatch(
      /^The last try, Nov 24, \d+:\d\d [ap]m: There is too little free space\.$/,
    )
    expect(failedWords(failed, new Date(NOW))).toMatch(/^The last try, today \d+:\d\d [ap]m: There is/)
    const codes = ['disk-full', 'read-only', 'folder-gone', 'db-damaged', 'in-use', 'io-error'] as const
    expect(codes.map(code => toDoWords({ ...failed, code }))).toEqual([
      expect.stringContaining('Make room'),
      expect.stringContaining('let Circlebook write'),
      expect.stringContaining('the drive'),
      expect.stringContaining('Lock Circlebook and unlock it'),
      expect.stringContaining('Close what else'),
      expect.stringContaining('restart the computer'),
    ])
  })

  test('[BK14] a folder that is away is counted in days, and told on Today from the seventh on', () => {
    const away = { folder: '/stick', isThere: false }
    const there = { folder: '/stick', isThere: true }
    const said = (days: number) => folderWords(away, 'missing', trouble(days))
    expect([said(1), said(6)?.isLong, said(7)]).toEqual([
      { said: expect.stringContaining('put there 1 day ago'), isLong: false },
      false,
      { said: expect.stringContaining('put there 7 days ago'), isLong: true },
    ])
    expect(folderWords(away, null, { reached: [] })?.said).toMatch(/no backup has reached it yet/)
    expect([
      folderWords(there, 'missing', trouble(9)),
      folderWords({ folder: null, isThere: false }, 'full', trouble(1)),
    ]).toEqual([null, null])
    expect(folderWords(there, 'full', trouble(1))).toEqual({
      said: expect.stringContaining('too little space left'),
      isLong: true,
    })
  })
})

test('[BK14] the vault knows when each chosen folder last got a backup', async () => {
  const stick = freshFolder()
  mkdirSync(stick)
  const host = await openHost(undefined, async () => workHere(() => undefined, stick))
  await host.given('backup.make', undefined)
  host.at('2026-11-26T23:00:00.000Z')
  await host.given('backup.make', undefined)
  renameSync(stick, `${stick}-out`)
  writeFileSync(stick, '')
  host.at('2026-12-02T23:00:00.000Z')
  expect((await host.given('backup.make', undefined)).chosen?.outcome).toBe('missing')
  expect(await troubleOf(host)).toEqual({ failed: null, reached: [{ folder: stick, daysAgo: 6 }] })
})
