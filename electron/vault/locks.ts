import { performance } from 'node:perf_hooks'
import { stillRuns } from '#shared/sessions/session-end.ts'

/** How long a lock or veil waits for the interface to save what is typed. */
const DRAFTS_MS = 1_500
const CHECK_MS = 2_000

export interface LocksOptions {
  idleMinutes(): number
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
  #activeAt = performance.now()
  #runningSince: string | null = null
  #isVeiled = false
  #drafted: (() => void) | null = null
  #locking: Promise<void> | null = null

  constructor(options: LocksOptions) {
    this.#options = options
    setInterval(() => void this.check(), CHECK_MS).unref()
  }

  get isVeiled(): boolean {
    return this.#isVeiled
  }

  active(): void {
    if (!this.#isVeiled) this.#activeAt = performance.now()
  }

  sessionRunsSince(startedAt: string | null): void {
    this.#runningSince = startedAt
  }

  /** The interface has saved its drafts. */
  drafted(): void {
    this.#drafted?.()
  }

  /** Locks an open vault, once what was typed is saved; twice at once is one lock. */
  lock(): Promise<void> {
    this.#locking ??= this.#lock().finally(() => (this.#locking = null))
    return this.#locking
  }

  lifted(): void {
    this.#isVeiled = false
    this.active()
    this.#options.tellVeiled(false)
  }

  /** Veils or locks when nobody has been at the keyboard for the idle time. */
  async check(): Promise<void> {
    if (!this.#options.isOpen()) return
    const idleMs = performance.now() - this.#activeAt
    if (idleMs < this.#options.idleMinutes() * 60_000) return
    const runs = this.#runningSince !== null && stillRuns(this.#runningSince, new Date().toISOString())
    if (!runs) return this.lock()
    if (!this.#isVeiled) await this.#veil()
  }

  async #veil(): Promise<void> {
    await this.#saveDrafts()
    this.#isVeiled = true
    this.#options.tellVeiled(true)
  }

  async #lock(): Promise<void> {
    if (!this.#options.isOpen()) return
    if (!this.#isVeiled) await this.#saveDrafts()
    await this.#options.lock()
    this.#isVeiled = false
    this.#activeAt = performance.now()
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
