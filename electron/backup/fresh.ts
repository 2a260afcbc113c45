import type { Opened } from '#electron/vault/opened.ts'
import { countChanges } from '#electron/db/database.ts'

/** A backup as fresh as this, with nothing changed since, serves before an import. */
const FRESH_MS = 10 * 60_000

/** The last backup of this unlock: on which connection, how much had been changed there, and when by a clock that only goes forward. */
export type BackedUp = { readonly db: unknown; readonly changes: number; readonly atMs: number }

/** Where things stand at this moment, while a copy is taken. */
export const momentOf = ({ db, vault }: Opened): BackedUp => ({
  db: vault.db,
  changes: countChanges(db),
  atMs: performance.now(),
})

/** Whether nothing was changed since that moment. */
export const isSame = (opened: Opened, moment: BackedUp | null): boolean =>
  moment !== null && moment.db === opened.vault.db && moment.changes === countChanges(opened.db)

/** Whether a backup of everything as it is now was made a short while ago. */
export const isFresh = (opened: Opened): boolean =>
  isSame(opened, opened.backedUp) && performance.now() - (opened.backedUp?.atMs ?? 0) < FRESH_MS

/** Writes down, in one transaction, what is about backups alone: it makes none of them stale. */
export function bookkeep<T>(opened: Opened, work: () => T): T {
  const held = opened.backedUp
  const isCurrent = isSame(opened, held)
  const result = opened.transaction(work)
  if (isCurrent && held !== null) opened.backedUp = { ...held, changes: countChanges(opened.db) }
  return result
}
