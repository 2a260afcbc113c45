import { describe, expect, test } from 'vitest'
import { answerKey, findPeople } from '#renderer/vault/choose-by-key.ts'

const NAMES = ['Ana Brooks', 'Ángel Ortiz', 'Sam Ortega', 'Saoirse O’Neill']
const people = NAMES.map((name, index) => ({ slotId: String(index), name }))

describe('a key on the chooser', () => {
  test('chooses by digit, moves by arrow, and goes to the next name by letter', () => {
    const answers = ['2', '5', '0', 'ArrowDown', 'ArrowUp', 'Home', 'End', 's', 'x', 'F1', 'Enter'].map(key =>
      answerKey(key, people, 3),
    )
    expect(answers).toEqual([
      { choose: 1 },
      null,
      null,
      { moveTo: 0 },
      { moveTo: 2 },
      { moveTo: 0 },
      { moveTo: 3 },
      { moveTo: 2 },
      null,
      null,
      null,
    ])
  })

  test('goes through names with the same letter one after another, from wherever the focus is', () => {
    expect([-1, 2, 3].map(at => answerKey('S', people, at))).toEqual([{ moveTo: 2 }, { moveTo: 3 }, { moveTo: 2 }])
    expect(answerKey('ArrowDown', people, -1)).toEqual({ moveTo: 0 })
    expect(answerKey('1', [], -1)).toBe(null)
  })
})

test('A name is found by the beginning of any of its parts, without accents', () => {
  const found = ['', 'an', 'ort', 'Sam O', 'zz'].map(typed => findPeople(people, typed).map(({ name }) => name))
  expect(found).toEqual([NAMES, ['Ana Brooks', 'Ángel Ortiz'], ['Ángel Ortiz', 'Sam Ortega'], ['Sam Ortega'], []])
})
