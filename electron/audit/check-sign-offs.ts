import type { ReadDb } from '#electron/db/database.ts'
import type { TrailBreak } from '#shared/audit/trail-break.ts'
import { findStoredEvent } from './audit.store.ts'
import { listSignOffEvents, listStoredSignOffs, signOffId } from './sign-offs.store.ts'

/** The first sign-off that is not as its event in a whole trail says, or has no event, or is gone; null when all stand. */
export function checkSignOffs(db: ReadDb): TrailBreak | null {
  const events = listSignOffEvents(db)
  const told = new Set(events.map(({ recordId }) => recordId))
  const signOffs = listStoredSignOffs(db)
  for (const signOff of signOffs) {
    const upTo = findStoredEvent(db, signOff.upTo)
    const isRight = told.has(signOff.id) && signOffId(signOff) === signOff.id && upTo !== null
    if (!isRight || !Buffer.from(upTo.code).equals(signOff.code))
      return { number: signOff.upTo, at: signOff.signedAt, kind: 'sign-off' }
  }
  const held = new Set(signOffs.map(({ id }) => id))
  const orphan = events.find(({ recordId }) => recordId === null || !held.has(recordId))
  if (orphan === undefined) return null
  return { number: orphan.number, at: findStoredEvent(db, orphan.number)?.at ?? null, kind: 'sign-off' }
}
