import { expect, test } from 'vitest'
import { makeEscapeCounter } from '#renderer/app/hide-twice.ts'

test('Escape takes the cover off once the key has rested for a second; hammering it in a hurry keeps covered', () => {
  const counter = makeEscapeCounter()
  const hides = [counter.press(0, false), counter.press(100, false)]
  const uncovers = [200, 300, 1_200, 2_100, 3_101].map(atMs => counter.pressCovered(atMs))
  expect([hides, uncovers]).toEqual([
    [false, true],
    [false, false, false, false, true],
  ])
})

test('a cover put on by the mouse comes off with one Escape', () => {
  expect(makeEscapeCounter().pressCovered(10)).toBe(true)
})
