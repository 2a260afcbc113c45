import type { Locks } from '#electron/vault/locks.ts'
import type { Reply } from '#shared/ipc/types.ts'

const LOOK_MS = 5_000
/** So long after an unlock at the earliest, and when nobody has typed for so long: the copy holds the vault up for seconds. */
const SETTLED_MS = 60_000
const QUIET_MS = 6_000
/** At latest after so much work, whether somebody types or not. */
const LATEST_MS = 30 * 60_000
/** A day may have begun, or the stick may be back: asked again so often. */
const AGAIN_MS = 30 * 60_000

interface Watched {
  readonly locks: Pick<Locks, 'idleMs' | 'isSessionRunning' | 'isVeiled'>
  /** Milliseconds on a clock that only goes forward. */
  clockMs(): number
  isOpen(): boolean
  /** Makes the day's backup if there is none. */
  ask(): Promise<Reply<unknown>>
}

/** When the day's backup begins by itself: never while a session runs, a minute after an unlock once nobody types [BK2]. */
export class DailyBackup {
  readonly #watched: Watched
  #openSinceMs: number | null = null
  #askedAtMs: number | null = null
  #isAsking = false

  constructor(watched: Watched) {
    this.#watched = watched
  }

  /** Looks whether it is time, and asks when it is. */
  async look(): Promise<void> {
    const { locks, clockMs, isOpen, ask } = this.#watched
    const nowMs = clockMs()
    if (!isOpen()) {
      this.#openSinceMs = null
      this.#askedAtMs = null
      return
    }
    this.#openSinceMs ??= nowMs
    if (this.#isAsking || locks.isSessionRunning || locks.isVeiled) return
    const sinceMs = this.#askedAtMs ?? this.#openSinceMs
    const isTime = nowMs - sinceMs >= (this.#askedAtMs === null ? SETTLED_MS : AGAIN_MS)
    const isLate = nowMs - sinceMs >= LATEST_MS + (this.#askedAtMs === null ? 0 : AGAIN_MS)
    if (!isTime || (locks.idleMs < QUIET_MS && !isLate)) return
    this.#isAsking = true
    this.#askedAtMs = nowMs
    // A failure is kept in the vault, told on Today until one succeeds [BK13], and tried again later.
    await ask().catch(() => null)
    this.#isAsking = false
  }
}

/** Keeps the day's backup coming while the app runs. */
export function keepBackups(watched: Watched): void {
  const daily = new DailyBackup(watched)
  setInterval(() => void daily.look(), LOOK_MS).unref()
}
