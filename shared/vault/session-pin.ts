import * as z from 'zod'

/** Digits of a session PIN. */
export const PIN_DIGITS = 6
/** Wrong PINs in a row before only the passphrase lifts the veil [VA41]. */
export const PIN_TRIES = 5
/** How long a session PIN holds, minutes, however long the session runs [VA40]. */
export const PIN_MINUTES = 240

/** The session PIN as it is typed: six digits. */
export const SessionPin = z.string().regex(/^\d{6}$/)

export type EasyPin = 'one-or-two-digits' | 'repeated' | 'in-order' | 'year'

/** Why a PIN is too easy [VA42], or null: one or two different digits, a part repeated, digits in order, a year in it. */
export function easyPin(pin: string): EasyPin | null {
  const digits = [...pin].map(Number)
  if (new Set(digits).size <= 2) return 'one-or-two-digits'
  const [first, second] = [pin.slice(0, 3), pin.slice(3)]
  if (first === second || pin.slice(0, 2).repeat(3) === pin) return 'repeated'
  if (isInOrder(digits.slice(0, 3)) && isInOrder(digits.slice(3))) return 'in-order'
  const hasYear = [pin.slice(0, 4), pin.slice(2)].some(four => four >= '1930' && four <= '2039')
  return hasYear ? 'year' : null
}

/** Whether three digits go up or down by one, or stay. */
function isInOrder([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  return b - a === c - b && Math.abs(b - a) <= 1
}

const SENTENCES: Record<EasyPin, string> = {
  'one-or-two-digits': 'Choose a PIN with at least three different digits.',
  repeated: 'Choose a PIN that is not one part typed twice.',
  'in-order': 'Choose a PIN whose digits do not simply follow one another.',
  year: 'Choose a PIN without a year in it: birthdays are tried first.',
}

/** What is wrong with an easy PIN, in one sentence. */
export const easyPinSentence = (reason: EasyPin): string => SENTENCES[reason]

/**
 * The PIN of this session: `none` chosen, `set` with the wrong tries that are left, `used-up` by five wrong ones.
 * `isAllowed`: the clinic's policy permits one and a session runs.
 */
export const PinState = z.strictObject({
  state: z.literal(['none', 'set', 'used-up']),
  triesLeft: z.int().min(0).max(PIN_TRIES),
  isAllowed: z.boolean(),
})
export type PinState = z.infer<typeof PinState>
