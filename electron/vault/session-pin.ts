import type { SessionId } from '#shared/sessions/session-id.ts'
import { PIN_MINUTES, PIN_TRIES } from '#shared/vault/session-pin.ts'
import { deriveTag, newKdfBlock, READING_FLOOR, SALT_BYTES, type KdfBlock } from './argon2.ts'
import { utf8, wipe } from './bytes.ts'
import { sameBytes, secureRandom } from './keys.ts'

interface Kept {
  readonly sessionId: SessionId
  readonly setAtMs: number
  readonly block: KdfBlock
  readonly tag: Buffer
  wrong: number
}

/**
 * The PIN of one session, as a salted Argon2id tag in the vault process's memory: never on the disk, gone with the process.
 * The tag keeps the digits out of memory; what holds off guessing is the count of tries.
 */
export class SessionPinKeeper {
  /** Milliseconds that only go forward. */
  readonly #clock: () => number
  #kept: Kept | null = null

  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** The session the PIN was chosen in, while it holds; its four hours are over on the keeper's own clock [VA40]. */
  get sessionId(): SessionId | null {
    if (this.#kept !== null && this.#clock() - this.#kept.setAtMs >= PIN_MINUTES * 60_000) this.forget()
    return this.#kept?.sessionId ?? null
  }

  /** Wrong tries left; 0 when five are used up or none is kept. */
  get triesLeft(): number {
    return this.sessionId === null ? 0 : Math.max(0, PIN_TRIES - (this.#kept?.wrong ?? PIN_TRIES))
  }

  async keep(pin: string, sessionId: SessionId): Promise<void> {
    const block = newKdfBlock(READING_FLOOR, READING_FLOOR, secureRandom(SALT_BYTES))
    const tag = await tagOf(pin, block)
    this.forget()
    this.#kept = { sessionId, setAtMs: this.#clock(), block, tag, wrong: 0 }
  }

  forget(): void {
    wipe(this.#kept?.tag)
    this.#kept = null
  }

  /** Whether this is the PIN. The try is counted before it is made [VA41]; the right one begins the count again. */
  async check(pin: string): Promise<boolean> {
    const kept = this.triesLeft === 0 ? null : this.#kept
    if (kept === null) return false
    kept.wrong += 1
    const tag = await tagOf(pin, kept.block)
    const isRight = sameBytes(tag, kept.tag)
    wipe(tag)
    if (isRight && this.#kept === kept) kept.wrong = 0
    return isRight && this.#kept === kept
  }
}

async function tagOf(pin: string, block: KdfBlock): Promise<Buffer> {
  const bytes = utf8(pin)
  return deriveTag(bytes, block).finally(() => wipe(bytes))
}
