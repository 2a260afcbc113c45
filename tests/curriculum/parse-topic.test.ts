import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTopic } from '#shared/curriculum/parse-topic.ts'
import { Topic } from '#shared/curriculum/topic.ts'
import { aTopic, context, fullTopic, shortTopic } from './topic-fixture.ts'

const file = 'calm/evening-plan.md'
const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', children: [text(words)] })
const bullets = (...items: unknown[]) => ({ type: 'list', ordered: false, items: items.map(item => [item]) })

describe('a topic file without fault', () => {
  test('becomes a topic with every section in its place', () => {
    const { guide, ...rest } = aTopic()
    expect(rest).toEqual({
      id: 'calm/evening-plan',
      title: 'An evening plan',
      module: 'calm',
      moduleTitle: 'Calm Evenings',
      version: '1.0.0',
      reviewed: '2026-11-22',
      form: 'full',
      licence: 'CC-BY-4.0',
      sources: ['tip35-2019'],
      stages: ['early-recovery'],
      populations: ['adults'],
      lengths: [50, 90],
      crosswalk: { manual: 'samhsa-matrix-2006', id: 'RP-2', confidence: 'B' },
      keywords: ['evening', 'rest'],
      summary: 'Members plan one calm evening.',
      needs: ['Handouts', 'Pens and paper'],
      aim: {
        text: [
          {
            type: 'paragraph',
            children: [text('People plan '), { type: 'strong', children: [text('one')] }, text(' evening.')],
          },
        ],
        leavesWith: [[text('a plan on paper')]],
        materials: ['Handouts', 'Pens and paper'],
        room: [paragraph('Chairs in a circle.')],
      },
      plan: [
        { name: 'Hello', kind: 'open', minutes: { 50: 5, 90: 10 } },
        { name: 'New here', kind: 'welcome', minutes: { 50: 3, 90: 3 } },
        { name: 'Round', kind: 'check-in', minutes: { 50: 10, 90: 15 } },
        { name: 'Why evenings', kind: 'teach', minutes: { 50: 10, 90: 20 } },
        { name: 'Talk', kind: 'discussion', minutes: { 50: 17, 90: 32 } },
        { name: 'End', kind: 'close', minutes: { 50: 5, 90: 10 } },
      ],
      rolePlay: [paragraph('In pairs, plan a call.')],
      snags: [
        bullets({
          type: 'paragraph',
          children: [{ type: 'strong', children: [text('Nobody talks.')] }, text(' Wait, then ask a pair.')],
        }),
      ],
      slides: [
        { title: 'Evenings', blocks: [bullets(paragraph('Long'), paragraph('Quiet'))] },
        { title: 'One hour', blocks: [paragraph('Pick it.')] },
        { title: 'Call', blocks: [paragraph('Who?')] },
      ],
      handout: [
        { type: 'heading', level: 3, children: [text('My evening')] },
        paragraph('Pick one thing to do at six. Then pick one for nine.'),
        paragraph('My plan for six:'),
        { type: 'writeIn' },
        { type: 'safetyFooter' },
      ],
      betweenSessions: { task: [paragraph('Try the plan once.')], review: [paragraph('Ask what happened.')] },
      safetyCues: [expect.objectContaining({ type: 'list' })],
      adaptations: [expect.objectContaining({ type: 'list' })],
      notePhrases: [
        'Introduced the evening plan',
        'Led a round of numbers',
        'Guided each person through a plan',
        'Taught why evenings are hard',
        'Invited questions about the plan',
        'Closed with one word each',
      ],
    })
    expect(guide.map(part => part.segment)).toEqual(['Hello', 'New here', 'Round', 'Why evenings', 'Talk', 'End'])
  })

  test('carries citations and practice wisdom as marks of their own', () => {
    expect(aTopic().guide.find(part => part.segment === 'Why evenings')).toEqual({
      segment: 'Why evenings',
      blocks: [
        bullets(
          {
            type: 'paragraph',
            children: [text('Listening comes before advice '), { type: 'source', id: 'tip35-2019' }, text('.')],
          },
          { type: 'paragraph', children: [text('Evenings are long. '), { type: 'practiceWisdom' }] },
        ),
      ],
    })
  })

  test('is JSON through and through: it survives the way to another process', () => {
    for (const topic of [aTopic(), aTopic(shortTopic)])
      expect(Topic.parse(JSON.parse(JSON.stringify(topic)))).toEqual(topic)
  })

  test('in the short form keeps the exercise, the discussion and the close', () => {
    const { rolePlay, guide, slides, betweenSessions, notePhrases } = aTopic(shortTopic)
    expect({ rolePlay, segments: guide.map(part => part.segment), slides, betweenSessions, notePhrases }).toEqual({
      rolePlay: [],
      segments: ['Exercise', 'Talk', 'End'],
      slides: [],
      betweenSessions: null,
      notePhrases: [],
    })
  })

  test('in the short form gives each row of the plan its part of the exercise, and says which part has no row', () => {
    const inParts = (title: string) =>
      shortTopic.replace('In pairs, plan an hour.', `### Hello\n\nBe early.\n\n### ${title}\n\nIn pairs, plan an hour.`)
    expect(aTopic(inParts('Why evenings')).guide.map(part => part.segment)).toEqual([
      'Hello',
      'Why evenings',
      'Talk',
      'End',
    ])
    const parsed = parseTopic(inParts('Why mornings'), file, context)
    expect(parsed.ok ? [] : parsed.faults.map(({ reason }) => reason)).toEqual([
      'The exercise has a part "Why mornings", and the plan has no row of that name.',
    ])
  })

  test('may have a byte order mark, Windows line ends and no crosswalk', () => {
    const plain = aTopic()
    const without = fullTopic.replace(/crosswalk:\n( {2}.*\n){3}/, '')
    expect(aTopic(`\ufeff${fullTopic.replaceAll('\n', '\r\n')}`)).toEqual(plain)
    expect(aTopic(without)).toEqual({ ...plain, crosswalk: null })
  })

  test('keeps a tilde that means "about"', () => {
    expect(aTopic(fullTopic.replace('In pairs, plan a call.', 'Take ~5 or ~6 minutes.')).rolePlay).toEqual([
      paragraph('Take ~5 or ~6 minutes.'),
    ])
  })

  test('keeps blanks to write on inside a line', () => {
    const handout = aTopic(
      fullTopic.replace('My plan for six:', 'At (____________) or (____________) I call ___.'),
    ).handout
    expect(handout[2]).toEqual(paragraph('At (____________) or (____________) I call ___.'))
  })
})

