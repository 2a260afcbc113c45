import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { ensureStrace } from './ensure-strace.ts'
import { report, runNode } from './run.ts'

// `npm run test:faults`: the fault catalogue, row by row, with what was aimed at; about 50 minutes on two cores. It fails
// when a case failed, when fewer were tried than were aimed at, and when strace cannot be had.

const Tally = z.strictObject({
  row: z.string(),
  tried: z.int(),
  survived: z.int(),
  aim: z.int(),
  seconds: z.number(),
  remark: z.string().optional(),
})
type Tally = z.infer<typeof Tally>

/** Rows that stand elsewhere, and the tests of the table of sentences. */
const ELSEWHERE = [
  ['memory after a lock; navigation, windows, links, script', 'npm run test:attacks'],
  [
    'calls: wrong type, missing, extra, huge, wrong frame, locked, lower role',
    'tests/ipc/fuzz.test.ts, attacks.test.ts',
  ],
] as const

/** The command of each of them, run after the rest unless left out. */
async function runElsewhere(): Promise<number> {
  const unit = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit']
  const calls = await runNode('calls, mismatched sets', [...unit, 'tests/ipc', 'tests/damage', 'tests/vault/damage'])
  report(calls)
  const attacks = await runNode('attacks', ['tools/test-apart.ts', 'attacks'])
  report(attacks)
  return Math.max(calls.code, attacks.code)
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
  for (const [what, command] of ELSEWHERE) console.log(`${what}: ${command}`)
}

async function testFaults(only: readonly string[]): Promise<number> {
  if (process.platform !== 'linux' || !ensureStrace()) {
    console.log('The fault catalogue needs strace, and so Linux: it was not run, which counts as failed.')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'circlebook-tallies-'))
  const file = join(folder, 'tallies')
  writeFileSync(file, '')
  const env = { ...process.env, CIRCLEBOOK_FAULTS_TALLY: file }
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...only, '--project', 'faults', '--disable-console-intercept']
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
