import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkWords } from '#shared/notes/check-words.ts'
import { expandPhrase } from '#shared/notes/phrases/expand-phrase.ts'
import { ourPhrases } from '#shared/notes/phrases/our-phrases.ts'
import { PhraseGroup, type PhraseText, ShippedPhrases } from '#shared/notes/phrases/phrase.ts'
import { phraseFault } from '#shared/notes/phrase.ts'

const values = { client: 'the client', topic: 'Managing Urges', minutes: 90, goal: 'goal 1' }
const expanded = (text: string, caret = text.length, books: readonly (readonly PhraseText[])[] = [ourPhrases]) =>
  expandPhrase(text, caret, books, values)

test('[NT30] There are ninety phrases and more, in every group, each valid and its key its own', () => {
  expect(ourPhrases.length).toBeGreaterThanOrEqual(90)
  expect(ShippedPhrases.safeParse(ourPhrases).error?.issues ?? []).toEqual([])
  expect([...new Set(ourPhrases.map(({ group }) => group))].sort()).toEqual([...PhraseGroup.values].sort())
})

test('[NT30] None of ours says what a client said, felt, thought or answered, and none holds a word that labels', () => {
  const inner =
    /\b(?:felt|feels?|feeling (?:that|like)|said|says|stated|states|reported|reports|expressed|verbali[sz]ed|denied|denies|endorsed|believes?|thinks?|thought that|wants?|wished|enjoyed|liked|happy|sad|hopeful|motivated|insight|understood|understands|agreed|receptive|responded well|proud)\b/iu
  expect(ourPhrases.filter(({ text }) => inner.test(text)).map(({ key, text }) => `${key}: ${text}`)).toEqual([])
  expect(
    ourPhrases.filter(({ text }) => checkWords(text).length > 0).map(({ key, text }) => `${key}: ${text}`),
  ).toEqual([])
})

test('[NT31] Tab replaces the key before the caret, fills what is known and goes to the first open place', () => {
  const text = 'Came in. .mi-affirm'
  expect(expanded(`${text} Then left.`, text.length)).toEqual({
    kind: 'expanded',
    key: 'mi-affirm',
    text: 'Came in. Affirmed a specific step that the client took: {step}. Then left.',
    stops: [{ start: 57, end: 63, hint: 'step' }].map(stop => ({
      ...stop,
      start: 'Came in. Affirmed a specific step that the client took: '.length,
      end: 'Came in. Affirmed a specific step that the client took: {step}'.length,
    })),
    caret: 'Came in. Affirmed a specific step that the client took: '.length,
  })
  expect(expanded('.notes')).toMatchObject({
    text: 'The client took notes and filled in the worksheet as the group went on.',
    stops: [],
  })
  expect(expanded('He arrived, .notes')).toMatchObject({
    text: 'He arrived, the client took notes and filled in the worksheet as the group went on.',
  })
})

test('[NT31] A key that no book has is answered with keys alike and changes nothing; without a key there is nothing to expand', () => {
  expect(expanded('.mi')).toEqual({
    kind: 'unknown',
    key: 'mi',
    alike: ['mi-affirm', 'mi-ambiv', 'mi-open', 'mi-scale', 'mi-summary'],
  })
  expect(expanded('.zzz')).toEqual({ kind: 'unknown', key: 'zzz', alike: [] })
  expect(['He left at 6.notes', 'no key', '', '. notes', 'e.g'].map(text => expanded(text).kind)).toEqual(
    Array(5).fill('none'),
  )
  expect(expanded(`${'a '.repeat(9_990)}.notes`)).toEqual({ kind: 'too-long', key: 'notes' })
})

test('[NT32] A place without a value becomes a stop that says what belongs there', () => {
  const open = expandPhrase('.values', 7, [ourPhrases], { ...values, goal: null })
  expect(open).toMatchObject({
    text: 'Led a card sort of values and linked the first one chosen to {goal}.',
    stops: [{ start: 61, end: 67, hint: 'goal' }],
    caret: 61,
  })
})

test('[NT33] The personal book comes before the clinic’s and ours', () => {
  const own = { key: 'notes', text: 'Mine for {client}{|}.' }
  expect(expanded('.notes', 6, [[own], ourPhrases])).toEqual({
    kind: 'expanded',
    key: 'notes',
    text: 'Mine for the client.',
    stops: [{ start: 19, end: 19, hint: '' }],
    caret: 19,
  })
})

test('[NT33] A book refuses a key twice, quotations, unknown places and lone braces', () => {
  const phrase = { key: 'a', group: 'plan', title: 'A', text: 'Done.' }
  const isBook = (...phrases: object[]) => ShippedPhrases.safeParse(phrases).success
  expect([
    isBook(phrase),
    isBook(phrase, phrase),
    isBook({ ...phrase, key: 'A b' }),
    isBook({ ...phrase, text: '' }),
  ]).toEqual([true, false, false, false])
  expect(['Client said "yes".', 'Asked {who}.', 'Asked {|.', 'Asked {client} {|why} {|}.'].map(phraseFault)).toEqual([
    'A phrase quotes nobody: leave the quotation marks out.',
    '{who} is not known: use {client}, {topic}, {minutes}, {goal}, {|} or {|hint}.',
    'A brace stands alone: write {|} for a place to fill in.',
    null,
  ])
})

test('[NT31] Whatever the text and wherever the caret, everything outside the key stays, and stops show their hint', () => {
  const key = fc.constantFrom(...ourPhrases.map(phrase => phrase.key))
  fc.assert(
    fc.property(fc.string(), key, fc.string(), (before, typed, after) => {
      const head = `${before} .${typed}`
      const result = expandPhrase(head + after, head.length, [ourPhrases], {
        client: null,
        topic: null,
        minutes: null,
        goal: null,
      })
      if (result.kind !== 'expanded') throw new Error(`${typed} expands`)
      expect([result.text.startsWith(`${before} `), result.text.endsWith(after)]).toEqual([true, true])
      for (const { start, end, hint } of result.stops)
        expect(result.text.slice(start, end)).toBe(hint === '' ? '' : `{${hint}}`)
    }),
  )
})
