import { afterAll, expect, test } from 'vitest'
import { killSweep } from './kill-sweep.ts'
import { operationNames } from './operations.ts'
import { failuresOf, keepTally, tallyOf, type Outcome } from './tally.ts'

const all: Outcome[] = []
const since = performance.now()
afterAll(() => keepTally(tallyOf('kill at every write', all, { since, aim: 1_500 })))

test.each(operationNames)(
  '%s, killed at each write, sync, truncation, removal and rename: nothing acknowledged is lost',
  async operation => {
    const started = performance.now()
    const outcomes = await killSweep(operation, Number(process.env['CIRCLEBOOK_KILLS'] ?? Infinity))
    all.push(...outcomes)
    console.log(`  ${operation}: ${outcomes.length} points, ${((performance.now() - started) / 1000).toFixed(1)} s`)
    expect(failuresOf(outcomes)).toEqual([])
  },
  900_000,
)
