import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { waitAfter } from '#electron/vault/tries.ts'
import { aClosedVault, aFolder, NO_AUDIT, PASSPHRASE, refusal } from './vault-fixture.ts'

/** A clock that stands where it is put. */
function aClock(start = '2026-03-02T18:00:00.000Z') {
  let at = Date.parse(start)
  return { now: () => new Date(at), pass: (seconds: number) => (at += seconds * 1000) }
}

async function fail(folder: string, now: () => Date, times: number): Promise<unknown[]> {
  const seen: unknown[] = []
  for (let count = 0; count < times; count += 1)
    seen.push(await refusal(aFolder(folder, { now }).unlock({ secret: 'wrong' })))
  return seen
}

async function secondsToWait(folder: string, now: () => Date): Promise<unknown> {
  return aFolder(folder, { now })
    .unlock({ secret: PASSPHRASE })
    .then(
      vault => vault.abandon(),
      (error: unknown) => (error instanceof Error && 'seconds' in error ? error.seconds : error),
    )
}

describe('tries', () => {
  test('[VA10] are free five times, then wait 2, 4, 8 … seconds up to 15 minutes', () => {
    expect([0, 4, 5, 6, 7, 13, 14, 15, 5000].map(waitAfter)).toEqual([0, 0, 2, 4, 8, 512, 900, 900, 900])
  })

  test('that failed make even the right passphrase wait, and a success begins the count again', async () => {
    const { folder } = await aClosedVault()
    const { now, pass } = aClock()
    expect(await fail(folder, now, 7)).toEqual([...Array(5).fill('wrong-passphrase'), 'wait', 'wait'])
    expect(await secondsToWait(folder, now)).toBe(2)
    pass(2)
    expect(await fail(folder, now, 1)).toEqual(['wrong-passphrase'])
    expect(await secondsToWait(folder, now)).toBe(4)
    pass(4)
    const vault = await aFolder(folder, { now }).unlock({ secret: PASSPHRASE })
    expect(vault.failedTries).toEqual([{ slotId: vault.slotId, count: 6, lastAt: now().toISOString() }])
    await vault.acknowledgeTries()
    await vault.close(NO_AUDIT)
    expect(await fail(folder, now, 5)).toEqual(Array(5).fill('wrong-passphrase'))
  })

  test('[VA11] with the clock set back wait the whole time again', async () => {
    const { folder } = await aClosedVault()
    const { now, pass } = aClock()
    await fail(folder, now, 5)
    pass(-3600)
    expect(await secondsToWait(folder, now)).toBe(2)
    pass(1)
    expect(await secondsToWait(folder, now)).toBe(1)
  })

  test('are counted apart for the recovery code, and a code that cannot be one is no try', async () => {
    const { folder, recoveryCode } = await aClosedVault()
    const { now } = aClock()
    await fail(folder, now, 5)
    const files = aFolder(folder, { now })
    const status = await files.status()
    const slotId = status.state === 'locked' ? status.recoverySlotId : ''
    for (let count = 0; count < 8; count += 1)
      expect(await refusal(files.unlock({ slotId, secret: 'nonsense' }))).toBe('wrong-passphrase')
    const vault = await files.unlock({ secret: recoveryCode })
    expect(vault.failedTries.map(tries => tries.count)).toEqual([5])
    vault.abandon()
  })

  test('in a damaged file begin again and say so', async () => {
    const { folder } = await aClosedVault()
    const { now } = aClock()
    await fail(folder, now, 5)
    for (const text of [
      '',
      '{"slots":[],"version":2}',
      '\u0000\u0001',
      `[${'1,'.repeat(10_000)}1]`,
      readFileSync(join(folder, 'vault.tries'), 'utf8').slice(0, -2),
    ]) {
      writeFileSync(join(folder, 'vault.tries'), text)
      expect(await aFolder(folder).status()).toMatchObject({ state: 'locked', triesReset: true })
    }
    const vault = await aFolder(folder, { now }).unlock({ secret: PASSPHRASE })
    vault.abandon()
  })
})
