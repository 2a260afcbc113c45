import { Refusal, type CommandContext } from '#electron/ipc/handlers.ts'
import type { ReadDb } from '#electron/db/database.ts'
import type { AuditCursor, AuditEvent, AuditFilter } from '#shared/audit/audit.ts'
import { auditCsvHeading, auditCsvLine, BYTE_ORDER_MARK } from '#shared/audit/csv.ts'
import { dateIn, wallTimeIn } from '#shared/sessions/clock.ts'
import { countEvents, listEvents, type EventFilter } from './audit-list.store.ts'
import { contentId } from './content-id.ts'
import { insertExport } from './exports.store.ts'
import { exportOf, rememberExport } from './trail-memory.ts'

/** Some 2 MB of text: what crosses between processes at once stays small, however long the log. */
const EVENTS_A_PAGE = 10_000

/** Keeps who exported what and how much, and lets its pages be asked for until the lock. */
export function beginExport(
  { db, person, now }: CommandContext,
  chosen: AuditFilter,
  filter: EventFilter,
): { exportId: string; events: number } {
  const row = {
    filter: JSON.stringify(chosen),
    events: countEvents(db, filter),
    upTo: filter.upTo,
    staffId: person.id,
    exportedAt: now(),
  }
  const exportId = contentId('export', row.filter, row.events, row.upTo, row.staffId, row.exportedAt)
  insertExport(db, { id: exportId, ...row })
  rememberExport(db, exportId, filter)
  return { exportId, events: row.events }
}

interface Page {
  readonly exportId: string
  readonly before: AuditCursor | null
  readonly timeZone: string
  /** The event as the person may see it. */
  seen(event: AuditEvent): AuditEvent
}

/** A page of an export as CSV, the first with the heading. Refuses one that was not begun in this unlock. */
export function exportPage(db: ReadDb, { exportId, before, timeZone, seen }: Page) {
  const filter = exportOf(db, exportId)
  if (filter === null) throw new Refusal('not-found', 'This export has ended. Begin it again.')
  const events = listEvents(db, filter, before, EVENTS_A_PAGE)
  const last = events.at(-1)
  const lines = events.map(event => auditCsvLine(seen(event), instant => wallClock(instant, timeZone))).join('')
  return {
    text: before === null ? `${BYTE_ORDER_MARK}${auditCsvHeading}${lines}` : lines,
    next: last === undefined || events.length < EVENTS_A_PAGE ? null : { at: last.at, number: last.number },
  }
}

/** The clinic's day and time; empty for a stored time that is none. */
function wallClock(instant: string, timeZone: string): readonly [string, string] {
  return Number.isNaN(Date.parse(instant)) ? ['', ''] : [dateIn(timeZone, instant), wallTimeIn(timeZone, instant)]
}
