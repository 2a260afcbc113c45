import { setImmediate } from 'node:timers/promises'
import type { ReadDb } from '#electron/db/database.ts'
import type { TrailBreak } from '#shared/audit/trail-break.ts'
import { findAuditHead } from './audit.store.ts'
import { countByClient, countByKind, filedUpTo, findMisfiled } from './filing.store.ts'

/** Looks so many events up at once: some ten milliseconds. */
const CHUNK = 2_000

/**
 * Whether what the log's filters read tells of each event, once and as it stands: the first event it does not tell of, or tells
 * too much of, or null. Other work goes on meanwhile; `mayGoOn` ends it by throwing.
 */
export async function checkFiling(db: ReadDb, mayGoOn: () => void): Promise<TrailBreak | null> {
  const last = filedUpTo(db)
  // Later events would never be filed, nor read as they stand.
  if (last > findAuditHead(db).number) return { number: last, at: null, kind: 'filing' }
  for (let after = 0; after < last; after += CHUNK) {
    await setImmediate()
    mayGoOn()
    const misfiled = findMisfiled(db, after, Math.min(last, after + CHUNK))
    if (misfiled !== null) return { ...misfiled, kind: 'filing' }
  }
  for (const count of [countByKind, countByClient]) {
    await setImmediate()
    mayGoOn()
    const counts = count(db)
    if (counts?.filed !== counts?.events) return { number: last, at: null, kind: 'filing' }
  }
  return null
}
