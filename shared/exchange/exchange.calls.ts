import * as z from 'zod'
import { recordRoles } from '#shared/facilitators/staff-member.ts'
import { command, query } from '#shared/ipc/define.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { ImportResult, KnownClient, RosterImport } from './exchange.ts'

const records = { roles: recordRoles } as const

export const exchangeCalls = {
  /** Every client, for telling which rows of a file are here already. */
  'exchange.knownClients': query(
    { ...records, views: 'list' },
    z.strictObject({ today: CalendarDate }),
    z.array(KnownClient),
  ),
  /** All chosen rows or none. */
  'exchange.importRoster': command(records, RosterImport.extend({ today: CalendarDate }), ImportResult),
}
