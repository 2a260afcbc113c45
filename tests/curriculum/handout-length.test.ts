import { describe, expect, test } from 'vitest'
import { HANDOUT_MAX_PAGES, handoutPages } from '#shared/curriculum/handout-length.ts'
import { parseTopic } from '#shared/curriculum/parse-topic.ts'
import { readingGrade } from '#shared/curriculum/reading-grade.ts'
import type { Block } from '#shared/curriculum/text-node.ts'
import { Module } from '#shared/curriculum/topic.ts'
import { calmModule, context, fullTopic } from './topic-fixture.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const lines = (many: number): Block[] => Array.from({ length: many }, () => ({ type: 'writeIn' }))
// Its title takes two of the 44 lines that a page counts.
const pages = (...blocks: Block[]) => Math.round(handoutPages(blocks) * 44 * 100) / 100 - 2

describe('[CU43] the length of a handout in lines of its page:', () => {
  test.each<[string, Block[], number]>([
    ['a short paragraph', [paragraph('Fine.')], 1.25],
    ['a paragraph of two lines', [paragraph('x'.repeat(89))], 2.25],
    ['a heading', [{ type: 'heading', level: 3, children: [] }], 2.25],
    ['space to write', lines(2), 3],
    ['a short label before one line', [paragraph('My plan:'), ...lines(1)], 1.5],
    ['a short label before two lines', [paragraph('My plan:'), ...lines(2)], 4.25],
    ['a long label before one line', [paragraph('x'.repeat(35)), ...lines(1)], 2.75],
    ['a list', [{ type: 'list', ordered: false, items: [[paragraph('One')], [paragraph('Two')]] }], 2.75],
    ['a table with an empty row', [{ type: 'table', header: [[], []], rows: [[[], []]] }], 3.75],
    ['the footer', [{ type: 'safetyFooter' }], 0],
  ])('%s', (_what, blocks, wanted) => expect(pages(...blocks)).toBeCloseTo(wanted, 2))
})

const handoutFaults = (change: (text: string) => string, terms: string[] = []) => {
  const source = change(fullTopic)
  expect(source).not.toBe(fullTopic)
  const parsed = parseTopic(source, 'calm/evening-plan.md', {
    ...context,
    module: Module.parse({ ...calmModule, terms }),
  })
  return parsed.ok ? [] : parsed.faults.map(fault => fault.reason)
}

test('[CU43] a handout of more than two pages is refused at its heading', () => {
  const more = (many: number) =>
    handoutFaults(text =>
      text.replace('My plan for six:', `My plan for six:\n\n${'____________________\n\n'.repeat(many)}`),
    )
  expect(HANDOUT_MAX_PAGES).toBe(2)
  expect([more(52), more(56)]).toEqual([
    [],
    ['The handout fills about 2.1 pages; it must fit on 2, one sheet on both sides.'],
  ])
})

describe('[CU42] the terms of a module', () => {
  const hard = 'Benzodiazepines and naltrexone: benzodiazepines or naltrexone. Ask about buprenorphine.'
  const change = (text: string) => text.replace('Pick one thing to do at six.', hard.repeat(2))

  test('do not count in the grade of a handout, in any case', () => {
    const terms = ['benzodiazepines', 'Naltrexone', 'buprenorphine']
    expect([handoutFaults(change), handoutFaults(change, terms)]).toEqual([
      [expect.stringMatching(/reads at grade [\d.]+; 7 is the most\..*may be listed under "terms" in module\.yml\.$/)],
      [],
    ])
  })

  test('count toward the length of their sentence', () => {
    // Six words in a sentence, five of one syllable and one left out of the syllables.
    expect(readingGrade([paragraph('The cat sat on the benzodiazepine.')], ['benzodiazepine'])).toBeCloseTo(
      0.39 * 6 + 11.8 - 15.59,
      10,
    )
    expect(readingGrade([paragraph('Naloxone.')], ['naloxone'])).toBeCloseTo(0.39 - 15.59, 10)
  })
})
