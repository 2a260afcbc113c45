import { answer, clear, pass, type CheckIn, type CheckInQuestion } from '#shared/checkins/checkin.ts'
import { keysNamed } from '#shared/window/key-table.ts'
import { words } from './checkins.words.ts'

/** One press of a question: an answer with its key and words, or the pass. */
export interface Choice {
  readonly value: string | number | 'pass'
  readonly key: string
  readonly label: string
}

const digits = keysNamed('round.answer')
const PASS: Choice = { value: 'pass', key: keysNamed('round.pass')[0] ?? '', label: words('pass') }
const scores: readonly Choice[] = [
  ...digits.map((key, score) => ({ value: score, key, label: String(score) })),
  // No digit begins with another one this way: nothing waits for a second key, and a fast "1, 0" is two answers.
  { value: 10, key: keysNamed('round.ten')[0] ?? '', label: '10' },
  PASS,
]
const named = (...values: readonly ('no' | 'yes' | 'done' | 'partly' | 'not')[]): readonly Choice[] => [
  ...values.map((value, at) => ({ value, key: digits[at + 1] ?? '', label: words(value) })),
  PASS,
]

/** What can be pressed for each question, in the order in which it stands there. */
export const CHOICES: Readonly<Record<CheckInQuestion, readonly Choice[]>> = {
  craving: scores,
  mood: scores,
  used: named('no', 'yes'),
  homework: named('done', 'partly', 'not'),
}

/** How many choices stand beside each other: the two scales take two lines. */
export const columnsOf = (question: CheckInQuestion): number =>
  question === 'craving' || question === 'mood' ? 6 : CHOICES[question].length

/** The choice that shows as pressed; -1 when nothing was said. */
export const chosenAt = (checkIn: CheckIn, question: CheckInQuestion): number =>
  CHOICES[question].findIndex(({ value }) =>
    value === 'pass' ? checkIn.passed.includes(question) : value === checkIn[question],
  )

/** The check-in after this choice was pressed; pressing what stands takes it back. */
export function choose(checkIn: CheckIn, question: CheckInQuestion, at: number): CheckIn {
  const choice = CHOICES[question][at]
  if (choice === undefined) return checkIn
  if (choice.value === 'pass') return pass(checkIn, question)
  if (checkIn[question] === choice.value) return clear(checkIn, question)
  return answer(checkIn, question, choice.value as CheckIn[typeof question]) // the choices of a question are its values
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

/** Where a step leads from a choice: within the question, or to the questions above and below. */
export function moved(question: CheckInQuestion, at: number, to: Direction): number | 'above' | 'below' {
  const count = CHOICES[question].length
  const columns = columnsOf(question)
  switch (to) {
    case 'left':
      return Math.max(0, at - 1)
    case 'right':
      return Math.min(count - 1, at + 1)
    case 'up':
      return at - columns >= 0 ? at - columns : 'above'
    case 'down':
      return at + columns < count ? at + columns : 'below'
    case 'first':
      return 0
    case 'last':
      return count - 1
  }
}
