import { Refusal } from '#electron/ipc/handlers.ts'
import { isVaultFault } from '#electron/vault/errors.ts'
import type { Opened } from '#electron/vault/opened.ts'
import type { BackupCause } from '#shared/backup/backup.ts'
import { bookkeep } from './fresh.ts'
import { saveTrouble } from './trouble.store.ts'

const UNKNOWN = 'Something went wrong while it was made. What was saved before is safe.'

/**
 * Keeps in the vault that a try at a backup failed, when and why, until one succeeds, and tells the log [BK13]. One that somebody
 * cancelled, or that a lock ended, is no failure. What cannot be written now (a disk that takes nothing at all) is left to the next try.
 */
export function noteFailure(opened: Opened, cause: BackupCause, error: unknown): void {
  if (!opened.vault.db.open || (isVaultFault(error) && error.code === 'stopped')) return
  const known = isVaultFault(error) || error instanceof Refusal
  const why = known ? { code: error.code, sentence: error.message } : { code: 'failed', sentence: UNKNOWN }
  try {
    bookkeep(opened, () => {
      saveTrouble(opened.db, { failedAt: opened.now(), cause, ...why })
      opened.audit('backup.failed')
    })
  } catch {
    // The reason itself is thrown to whoever asked.
  }
}
