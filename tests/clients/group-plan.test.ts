import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved } from '#renderer/groups/plan.ts'

test('moving up and down swaps neighbours and stops at both ends', () => {
  expect([
    moved(['a', 'b', 'c'], 1, 0),
    moved(['a', 'b', 'c'], 1, 2),
    moved(['a', 'b'], 0, -1),
    moved(['a', 'b'], 1, 2),
  ]).toEqual([
    ['b', 'a', 'c'],
    ['a', 'c', 'b'],
    ['a', 'b'],
    ['a', 'b'],
  ])
})

test('moving never loses or adds a topic', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string()),
      fc.integer({ min: -3, max: 9 }),
      fc.integer({ min: -3, max: 9 }),
      (list, from, to) => {
        expect(moved(list, from, to).toSorted()).toEqual(list.toSorted())
      },
    ),
  )
})
