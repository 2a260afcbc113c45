import { expect, test } from 'vitest'
import { readContent } from '#shared/curriculum/read-content.ts'
import { blankModule } from '#shared/curriculum/template.ts'

const context = { sourceIds: new Set<string>(), manualSessions: new Map() }
const rules = { protectedHashes: new Set<string>(), sha256: (text: string) => text }
const filled = () =>
  blankModule().map(({ file, text }) => ({
    file,
    text: text
      .replace(/- (What|How|When|Who|Where|Which) \[write: [^\]]*\]/g, '- $1 helps')
      .replace(/\[write: [^\]]*?(\.?)\]/g, 'Yes$1'),
  }))

test('[CU54] the blank module lacks nothing but what its prompts ask for, each named with its line', () => {
  const { faults } = readContent(blankModule(), context, rules)
  const prompts = blankModule().flatMap(({ text }) => text.match(/\[write:/g) ?? [])
  expect({
    others: faults.filter(fault => !fault.reason.startsWith('Still to write: ')),
    prompts: faults.length,
  }).toEqual({
    others: [],
    prompts: prompts.length,
  })
})

test('the blank module with its prompts replaced is a whole module', () => {
  const { modules, topics, faults } = readContent(filled(), context, rules)
  expect({ faults, modules: modules.map(module => module.id), topics: topics.map(topic => topic.id) }).toEqual({
    faults: [],
    modules: ['my-module'],
    topics: ['my-module/my-first-topic'],
  })
})
