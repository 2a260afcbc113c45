import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { recordReaders, everyRole } from '#shared/facilitators/role-sets.ts'
import { GroupId } from '#shared/groups/group.ts'
import { command, query } from '#shared/ipc/define.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { ClientWeek } from './client-week.ts'
import { Service, ServiceCode } from './units.ts'

const reads = { roles: recordReaders, views: 'list' } as const
/** The week of the last date there is goes beyond it. */
const WeekDay = z.iso.date()
const admin = { roles: ['administrator'] } as const

export const hoursCalls = {
  /** The week of a date for the clients of one group, or of all groups in sight: by name. */
  'hours.week': query(
    reads,
    z.strictObject({ groupId: GroupId.nullable(), date: CalendarDate }),
    z.strictObject({ from: WeekDay, until: WeekDay, clients: z.array(ClientWeek) }),
  ),
  /** The last weeks of one client, newest first. */
  'hours.ofClient': query(
    { roles: recordReaders, views: 'client' },
    z.strictObject({ clientId: ClientId, date: CalendarDate, weeks: z.int().min(1).max(53) }),
    z.array(z.strictObject({ from: WeekDay, until: WeekDay, minutes: z.int(), targetMinutes: z.int() })),
  ),
  /** The services the clinic records, as they hold on a day. */
  'hours.services': query({ roles: everyRole }, z.strictObject({ onDate: CalendarDate }), z.array(Service)),
  /** A service, new or with another rule from this day on. */
  'hours.saveService': command(admin, z.strictObject({ service: Service, fromOn: CalendarDate }), z.void()),
  /** No longer offered from this day on; sessions before it keep it. */
  'hours.endService': command(admin, z.strictObject({ code: ServiceCode, fromOn: CalendarDate }), z.void()),
}
