import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Presence } from '#shared/attendance/presence.ts'
import {
  answer,
  CheckIn,
  clear,
  NO_CHECK_IN,
  offersSafety,
  pass,
  QUESTIONS,
  type CheckInQuestion,
} from '#shared/checkins/checkin.ts'
import { isBlank, nextInRound, roundOf, standingOf } from '#shared/checkins/round.ts'
import { ClientId } from '#shared/clients/client.ts'
import { chosenAt, CHOICES, choose, moved } from '#renderer/checkins/questions.ts'

const VALUES = {
  craving: [0, 5, 10],
  mood: [0, 3, 10],
  used: ['no', 'yes'],
  homework: ['done', 'partly', 'not'],
} as const

/** Anything a person can press, and what each press does to a check-in. */
const press = fc.constantFrom(...QUESTIONS).chain(question =>
  fc.oneof(
    fc.constant({ question, act: (before: CheckIn) => pass(before, question) }),
    fc.constant({ question, act: (before: CheckIn) => clear(before, question) }),
    fc
      .constantFrom(...VALUES[question])
      .map(value => ({ question, act: (before: CheckIn) => answer(before, question, value as never) })), // a value of this question
    fc
      .nat({ max: 11 })
      .map(at => ({ question, act: (before: CheckIn) => choose(before, question, at % CHOICES[question].length) })),
  ),
)

test('[CK2] Whatever is pressed in whatever order, a question is answered, passed or neither, and no other question is touched', () => {
  fc.assert(
    fc.property(fc.array(press, { maxLength: 40 }), presses => {
      let checkIn: CheckIn = NO_CHECK_IN
      for (const { question, act } of presses) {
        const before = checkIn
        checkIn = act(before)
        expect(CheckIn.safeParse(checkIn).success).toBe(true)
        const others = QUESTIONS.filter(other => other !== question)
        const rest = (one: CheckIn) => others.map(other => [one[other], one.passed.includes(other)])
        expect(rest(checkIn)).toEqual(rest(before))
      }
    }),
  )
})

test('[CK1] Nothing is asked at first, and taking back leaves a question as if it had not been asked', () => {
  expect(NO_CHECK_IN).toEqual({ craving: null, mood: null, used: null, homework: null, remark: null, passed: [] })
  fc.assert(
    fc.property(fc.array(press, { maxLength: 12 }), presses => {
      const said = presses.reduce<CheckIn>((checkIn, { act }) => act(checkIn), NO_CHECK_IN)
      const back = QUESTIONS.reduce<CheckIn>((checkIn, question) => clear(checkIn, question), said)
      expect(back).toEqual(NO_CHECK_IN)
    }),
  )
  expect(CheckIn.safeParse({ ...NO_CHECK_IN, craving: 11 }).success).toBe(false)
  expect(CheckIn.safeParse({ ...NO_CHECK_IN, mood: -1 }).success).toBe(false)
})

test('[CK2] A pass takes the answer away, a second pass is taken back, and an answer ends it', () => {
  const seven = answer(NO_CHECK_IN, 'craving', 7)
  const passed = pass(seven, 'craving')
  expect(passed).toEqual({ ...NO_CHECK_IN, passed: ['craving'] })
  expect(pass(passed, 'craving')).toEqual(NO_CHECK_IN)
  expect(answer(passed, 'craving', 0)).toEqual({ ...NO_CHECK_IN, craving: 0 })
  expect(CheckIn.safeParse({ ...seven, passed: ['craving'] }).success).toBe(false)
  expect(CheckIn.safeParse({ ...NO_CHECK_IN, passed: ['mood', 'mood'] }).success).toBe(false)
})

test('[CK3] The safety panel is offered from craving 8, up to mood 2, and after use; for nothing else', () => {
  const offered = (question: CheckInQuestion, values: readonly unknown[]) =>
    values.filter(value => offersSafety({ ...NO_CHECK_IN, [question]: value } as CheckIn, question)) // a value of this question, or none
  const scores = [null, ...Array.from({ length: 11 }, (_, score) => score)]
  expect(offered('craving', scores)).toEqual([8, 9, 10])
  expect(offered('mood', scores)).toEqual([0, 1, 2])
  expect(offered('used', [null, 'no', 'yes'])).toEqual(['yes'])
  expect(offered('homework', [null, 'done', 'partly', 'not'])).toEqual([])
  expect(offersSafety({ ...NO_CHECK_IN, craving: 10 }, 'mood')).toBe(false)
})

