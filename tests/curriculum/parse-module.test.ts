import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseModule } from '#shared/curriculum/parse-module.ts'
import { calmModule, calmYaml } from './topic-fixture.ts'

const file = 'calm/module.yml'

test('a module without fault is read, its note being null when there is none', () => {
  expect(parseModule(calmYaml, file)).toEqual({ ok: true, module: calmModule })
  expect(parseModule(`${calmYaml}note: Not affiliated.\n`, file)).toEqual({
    ok: true,
    module: { ...calmModule, note: 'Not affiliated.' },
  })
})

test.each([
  ['another folder', 'id: calm', 'id: other', 1, 'The id must be the name of the folder, calm; it is other.'],
  ['no summary', 'summary: An invented module.\n', '', 1, 'The entry "summary" is missing.'],
  ['an order in words', 'order: 5', 'order: first', 7, 'Order must be a whole number.'],
  ['a version of two numbers', '1.0.0', '1.0', 4, 'Version must be three numbers, as in 1.0.0.'],
  ['an unknown entry', 'order: 5', 'order: 5\nprice: 10', 8, '"price" is not an entry that is known here.'],
  [
    'a capital in its id',
    'id: calm',
    'id: Calm',
    1,
    'Id of the module may hold small letters, digits and single hyphens only, as in "early-recovery".',
  ],
])('a module with %s is refused, with file, line and reason', (...row) => {
  const [, from, to, line, reason] = row
  expect(parseModule(calmYaml.replace(from, to), file)).toEqual({ ok: false, faults: [{ file, line, reason }] })
})

test('no text makes the module parser throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !parseModule(text, file).ok))
  expect(parseModule('[1, 2]', file)).toEqual({
    ok: false,
    faults: [
      { file, line: 1, reason: 'Here must stand lines of the form "key: value", as in "title: An evening plan".' },
    ],
  })
  expect(parseModule('[['.repeat(4_000), file).ok).toBe(false)
})
