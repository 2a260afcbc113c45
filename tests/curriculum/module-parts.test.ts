import { describe, expect, test } from 'vitest'
import { partsOf } from '#shared/curriculum/module-parts.ts'
import { parseModule } from '#shared/curriculum/parse-module.ts'
import { readContent } from '#shared/curriculum/read-content.ts'
import { Module } from '#shared/curriculum/topic.ts'
import { sha256 } from './content-fixture.ts'
import { calmModule, calmYaml, context, fullTopic } from './topic-fixture.ts'

const PARTS = `parts:
  - title: First weeks
    topics: [two, evening-plan]
  - title: Later
    topics: [one]
`
const file = 'calm/module.yml'
const topicFile = (name: string) => ({
  file: `calm/${name}.md`,
  text: fullTopic.replace('calm/evening-plan', `calm/${name}`),
})

describe('[CU58] a module of many topics has parts', () => {
  test('which are read with their titles and topics', () => {
    expect(parseModule(calmYaml + PARTS, file)).toEqual({
      ok: true,
      module: {
        ...calmModule,
        parts: [
          { title: 'First weeks', topics: ['two', 'evening-plan'] },
          { title: 'Later', topics: ['one'] },
        ],
      },
    })
  })

  test.each([
    ['topics beside them', `topics: [one]\n${PARTS}`, 'The topics are listed once'],
    ['one topic twice', PARTS.replace('[one]', '[two]'), 'Parts names one topic twice.'],
    ['one title twice', PARTS.replace('Later', 'First weeks'), 'Two parts bear one title.'],
    ['a part without topics', PARTS.replace('[one]', '[]'), 'A part names no topic.'],
    ['a part without a title', PARTS.replace('title: Later\n   ', ''), 'The entry "parts.1.title" is missing.'],
  ])('and is refused with %s', (_what, yaml, reason) => {
    const parsed = parseModule(calmYaml + yaml, file)
    expect(parsed.ok ? [] : parsed.faults.map(fault => fault.reason.slice(0, reason.length))).toEqual([reason])
  })

  test('that set the order of its topics; one that no part names comes last, and an unknown name is refused in its line', () => {
    const rules = { protectedHashes: new Set<string>(), sha256 }
    const files = ['another', 'evening-plan', 'one', 'two'].map(topicFile)
    const read = (yaml: string, texts = files) =>
      readContent([{ file, text: calmYaml + yaml }, ...texts], context, rules)
    expect(read(PARTS).topics.map(({ id }) => id)).toEqual([
      'calm/two',
      'calm/evening-plan',
      'calm/one',
      'calm/another',
    ])
    const lacking = read(
      PARTS,
      files.filter(one => one.file !== 'calm/one.md'),
    ).faults.filter(fault => fault.file === file)
    expect(lacking).toEqual([
      { file, line: 12, reason: 'parts names "one", and there is no whole topic one.md in this folder.' },
    ])
  })

  test('under whose titles its topics are listed', () => {
    const topics = ['calm/two', 'calm/one', 'calm/another'].map(id => ({ id }))
    const module = Module.parse({
      ...calmModule,
      parts: [
        { title: 'First weeks', topics: ['two', 'evening-plan'] },
        { title: 'Later', topics: ['evening-plan-2'] },
        { title: 'Last', topics: ['one'] },
      ],
    })
    expect(partsOf(module, topics)).toEqual([
      { title: 'First weeks', topics: [{ id: 'calm/two' }] },
      { title: 'Last', topics: [{ id: 'calm/one' }] },
      { title: null, topics: [{ id: 'calm/another' }] },
    ])
    expect(partsOf(calmModule, topics)).toEqual([{ title: null, topics }])
  })
})
