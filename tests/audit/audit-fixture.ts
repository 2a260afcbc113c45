import type { TestHost } from '#tests/support/host.ts'
import { asStaff, openHost } from '#tests/support/host.ts'
import { aFullGroup, TUESDAY } from '#tests/support/builders.ts'
import { EVERYTHING, type AuditFilter } from '#shared/audit/audit.ts'

/** A clinic with a little in its log, Jordan's open vault, an auditor and an administrator without another role. */
export async function aLog() {
  const jordan = await openHost()
  const { groupId, clients } = await aFullGroup(jordan, ['Ana', 'Dee'])
  for (const clientId of clients) await jordan.given('clients.get', { clientId, today: TUESDAY })
  const auditor = await asStaff(jordan, 'Alex Kim', ['auditor'])
  const administrator = await asStaff(jordan, 'Pat Rao', ['administrator'])
  return { jordan, auditor, administrator, groupId, clients }
}

/** A page of the log as somebody sees it. */
export const read = ({ given }: TestHost, filter: Partial<AuditFilter> = {}, limit = 100) =>
  given('audit.list', { filter: { ...EVERYTHING, ...filter }, before: null, limit })

/** The kinds of all events, oldest first. */
export const kindsOf = ({ host }: TestHost): unknown[] =>
  host.vault.open?.db.prepare('SELECT kind FROM audit_events ORDER BY number').pluck().all() ?? []
