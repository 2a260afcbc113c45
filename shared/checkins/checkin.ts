import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { OptionalLine } from '#shared/ipc/text.ts'

/** The questions of the round, in its order. */
export const QUESTIONS = ['craving', 'mood', 'used', 'homework'] as const
export const CheckInQuestion = z.literal(QUESTIONS)
export type CheckInQuestion = z.infer<typeof CheckInQuestion>

const Score = z.int().min(0).max(10)

/** What one client said in the round; null: not asked. A passed question has no answer [CK1, CK2]. */
export const CheckIn = z
  .strictObject({
    /** How strong cravings have been, 0 none to 10. */
    craving: Score.nullable(),
    /** 0 lowest to 10 best. */
    mood: Score.nullable(),
    /** Any use since last time. */
    used: z.literal(['no', 'yes']).nullable(),
    homework: z.literal(['done', 'partly', 'not']).nullable(),
    /** One line, as the facilitator sums it up. */
    remark: OptionalLine(300),
    passed: z.array(CheckInQuestion).max(4),
  })
  .refine(checkIn => checkIn.passed.every(question => checkIn[question] === null), 'fault.passedWithAnswer')
  .refine(checkIn => new Set(checkIn.passed).size === checkIn.passed.length, 'fault.passedWithAnswer')
export type CheckIn = z.infer<typeof CheckIn>

export const NO_CHECK_IN: CheckIn = { craving: null, mood: null, used: null, homework: null, remark: null, passed: [] }

/** One client's line of the round, with the numbers of the time before. */
export const CheckInRow = z.strictObject({
  clientId: ClientId,
  checkIn: CheckIn,
  last: z.strictObject({ heldOn: z.iso.date(), craving: Score.nullable(), mood: Score.nullable() }).nullable(),
})
export type CheckInRow = z.infer<typeof CheckInRow>

/** From here on an answer makes the app offer the safety panel: practice wisdom, not a measure [CK3]. */
const CRAVING_FROM = 8
const MOOD_UPTO = 2

/** Whether the safety panel is offered beside the answer to this question; it is offered, never opened by itself [CK3]. */
export function offersSafety({ craving, mood, used }: CheckIn, question: CheckInQuestion): boolean {
  switch (question) {
    case 'craving':
      return craving !== null && craving >= CRAVING_FROM
    case 'mood':
      return mood !== null && mood <= MOOD_UPTO
    case 'used':
      return used === 'yes'
    case 'homework':
      return false
  }
}

/** Passes on a question, or takes the pass back; what was answered before goes [CK2]. */
export function pass(checkIn: CheckIn, question: CheckInQuestion): CheckIn {
  if (checkIn.passed.includes(question)) return { ...checkIn, passed: checkIn.passed.filter(one => one !== question) }
  return { ...checkIn, [question]: null, passed: [...checkIn.passed, question] }
}

/** Takes whatever was said to a question back, an answer or a pass: it stands as not asked [CK1]. */
export const clear = (checkIn: CheckIn, question: CheckInQuestion): CheckIn => ({
  ...checkIn,
  [question]: null,
  passed: checkIn.passed.filter(one => one !== question),
})

/** Answers a question; a pass on it ends [CK2]. */
export const answer = <Q extends CheckInQuestion>(checkIn: CheckIn, question: Q, value: CheckIn[Q]): CheckIn => ({
  ...checkIn,
  [question]: value,
  passed: checkIn.passed.filter(one => one !== question),
})
