import type { PreferenceStore } from '#electron/settings/preference-store.ts'
import { RUNS_AT_MOST_MINUTES } from '#shared/sessions/session-end.ts'
import type { GoesOn, LockReason } from '#shared/vault/goes-on.ts'

/** How long a lock or veil waits for the interface to save what is typed. */
const DRAFTS_MS = 1_500
const CHECK_MS = 2_000
const RUNS_AT_MOST_MS = RUNS_AT_MOST_MINUTES * 60_000

export interface LocksOptions {
  readonly preferences: Pick<PreferenceStore, 'read'>
  /** Milliseconds on a clock that only goes forward. It may stand still while the computer sleeps: waking locks [VA45]. */
  clockMs(): number
  /** This instant by the wall, which anybody may set. */
  now(): Date
  /** Whether the vault is open: there is nothing to lock otherwise. */
  isOpen(): boolean
  tellClosing(): void
  tellVeiled(isVeiled: boolean): void
  /** Ends the vault process and empties the window. */
  lock(): Promise<void>
}

/** When the app locks, and when it only veils: idle time on a monotonic clock, a session that runs, drafts first. */
export class Locks {
  readonly #options: LocksOptions
  #activeAtMs: number
  #runsUntilMs = 0
  #goesOn: GoesOn | null = null
  #isVeiled = false
  #reason: LockReason | null = null
  #drafted: (() => void) | null = null
  #locking: Promise<void> | null = null

  constructor(options: LocksOptions) {
    this.#options = options
    this.#activeAtMs = options.clockMs()
    setInterval(() => void this.check(), CHECK_MS).unref()
  }

  get isVeiled(): boolean {
    return this.#isVeiled
  }

  /** For how long nobody has been at the keyboard. */
  get idleMs(): number {
    return this.#options.clockMs() - this.#activeAtMs
  }

  /** Whether a session runs, as far as locking goes. */
  get isSessionRunning(): boolean {
    return this.#runs()
  }

  /** What the veil may show, while a session runs. */
  get goesOn(): GoesOn | null {
    return this.#runs() ? this.#goesOn : null
  }

  tellGoesOn(goesOn: GoesOn | null): void {
    this.#goesOn = goesOn
  }

  active(): void {
    if (!this.#isVeiled) this.#activeAtMs = this.#options.clockMs()
  }

  /** From here on the monotonic clock alone says how long the session runs: a wall clock set back adds nothing [VA45]. */
  sessionRunsSince(startedAt: string | null): void {
    const ageMs = startedAt === null ? RUNS_AT_MOST_MS : this.#options.now().getTime() - Date.parse(startedAt)
    this.#runsUntilMs = this.#options.clockMs() + Math.min(RUNS_AT_MOST_MS, RUNS_AT_MOST_MS - ageMs)
    if (startedAt === null) this.#goesOn = null
  }

  /** The interface has saved its drafts. */
  drafted(): void {
    this.#drafted?.()
  }

  /**
   * Locks an open vault, once what was typed is saved; twice at once is one lock. With a reason nobody is asked to save:
   * the page or the vault is gone already, and the lock screen says so once.
   */
  lock(reason: LockReason | null = null): Promise<void> {
    this.#locking ??= this.#lock(reason).finally(() => (this.#locking = null))
    return this.#locking
  }

  /** Why the app locked by itself, told once. */
  takeReason(): LockReason | null {
    const reason = this.#reason
    this.#reason = null
    return reason
  }

  lifted(): void {
    this.#isVeiled = false
    this.active()
    this.#options.tellVeiled(false)
  }

  /** Veils or locks when nobody has been at the keyboard for the idle time. */
  async check(): Promise<void> {
    if (!this.#options.isOpen() || this.#locking !== null) return
    const idleMs = this.#options.clockMs() - this.#activeAtMs
    if (idleMs < this.#options.preferences.read().idleMinutes * 60_000) return
    if (!this.#runs()) return this.lock()
    if (!this.#isVeiled) await this.#veil()
  }

  #runs(): boolean {
    return this.#options.clockMs() < this.#runsUntilMs
  }

  async #veil(): Promise<void> {
    await this.#saveDrafts()
    // A lock that began meanwhile goes further than a veil: one that fell afterwards would lie over the lock screen.
    if (!this.#options.isOpen() || this.#locking !== null) return
    this.#isVeiled = true
    this.#options.tellVeiled(true)
  }

  async #lock(reason: LockReason | null): Promise<void> {
    if (!this.#options.isOpen()) return
    if (!this.#isVeiled && reason === null) await this.#saveDrafts()
    this.#reason = reason
    await this.#options.lock()
    this.#isVeiled = false
    this.#goesOn = null
    this.#activeAtMs = this.#options.clockMs()
  }

  async #saveDrafts(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#drafted = resolve
      setTimeout(resolve, DRAFTS_MS).unref()
      this.#options.tellClosing()
    })
    this.#drafted = null
  }
}
