import type { AuditEvent } from './audit.ts'
import { eventName } from './event-names.ts'

/** Says to spreadsheets that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

// A spreadsheet takes a cell that begins like this for a formula, and runs it.
// Full-width forms and signs that some programs read as minus do the same, invisible letters before them or not.
const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r＝＋－＠−﹢﹣﹦﹫]/u

/** One line of CSV (RFC 4180), its cells quoted where they must be and never a formula. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cellText).join(',')}\r\n`

function cellText(cell: string | number | null): string {
  if (typeof cell === 'number') return String(cell)
  const text = cell === null ? '' : FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

export const auditCsvHeading = csvLine([
  'Event',
  'Instant (UTC)',
  'Day',
  'Time',
  'Person',
  'What',
  'Kind',
  'Client',
  'Group',
  'Session of',
  'Staff member concerned',
  'Record',
])

/** An event as a line of CSV; `wallClock` gives an instant's day and time at the clinic. */
export const auditCsvLine = (event: AuditEvent, wallClock: (instant: string) => readonly [string, string]): string =>
  csvLine([
    event.number,
    event.at,
    ...wallClock(event.at),
    event.staffName ?? event.staffId,
    eventName(event.kind),
    event.kind,
    event.client,
    event.groupName,
    event.heldOn,
    event.recordName,
    event.recordId,
  ])
