import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3-multiple-ciphers'
import { findAuditHead, insertAuditEvent } from '#electron/audit/audit.store.ts'
import { stepTrail, TRAIL_START, type TrailProof, type TrailStep } from '#electron/audit/verify-trail.ts'
import type { ReadDb, WriteDb } from '#electron/db/database.ts'
import { migrate } from '#electron/db/migrate.ts'
import type { TrailBreak } from '#shared/audit/trail-break.ts'

export const idOf = (place: number, kind = 1): string =>
  `0198c0de-000${kind}-7000-8000-${String(place).padStart(12, '0')}`

export const instantOf = (place: number): string => new Date(Date.UTC(2026, 10, 2, 13) + place * 60_000).toISOString()

const KINDS = ['vault.unlocked', 'clients.viewed', 'attendance.record', 'notes.saveGroupNote', 'groups.list']

interface Trail {
  readonly raw: Database.Database
  readonly db: ReadDb & WriteDb
  readonly key: Buffer
  readonly proof: TrailProof
}

/** A trail of so many events in a database of its own, in memory, that lets itself be tampered with: its triggers are gone. */
export function aTrail(events: number): Trail {
  const raw = new Database(':memory:')
  migrate(raw)
  const db = raw as unknown as ReadDb & WriteDb // the brands are promises of the type system only
  const key = randomBytes(32)
  for (let place = 1; place <= events; place += 1) {
    insertAuditEvent(db, key, {
      at: instantOf(place),
      staffId: idOf(place % 3),
      kind: KINDS[place % KINDS.length] ?? '',
      clientId: place % 2 === 0 ? idOf(place % 7, 2) : undefined,
      groupId: place % 3 === 0 ? idOf(place % 2, 3) : undefined,
      sessionId: place % 5 === 0 ? idOf(place % 11, 4) : undefined,
      recordId: place % 4 === 0 ? idOf(place, 5) : undefined,
    })
  }
  raw.exec('DROP TRIGGER audit_events_stay; DROP TRIGGER audit_events_stand')
  const head = findAuditHead(db)
  const proof: TrailProof = {
    keys: () => [{ key: Buffer.from(key), lastNumber: null }],
    sealed: { head: Buffer.from(head.code).toString('hex'), count: head.number },
  }
  return { raw, db, key, proof }
}

/** The first broken link from the first event on, or null. */
export function findBreak(db: ReadDb, proof: TrailProof): TrailBreak | null {
  let step: TrailStep = { found: 'more', place: TRAIL_START }
  while (step.found === 'more') step = stepTrail(db, proof, step.place, 100)
  return step.found === 'broken' ? step.broken : null
}
