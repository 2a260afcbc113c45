import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkContent } from '#shared/curriculum/check-content.ts'
import { aFile, sha256 } from './content-fixture.ts'

const rules = { protectedHashes: new Set<string>(), sha256 }

describe('[CU48] words that put the condition before the person are refused:', () => {
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
    'committed suicide',
    'the homeless',
    'an ex-con',
    'a relapser',
    'got clean',
    'fell off the wagon',
    'a schizophrenic',
    'drug-seeking',
  ])('%s', words => {
    expect(checkContent([], [aFile('a', `Fine.\nSee ${words} now.`)], rules)).toEqual([
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
    'homeless shelter',
    'a convenience store',
  ])('but not: %s', words => {
    expect(checkContent([], [aFile('a', words)], rules)).toEqual([])
  })
})

describe('[CU46] protected texts', () => {
  const protectedHashes = new Set([sha256("the moon's silver boat sails").slice(0, 16)])

  test.each([
    ['in one line', "Look, the Moon's silver boat sails on.", 1],
    ['with a curly apostrophe and marks', 'The **moon’s** silver, boat: sails', 1],
    ['over a line end', "Look.\nThe moon's\n- silver boat\n- sails", 2],
    ['with a citation in the middle', "the moon's silver [@tip35-2019] boat sails", 1],
  ])('are found %s', (_title, text, line) => {
    expect(checkContent([], [aFile('a', text)], { protectedHashes, sha256 })).toEqual([
      {
        file: 'calm/a.md',
        line,
        reason: '"the moon\'s silver boat sails" stands in a protected text: say it in our own words.',
      },
    ])
  })

  test('are not found in four of the five words', () => {
    expect(checkContent([], [aFile('a', "the moon's silver boat")], { protectedHashes, sha256 })).toEqual([])
  })

  test('are hashed the way the shipped list says', () => {
    const { how } = JSON.parse(readFileSync('shared/curriculum/protected-shingles.json', 'utf8'))
    expect(how).toBe(
      'lower-case, words are runs of a-z and apostrophe, every five consecutive words joined by one space, SHA-256, first 16 hex digits',
    )
  })
})
