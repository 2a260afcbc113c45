import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { agedOut, type Aging } from '#shared/backup/retention.ts'
import { addDays } from '#shared/sessions/clock.ts'

const START = '2026-01-05'

/** One place as it fills up: each backup is added, and what is too old goes at once, as after each backup. */
function aPlace() {
  let there: Aging[] = []
  let made = 0
  return {
    get held() {
      return there
    },
    make(cause: Aging['cause'], on: string): Aging {
      made += 1
      const one = { backupId: `${made}`, cause, madeOn: on }
      const gone = new Set(agedOut([...there, one], on))
      there = [...there, one].filter(({ backupId }) => !gone.has(backupId))
      return one
    },
  }
}

test('[BK5] after 400 days with one a day, three days and the newest of four weeks are left', () => {
  const place = aPlace()
  let today = START
  for (let day = 0; day < 400; day += 1) {
    today = addDays(START, day)
    place.make('daily', today)
    expect(place.held.length).toBeLessThanOrEqual(7)
  }
  const days = place.held.map(({ madeOn }) => madeOn)
  expect([days.slice(-3), days.length]).toEqual([[addDays(today, -2), addDays(today, -1), today], 5])
  // The Sundays of two weeks more: the last three days are of the other two.
  expect([today, ...days.slice(0, -3)]).toEqual(['2027-02-08', '2027-01-24', '2027-01-31'])
})

test('[BK5] those by hand are three, and those before an import or new keys stay for 28 days, the newest of each for ever', () => {
  const place = aPlace()
  for (let day = 0; day < 10; day += 1) place.make('manual', addDays(START, day))
  place.make('import', addDays(START, 10))
  place.make('import', addDays(START, 11))
  place.make('rotation', addDays(START, 12))
  for (let day = 13; day < 60; day += 1) {
    const today = addDays(START, day)
    place.make('daily', today)
    const those = (...causes: string[]) =>
      place.held.filter(({ cause }) => causes.includes(cause)).map(({ cause, madeOn }) => `${cause} ${madeOn}`)
    const first = day < 38 ? [`import ${addDays(START, 10)}`] : []
    expect({ day, manual: those('manual').slice(-3), before: those('import', 'rotation') }).toEqual({
      day,
      manual: [7, 8, 9].map(back => `manual ${addDays(START, back)}`),
      before: [...first, `import ${addDays(START, 11)}`, `rotation ${addDays(START, 12)}`],
    })
  }
})

test('[BK6] a clock that jumps to and fro for 400 days never costs the newest, nor the newest of the last days it knew', () => {
  const causes = ['daily', 'daily', 'daily', 'manual', 'import', 'rotation', 'migration'] as const
  const steps = fc.array(
    fc.record({
      cause: fc.constantFrom(...causes),
      jump: fc.oneof(fc.constant(1), fc.integer({ min: -3_000, max: 3_000 })),
    }),
    { minLength: 400, maxLength: 400 },
  )
  fc.assert(
    fc.property(steps, days => {
      const place = aPlace()
      const order: Aging[] = []
      const lost: number[] = []
      let today = '2100-01-01'
      for (const { cause, jump } of days) {
        const next = addDays(today, jump)
        today = next > '1950-01-01' && next < '2190-01-01' ? next : today
        order.push(place.make(cause, today))
        const lastDays = new Set(order.slice(-3).map(({ madeOn }) => madeOn))
        const newestOf = [...lastDays].map(day => order.findLast(({ madeOn }) => madeOn === day))
        // One assertion at the end: each costs more than what it asserts.
        if (place.held.at(-1) !== order.at(-1)) lost.push(order.length)
        if (newestOf.some(one => one !== undefined && !place.held.includes(one))) lost.push(order.length)
      }
      expect(lost).toEqual([])
    }),
    { numRuns: 5, seed: 20261122, endOnFailure: true },
  )
})

test('[BK5] nothing and one alone are left as they are', () => {
  const one = { backupId: 'a', cause: 'daily', madeOn: '2020-01-01' } as const
  expect([agedOut([], START), agedOut([one], START)]).toEqual([[], []])
})
