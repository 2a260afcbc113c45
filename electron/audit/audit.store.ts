import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { auditCode } from './event-code.ts'
import { FILED_EVERY, FILED_UP_TO, fileEvents } from './filing.store.ts'

/** What an event is about: ids only, never content. */
export interface AuditSubject {
  readonly clientId?: string | undefined
  readonly groupId?: string | undefined
  readonly sessionId?: string | undefined
  readonly recordId?: string | undefined
}

export interface NewAuditEvent extends AuditSubject {
  readonly at: string
  readonly staffId: string | null
  readonly kind: string
}

/** What stands before the first event. */
export const FIRST_CODE = Buffer.alloc(32)
const Head = z.object({ number: z.int(), code: z.instanceof(Uint8Array) })

/** The last event's number and code; number 0 and 32 zero bytes for an empty trail. */
export function findAuditHead(db: ReadDb): { number: number; code: Uint8Array } {
  const head = firstRow(db, Head, 'SELECT number, code FROM audit_events ORDER BY number DESC LIMIT 1')
  return head ?? { number: 0, code: FIRST_CODE }
}

/** Appends an event; its code is HMAC-SHA-256 over the code before it and the event itself. */
export function insertAuditEvent(db: WriteDb, auditKey: Uint8Array, event: NewAuditEvent): void {
  const head = findAuditHead(db)
  const row = {
    number: head.number + 1,
    at: event.at,
    staffId: event.staffId,
    kind: event.kind,
    clientId: event.clientId ?? null,
    groupId: event.groupId ?? null,
    sessionId: event.sessionId ?? null,
    recordId: event.recordId ?? null,
  }
  const code = auditCode(auditKey, head.code, Object.values(row))
  write(
    db,
    `INSERT INTO audit_events (number, at, staff_id, kind, client_id, group_id, session_id, record_id, code)
     VALUES (@number, @at, @staffId, @kind, @clientId, @groupId, @sessionId, @recordId, @code)`,
    { ...row, code },
  )
  if (row.number % FILED_EVERY === 0) fileEvents(db)
}

/** An event as it is stored, for checking: nothing is taken for granted of its texts. */
export const StoredEvent = z.object({
  number: z.int(),
  at: z.string(),
  staffId: z.string().nullable(),
  kind: z.string(),
  clientId: z.string().nullable(),
  groupId: z.string().nullable(),
  sessionId: z.string().nullable(),
  recordId: z.string().nullable(),
  code: z.instanceof(Uint8Array),
})
export type StoredEvent = z.infer<typeof StoredEvent>

const SELECT_STORED = `SELECT number, at, staff_id AS staffId, kind, client_id AS clientId, group_id AS groupId,
  session_id AS sessionId, record_id AS recordId, code FROM audit_events`

/** Events after this number, oldest first, at most `limit`. */
export const listTrail = (db: ReadDb, after: number, limit: number): StoredEvent[] =>
  allRows(db, StoredEvent, `${SELECT_STORED} WHERE number > ? ORDER BY number LIMIT ?`, [after, limit])

export const findStoredEvent = (db: ReadDb, number: number): StoredEvent | null =>
  firstRow(db, StoredEvent, `${SELECT_STORED} WHERE number = ?`, [number])

/** The event of this kind about this record, or null. */
export const findEventAbout = (db: ReadDb, kind: string, recordId: string): StoredEvent | null =>
  firstRow(
    db,
    StoredEvent,
    `${SELECT_STORED} WHERE kind = @kind AND record_id = @recordId
       AND (number > ${FILED_UP_TO} OR number IN (SELECT number FROM audit_by_kind WHERE kind = @kind)) LIMIT 1`,
    { kind, recordId },
  )

/** An event's code as it must be, had it stood at `number` after this code. */
export function codeAt(key: Uint8Array, before: Uint8Array, event: StoredEvent, number = event.number): Buffer {
  const { at, staffId, kind, clientId, groupId, sessionId, recordId } = event
  return auditCode(key, before, [number, at, staffId, kind, clientId, groupId, sessionId, recordId])
}
