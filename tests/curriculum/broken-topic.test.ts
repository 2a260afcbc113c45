import { describe, expect, test } from 'vitest'
import { parseTopic } from '#shared/curriculum/parse-topic.ts'
import { brokenMarkup } from './broken-markup.ts'
import { brokenSections } from './broken-sections.ts'
import { brokenTyping } from './broken-typing.ts'
import { context, fullTopic, shortTopic } from './topic-fixture.ts'

const file = 'calm/evening-plan.md'

describe('a topic file with one mistake is refused, with file, line and reason:', () => {
  test.each([...brokenMarkup, ...brokenSections, ...brokenTyping])('%s', (...row) => {
    const [, from, to, at, reason] = row
    const source = fullTopic.replace(from, to)
    expect(source).not.toBe(fullTopic)
    const parsed = parseTopic(source, file, context)
    const line = typeof at === 'number' ? at : source.split('\n').findIndex(row => row.startsWith(at)) + 1
    const wanted = typeof reason === 'string' ? reason : expect.stringMatching(reason)
    expect(parsed).toEqual({ ok: false, faults: expect.arrayContaining([{ file, line, reason: wanted }]) })
  })

  test('a single mistake makes a single fault', () => {
    expect(parseTopic(fullTopic.replace('teach | 10', 'teach | 11'), file, context)).toEqual({
      ok: false,
      faults: [{ file, line: 40, reason: 'The column of 50 minutes adds up to 51.' }],
    })
  })

  test('several mistakes are all named, in the order of the file', () => {
    const source = fullTopic.replace('form: full', 'form: long').replace('Greet each', 'Greet <i>each</i>')
    const parsed = parseTopic(source, file, context)
    expect(parsed.ok ? [] : parsed.faults.map(fault => fault.reason)).toEqual([
      'Form must be full or short.',
      'HTML is not allowed.',
    ])
  })

  test('[CU5] [CU45] seven questions in the short form', () => {
    const parsed = parseTopic(shortTopic.replace('- Whom would you thank?\n', ''), file, context)
    expect(parsed.ok ? [] : parsed.faults.map(fault => fault.reason)).toEqual([
      expect.stringMatching(/at least 8 open questions .* there are 7\.$/),
    ])
  })
})
