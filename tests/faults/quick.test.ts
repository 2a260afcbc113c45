import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openHost } from '#tests/support/host.ts'
import { intactVault } from './bases.ts'
import { errnoSweep } from './errno.ts'
import { flipBackups, flipHeaders, flipSealed, flipUnsealed, forgeHeaders, type Intact } from './flips.ts'
import { fuzzBackups, fuzzCsv, fuzzHeaders, fuzzPacks } from './fuzz.ts'
import { killSweep } from './kill-sweep.ts'
import { plan, runSteps } from './model.ts'
import { workFolder } from './places.ts'
import { disksOf, powerSweep, record } from './power.ts'
import { quickComplaints } from './quick-look.ts'
import { writeDisk } from './lost-power.ts'
import { anyPassphrases, anyRecoveryCodes, badKdfBlocks } from './secrets.ts'
import { failuresOf } from './tally.ts'

// A seeded slice of each row of the fault catalogue, for every run of the tests; `npm run test:faults` does all of it.

const PATIENCE_MS = 240_000

describe.runIf(process.platform === 'linux')('an operation that is disturbed', () => {
  test('killed, at two places of each: nothing acknowledged is lost', { timeout: PATIENCE_MS }, async () => {
    const outcomes = []
    for (const operation of ['save', 'lock', 'remove and rotate', 'erase'] as const)
      outcomes.push(...(await killSweep(operation, 2, 3)))
    expect(failuresOf(outcomes)).toEqual([])
  })

  test('on a disk that refuses a call: it is named, and nothing is lost', { timeout: PATIENCE_MS }, async () => {
    const outcomes = []
    for (const operation of ['save', 'unlock'] as const) outcomes.push(...(await errnoSweep(operation, 3, 5)))
    expect(failuresOf(outcomes)).toEqual([])
  })

  test(
    'when the power goes: the vault opens, and what was acknowledged is there',
    { timeout: PATIENCE_MS },
    async () => {
      expect(failuresOf(await powerSweep('save', 60))).toEqual([])
      expect(failuresOf(await powerSweep('change passphrase', 20))).toEqual([])
      expect(failuresOf(await powerSweep('erase', 60))).toEqual([])
    },
  )

  test('a disk that syncs nothing is found out: the proof can fail', { timeout: PATIENCE_MS }, async () => {
    const recorded = await record('save')
    const events = recorded.events.filter(([event]) => event.kind !== 'sync')
    const folder = workFolder('unsynced')
    let failed = 0
    for (const { disk, acks } of disksOf({ ...recorded, events }, 40, 1)) {
      writeDisk(disk, folder)
      if ((await quickComplaints(folder, { operation: 'save', acks })).length > 0) failed += 1
    }
    expect(failed).toBeGreaterThan(2)
  })
})

describe('damage', () => {
  let intact: Intact
  beforeAll(async () => {
    intact = await intactVault()
  }, PATIENCE_MS)

  test('of 400 kinds is found', { timeout: PATIENCE_MS }, async () => {
    const folder = workFolder('flips')
    const outcomes = [
      ...flipHeaders(intact, 100, 21),
      ...forgeHeaders(intact, 50, 22),
      ...(await flipSealed(intact, folder, 100, 23)),
      ...flipUnsealed(intact, folder, 100, 24),
      ...(await flipBackups(intact, folder, 100, 25)),
    ]
    expect(failuresOf(outcomes)).toEqual([])
  })

  test('of headers, backups, modules and rosters never ends but in an answer', { timeout: PATIENCE_MS }, async () => {
    const host = await openHost()
    const outcomes = [
      ...(await fuzzHeaders(intact, 100, 31)),
      ...(await fuzzBackups(intact, join(workFolder('fuzz')), { cases: 100, seed: 32 })),
      ...(await fuzzPacks(host, 20, 33)),
      ...(await fuzzCsv(1_000, 34)),
    ]
    expect(failuresOf(outcomes)).toEqual([])
  })
})

test('bad derivation blocks, passphrases and codes are refused, good ones read back', async () => {
  const outcomes = [...(await badKdfBlocks(60, 41)), ...anyPassphrases(30, 42), ...anyRecoveryCodes(60, 43)]
  expect(failuresOf(outcomes)).toEqual([])
})

describe('random evenings against a model', () => {
  test('agree with it', { timeout: PATIENCE_MS }, async () => {
    expect(await runSteps(plan(101, 12))).toBe(null)
  })
})
