/** Two presses of Escape within this time hide the screen. */
export const TWICE_MS = 500

/** Counts presses of Escape: `press` is true for the second of two within 500 ms. A press that closed something does not count. */
export function makeEscapeCounter(): { press(atMs: number, closesSomething: boolean): boolean } {
  let lastAt = Number.NEGATIVE_INFINITY
  return {
    press(atMs, closesSomething) {
      const isSecond = !closesSomething && atMs - lastAt <= TWICE_MS
      lastAt = closesSomething || isSecond ? Number.NEGATIVE_INFINITY : atMs
      return isSecond
    },
  }
}
