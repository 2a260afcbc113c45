import { cellShape, type CellShape } from './cell-shape.ts'
import type { RosterRow } from './parse-roster.ts'
import { describeField, readHeader, ROSTER_FIELDS, type RosterField } from './roster-fields.ts'

/** What a column was taken for, and whether its name or its cells said so. */
export type ColumnMatch = { column: number; header: string; field: RosterField; by: 'header' | 'content' | 'none' }

type Candidate = { column: number; field: RosterField; score: number; by: 'header' | 'content' }

const SHAPE_OF: Partial<Record<RosterField, CellShape>> = {
  legalName: 'comma-name',
  pronouns: 'pronouns',
  bornOn: 'date',
  admittedOn: 'date',
  levelOfCare: 'level-of-care',
  weeklyHoursTarget: 'number',
  stage: 'stage',
}

// Enough to know a column by; a long file need not be read twice.
const SAMPLE = 200

/** The likely meaning of every column, each field at most once: by header name, with the cells as tiebreak and, for what they alone can tell, as evidence ([EX50]–[EX53]). */
export function matchColumns(headers: readonly string[], rows: readonly Pick<RosterRow, 'cells'>[]): ColumnMatch[] {
  const shapes = headers.map((_, column) => shareOfShapes(rows, column))
  const chosen = new Map<number, Candidate>()
  const taken = new Set<RosterField>()
  const assign = (candidates: readonly Candidate[]) => {
    for (const candidate of candidates.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
      if (taken.has(candidate.field) || chosen.has(candidate.column)) continue
      taken.add(candidate.field)
      chosen.set(candidate.column, candidate)
    }
  }
  assign(headers.flatMap((header, column) => byHeader(header, column, shapes[column])))
  dropSecondName(chosen, taken)
  assign(headers.flatMap((header, column) => byContent(header, column, shapes[column], taken)))
  assign(datesByContent(headers, rows, shapes))
  return headers.map((header, column) => {
    const match = chosen.get(column)
    return { column, header, field: match?.field ?? 'ignore', by: match?.by ?? 'none' }
  })
}

// A whole name beside both its parts would say the same thing twice.
function dropSecondName(chosen: Map<number, Candidate>, taken: Set<RosterField>): void {
  const last = taken.has('legalLastName')
  const first = taken.has('legalFirstName')
  for (const [column, { field }] of chosen) {
    if (field === 'legalName' && first && last) chosen.delete(column)
  }
  if (first && last) taken.add('legalName')
}

function shareOfShapes(rows: readonly Pick<RosterRow, 'cells'>[], column: number): ReadonlyMap<CellShape, number> {
  const counts = new Map<CellShape, number>()
  let filled = 0
  for (const { cells } of rows) {
    if (filled === SAMPLE) break
    const shape = cellShape(cells[column] ?? '')
    if (shape === 'empty') continue
    filled += 1
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  return new Map([...counts].map(([shape, count]) => [shape, count / filled]))
}

type Shares = ReadonlyMap<CellShape, number> | undefined

function byHeader(header: string, column: number, shares: Shares): Candidate[] {
  const meaning = readHeader(header)
  if (meaning === null) return []
  const shape = SHAPE_OF[meaning.field]
  const fits = shape === undefined ? 0 : (shares?.get(shape) ?? 0)
  // Of two columns that may be meant, the one with the right cells; an empty one only if there is no other.
  const score = 100 - meaning.rank + 60 * fits - (shares === undefined || shares.size === 0 ? 200 : 0)
  return [{ column, field: meaning.field, score, by: 'header' }]
}

function byContent(header: string, column: number, shares: Shares, taken: ReadonlySet<RosterField>): Candidate[] {
  if (readHeader(header) !== null) return []
  const candidates: Candidate[] = []
  const hasName = taken.has('legalName') || taken.has('legalFirstName') || taken.has('legalLastName')
  for (const field of ['legalName', 'pronouns', 'stage', 'levelOfCare'] as const) {
    if (field === 'legalName' && hasName) continue
    const share = shares?.get(SHAPE_OF[field] ?? 'text') ?? 0
    if (share >= 0.8) candidates.push({ column, field, score: share, by: 'content' })
  }
  return candidates
}

// Only where columns have no names: a named column of dates that is none of ours may be any date.
function datesByContent(
  headers: readonly string[],
  rows: readonly Pick<RosterRow, 'cells'>[],
  shapes: readonly Shares[],
): Candidate[] {
  if (!headers.every(header => /^Column \d+$/u.test(header))) return []
  const columns = headers.flatMap((_, column) =>
    (shapes[column]?.get('date') ?? 0) >= 0.8 ? [{ column, year: middleYear(rows, column) }] : [],
  )
  const [oldest, next] = columns.toSorted((a, b) => a.year - b.year)
  if (oldest === undefined) return []
  const born: Candidate = { column: oldest.column, field: 'bornOn', score: 1, by: 'content' }
  // One column alone may be either: only birth dates lie so far back.
  if (next === undefined) return oldest.year < 2008 ? [born] : []
  return [born, { column: next.column, field: 'admittedOn', score: 1, by: 'content' }]
}

function middleYear(rows: readonly Pick<RosterRow, 'cells'>[], column: number): number {
  const years = rows.slice(0, SAMPLE).flatMap(({ cells }) => {
    const year = /\b(?:19|20)\d{2}/u.exec(cells[column] ?? '')?.[0]
    return year === undefined ? [] : [Number(year)]
  })
  return years.toSorted((a, b) => a - b)[Math.floor(years.length / 2)] ?? 9999
}

/** What keeps a mapping (one field a column) from being used, as sentences; empty when it can be ([EX54]). */
export function mappingFaults(mapping: readonly RosterField[]): string[] {
  const twice = ROSTER_FIELDS.filter(
    field => field !== 'ignore' && mapping.filter(other => other === field).length > 1,
  ).map(field => `Two columns are both set to ${describeField(field).label}. Leave one of them out.`)
  const named =
    mapping.includes('legalName') || (mapping.includes('legalFirstName') && mapping.includes('legalLastName'))
  return named
    ? twice
    : [...twice, 'Say which column holds the name: one with the whole name, or first and last name each.']
}
