import { DEFAULT_WEEKLY_TARGET_MINUTES, type NewClient, type Stage } from '#shared/clients/client.ts'
import { cleanLine, isNoName, quoted, saysNothing } from './clean-text.ts'
import { nameAndBirthKey, nameKey, recordKey } from './client-key.ts'
import type { RosterRow } from './parse-roster.ts'
import {
  dateOrNull,
  fitting,
  hoursOrNull,
  lineOf,
  proseOrNull,
  recordNumberOrNull,
  textOrNull,
  type RowRemark,
  type RowReport,
} from './read-cells.ts'
import { readStage } from './read-stage.ts'
import { oneYearAfter, type DateOrder } from './roster-dates.ts'
import type { RosterField } from './roster-fields.ts'
import { splitName } from './split-name.ts'

/** A client as a row tells of them; null is what the row does not say. Minutes are a week's. */
export type RosterClient = {
  legalFirstName: string
  legalLastName: string
  preferredName: string | null
  pronouns: string | null
  recordNumber: string | null
  bornOn: string | null
  admittedOn: string | null
  levelOfCare: string | null
  weeklyTargetMinutes: number | null
  stage: Stage | null
  notesForStaff: string | null
}

/** An earlier line of the same file that stands for the same client. */
export type SameInFile = { line: number; by: 'record-number' | 'name-and-birth-date' }

/** A row that can be imported, or the sentences that say why not; warnings never stand in the way. */
export type ReadRow =
  | { ok: true; line: number; client: RosterClient; warnings: readonly RowRemark[]; duplicateOf: SameInFile | null }
  | { ok: false; line: number; faults: readonly RowRemark[]; warnings: readonly RowRemark[] }

/** The order numeric dates are written in, and today as ISO date. */
export type ReadContext = { dateOrder: DateOrder; today: string }

type Cell = (field: RosterField) => string

/** Reads every row by its mapping (one field a column) and marks those that stand for the same client as an earlier one ([EX8]–[EX36]). */
export function readRows(rows: readonly RosterRow[], mapping: readonly RosterField[], context: ReadContext): ReadRow[] {
  const columns = new Map<RosterField, number>()
  for (const [column, field] of mapping.entries()) if (!columns.has(field)) columns.set(field, column)
  const latestAdmission = oneYearAfter(context.today)
  const read = rows.map((row): ReadRow => {
    const cell: Cell = field => {
      const column = columns.get(field)
      return column === undefined ? '' : (row.cells[column] ?? '')
    }
    return readRow(row, cell, { ...context, latestAdmission })
  })
  return markSame(read)
}

/** All cells of the columns mapped to dates, for `detectDateOrder`. */
export function* dateCells(rows: readonly RosterRow[], mapping: readonly RosterField[]): Generator<string> {
  const columns = mapping.flatMap((field, column) => (field === 'bornOn' || field === 'admittedOn' ? [column] : []))
  for (const { cells } of rows) for (const column of columns) yield cells[column] ?? ''
}

/** The row as a new client, with the defaults of the app where the row says nothing. */
export function newClientFrom(client: RosterClient): NewClient {
  return {
    ...client,
    weeklyTargetMinutes: client.weeklyTargetMinutes ?? DEFAULT_WEEKLY_TARGET_MINUTES,
    notesForStaff: client.notesForStaff ?? '',
  }
}

function readRow(row: RosterRow, cell: Cell, context: ReadContext & { latestAdmission: string }): ReadRow {
  const report: RowReport = { faults: [], warnings: row.warnings.map(reason => ({ field: 'row', reason })) }
  if (row.fault !== null)
    return { ok: false, line: row.line, faults: [{ field: 'row', reason: row.fault }], warnings: report.warnings }
  const { today, dateOrder: order, latestAdmission } = context
  const name = readName(cell, report)
  const client: RosterClient = {
    ...name,
    pronouns: textOrNull(cell('pronouns'), 'pronouns', report),
    recordNumber: recordNumberOrNull(cell('recordNumber'), report),
    bornOn: dateOrNull(cell('bornOn'), 'bornOn', { order, latest: today, tooLate: 'lies in the future.' }, report),
    admittedOn: dateOrNull(
      cell('admittedOn'),
      'admittedOn',
      { order, latest: latestAdmission, tooLate: 'lies more than a year in the future.' },
      report,
    ),
    levelOfCare: textOrNull(cell('levelOfCare'), 'levelOfCare', report),
    weeklyTargetMinutes: hoursOrNull(cell('weeklyHoursTarget'), report),
    stage: stageOrNull(cell('stage'), report),
    notesForStaff: proseOrNull(cell('notesForStaff'), report),
  }
  if (client.bornOn !== null && client.admittedOn !== null && client.admittedOn < client.bornOn)
    report.faults.push({ field: 'admittedOn', reason: 'Admission date: it lies before the birth date.' })
  return report.faults.length > 0
    ? { ok: false, line: row.line, ...report }
    : { ok: true, line: row.line, client, warnings: report.warnings, duplicateOf: null }
}

