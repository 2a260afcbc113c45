import * as z from 'zod'
import { ClientId } from '#shared/clients/client.ts'
import { action, command, job, query } from '#shared/ipc/define.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { auditRoles } from '#shared/facilitators/role-sets.ts'
import { AuditCursor, AuditFilter, AuditOverview, AuditPage, SignOffRemark } from './audit.ts'
import { Hint } from './hints.ts'
import { TrailBreak } from './trail-break.ts'

const readers = { roles: auditRoles } as const
const oneExport = z.strictObject({ exportId: z.uuid() })

export const auditCalls = {
  /** A page of the log, newest first. The filter lies one level down, so that opening the log is one event and each filter none. */
  'audit.list': query(
    { ...readers, views: 'list' },
    z.strictObject({ filter: AuditFilter, before: AuditCursor.nullable(), limit: z.int().min(1).max(500) }),
    AuditPage,
  ),
  'audit.overview': query(readers, z.void(), AuditOverview),
  /** What deserves a look in the last 30 days, newest first. */
  'audit.hints': query(readers, z.void(), z.array(Hint)),
  /** Clients by name, or by short name for those who may not see names: to filter by one. At most 20. */
  'audit.findClients': query(
    { ...readers, views: 'search' },
    z.strictObject({ text: z.string().max(200) }),
    z.array(z.strictObject({ clientId: ClientId, client: z.string() })),
  ),
  /** Checks the trail from its first event to its last, and the sign-offs; reports progress, names the first broken link. */
  'audit.verify': job(readers, z.void(), z.strictObject({ events: z.int(), broken: TrailBreak.nullable() })),
  /** "I have read the log up to this event": refused unless the trail up to it was found whole in this unlock. */
  'audit.signOff': command(
    { roles: ['auditor'] },
    z.strictObject({ upTo: z.int().min(1), remark: SignOffRemark }),
    z.strictObject({ signOffId: z.uuid() }),
  ),
  /** Begins an export: says how many events it has, and keeps who exported what. Its pages follow, in this unlock only. */
  'audit.exportText': command(
    { ...readers, confirmed: true },
    z.strictObject({ filter: AuditFilter }),
    oneExport.extend({ events: z.int() }),
  ),
  /** A page of an export begun in this unlock: lines of CSV, the first page with the heading. Bounded, however long the log. */
  'audit.exportPage': query(
    readers,
    oneExport.extend({ before: AuditCursor.nullable() }),
    z.strictObject({ text: z.string(), next: AuditCursor.nullable() }),
  ),
  /** The export was written to a file outside the vault. */
  'audit.exportSaved': command(readers, oneExport, z.void()),
  /** Asks where, and writes an export begun just now there; gives the file, or null when the person thought better of it. */
  'audit.export': action(readers, oneExport.extend({ today: CalendarDate }), z.string().nullable()),
}
