/** Two presses of Escape within this time hide the screen. */
export const TWICE_MS = 500

/** Escape takes the cover off again only after the key has rested this long: hammering it in a hurry keeps covered. */
export const RESTED_MS = 1_000

export interface EscapeCounter {
  /** True for the second of two within 500 ms. A press that closed something does not count. */
  press(atMs: number, closesSomething: boolean): boolean
  /** A press while covered: true when the key had rested for a second. */
  pressCovered(atMs: number): boolean
}

/** Counts presses of Escape: twice hides, and once, later, comes back. */
export function makeEscapeCounter(): EscapeCounter {
  let lastAt = Number.NEGATIVE_INFINITY
  let anyAt = Number.NEGATIVE_INFINITY
  return {
    press(atMs, closesSomething) {
      anyAt = atMs
      const isSecond = !closesSomething && atMs - lastAt <= TWICE_MS
      lastAt = closesSomething || isSecond ? Number.NEGATIVE_INFINITY : atMs
      return isSecond
    },
    pressCovered(atMs) {
      const hasRested = atMs - anyAt > RESTED_MS
      anyAt = atMs
      return hasRested
    },
  }
}
