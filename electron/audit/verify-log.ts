import { setImmediate } from 'node:timers/promises'
import { Refusal, type JobContext } from '#electron/ipc/handlers.ts'
import { type TrailBreak } from '#shared/audit/trail-break.ts'
import { findAuditHead, insertAuditEvent } from './audit.store.ts'
import { checkFiling } from './check-filing.ts'
import { checkSignOffs } from './check-sign-offs.ts'
import { insertTrailBreak } from './check-trail.ts'
import { refileEvents } from './filing.store.ts'
import { rememberWhole } from './trail-memory.ts'
import { stepTrail, TRAIL_START, type TrailStep } from './verify-trail.ts'

/** Some ten milliseconds of work; between two chunks the vault answers others. */
const CHUNK = 1_000

/** Checks the whole log chunk by chunk, records what it found, and says how far it is whole. */
export async function verifyLog({
  vault,
  now,
  progress,
}: JobContext): Promise<{ events: number; broken: TrailBreak | null }> {
  const { open } = vault
  if (open === null || !open.isReady) throw new Refusal('locked', 'Unlock Circlebook first.')
  const { db, auditKey, person, trail } = open
  const total = findAuditHead(db).number
  const mayGoOn = () => {
    if (vault.open !== open) throw new Refusal('locked', 'The vault was locked before the log was checked to its end.')
  }
  let step: TrailStep = { found: 'more', place: TRAIL_START }
  while (step.found === 'more') {
    progress(Math.min(step.place.number, total), total)
    await setImmediate()
    mayGoOn()
    step = stepTrail(db, trail, step.place, CHUNK)
  }
  const broken = step.found === 'broken' ? step.broken : (checkSignOffs(db) ?? (await checkFiling(db, mayGoOn)))
  open.transaction(() => {
    if (broken?.kind === 'filing') refileEvents(db)
    if (broken !== null) insertTrailBreak(open, broken, now())
    else insertAuditEvent(db, auditKey, { at: now(), staffId: person.id, kind: 'audit.foundWhole' })
  })
  const events = step.found === 'whole' ? step.place.number : total
  rememberWhole(db, broken === null ? events : 0)
  progress(total, total)
  return { events, broken }
}
