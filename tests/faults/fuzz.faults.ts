import { expect, test } from 'vitest'
import { makeClinic, hostIn } from '#tests/support/host-in.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import { join } from 'node:path'
import { intactVault } from './bases.ts'
import { fuzzBackups, fuzzCsv, fuzzHeaders, fuzzPacks } from './fuzz.ts'
import { workFolder } from './places.ts'
import { anyPassphrases, anyRecoveryCodes, badKdfBlocks } from './secrets.ts'
import { failuresOf, keepTally, tallyOf, type Outcome } from './tally.ts'

/** What is imported stays, and each import looks at all that is there. */
const PACKS_OF_A_CLINIC = 250
const SHARE = Number(process.env['CIRCLEBOOK_FUZZ_SHARE'] ?? 1)

async function run(row: string, aim: number, work: (cases: number) => Promise<Outcome[]> | Outcome[]): Promise<void> {
  const since = performance.now()
  const outcomes = await work(Math.ceil(aim * SHARE))
  keepTally(tallyOf(row, outcomes, { since, aim }))
  expect(failuresOf(outcomes)).toEqual([])
}

test('100,000 files that are nearly rosters are previewed or refused with a sentence', () =>
  run('fuzz: CSV files', 100_000, cases => fuzzCsv(cases, 11)))

test('10,000 damaged headers and backup files are refused', async () => {
  const intact = await intactVault()
  await run('fuzz: headers', 5_000, cases => fuzzHeaders(intact, cases, 12))
  await run('fuzz: backup files', 5_000, cases => fuzzBackups(intact, workFolder('fuzz'), { cases, seed: 13 }))
})

test('10,000 damaged modules of a clinic are read, refused or imported whole', async () => {
  await run('fuzz: packs', 10_000, async cases => {
    const outcomes: Outcome[] = []
    for (let seed = 14; outcomes.length < cases; seed += 1) {
      const host = hostIn(join(workFolder('packs'), 'vault'), libraryOfContent)
      await makeClinic(host)
      outcomes.push(...(await fuzzPacks(host, Math.min(PACKS_OF_A_CLINIC, cases - outcomes.length), seed)))
      await host.host.vault.close()
    }
    return outcomes
  })
})

test('bad derivation blocks, passphrases and recovery codes are refused, good ones read back', () =>
  run('KDF blocks, passphrases, codes', 600, async cases => [
    ...(await badKdfBlocks(Math.ceil(cases / 3), 15)),
    ...anyPassphrases(Math.ceil(cases / 3), 16),
    ...anyRecoveryCodes(Math.ceil(cases / 3), 17),
  ]))
