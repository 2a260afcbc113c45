const VALID_MS = 120_000

/** The passphrase typed once more: good for one act, for two minutes on a clock in milliseconds that only goes forward. */
export class Confirmation {
  readonly #clock: () => number
  #givenAt: number | null = null

  constructor(clock: () => number) {
    this.#clock = clock
  }

  give(): void {
    this.#givenAt = this.#clock()
  }

  /** Whether one was given and still holds; it is used up either way. */
  take(): boolean {
    const givenAt = this.#givenAt
    this.#givenAt = null
    return givenAt !== null && this.#clock() - givenAt <= VALID_MS
  }
}
