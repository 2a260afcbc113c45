import { Refusal } from '#electron/ipc/handlers.ts'
import type { Holder } from '#electron/ipc/answer.ts'
import type { RestoreLink } from '#electron/restore/restore-link.ts'
import type { VaultLink } from '#electron/vault/vault-link.ts'
import type { ClipboardGuard } from './clipboard-guard.ts'
import type { LockScreen } from './lock-screen.ts'

interface Parts {
  readonly holder: Holder
  readonly guard: ClipboardGuard
  readonly lockScreen: LockScreen
  readonly vault: VaultLink
  readonly restore: RestoreLink
  isQuitting(): boolean
}

interface Ways {
  /** The window cannot show anything any more. */
  giveUp(): void
  /** Saves what is typed, then does what `lock` does here. */
  lock(): Promise<void>
}

/** How the vault is closed: for a lock, and for what needs its files to be in nobody's hands. */
export function closing({ holder, guard, lockScreen, vault, restore, isQuitting }: Parts, ways: Ways) {
  let whileClosed: (() => Promise<void>) | null = null

  const showLocked = async () => {
    await restore.settled
    vault.warmUp()
    await lockScreen.show().catch(() => ways.giveUp())
  }
  /** Off the screen first: closing a large vault takes a second. */
  const lock = async () => {
    holder.person = null
    void guard.clear()
    await lockScreen.empty()
    const work = whileClosed
    whileClosed = null
    // A backup that is being tried has records open too.
    if (work === null) await restore.end()
    await vault.closedFor(async () => {
      holder.person = null // an answer that was on its way named somebody again
      await work?.()
    })
    if (!isQuitting()) await showLocked()
  }
  const closedFor = <T>(work: () => Promise<T>): Promise<T> => {
    if (holder.person === null) return vault.closedFor(work)
    return new Promise<T>((resolve, reject) => {
      const run = () => work().then(resolve, reject)
      whileClosed = run
      void ways.lock().finally(() => {
        // A lock was under way already: what was asked is not left for the next one.
        if (whileClosed !== run) return
        whileClosed = null
        reject(new Refusal('locked', 'The vault was being locked. Unlock it and try again.'))
      })
    })
  }
  return { lock, closedFor, showLocked }
}
