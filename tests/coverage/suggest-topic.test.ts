import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestTopic } from '#shared/coverage/suggest-topic.ts'

const topicIds = ['m/a', 'm/b', 'm/c']
const expected = ['ana', 'dee', 'marcus']
const had = (topics: Record<string, string[]>) =>
  new Map(Object.entries(topics).map(([topic, clients]) => [topic, new Set(clients)]))

test('an ordered plan goes on after the last topic, and begins again at its end [CV1]', () => {
  const next = (lastTopicId: string | null) =>
    suggestTopic({ mode: 'ordered', topicIds, lastTopicId, expected, hadBy: had({ 'm/b': ['ana'] }) })
  expect([next(null), next('m/a'), next('m/c')].map(topic => topic?.topicId)).toEqual(['m/a', 'm/b', 'm/a'])
  expect(next('m/a')).toEqual({ topicId: 'm/b', notHad: 2, expected: 3, inOrder: true })
})

test('a free plan gives the topic most of those expected have not had, the plan deciding between equals [CV2]', () => {
  const hadBy = had({ 'm/a': ['ana', 'dee'], 'm/b': ['ana'], 'm/c': ['marcus'] })
  expect(suggestTopic({ mode: 'free', topicIds, lastTopicId: null, expected, hadBy })).toEqual({
    topicId: 'm/b',
    notHad: 2,
    expected: 3,
    inOrder: false,
  })
})

test('an empty plan suggests nothing', () => {
  expect(suggestTopic({ mode: 'free', topicIds: [], lastTopicId: null, expected, hadBy: had({}) })).toBeNull()
})

test('nobody counts who is not expected, and no topic of the plan would help more [CV2]', () => {
  const coverage = fc.record({
    topics: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 }),
    hadBy: fc.dictionary(fc.string({ minLength: 1 }), fc.array(fc.constantFrom(...expected, 'someone else'))),
  })
  fc.assert(
    fc.property(coverage, ({ topics, hadBy }) => {
      const given = { mode: 'free' as const, topicIds: topics, lastTopicId: null, expected, hadBy: had(hadBy) }
      const best = suggestTopic(given)
      const lacking = (topic: string) => expected.filter(client => !given.hadBy.get(topic)?.has(client)).length
      expect(best?.notHad).toBe(Math.max(...topics.map(lacking)))
    }),
  )
})
