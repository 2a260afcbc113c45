import { expect, test } from 'vitest'
import { makeEscapeCounter } from '#renderer/app/hide-twice.ts'

const hides = (...presses: readonly (readonly [atMs: number, closesSomething: boolean])[]) => {
  const counter = makeEscapeCounter()
  return presses.map(([atMs, closesSomething]) => counter.press(atMs, closesSomething))
}

test('Escape twice within half a second hides, a slower second press does not', () => {
  expect([hides([0, false], [500, false]), hides([0, false], [501, false])]).toEqual([
    [false, true],
    [false, false],
  ])
})

test('a slow second press is the first of the next two', () => {
  expect(hides([0, false], [900, false], [1_200, false])).toEqual([false, false, true])
})

test('an Escape that closes a dialog or a menu counts for nothing, and neither does the one before it', () => {
  expect(hides([0, true], [100, false])).toEqual([false, false])
  expect(hides([0, false], [100, true], [200, false])).toEqual([false, false, false])
})

test('a third quick press does not hide again at once', () => {
  expect(hides([0, false], [100, false], [200, false])).toEqual([false, true, false])
})
