import { afterAll, expect, test } from 'vitest'
import { operationNames } from './operations.ts'
import { powerSweep } from './power.ts'
import { failuresOf, keepTally, tallyOf, type Outcome } from './tally.ts'

/** Of each operation at most; together more than the aim. */
const EACH = Number(process.env['CIRCLEBOOK_POWER_CUTS'] ?? 2_600)
const all: Outcome[] = []
const since = performance.now()
afterAll(() => keepTally(tallyOf('power loss: states of the disk', all, { since, aim: 20_000 })))

test.each(operationNames)(
  '%s when the power goes: the vault opens, and what was acknowledged is there',
  async operation => {
    const started = performance.now()
    const outcomes = await powerSweep(operation, EACH)
    all.push(...outcomes)
    console.log(`  ${operation}: ${outcomes.length} states, ${((performance.now() - started) / 1000).toFixed(1)} s`)
    expect(failuresOf(outcomes)).toEqual([])
  },
  900_000,
)
