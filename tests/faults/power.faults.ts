import { afterAll, expect, test } from 'vitest'
import { operationNames } from './operations.ts'
import { powerSweep } from './power.ts'
import { failuresOf, keepTally, tallyOf, type Outcome } from './tally.ts'

/** Together a little more than the aim; short operations have fewer different states, and others make up for them. */
const TOGETHER = Number(process.env['CIRCLEBOOK_POWER_CUTS'] ?? 20_400)
const MORE = 1.4
const all: Outcome[] = []
const since = performance.now()
afterAll(() => keepTally(tallyOf('power loss: states of the disk', all, { since, aim: 20_000 })))

test.each(operationNames)(
  '%s when the power goes: the vault opens, and what was acknowledged is there',
  async operation => {
    const started = performance.now()
    const left = operationNames.length - operationNames.indexOf(operation)
    const outcomes = await powerSweep(operation, Math.ceil(((TOGETHER - all.length) / left) * MORE))
    all.push(...outcomes)
    console.log(`  ${operation}: ${outcomes.length} states, ${((performance.now() - started) / 1000).toFixed(1)} s`)
    expect(failuresOf(outcomes)).toEqual([])
  },
  900_000,
)
