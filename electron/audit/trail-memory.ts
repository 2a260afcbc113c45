import type { ReadDb } from '#electron/db/database.ts'
import type { EventFilter } from './audit-list.store.ts'

// What one unlock knows of its trail. It hangs on the connection and goes with it.

interface TrailMemory {
  /** The trail was found whole up to this event. */
  wholeUpTo: number
  readonly exports: Map<string, EventFilter>
}

const memories = new WeakMap<ReadDb, TrailMemory>()

function memoryOf(db: ReadDb): TrailMemory {
  const known = memories.get(db) ?? { wholeUpTo: 0, exports: new Map<string, EventFilter>() }
  memories.set(db, known)
  return known
}

/** Keeps how far the trail was found whole; 0 when it was found broken. */
export const rememberWhole = (db: ReadDb, upTo: number): void => void (memoryOf(db).wholeUpTo = upTo)

/** How far the trail was found whole in this unlock; 0 when nobody looked. */
export const wholeUpTo = (db: ReadDb): number => memoryOf(db).wholeUpTo

/** Keeps an export that was begun: its pages may follow until the lock. */
export const rememberExport = (db: ReadDb, exportId: string, filter: EventFilter): void =>
  void memoryOf(db).exports.set(exportId, filter)

/** What an export begun in this unlock holds, or null. */
export const exportOf = (db: ReadDb, exportId: string): EventFilter | null => memoryOf(db).exports.get(exportId) ?? null
