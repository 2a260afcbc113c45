import type { ReadDb, WriteDb } from '#electron/db/database.ts'
import type { Person } from '#shared/vault/vault.ts'
import { findClinic } from '#electron/settings/settings.store.ts'
import { BREAK_EVENTS, describeBreak, type TrailBreak } from '#shared/audit/trail-break.ts'
import { findEventAbout, insertAuditEvent } from './audit.store.ts'
import { checkTail, type TrailProof } from './verify-trail.ts'

/** How many events before the sealed position an unlock looks at too: some ten milliseconds' worth. */
const BEFORE_SEALED = 300

/** What an unlock found of the trail: the break, and the sentence that tells it. */
export interface TrailFault {
  readonly broken: TrailBreak
  readonly notice: string
}

/** Checks the trail's end at an unlock, before anything is written: against the sealed position, then link by link. Null: whole. */
export function checkTrail(db: ReadDb, proof: TrailProof): TrailFault | null {
  const broken = checkTail(db, proof, BEFORE_SEALED)
  if (broken === null) return null
  return { broken, notice: `${describeBreak(broken, findClinic(db)?.timeZone ?? 'UTC')} Your work is not affected.` }
}

/** Records a break once, so that it stays known when the trail has gone on over it. */
export function insertTrailBreak({ db, auditKey, person }: By, { number, kind }: TrailBreak, at: string): void {
  const about = { kind: BREAK_EVENTS[kind], recordId: `event ${number}` }
  if (findEventAbout(db, about.kind, about.recordId) !== null) return
  insertAuditEvent(db, auditKey, { at, staffId: person.id, ...about })
}
interface By {
  readonly db: WriteDb
  readonly auditKey: Uint8Array
  readonly person: Pick<Person, 'id'>
}
