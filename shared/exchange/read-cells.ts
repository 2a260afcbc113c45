import { cleanLine, cleanProse, isNoName, quoted, saysNothing } from './clean-text.ts'
import { readDate, type DateOrder } from './roster-dates.ts'
import { describeField, type RosterField } from './roster-fields.ts'

/** A sentence about one field of a row, or about the `row` as a whole. */
export type RowRemark = { field: RosterField | 'row'; reason: string }

/** Where the readers of one row put what they find. */
export type RowReport = { faults: RowRemark[]; warnings: RowRemark[] }

/** The longest text each field takes, in UTF-16 units, as `NewClient` counts them. */
export const TEXT_LIMITS = {
  legalFirstName: 200,
  legalLastName: 200,
  preferredName: 200,
  pronouns: 60,
  recordNumber: 60,
  levelOfCare: 100,
  notesForStaff: 10_000,
} as const satisfies Partial<Record<RosterField, number>>

export type TextField = keyof typeof TEXT_LIMITS

/** `raw` as one clean line, the warning about removed characters noted; '' stays ''. */
export function lineOf(raw: string, field: RosterField, report: RowReport): string {
  const { text, removed } = cleanLine(raw)
  if (removed) report.warnings.push({ field, reason: `Characters that do not show were removed from ${label(field)}.` })
  return text
}

/** `text` if it fits its field; too long a text is a fault of the row and reads as ''. */
export function fitting(text: string, field: TextField, report: RowReport): string {
  const limit = TEXT_LIMITS[field]
  if (text.length <= limit) return text
  report.faults.push({
    field,
    reason: `${describeField(field).label} has ${text.length.toLocaleString('en-US')} characters; at most ${limit.toLocaleString('en-US')} are kept.`,
  })
  return ''
}

/** A line of text or null when the cell says nothing. */
export function textOrNull(raw: string, field: Exclude<TextField, 'notesForStaff'>, report: RowReport): string | null {
  const text = lineOf(raw, field, report)
  const nothing = field === 'preferredName' ? isNoName(text) : saysNothing(text)
  return nothing ? null : fitting(text, field, report) || null
}

/** Text of several lines or null when the cell is empty. */
export function proseOrNull(raw: string, report: RowReport): string | null {
  const { text, removed } = cleanProse(raw)
  if (removed)
    report.warnings.push({
      field: 'notesForStaff',
      reason: 'Characters that do not show were removed from the notes for staff.',
    })
  return fitting(text, 'notesForStaff', report) || null
}

/** A record number or null; one that a spreadsheet has shortened is a fault. */
export function recordNumberOrNull(raw: string, report: RowReport): string | null {
  const text = textOrNull(raw, 'recordNumber', report)
  if (text === null || !/^\d([.,]\d+)?e\+\d+$/iu.test(text)) return text
  report.faults.push({
    field: 'recordNumber',
    reason: `${quoted(text)} is a number the spreadsheet has shortened. Format the column as text and export it again.`,
  })
  return null
}

/** What a date cell is read against, all ISO: two-digit years settle at or before `latest`. */
export type DateBounds = { order: DateOrder; latest: string; tooLate: string }

/** An ISO date from 1900 to `latest`, or null with a fault noted, or null for an empty cell. */
export function dateOrNull(
  raw: string,
  field: 'bornOn' | 'admittedOn',
  bounds: DateBounds,
  report: RowReport,
): string | null {
  const { text } = cleanLine(raw)
  if (saysNothing(text) || /^0+([-/.]0+){2}/u.test(text)) return null
  const read = readDate(text, bounds.order, bounds.latest)
  const fault = !read.ok ? read.reason : read.date < '1900' ? `${quoted(text)} lies before 1900.` : null
  const late = read.ok && read.date > bounds.latest ? `${quoted(text)} ${bounds.tooLate}` : null
  if (!read.ok || fault !== null || late !== null) {
    report.faults.push({ field, reason: `${describeField(field).label}: ${fault ?? late ?? ''}` })
    return null
  }
  if (read.twoDigitYear)
    report.warnings.push({ field, reason: `${quoted(text)} has a year of two digits; it was read as ${read.date}.` })
  return read.date
}

/** A week's hours ("9", "9.5", "9:30", "9 hours") as whole minutes from 0 to 2,400; null for an empty cell or with a fault noted. */
export function hoursOrNull(raw: string, report: RowReport): number | null {
  const { text } = cleanLine(raw)
  if (saysNothing(text)) return null
  const found =
    /^(\d{1,4})(?:[.,](\d+)|:([0-5]\d))? *(?:h|hrs?|hours?)?\.? *(?:(?:\/|a|per|each)? *(?:wk|week)|weekly)?\.?$/iu.exec(
      text,
    )
  if (found === null) return refuseHours(`${quoted(text)} is not a number of hours a week.`, report)
  const minutes = Math.round(Number(`${found[1]}.${found[2] ?? '0'}`) * 60) + Number(found[3] ?? '0')
  return minutes <= 2400 ? minutes : refuseHours(`${quoted(text)} is more than 40 hours a week.`, report)
}

function refuseHours(reason: string, report: RowReport): null {
  report.faults.push({ field: 'weeklyHoursTarget', reason })
  return null
}

const label = (field: RosterField) => describeField(field).label.toLowerCase()
