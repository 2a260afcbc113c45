import { expect, test } from 'vitest'
import { intactVault } from './bases.ts'
import { flipBackups, flipHeaders, flipSealed, flipUnsealed, forgeHeaders } from './flips.ts'
import { workFolder } from './places.ts'
import { failuresOf, keepTally, tallyOf } from './tally.ts'

test('no flipped bit, zeroed, exchanged, cut or replayed part of a vault or a backup goes unnoticed', async () => {
  const since = performance.now()
  const intact = await intactVault()
  const folder = workFolder('flips')
  const outcomes = [
    ...flipHeaders(intact, 2_000, 1),
    ...forgeHeaders(intact, 1_000, 2),
    ...(await flipSealed(intact, folder, 3_000, 3)),
    ...flipUnsealed(intact, folder, 3_000, 4),
    ...(await flipBackups(intact, folder, 2_000, 5)),
  ]
  keepTally(tallyOf('flipped, zeroed, swapped, replayed', outcomes, { since, aim: 10_000 }))
  expect(failuresOf(outcomes)).toEqual([])
})
