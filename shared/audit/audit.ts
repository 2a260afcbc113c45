import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import type { Role } from '#shared/facilitators/staff-member.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { CalendarDate, OptionalLine } from '#shared/ipc/text.ts'

/** Whether somebody with these roles sees clients' names in the log: who works with records, and who audits that work. */
export const seesClientNames = (roles: readonly Role[]): boolean => roles.some(role => role !== 'administrator')

/** What a client is called in the log for somebody who may not see names: the same for one client at all times. */
export function shortClientName(clientId: string): string {
  const end = clientId.replaceAll('-', '').slice(-8).toUpperCase()
  return `Client ${end.slice(0, 4)}-${end.slice(4)}`
}

/** Narrows the log; null: not narrowed by this. Dates are calendar dates of the clinic, both included. */
export const AuditFilter = z.strictObject({
  staffId: StaffId.nullable(),
  /** The client's id, under a name of its own: who audits is not bound to groups of their own. */
  client: ClientId.nullable(),
  kind: z.string().min(1).max(100).nullable(),
  fromOn: CalendarDate.nullable(),
  untilOn: CalendarDate.nullable(),
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** The whole log. */
export const EVERYTHING: AuditFilter = { staffId: null, client: null, kind: null, fromOn: null, untilOn: null }

/** Where a page ends: the next one goes on with older events. */
export const AuditCursor = z.strictObject({ at: z.string().max(40), number: z.int() })
export type AuditCursor = z.infer<typeof AuditCursor>

/** An event as the log shows it. Its texts are taken as they are stored: a log that was tampered with must still open. */
export const AuditEvent = z.strictObject({
  number: z.int(),
  at: z.string(),
  staffId: z.string().nullable(),
  staffName: z.string().nullable(),
  kind: z.string(),
  clientId: z.string().nullable(),
  /** The client's name, or a short name that says nothing to those who may not see it. */
  client: z.string().nullable(),
  groupName: z.string().nullable(),
  /** The day of the session it is about. */
  heldOn: z.string().nullable(),
  recordId: z.string().nullable(),
  /** The staff member it is about. */
  recordName: z.string().nullable(),
})
export type AuditEvent = z.infer<typeof AuditEvent>

export const AuditPage = z.strictObject({ events: z.array(AuditEvent), next: AuditCursor.nullable() })
export type AuditPage = z.infer<typeof AuditPage>

/** What an auditor adds to "I have read the log up to this event". */
export const SignOffRemark = OptionalLine(500)

export const SignOff = z.strictObject({
  signOffId: z.uuid(),
  upTo: z.int(),
  signedAt: z.string(),
  staffName: z.string().nullable(),
  remark: z.string().nullable(),
})
export type SignOff = z.infer<typeof SignOff>

/** What the viewer needs beside the events: how many there are, who and what occurs in them, and who has read how far. */
export const AuditOverview = z.strictObject({
  events: z.int(),
  people: z.array(z.strictObject({ staffId: StaffId, name: z.string() })),
  kinds: z.array(z.string()),
  /** Newest first. */
  signOffs: z.array(SignOff),
  timeZone: z.string(),
})
export type AuditOverview = z.infer<typeof AuditOverview>
