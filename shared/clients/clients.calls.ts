import * as z from 'zod'
import { recordReaders, rosterReaders, rosterWriters } from '#shared/facilitators/role-sets.ts'
import { command, query } from '#shared/ipc/define.ts'
import { CalendarDate, Line } from '#shared/ipc/text.ts'
import {
  Client,
  ClientEnrolment,
  ClientFlag,
  ClientId,
  ClientInList,
  FlagKind,
  NewClient,
  TimelineEntry,
} from './client.ts'

const reads = { roles: rosterReaders } as const
const writes = { roles: rosterWriters } as const
const oneClient = z.strictObject({ clientId: ClientId })

export const clientsCalls = {
  /** Clients in sight whose name or record number holds every word of `text`; empty text: all. By last name. */
  'clients.list': query(
    { ...reads, views: 'list' },
    z.strictObject({ text: z.string().max(200), today: CalendarDate, limit: z.int().min(1).max(1_000) }),
    z.strictObject({ clients: z.array(ClientInList), total: z.int() }),
  ),
  /**
   * The same, to choose somebody who may be of another group, as a walk-in or to enrol: from two letters on all clients,
   * of the others only what tells one from another.
   */
  'clients.choose': query(
    { roles: rosterWriters, views: 'search' },
    z.strictObject({ text: z.string().max(200), today: CalendarDate, limit: z.int().min(1).max(100) }),
    z.strictObject({ clients: z.array(ClientInList), total: z.int() }),
  ),
  'clients.get': query(
    { ...reads, views: 'client' },
    oneClient.extend({ today: CalendarDate }),
    z.strictObject({ client: Client, enrolments: z.array(ClientEnrolment), flags: z.array(ClientFlag) }).nullable(),
  ),
  'clients.timeline': query(
    { roles: recordReaders, views: 'client' },
    oneClient.extend({ limit: z.int().min(1).max(500) }),
    z.array(TimelineEntry),
  ),
  /** Refuses a birth date after `today` and a record number that another client has. */
  'clients.add': command(writes, z.strictObject({ client: NewClient, today: CalendarDate }), Client),
  /** Dated facts (level of care, stage, weekly target) get their new value from `today` on. */
  'clients.change': command(writes, oneClient.extend({ client: NewClient, today: CalendarDate }), Client),
  /** What staff must know before this client walks in; `keep-apart` may name the other, who may be of another group. */
  'clients.addFlag': command(
    writes,
    oneClient.extend({
      kind: FlagKind,
      detail: Line(300),
      otherClientId: ClientId.nullable(),
      fromOn: CalendarDate,
      untilOn: CalendarDate.nullable(),
    }),
    z.void(),
  ),
  'clients.endFlag': command(writes, oneClient.extend({ flagId: z.uuid(), untilOn: CalendarDate }), z.void()),
}
