import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clipboard } from 'electron'

/** How long what the app copied stays on the clipboard [VA46]. */
const KEPT_MS = 30_000
/** The page tells of a copy as it happens; the text is on the clipboard a moment later. */
const SETTLE_MS = 150
const LOOK_EVERY_MS = 1_000

interface Copied {
  readonly atMs: number
  readonly key: Buffer
  /** A keyed digest of what was copied; null until it has been read. */
  digest: Buffer | null
}

/** Clears from the clipboard what was copied in the window, unless something else was copied since. Keeps a keyed digest, never the text. */
export class ClipboardGuard {
  readonly #clipboard: Pick<Clipboard, 'readText' | 'clear'>
  readonly #clockMs: () => number
  #copied: Copied | null = null
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(clipboard: Pick<Clipboard, 'readText' | 'clear'>, clockMs: () => number) {
    this.#clipboard = clipboard
    this.#clockMs = clockMs
  }

  /** Something was copied or cut in the window just now. */
  copied(): void {
    const copied: Copied = { atMs: this.#clockMs(), key: randomBytes(32), digest: null }
    this.#copied = copied
    setTimeout(() => void this.#settle(copied), SETTLE_MS).unref()
    this.#timer ??= setInterval(() => void this.check(), LOOK_EVERY_MS).unref()
  }

  /** Clears what the app copied once its time is over. */
  async check(): Promise<void> {
    if (this.#copied !== null && this.#clockMs() - this.#copied.atMs >= KEPT_MS) await this.clear()
  }

  /** Clears what the app copied, if it is still there. Never rejects: a clipboard that does not answer stops no lock. */
  async clear(): Promise<void> {
    const copied = this.#copied
    this.#copied = null
    clearInterval(this.#timer)
    this.#timer = undefined
    if (copied === null) return
    try {
      // Copied this very moment and not read yet: it is the app's own.
      if (copied.digest === null || timingSafeEqual(copied.digest, await this.#digest(copied.key)))
        this.#clipboard.clear()
    } catch {
      // Nothing more can be done about it here.
    }
  }

  async #settle(copied: Copied): Promise<void> {
    try {
      copied.digest = await this.#digest(copied.key)
    } catch {
      // Unread it counts as the app's own, and is cleared in its time.
    }
  }

  async #digest(key: Buffer): Promise<Buffer> {
    return createHmac('sha256', key)
      .update(await this.#clipboard.readText())
      .digest()
  }
}
