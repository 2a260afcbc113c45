import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Speller } from '#shared/curriculum/check-spelling.ts'
import { readContent } from '#shared/curriculum/read-content.ts'
import { plainText } from '#shared/curriculum/text-node.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import { curriculumFolder, readContentFolder } from '#tools/compile-curriculum.ts'
import { loadSpeller } from '#tools/speller.ts'
import { sha256 } from './content-fixture.ts'
import { aTopic, calmYaml, context, fullTopic } from './topic-fixture.ts'

let speller: Speller
beforeAll(async () => {
  speller = await loadSpeller()
})

test('[CU40] to [CU55]: the curriculum that ships has no fault, spelling included', () => {
  expect(readContentFolder(join(curriculumFolder, 'content'), speller).faults).toEqual([])
})

test('every segment of every plan has its text in the guide, a short one’s too: the room shows it while it runs', () => {
  const library = libraryOfContent()
  const topics = library.topics().flatMap(({ id }) => library.topic(id) ?? [])
  expect(topics.filter(({ form }) => form === 'short')).toHaveLength(36)
  const named = topics.map(({ id, guide }) => [id, ...guide.map(({ segment }) => segment)])
  expect(named).toEqual(topics.map(({ id, plan }) => [id, ...plan.map(({ name }) => name)]))
  expect(topics.flatMap(({ guide }) => guide.filter(({ blocks }) => plainText(blocks).trim() === ''))).toEqual([])
})

describe('content of many topics', () => {
  const rules = () => ({
    protectedHashes: new Set([sha256('what does your evening look').slice(0, 16)]),
    sha256,
    speller,
  })

  test('is held against every check at once', () => {
    const two = fullTopic
      .replace('calm/evening-plan', 'calm/two')
      .replace(
        'Chairs in a circle.',
        'Chairs for an addict, and HALT, for evry one, until the last one has sat down by the door.',
      )
      .replace('Say three things.', 'one more word '.repeat(400) + '\n\n' + 'one more word '.repeat(400))
      .replace('Pick one thing to do at six. Then pick one for nine.', 'Pick one thing.')
      .replace(/- What does your evening.*\n/, '- How does it look?\n')
    const files = [
      { file: 'calm/module.yml', text: `${calmYaml}terms: [naloxone]\n` },
      {
        file: 'calm/evening-plan.md',
        text: fullTopic.replace('Greet each person.', 'Wait until the last one has sat down by the door.'),
      },
      { file: 'calm/two.md', text: two },
    ]
    const { faults, advice } = readContent(files, context, rules())
    expect(advice).toEqual(faults)
    expect(faults.map(({ file, reason }) => `${file} ${reason.replace(/[:.(].*/, '')}`)).toEqual([
      'calm/evening-plan.md "what does your evening look" stands in a protected text',
      'calm/module.yml The term "naloxone" stands in no topic of this module',
      'calm/two.md "addict" is a word that is not used here',
      'calm/two.md "HALT" is a teaching acronym of another program',
      'calm/two.md "evry" is not in the dictionary',
      'calm/two.md "until the last one has sat down by the door" ',
      'calm/two.md The guide takes about 13 minutes to read; 12 are the most before a group',
    ])
  })

  test('may come from any program: with a mark at the start of a file and other ends of its lines', () => {
    const from = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`
    const files = [
      { file: 'calm/module.yml', text: from(calmYaml) },
      { file: 'calm/evening-plan.md', text: from(fullTopic) },
    ]
    const { faults, topics } = readContent(files, context, { protectedHashes: new Set(), sha256, speller })
    expect({ faults, topics }).toEqual({ faults: [], topics: [aTopic()] })
  })

  test('is what refuses it, and what does not, apart', () => {
    const text = fullTopic.replace('Chairs in a circle.', 'Chairs for an addict.')
    const broken = { file: 'calm/two.md', text: fullTopic.replace('teach | 10', 'teach | 11') }
    const { faults, advice } = readContent(
      [{ file: 'calm/module.yml', text: calmYaml }, { file: 'calm/evening-plan.md', text }, broken],
      context,
      { protectedHashes: new Set(), sha256 },
    )
    expect(advice).toEqual(faults.filter(fault => fault.reason.includes('"addict"')))
    expect([faults.length, advice.length]).toEqual([3, 1])
  })
})
