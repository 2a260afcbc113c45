import { describe, expect, test } from 'vitest'
import { checkRepeats } from '#shared/curriculum/check-repeats.ts'
import { aFile } from './content-fixture.ts'

const eight = 'which hour of the evening is the hardest'
const nine = `${eight} now`

describe('[CU50] a run of words that stands in two topics', () => {
  test('is allowed up to eight words', () => {
    expect(checkRepeats([aFile('a', `Ask ${eight}, then.`), aFile('b', `Say ${eight} so.`)])).toEqual([])
  })

  test('is refused from nine words on, in the later file, with the place of the first', () => {
    expect(checkRepeats([aFile('a', `Hi.\nAsk ${nine}, then.`), aFile('b', `One.\nTwo.\nSay ${nine} so.`)])).toEqual([
      {
        file: 'calm/b.md',
        line: 3,
        reason: `"${nine}" (9 words) stands in calm/a.md:2 too: each topic says its own thing.`,
      },
    ])
  })

  test('is found whatever its case, stops and apostrophes, and told once however long it is', () => {
    const long = "don't wait until it's late, and ask the one who is next to you what helped them before"
    const faults = checkRepeats([
      aFile('a', long),
      aFile('b', `Well: ${long.toUpperCase().replaceAll("'", '’').replace(',', ' –')}!`),
    ])
    expect(faults).toEqual([
      {
        file: 'calm/b.md',
        line: 1,
        reason: expect.stringMatching(/^"don't wait until .* next to you …" \(18 words\) stands in calm\/a\.md:1 too/),
      },
    ])
  })

  test('is found in a third topic too, and twice in one that says it twice', () => {
    const faults = checkRepeats([aFile('a', nine), aFile('b', `${nine}\n${nine}`), aFile('c', nine)])
    expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual(['calm/b.md:1', 'calm/b.md:2', 'calm/c.md:1'])
  })

  test('is found when the first topic says it at two places and they go on differently', () => {
    const first = aFile('a', `${nine} or later\n${nine} and early on`)
    expect(checkRepeats([first, aFile('b', `${nine} and early on`)]).map(({ line }) => line)).toEqual([1])
  })

  test('does not run over the end of a paragraph', () => {
    expect(checkRepeats([aFile('a', `${eight}\nnow`), aFile('b', nine), aFile('c', `${eight}\nnow`)])).toEqual([])
  })

  test('may stand twice in one topic', () => {
    expect(checkRepeats([aFile('a', `${nine}\n${nine}`)])).toEqual([])
  })
})
