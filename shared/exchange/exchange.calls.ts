import * as z from 'zod'
import { rosterWriters } from '#shared/facilitators/role-sets.ts'
import { command, query } from '#shared/ipc/define.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { ImportResult, KnownClient, RosterImport } from './exchange.ts'

const writes = { roles: rosterWriters } as const

export const exchangeCalls = {
  /** Every client in sight, for telling which rows of a file are here already. */
  'exchange.knownClients': query(
    { ...writes, views: 'list' },
    z.strictObject({ today: CalendarDate }),
    z.array(KnownClient),
  ),
  /** All chosen rows or none. */
  'exchange.importRoster': command(
    { ...writes, backedUp: true },
    RosterImport.extend({ today: CalendarDate }),
    ImportResult,
  ),
}