type Names = Pick<RosterClient, 'legalFirstName' | 'legalLastName' | 'preferredName'>

function readName(cell: Cell, report: RowReport): Names {
  const part = (field: 'legalFirstName' | 'legalLastName') => {
    const text = lineOf(cell(field), field, report)
    return isNoName(text) ? '' : text
  }
  const written = { first: part('legalFirstName'), last: part('legalLastName') }
  const whole = lineOf(cell('legalName'), 'legalName', report)
  const complete = written.first !== '' && written.last !== ''
  const split = complete || isNoName(whole) ? null : splitName(whole)
  const first = written.first || (split?.first ?? '')
  const last = written.last || (split?.last ?? '')
  if (split !== null && !split.sure && first !== '' && last !== '')
    report.warnings.push({
      field: 'legalName',
      reason: `${quoted(whole)} was split into first name ${quoted(first)} and last name ${quoted(last)}.`,
    })
  nameFaults(first, last, whole, report)
  const preferred = textOrNull(cell('preferredName'), 'preferredName', report)
  return {
    legalFirstName: fitting(first, 'legalFirstName', report),
    legalLastName: fitting(last, 'legalLastName', report),
    preferredName: preferred ?? (fitting(split?.preferred ?? '', 'preferredName', report) || null),
  }
}

function nameFaults(first: string, last: string, whole: string, report: RowReport): void {
  if (first === '' && last === '') report.faults.push({ field: 'legalName', reason: 'This row has no name.' })
  else if (!isNoName(whole) && (first === '' || last === ''))
    report.faults.push({
      field: 'legalName',
      reason: `${quoted(whole)} is one name only; a first and a last name are needed.`,
    })
  else if (first === '') report.faults.push({ field: 'legalFirstName', reason: 'The first name is missing.' })
  else if (last === '') report.faults.push({ field: 'legalLastName', reason: 'The last name is missing.' })
}

function stageOrNull(raw: string, report: RowReport): Stage | null {
  const { text } = cleanLine(raw)
  if (saysNothing(text)) return null
  const stage = readStage(text)
  if (stage === null)
    report.faults.push({
      field: 'stage',
      reason: `${quoted(text)} is none of the four stages: treatment engagement, early recovery, maintenance, community support.`,
    })
  return stage
}

type Seen = { line: number; client: RosterClient }

function markSame(rows: ReadRow[]): ReadRow[] {
  const byRecord = new Map<string, number>()
  const byBirth = new Map<string, number>()
  const byName = new Map<string, Seen>()
  return rows.map(row => {
    if (!row.ok) return row
    const { client, line } = row
    const record = recordKey(client)
    const birth = nameAndBirthKey(client)
    const name = nameKey(client)
    const recordLine = record === null ? undefined : byRecord.get(record)
    const birthLine = birth === null ? undefined : byBirth.get(birth)
    const namesake = byName.get(name)
    if (record !== null && recordLine === undefined) byRecord.set(record, line)
    if (birth !== null && birthLine === undefined) byBirth.set(birth, line)
    if (namesake === undefined) byName.set(name, { line, client })
    if (recordLine !== undefined) return { ...row, duplicateOf: { line: recordLine, by: 'record-number' } }
    if (birthLine !== undefined) return { ...row, duplicateOf: { line: birthLine, by: 'name-and-birth-date' } }
    const unclear = namesake !== undefined && (client.bornOn === null || namesake.client.bornOn === null)
    return unclear ? { ...row, warnings: [...row.warnings, sameName(namesake.line)] } : row
  })
}

const sameName = (line: number): RowRemark => ({
  field: 'row',
  reason: `Line ${line} has the same name; without both birth dates nobody can tell whether it is the same client.`,
})
