import type { ReadDb } from '#electron/db/database.ts'
import { Refusal } from '#electron/ipc/handlers.ts'
import { findSession, type SessionRow } from './sessions.store.ts'

/** The session; refuses with `not-found`. */
export function sessionOf(db: ReadDb, sessionId: string): SessionRow {
  const session = findSession(db, sessionId)
  if (session === null) throw new Refusal('not-found', 'That session is not in this vault.')
  return session
}

/** The session, which must be running or reopened; refuses `conflict` once it is finished. */
export function openSession(db: ReadDb, sessionId: string): SessionRow {
  const session = sessionOf(db, sessionId)
  if (session.state === 'finished') throw new Refusal('conflict', 'This session is finished. Reopen it to change it.')
  return session
}

/** The session, which took place or runs; refuses `conflict` for one that was not held [SE9]. */
export function heldSession(db: ReadDb, sessionId: string): SessionRow {
  const session = sessionOf(db, sessionId)
  if (session.notHeldBecause !== null) throw new Refusal('conflict', 'This session was not held.')
  return session
}
