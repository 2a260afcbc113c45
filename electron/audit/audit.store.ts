import { createHmac } from 'node:crypto'
import * as z from 'zod'
import { firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'

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

const FIRST_CODE = Buffer.alloc(32)
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
}

/** The code of one event: its fields as a JSON array in column order, after the code of the event before. */
export function auditCode(auditKey: Uint8Array, before: Uint8Array, fields: readonly unknown[]): Buffer {
  return createHmac('sha256', auditKey).update(before).update(JSON.stringify(fields)).digest()
}
