import * as z from 'zod'
import { Client, ClientId, NewClient } from '#shared/clients/client.ts'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import { command } from '#shared/ipc/define.ts'
import { CalendarDate, Line } from '#shared/ipc/text.ts'
import { SessionId } from '#shared/sessions/session-id.ts'
import { Modality } from './attendance.ts'
import { Mark, Presence } from './presence.ts'

const writes = { roles: recordWriters } as const
const oneRow = z.strictObject({ sessionId: SessionId, clientId: ClientId })

export const attendanceCalls = {
  /** One key or click for one client; gives what stood before, for undo. Refused once the session is finished. */
  'attendance.record': command(
    writes,
    oneRow.extend({ mark: Mark }),
    z.strictObject({ before: Presence, after: Presence }),
  ),
  /** The same mark for many, in one transaction. */
  'attendance.recordMany': command(
    writes,
    z.strictObject({ sessionId: SessionId, clientIds: z.array(ClientId).min(1).max(100), mark: Mark }),
    z.void(),
  ),
  /** Sets what is known of several at once, in one transaction: "all present but…", and its undo. Refused once the session is finished. */
  'attendance.setMany': command(
    writes,
    z.strictObject({
      sessionId: SessionId,
      presences: z
        .array(z.strictObject({ clientId: ClientId, presence: Presence }))
        .min(1)
        .max(100),
    }),
    z.void(),
  ),
  /** Sets the times themselves: an edit in the room, or undo. Refused once the session is finished. */
  'attendance.set': command(writes, oneRow.extend({ presence: Presence }), z.void()),
  /** After the finish: both "as recorded" and "as corrected" are kept, with who, when and why. */
  'attendance.correct': command(writes, oneRow.extend({ presence: Presence, reason: Line(300) }), z.void()),
  /** A walk-in who is a client already: as a guest of this session, or enrolled in the group from today. */
  'attendance.addClient': command(
    { ...writes, outOfSight: ['clientId'] },
    oneRow.extend({ enrolFrom: CalendarDate.nullable(), overCapacity: z.boolean() }),
    z.void(),
  ),
  /** A walk-in nobody knows yet: a new client with the least that is needed. */
  'attendance.addNewClient': command(
    writes,
    z.strictObject({
      sessionId: SessionId,
      client: NewClient,
      enrolFrom: CalendarDate.nullable(),
      overCapacity: z.boolean(),
    }),
    Client,
  ),
  /** Whether a client takes part in the room or by video. */
  'attendance.setModality': command(writes, oneRow.extend({ modality: Modality }), z.void()),
  /** What the sign-in sheet says of one client [AT12]; null: not looked. */
  'attendance.setSigned': command(writes, oneRow.extend({ signed: z.boolean().nullable() }), z.void()),
  /** Somebody who is no client [AT11]. */
  'attendance.addVisitor': command(
    writes,
    z.strictObject({ sessionId: SessionId, name: Line(120), relation: Line(120) }),
    z.strictObject({ visitorId: z.uuid() }),
  ),
  /** Takes a visitor off who was added by mistake. */
  'attendance.removeVisitor': command(writes, z.strictObject({ sessionId: SessionId, visitorId: z.uuid() }), z.void()),
  /** Undoes that: the visitor stands as before, with the time of coming. */
  'attendance.putVisitorBack': command(writes, z.strictObject({ sessionId: SessionId, visitorId: z.uuid() }), z.void()),
  /** Takes back a guest added by mistake, before the finish and while nothing is recorded of them. */
  'attendance.removeGuest': command(writes, oneRow, z.void()),
  /** Takes back a walk-in who was enrolled from this session, before the finish and while nothing is recorded of them [AT13]. */
  'attendance.takeBackEnrolled': command(writes, oneRow, z.void()),
}
