import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import * as z from 'zod'
import { buildApp } from './build.ts'
import { ensureChromium } from './ensure-chromium.ts'
import { ensureStrace } from './ensure-strace.ts'
import { report, runNode } from './run.ts'

// `npm run test:faults`: the fault catalogue, row by row, with what was aimed at; about 40 minutes on two cores. It fails
// when a case failed, when fewer were tried than were aimed at, and when strace or Chromium cannot be had.

const Tally = z.strictObject({
  row: z.string(),
  tried: z.int(),
  survived: z.int(),
  aim: z.int(),
  seconds: z.number(),
  remark: z.string().optional(),
})
type Tally = z.infer<typeof Tally>

const VITEST = ['node_modules/vitest/vitest.mjs', 'run']

/** Rows that stand elsewhere, each with its tests. */
const ELSEWHERE = [
  {
    row: 'mismatched sets, other schema, folders; calls: wrong type, frame, state, role',
    args: [...VITEST, '--project', 'unit', 'tests/damage', 'tests/vault/damage', 'tests/ipc'],
  },
  {
    row: 'memory after a lock; navigation, windows, links, script',
    args: [...VITEST, '--project', 'attacks', 'memory', 'leave-page', 'script-payloads'],
  },
] as const

/** The rows that stand elsewhere; gives the worst exit code. */
async function runElsewhere(): Promise<number> {
  await buildApp()
  let worst = 0
  for (const { row, args } of ELSEWHERE) {
    const ran = await runNode(row, args)
    report(ran)
    const [, passed = '0'] = /Tests\s.*?(\d+) passed/.exec(stripVTControlCharacters(ran.output)) ?? []
    console.log(`  ${passed} tests passed`)
    worst = Math.max(worst, ran.code)
  }
  return worst
}

function readTallies(file: string): Tally[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map(line => Tally.parse(JSON.parse(line)))
}

const isReached = ({ tried, survived, aim }: Tally) => tried === survived && tried >= aim

/** One line a row of the catalogue. */
function print(tallies: readonly Tally[]): void {
  const row = (...cells: readonly string[]) =>
    console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(42) : cell.padStart(9))).join(' '))
  row('row', 'tried', 'survived', 'failed', 'aim', 'seconds')
  for (const tally of tallies) {
    const { row: name, tried, survived, aim, seconds, remark } = tally
    row(name, String(tried), String(survived), String(tried - survived), String(aim), seconds.toFixed(0))
    if (remark !== undefined) console.log(`  ${remark}`)
    if (!isReached(tally)) console.log('  NOT REACHED')
  }
}

async function testFaults(only: readonly string[]): Promise<number> {
  if (process.platform !== 'linux' || !ensureStrace()) {
    console.log('The fault catalogue needs strace, and so Linux: it was not run, which counts as failed.')
    return 1
  }
  if (only.length === 0 && ensureChromium() === null) {
    console.log(
      'The rows in the built app need Chromium or Chrome: the fault catalogue was not run, which counts as failed.',
    )
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'circlebook-tallies-'))
  const file = join(folder, 'tallies')
  writeFileSync(file, '')
  const env = { ...process.env, CIRCLEBOOK_FAULTS_TALLY: file }
  const args = [...VITEST, ...only, '--project', 'faults', '--disable-console-intercept']
  const ran = await runNode('faults', args, { show: true, env })
  const tallies = readTallies(file)
  rmSync(folder, { recursive: true, force: true })
  print(tallies)
  const isWhole = tallies.length > 0 && tallies.every(isReached)
  const elsewhere = only.length > 0 ? 0 : await runElsewhere()
  return ran.code === 0 && isWhole && elsewhere === 0 ? 0 : 1
}

const started = performance.now()
process.exitCode = await testFaults(process.argv.slice(2))
console.log(
  `${process.exitCode === 0 ? 'Every case survived' : 'FAILED'}, ${((performance.now() - started) / 60_000).toFixed(1)} minutes`,
)
