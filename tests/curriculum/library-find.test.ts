import { describe, expect, test } from 'vitest'
import { everyTopic, findTopics, isNarrowed, lengthsOf, populationsOf } from '#renderer/curriculum/find-topics.ts'
import { allSources, findSources, sourceOf } from '#renderer/curriculum/sources.ts'
import type { FoundPassage } from '#shared/curriculum/search-texts.ts'
import { TopicSummary } from '#shared/curriculum/topic.ts'
import { aTopic } from './topic-fixture.ts'

const summary = (name: string, fields: Partial<Record<keyof TopicSummary, unknown>> = {}) =>
  TopicSummary.strip().parse({ ...aTopic(), id: `calm/${name}`, title: name, keywords: ['rest'], ...fields })

const topics = [
  summary('noon', { stages: ['maintenance'], lengths: [50] }),
  summary('dusk', { populations: ['women'], keywords: ['lamp'] }),
  summary('lamp', { module: 'light', moduleTitle: 'Light' }),
]
const none = { favourites: new Set<string>(), inText: [] }
const ids = (filter: Partial<typeof everyTopic>, known: Parameters<typeof findTopics>[2] = none) =>
  findTopics(topics, { ...everyTopic, ...filter }, known).map(({ topic }) => topic.id)

describe('the library', () => {
  test.each([
    [{}, ['calm/noon', 'calm/dusk', 'calm/lamp']],
    [{ module: 'light' }, ['calm/lamp']],
    [{ stage: 'maintenance' as const }, ['calm/noon']],
    [{ length: 90 }, ['calm/dusk', 'calm/lamp']],
    [{ population: 'women' }, ['calm/dusk']],
    [{ length: 90, population: 'adults' }, ['calm/lamp']],
    // The title comes before the keyword.
    [{ text: 'lamp' }, ['calm/lamp', 'calm/dusk']],
    [{ text: 'lamp', module: 'calm' }, ['calm/dusk']],
    [{ onlyFavourites: true }, []],
  ])('narrowed to %j shows %j', (filter, shown) => expect(ids(filter)).toEqual(shown))

  test('narrowed to favourites shows those of the person', () => {
    expect(ids({ onlyFavourites: true }, { ...none, favourites: new Set(['calm/dusk', 'calm/gone']) })).toEqual([
      'calm/dusk',
    ])
  })

  test('names topics that only say the words in their text after those named so, with where they say it', () => {
    const passage: FoundPassage = { part: 'aim', within: null, snippet: [{ text: 'lamp', isMatch: true }] }
    const inText = ['calm/noon', 'calm/lamp', 'calm/retired'].map(topicId => ({ topicId, passages: [passage] }))
    const found = findTopics(topics, { ...everyTopic, text: 'lamp' }, { ...none, inText })
    expect(found.map(({ topic, passages }) => [topic.id, passages.length])).toEqual([
      ['calm/lamp', 1],
      ['calm/dusk', 0],
      ['calm/noon', 1],
    ])
  })

  test('offers the lengths and populations that its topics have', () => {
    expect({ lengths: lengthsOf(topics), populations: populationsOf(topics) }).toEqual({
      lengths: [50, 90],
      populations: ['adults', 'women'],
    })
  })

  test('is narrowed by anything but blanks', () => {
    expect(
      [everyTopic, { ...everyTopic, text: ' ' }, { ...everyTopic, text: 'a' }, { ...everyTopic, length: 50 }].map(
        isNarrowed,
      ),
    ).toEqual([false, false, true, true])
  })
})

describe('the bibliography', () => {
  test('finds a work by its words, its year and what is taken from it', () => {
    const found = (text: string) => findSources(allSources(), text).map(({ id }) => id)
    expect(found('Marlatt 1999')).toEqual(['larimer-1999'])
    expect(found('stimulus control')).toContain('larimer-1999')
    expect(found('no such words anywhere')).toEqual([])
    expect(found('')).toHaveLength(allSources().length)
  })

  test('stands by who wrote it', () => {
    const authors = allSources().map(({ by }) => by)
    expect(authors).toEqual(authors.toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(sourceOf('larimer-1999')?.year).toBe(1999)
  })
})
