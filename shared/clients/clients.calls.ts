import * as z from 'zod'
import { recordRoles } from '#shared/facilitators/staff-member.ts'
import { command, query } from '#shared/ipc/define.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { Client, ClientEnrolment, ClientId, ClientInList, NewClient, TimelineEntry } from './client.ts'

const records = { roles: recordRoles } as const
const oneClient = z.strictObject({ clientId: ClientId })

export const clientsCalls = {
  /** Clients whose name or record number holds every word of `text`; empty text: all. By last name. */
  'clients.list': query(
    { ...records, views: 'list' },
    z.strictObject({ text: z.string().max(200), today: CalendarDate, limit: z.int().min(1).max(1_000) }),
    z.strictObject({ clients: z.array(ClientInList), total: z.int() }),
  ),
  'clients.get': query(
    { ...records, views: 'client' },
    oneClient.extend({ today: CalendarDate }),
    z.strictObject({ client: Client, enrolments: z.array(ClientEnrolment) }).nullable(),
  ),
  'clients.timeline': query(
    { ...records, views: 'client' },
    oneClient.extend({ limit: z.int().min(1).max(500) }),
    z.array(TimelineEntry),
  ),
  /** Refuses a birth date after `today` and a record number that another client has. */
  'clients.add': command(records, z.strictObject({ client: NewClient, today: CalendarDate }), Client),
  /** Dated facts (level of care, stage, weekly target) get their new value from `today` on. */
  'clients.change': command(records, oneClient.extend({ client: NewClient, today: CalendarDate }), Client),
}
