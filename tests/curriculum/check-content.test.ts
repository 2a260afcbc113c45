import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkContent, type ContentFile } from '#shared/curriculum/check-content.ts'
import { TopicId } from '#shared/curriculum/topic.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const file = (name: string, text: string): ContentFile => ({
  file: `calm/${name}.md`,
  text,
  id: TopicId.parse(`calm/${name}`),
  passages: text.split('\n').flatMap((line, at) => (line === '' ? [] : [{ line: at + 1, text: line }])),
})
const rules = { protectedHashes: new Set<string>(), sha256 }
const long = 'Ask each person which hour of the evening is the hardest, and then wait.'

describe('[CU6] words that put the condition before the person are refused:', () => {
  test.each([
    'an addict',
    'Addicts',
    'an abuser',
    'substance abuse',
    'two alcoholics',
    'a junkie',
    'drug users',
    'stay clean',
    'clean time',
    'a dirty urine',
    'the patient',
    'patients',
    'noncompliant',
    'suffers from',
    'always works',
  ])('%s', words => {
    expect(checkContent([file('a', `Fine.\nSee ${words} now.`)], rules)).toEqual([
      { file: 'calm/a.md', line: 2, reason: expect.stringMatching(/^".+" is a word that is not used here: .+\.$/) },
    ])
  })

  test.each([
    'addiction and addictive habits',
    'Alcoholics Anonymous',
    'an alcoholic drink',
    'be patient with yourself',
    'clean the kitchen',
    'Substance Abuse and Mental Health Services Administration',
    'facts [@drug-abuse-2010]',
    'domestic abuse',
  ])('but not: %s', words => {
    expect(checkContent([file('a', words)], rules)).toEqual([])
  })
})

describe('[CU6] protected texts', () => {
  const protectedHashes = new Set([sha256("the moon's silver boat sails").slice(0, 16)])

  test.each([
    ['in one line', "Look, the Moon's silver boat sails on.", 1],
    ['with a curly apostrophe and marks', 'The **moon’s** silver, boat: sails', 1],
    ['over a line end', "Look.\nThe moon's\n- silver boat\n- sails", 2],
    ['with a citation in the middle', "the moon's silver [@tip35-2019] boat sails", 1],
  ])('are found %s', (_title, text, line) => {
    expect(checkContent([file('a', text)], { protectedHashes, sha256 })).toEqual([
      {
        file: 'calm/a.md',
        line,
        reason: '"the moon\'s silver boat sails" stands in a protected text: say it in our own words.',
      },
    ])
  })

  test('are not found in four of the five words', () => {
    expect(checkContent([file('a', "the moon's silver boat")], { protectedHashes, sha256 })).toEqual([])
  })

  test('are hashed the way the shipped list says', () => {
    const { how } = JSON.parse(readFileSync('shared/curriculum/protected-shingles.json', 'utf8'))
    expect(how).toBe(
      'lower-case, words are runs of a-z and apostrophe, every five consecutive words joined by one space, SHA-256, first 16 hex digits',
    )
  })
})

test('[CU6] a paragraph that stands in two topics is refused in the second, whatever its case and stops', () => {
  const twice = `${long.toUpperCase().replace(',', ' –')}`
  expect(checkContent([file('a', `Hi.\n${long}`), file('b', `One.\nTwo.\n${twice}`)], rules)).toEqual([
    { file: 'calm/b.md', line: 3, reason: 'This paragraph stands in calm/a.md:2 too: each topic says its own thing.' },
  ])
})

test('short sentences may stand in two topics, and a paragraph twice in one', () => {
  expect(checkContent([file('a', `Thank everyone.\n${long}\n${long}`), file('b', 'Thank everyone.')], rules)).toEqual(
    [],
  )
})

test('one id in two files is refused in the second', () => {
  const second = { ...file('b', 'Two.'), id: TopicId.parse('calm/a') }
  expect(checkContent([file('a', 'One.'), second], rules)).toEqual([
    { file: 'calm/b.md', line: 2, reason: 'The id calm/a is taken by calm/a.md.' },
  ])
})