const HERE: Presence = { absence: null, intervals: [{ cameAt: '2026-11-24T22:30:00.000Z', leftAt: null }] }
const LEFT: Presence = {
  absence: null,
  intervals: [{ cameAt: '2026-11-24T22:30:00.000Z', leftAt: '2026-11-24T23:00:00.000Z' }],
}
const ABSENT: Presence = { absence: 'absent', intervals: [] }
const id = (name: string) =>
  ClientId.parse(`01980000-0000-7000-8000-0000000000${name.charCodeAt(0).toString(16).padStart(2, '0')}`)
const row = (name: string, presence = HERE, seat: number | null = null) => ({
  clientId: id(name),
  name,
  seat,
  homeworkDue: false,
  presence,
})
const names = (rows: Parameters<typeof roundOf>[0]) => roundOf(rows).map(one => one.name)

test('[CK4] Who was in the room is in the round, who left as well; who was not there is not', () => {
  expect(names([row('Ana'), row('Bo', ABSENT), row('Cy', LEFT), row('Di', { absence: null, intervals: [] })])).toEqual([
    'Ana',
    'Cy',
  ])
  expect(roundOf([row('Ana'), row('Cy', LEFT)]).map(one => one.hasLeft)).toEqual([false, true])
})

test('[CK6] By seat when seats were set, who has none after them; by name when none were', () => {
  expect(names([row('Ana'), row('Bo'), row('Cy')])).toEqual(['Ana', 'Bo', 'Cy'])
  expect(names([row('Ana', HERE, 3), row('Bo'), row('Cy', HERE, 1), row('Di', HERE, 2)])).toEqual([
    'Cy',
    'Di',
    'Ana',
    'Bo',
  ])
})

test('[CK2] Who answered has spoken, who only passed has passed, everybody else is still to come', () => {
  expect(standingOf(NO_CHECK_IN)).toBe('to-come')
  expect(standingOf({ ...NO_CHECK_IN, remark: ' ' })).toBe('to-come')
  expect(standingOf(pass(NO_CHECK_IN, 'mood'))).toBe('passed')
  expect(standingOf(answer(pass(NO_CHECK_IN, 'mood'), 'craving', 0))).toBe('said')
  expect(standingOf({ ...NO_CHECK_IN, remark: 'quiet' })).toBe('said')
  expect(isBlank(clear(answer(NO_CHECK_IN, 'used', 'no'), 'used'))).toBe(true)
})

test('The next person is the next one still to come, round the circle; who left without a word is not waited for [CK4]', () => {
  const order = roundOf([row('Ana'), row('Bo'), row('Cy', LEFT), row('Di')])
  const after = (name: string | null, spoken: readonly string[] = []) =>
    nextInRound(
      order,
      clientId => (spoken.some(one => id(one) === clientId) ? answer(NO_CHECK_IN, 'mood', 5) : NO_CHECK_IN),
      name === null ? null : id(name),
    )
  expect(after(null)).toBe(id('Ana'))
  expect(after('Ana')).toBe(id('Bo'))
  expect(after('Bo')).toBe(id('Di'))
  expect(after('Di', ['Ana', 'Di'])).toBe(id('Bo'))
  expect(after('Bo', ['Ana', 'Bo', 'Di'])).toBeNull()
  expect(after('Ana', ['Bo', 'Di'])).toBeNull()
})

test('Every answer has one key, and no key has two meanings in a question', () => {
  const keys = Object.fromEntries(
    QUESTIONS.map(question => [question, CHOICES[question].map(({ key }) => key).join('')]),
  )
  expect(keys).toEqual({ craving: '0123456789TP', mood: '0123456789TP', used: '12P', homework: '123P' })
  const all = CHOICES.craving.map((_, at) => choose(NO_CHECK_IN, 'craving', at))
  expect(all.map(checkIn => checkIn.craving)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null])
  expect(all.map(checkIn => chosenAt(checkIn, 'craving'))).toEqual(all.map((_, at) => at))
})

test('Arrows move within a question and from question to question, and answer nothing', () => {
  expect((['left', 'right', 'up', 'down', 'first', 'last'] as const).map(way => moved('craving', 3, way))).toEqual([
    2,
    4,
    'above',
    9,
    0,
    11,
  ])
  expect([moved('mood', 9, 'up'), moved('mood', 9, 'down'), moved('used', 0, 'left')]).toEqual([3, 'below', 0])
})
