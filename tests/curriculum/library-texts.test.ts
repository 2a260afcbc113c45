import { describe, expect, test } from 'vitest'
import { indexTopic, searchTexts } from '#shared/curriculum/search-texts.ts'
import { plainLines } from '#shared/curriculum/text-node.ts'
import { topicPassages, type TopicPassage } from '#shared/curriculum/topic-passages.ts'
import { aTopic, fullTopic, shortTopic } from './topic-fixture.ts'

const aim = (text: string): TopicPassage => ({ part: 'aim', within: null, text })
const topic = (id: string, texts: readonly string[], about = '') => indexTopic(id, about, texts.map(aim))
const ids = (found: ReturnType<typeof searchTexts>) => found.map(({ topicId }) => topicId)

/** A find as one line: its place, then the words, those that were found in brackets. */
const lines = (found: ReturnType<typeof searchTexts>) =>
  found.flatMap(({ passages }) =>
    passages.map(
      ({ part, within, snippet }) =>
        `${part}${within === null ? '' : ` ${within.at} ${within.name}`}: ${snippet.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')}`,
    ),
  )

describe('the passages of a topic', () => {
  test('are its lines in the order of its page, each with the part it stands in', () => {
    const passages = topicPassages(aTopic())
    expect(passages.filter(({ part }) => part !== 'guide' && part !== 'plan')).toEqual([
      aim('People plan one evening.'),
      aim('a plan on paper'),
      { part: 'need', within: null, text: 'Handouts' },
      { part: 'need', within: null, text: 'Pens and paper' },
      { part: 'need', within: null, text: 'Chairs in a circle.' },
      { part: 'rolePlay', within: null, text: 'In pairs, plan a call.' },
      { part: 'snags', within: null, text: 'Nobody talks. Wait, then ask a pair.' },
      ...['Evenings', 'Long', 'Quiet'].map(text => ({ part: 'slides', within: { name: 'Evenings', at: 0 }, text })),
      ...['One hour', 'Pick it.'].map(text => ({ part: 'slides', within: { name: 'One hour', at: 1 }, text })),
      ...['Call', 'Who?'].map(text => ({ part: 'slides', within: { name: 'Call', at: 2 }, text })),
      ...['My evening', 'Pick one thing to do at six. Then pick one for nine.', 'My plan for six:'].map(text => ({
        part: 'handout',
        within: null,
        text,
      })),
      { part: 'between', within: null, text: 'Try the plan once.' },
      { part: 'between', within: null, text: 'Ask what happened.' },
      ...plainLines(aTopic().safetyCues).map(text => ({ part: 'safetyCues', within: null, text })),
      ...[
        'Low literacy. Draw it.',
        'Co-occurring disorder. Go slowly.',
        'On medication. Keep the times.',
        'Video. Use the chat.',
        'Family present. Plan together.',
      ].map(text => ({ part: 'adaptations', within: null, text })),
      ...[
        'Introduced the evening plan',
        'Led a round of numbers',
        'Guided each person through a plan',
        'Taught why evenings are hard',
        'Invited questions about the plan',
        'Closed with one word each',
      ].map(text => ({ part: 'notePhrases', within: null, text })),
    ])
  })

  test('name the segment of the guide and its place, and leave citations out', () => {
    const teach = topicPassages(aTopic()).filter(({ within }) => within?.name === 'Why evenings')
    expect(teach).toEqual([
      { part: 'guide', within: { name: 'Why evenings', at: 3 }, text: 'Why evenings' },
      { part: 'guide', within: { name: 'Why evenings', at: 3 }, text: 'Listening comes before advice.' },
      { part: 'guide', within: { name: 'Why evenings', at: 3 }, text: 'Evenings are long.' },
    ])
  })

  test('of a short topic are what it has', () => {
    const parts = new Set(topicPassages(aTopic(shortTopic)).map(({ part }) => part))
    expect([...parts]).toEqual(['aim', 'need', 'plan', 'guide', 'handout', 'safetyCues'])
  })
})

describe('[CU80] searching the texts', () => {
  const shipped = [indexTopic('calm/evening-plan', 'An evening plan rest', topicPassages(aTopic(fullTopic)))]

  test.each([
    ['listen advice', ['guide 3 Why evenings: [Listening] comes before [advice].']],
    ['LISTÉNING', ['guide 3 Why evenings: [Listening] comes before advice.']],
    ['co-occ', ['adaptations: [Co]-[occurring] disorder. Go slowly.']],
    ['chat', ['adaptations: Video. Use the [chat].']],
    // One word here, one there: the topic says both, and shows where.
    ['chairs chat', ['need: [Chairs] in a circle.', 'adaptations: Video. Use the [chat].']],
    // The keyword counts for the words to be found.
    ['rest chat', ['adaptations: Video. Use the [chat].']],
    ['hat', []],
    ['chat nowhere', []],
    ['', []],
    ['"; --', []],
  ])('for "%s" shows %j', (text, found) => expect(lines(searchTexts(shipped, text))).toEqual(found))

  test('takes a single letter for a word of its own', () => {
    const topics = [topic('a/one', ['Vitamin C helps nobody here.']), topic('a/two', ['Craving comes and goes.'])]
    expect([ids(searchTexts(topics, 'c')), ids(searchTexts(topics, 'cr'))]).toEqual([['a/one'], ['a/two']])
  })

  test('names those first that say all the words in one place', () => {
    const apart = topic('a/apart', ['Sleep comes first.', 'Stress comes next.'])
    const together = topic('a/together', ['Sleep and stress belong together.'])
    expect(ids(searchTexts([apart, together], 'sleep stress'))).toEqual(['a/together', 'a/apart'])
  })

  test('shows two passages of a topic at most', () => {
    const often = topic('a/often', ['Rest one.', 'Rest two.', 'Rest three.'])
    expect(lines(searchTexts([often], 'rest'))).toEqual(['aim: [Rest] one.', 'aim: [Rest] two.'])
  })

  test('finds words with accents by their plain letters and shows them as they are written', () => {
    expect(lines(searchTexts([topic('a/es', ['Señales de alerta, mañana también.'])], 'manana senal'))).toEqual([
      'aim: [Señales] de alerta, [mañana] también.',
    ])
  })

  test('cuts a long passage at words around the find', () => {
    const words = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ')
    const [line = ''] = lines(searchTexts([topic('a/long', [`${words} needle ${words}`])], 'needle'))
    expect(line).toMatch(/^aim: …word\d+ .*\[needle\] .*word\d+…$/)
    expect(line.length).toBeLessThan(180)
  })

  test('is not held up by a search of many words', () => {
    expect(searchTexts(shipped, 'zz '.repeat(66))).toEqual([])
  })
})
