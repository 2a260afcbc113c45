import { expect, test } from 'vitest'
import { canarySweep } from './canary.ts'
import { failuresOf, keepTally, tallyOf } from './tally.ts'

test('what is written into any field stands readable in no file, whatever is done', async () => {
  const since = performance.now()
  const { outcomes, fields } = await canarySweep()
  keepTally(tallyOf('plaintext canary: field × operation', outcomes, { since, aim: 400, remark: `${fields} fields` }))
  expect(failuresOf(outcomes)).toEqual([])
  expect(fields).toBeGreaterThan(80)
})
