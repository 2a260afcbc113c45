import { expect, test } from 'vitest'
import { asksOpenQuestion, phraseFault } from '#shared/curriculum/phrase-rules.ts'
import { countSyllables, readingGrade } from '#shared/curriculum/reading-grade.ts'

test.each([
  'Introduced the plan',
  'Led a round',
  'Taught three skills',
  "Reviewed last week's task",
  'Role-played a call',
  'Set a task for members’ week',
])('[CU3] a facilitator may have done this: %s', phrase => expect(phraseFault(phrase)).toBeNull())

test.each([
  'Introduces the plan',
  'The plan was introduced',
  'Introducing the plan',
  'Need for rest was discussed',
  '',
  'Felt tired',
  'Denied use',
  'Asked "why"',
  'Asked ‘why’',
  "Asked 'why'",
  'Noted that client said little',
  'Observed that members were tired',
])('[CU3] this is no note phrase: %s', phrase => expect(phraseFault(phrase)).not.toBeNull())

test.each([
  ['What helped?', true],
  ['If a friend called, what would you say?', true],
  ['Did it help? How?', false],
  ['How did it go? Was it hard?', false],
  ['Has anyone tried this, and how was it?', false],
  ['Anyone else?', false],
  ['“How was it?”', true],
  ['Did it help?', false],
  ['Can you say more?', false],
  ['Don’t you agree?', false],
  ['Tell us what helped.', false],
])('[CU5] %s: open is %s', (text, open) => expect(asksOpenQuestion(text)).toBe(open))

test.each([
  ['cat', 1],
  ['table', 2],
  ['craving', 2],
  ['evening', 3],
  ['rehabilitation', 6],
  ['walked', 1],
  ['plans', 1],
  ['wanted', 2],
  ['home', 1],
  ['recovery', 4],
])('%s has %i syllables', (word, syllables) => expect(countSyllables(word)).toBe(syllables))

const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] })

test('[CU4] the grade is that of Flesch and Kincaid', () => {
  // Six words of one syllable in one sentence: 0.39 × 6 + 11.8 × 1 − 15.59.
  expect(readingGrade([paragraph('The cat sat on the mat.')])).toBeCloseTo(-1.45, 10)
  // Two items are two sentences, blanks are no words.
  expect(readingGrade([paragraph('The cat sat'), paragraph('on the mat: ____________')])).toBeCloseTo(
    0.39 * 3 + 11.8 - 15.59,
    10,
  )
  expect(readingGrade([])).toBe(0)
})
