import { afterAll, expect, test } from 'vitest'
import { errnoSweep } from './errno.ts'
import { operationNames } from './operations.ts'
import { failuresOf, keepTally, tallyOf, type Outcome } from './tally.ts'

/** Of each operation; together more than the aim. */
const EACH = Number(process.env['CIRCLEBOOK_ERRNOS'] ?? 110)
const all: Outcome[] = []
const since = performance.now()
afterAll(() => keepTally(tallyOf('ENOSPC, EIO, EROFS, EACCES', all, { since, aim: 1_500 })))

test.each(operationNames)(
  '%s on a disk that refuses a call: a documented refusal, and nothing lost',
  async operation => {
    const outcomes = await errnoSweep(operation, EACH, 7)
    all.push(...outcomes)
    expect(failuresOf(outcomes)).toEqual([])
  },
  900_000,
)