describe('no text makes the parser throw', () => {
  const never = (source: string) => {
    const parsed = parseTopic(source, file, context)
    if (!parsed.ok) expect(parsed.faults).not.toEqual([])
  }

  test('whatever stands in the file', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), never))
  })

  test('whatever stands in the front matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), yaml => never(`---\n${yaml}\n---\n## Aim\n\nHi.\n`)),
    )
  })

  test('whatever Markdown stands in the body', () => {
    const marks = fc.constantFrom(
      '#',
      '##',
      '###',
      '> ',
      '- ',
      '1. ',
      '|',
      '\n',
      '\n\n',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      '<b>',
      '{{',
      '[@',
      '    ',
      'word',
      '---',
      '~~',
      '![',
    )
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), parts =>
        never(fullTopic.replace('Greet each person.', () => parts.join(''))),
      ),
    )
  })

  test('when a random piece of a good file is cut out', () => {
    fc.assert(
      fc.property(fc.nat(fullTopic.length), fc.nat(200), (from, length) =>
        never(fullTopic.slice(0, from) + fullTopic.slice(from + length)),
      ),
    )
  })

  test.each([
    ['quotes', '> '.repeat(20_000)],
    ['lists', '1. '.repeat(20_000)],
    ['bullets', '- '.repeat(20_000)],
    ['brackets', '['.repeat(50_000)],
    ['stars', '**a'.repeat(20_000)],
    ['indents', Array.from({ length: 400 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')],
    ['paragraphs of stars', `${'**a'.repeat(2_600)}\n\n`.repeat(10)],
    ['a file of a megabyte', 'word '.repeat(200_000)],
  ])('on %s without end, and the answer comes in time', (_title, nasty) => {
    never(fullTopic.replace('Greet each person.', () => nasty))
    never(`---\n${nasty}\n---\n`)
  })

  test('on YAML that nests or refers to itself without end', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]'
    for (const yaml of [
      '['.repeat(30_000),
      '{a: '.repeat(20_000),
      bomb,
      '__proto__: {x: 1}',
      '<<: {id: x}',
      '- '.repeat(20_000),
    ])
      expect(parseTopic(`---\n${yaml}\n---\n## Aim\n\nHi.\n`, file, context).ok).toBe(false)
  })
})
