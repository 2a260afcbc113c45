import { describe, expect, test } from 'vitest'
import { checkContent } from '#shared/curriculum/check-content.ts'
import { TopicId } from '#shared/curriculum/topic.ts'
import { aFile, aModuleFile, sha256 } from './content-fixture.ts'

const rules = { protectedHashes: new Set<string>(), sha256 }
const paragraph = (words: number) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, text: 'word '.repeat(words) }],
})
const guideOf = (words: number) => ({
  ...aFile('a', '---\nid: calm/a\n---\n## Guide\nText.').topic,
  guide: [{ segment: 'Hello', blocks: [paragraph(words - 200)] }],
  rolePlay: [paragraph(100)],
  snags: [paragraph(100)],
})

describe('[CU53] a guide with its exercise and snags', () => {
  test('of 2,400 words can be read in twelve minutes before a group', () => {
    expect(checkContent([], [aFile('a', '## Guide', { topic: guideOf(2400) })], rules)).toEqual([])
  })

  test('of more words is refused at its heading', () => {
    expect(checkContent([], [aFile('a', 'One.\n\n## Guide', { topic: guideOf(2401) })], rules)).toEqual([
      {
        file: 'calm/a.md',
        line: 3,
        reason: 'The guide takes about 13 minutes to read; 12 are the most before a group.',
      },
    ])
  })
})

test('[CU55] a term that no topic of the module uses is taken out of its list', () => {
  const files = [aFile('a', 'The Evening Plan helps.')]
  expect(checkContent([aModuleFile('evening plan', 'naloxone')], files, rules)).toEqual([
    { file: 'calm/module.yml', line: 8, reason: 'The term "naloxone" stands in no topic of this module: take it out.' },
  ])
})

test('[CU57] a module that lists a topic it has not is refused where it lists it', () => {
  const { text, module } = aModuleFile()
  const listing = {
    file: 'calm/module.yml',
    text: `${text}topics: [a, gone]\n`,
    module: { ...module, topics: ['a', 'gone'] },
  }
  expect(checkContent([listing], [aFile('a', 'One.'), aFile('b', 'Two.')], rules)).toEqual([
    {
      file: 'calm/module.yml',
      line: 9,
      reason: 'topics names "gone", and there is no whole topic gone.md in this folder.',
    },
  ])
})

test('one id in two files is refused in the second', () => {
  const second = aFile('b', 'Two.', { id: TopicId.parse('calm/a') })
  expect(checkContent([], [aFile('a', 'One.'), second], rules)).toEqual([
    { file: 'calm/b.md', line: 2, reason: 'The id calm/a is taken by calm/a.md.' },
  ])
})
