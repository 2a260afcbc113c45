import Papa from 'papaparse'
import { cellShape } from './cell-shape.ts'
import { quoted } from './clean-text.ts'
import { IMPORT_LIMIT } from './exchange.ts'
import { findHeader } from './find-header.ts'
import { readHeader } from './roster-fields.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** One data row: the line it starts on in the file (from 1), one cell per header, and what is wrong or odd about it. */
export type RosterRow = { line: number; cells: readonly string[]; fault: string | null; warnings: readonly string[] }

export type ParsedRoster =
  | {
      ok: true
      headers: readonly string[]
      rows: readonly RosterRow[]
      notices: readonly string[]
      delimiter: Delimiter
      /** The line the column names stand on; null: the file has none. */
      headerLine: number | null
    }
  | { ok: false; reason: string }

/** What a person can set right when the guess was wrong. */
export type ParseOptions = { header?: 'detect' | 'first-row' | 'none' }

type RawRow = { line: number; lastLine: number; cells: string[]; badQuotes: boolean }
type Table = { header: RawRow | null; body: RawRow[]; notices: string[] }

const COLUMN_LIMIT = 200
// What a spreadsheet's own cell can hold; a longer one is a broken file.
const CELL_LIMIT = 32_767
const HEADER_LIMIT = 200
// Ten thousand rows with long notes stay far below it; beyond it, telling rows apart would only eat memory.
const LINE_LIMIT = 500_000

const refuse = (reason: string): ParsedRoster => ({ ok: false, reason })
const count = (number: number, one: string, many = `${one}s`) =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`

const tooMany = (number: number, what: 'row' | 'line') =>
  `This file has ${count(number, what)}; at most ${count(IMPORT_LIMIT, 'row')} can be imported at once. Split it into smaller files.`

function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/** Reads the text of a CSV file into headers and rows, nothing evaluated, nothing dropped in silence; or says in a sentence why it cannot ([EX40]–[EX49]). */
export function parseRoster(text: string, options: ParseOptions = {}): ParsedRoster {
  const lines = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n')
  const lineCount = countLines(lines)
  if (lineCount > LINE_LIMIT) return refuse(tooMany(lineCount, 'line'))
  // Excel's own first line naming the separator.
  const named = /^sep=([,;\t|])\n/iu.exec(lines)
  const body = named === null ? lines : lines.slice(named[0].length)
  const delimiter = DELIMITERS.find(known => known === named?.[1]) ?? guessDelimiter(body)
  const raw = readRaw(body, delimiter, named === null ? 1 : 2)
  if (!raw.ok) return refuse(raw.reason)
  const filled = raw.rows.filter(row => row.cells.some(cell => cell.trim() !== ''))
  if (filled.length === 0) return refuse('This file holds no rows.')
  const table = divide(filled, options.header ?? 'detect')
  if (raw.rows.length > filled.length && raw.blankInside)
    table.notices.push(`${count(raw.rows.length - filled.length, 'blank row was', 'blank rows were')} left out.`)
  return build(table, delimiter)
}

function build({ header, body, notices }: Table, delimiter: Delimiter): ParsedRoster {
  const top = header ?? body[0]
  if (top?.badQuotes === true)
    return refuse(
      `The quotation marks in line ${top.line} do not pair up, so the column names cannot be told. Correct that line and choose the file again.`,
    )
  const width = tableWidth(header, body)
  if (width > COLUMN_LIMIT)
    return refuse(`This file has ${count(width, 'column')}; a roster has at most ${COLUMN_LIMIT}.`)
  const headers = nameColumns(header, width, notices)
  const rows = header === null ? body : body.filter(row => !repeats(row, header))
  if (rows.length === 0) return refuse('This file has column names and no rows under them.')
  if (rows.length > IMPORT_LIMIT) return refuse(tooMany(rows.length, 'row'))
  if (rows.length < body.length)
    notices.push(
      `The column names stand in the file again, ${count(body.length - rows.length, 'time')}; those lines were left out.`,
    )
  return {
    ok: true,
    headers,
    rows: rows.map(row => finishRow(row, headers)),
    notices,
    delimiter,
    headerLine: header?.line ?? null,
  }
}

function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 50_000).split('\n').slice(0, 60).join('\n')
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n' })
    const rows = data.filter(cells => cells.some(cell => cell.trim() !== ''))
    const width = usualWidth(rows)
    const named = Math.max(0, ...rows.slice(0, 6).map(cells => cells.filter(cell => readHeader(cell) !== null).length))
    const share = rows.filter(cells => cells.length === width).length / Math.max(1, rows.length)
    // Known column names say most; then how evenly the rows divide; then into how many cells.
    const score = width < 2 ? 0 : named * 10 + share * 5 + Math.min(width, 20) / 10
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].sort(([a, seenA], [b, seenB]) => seenB - seenA || b - a)[0]?.[0] ?? 1
}

type RawTable = { ok: true; rows: RawRow[]; blankInside: boolean } | { ok: false; reason: string }

function readRaw(text: string, delimiter: Delimiter, firstLine: number): RawTable {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  let line = firstLine
  const rows = data.map((cells): RawRow => {
    const start = line
    for (const cell of cells) for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) line += 1
    line += 1
    return { line: start, lastLine: line - 1, cells, badQuotes: false }
  })
  for (const { code, row } of errors) {
    const found = row === undefined ? undefined : rows[row]
    if (found === undefined) continue
    if (code === 'MissingQuotes')
      return {
        ok: false,
        reason: `A quotation mark opened in line ${found.line} is never closed, so everything after it would be one cell. Correct that line and choose the file again.`,
      }
    if (code === 'InvalidQuotes') found.badQuotes = true
  }
  // The line end after the last row makes one more, empty row: that is no blank row of the file.
  if (rows.at(-1)?.cells.join('') === '') rows.pop()
  const lastFilled = rows.findLastIndex(row => row.cells.some(cell => cell.trim() !== ''))
  return {
    ok: true,
    rows,
    blankInside: rows.slice(0, lastFilled).some(row => row.cells.every(cell => cell.trim() === '')),
  }
}

function divide(rows: RawRow[], how: 'detect' | 'first-row' | 'none'): Table {
  const found =
    how === 'detect'
      ? findHeader(rows.slice(0, 40).map(row => row.cells.slice(0, COLUMN_LIMIT)))
      : how === 'none'
        ? null
        : 0
  if (found === null)
    return {
      header: null,
      body: rows,
      notices:
        how === 'none' ? [] : ['The file has no column names that Circlebook knows: every line was read as a row.'],
    }
  const titles = rows.slice(0, found)
  const notices = titles.map(
    row => `Line ${row.line}, ${quoted(row.cells.join(' ').trim())}, stands above the column names and was left out.`,
  )
  return { header: rows[found] ?? null, body: rows.slice(found + 1), notices }
}

// Columns at the right edge that hold nothing anywhere are leftovers of the spreadsheet.
function tableWidth(header: RawRow | null, body: readonly RawRow[]): number {
  const usual = header?.cells.length ?? usualWidth(body.map(row => row.cells))
  const used = (cells: readonly string[]) => cells.slice(0, usual).findLastIndex(cell => cell.trim() !== '') + 1
  let width = header === null ? 1 : used(header.cells)
  for (const row of body) if (row.cells.length <= usual) width = Math.max(width, used(row.cells))
  return width
}

function nameColumns(header: RawRow | null, width: number, notices: string[]): string[] {
  const taken = new Set<string>()
  return Array.from({ length: width }, (_, index) => {
    const written = (header?.cells[index] ?? '')
      .slice(0, HEADER_LIMIT)
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
    const plain = written === '' ? `Column ${index + 1}` : written
    if (written === '' && header !== null)
      notices.push(`Column ${index + 1} has no name; it is called ${quoted(plain)} here.`)
    let name = plain
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${plain} (${copy})`
    if (name !== plain)
      notices.push(`Two columns are called ${quoted(plain)}; the later one is called ${quoted(name)} here.`)
    taken.add(name.toLowerCase())
    return name
  })
}

const repeats = (row: RawRow, header: RawRow) =>
  row.cells.length === header.cells.length &&
  row.cells.every((cell, index) => cell.trim() === header.cells[index]?.trim())

function finishRow(row: RawRow, headers: readonly string[]): RosterRow {
  const warnings: string[] = []
  const extra = row.cells.slice(headers.length).filter(cell => cell.trim() !== '').length
  const cells = headers.map((name, index) => plainText((row.cells[index] ?? '').slice(0, CELL_LIMIT), name, warnings))
  if (row.cells.length < headers.length)
    warnings.push(
      `This row has ${count(row.cells.length, 'cell')}, the file ${count(headers.length, 'column')}; the missing ones were read as empty.`,
    )
  return { line: row.line, cells, fault: faultOf(row, headers.length, extra), warnings }
}

function faultOf(row: RawRow, width: number, extra: number): string | null {
  if (row.badQuotes)
    return row.lastLine === row.line
      ? 'The quotation marks in this row do not pair up.'
      : `The quotation marks do not pair up, so lines ${row.line} to ${row.lastLine} were read as one row.`
  const longest = Math.max(...row.cells.slice(0, width).map(cell => cell.length))
  if (longest > CELL_LIMIT)
    return `A cell of this row has ${count(longest, 'character')}; no spreadsheet makes such cells.`
  if (extra === 0) return null
  return `This row has ${count(row.cells.length, 'cell')}, the file ${count(width, 'column')}. Perhaps a comma inside a cell lacks its quotation marks.`
}

// A formula is text like any other; it is never evaluated ([EX48]). ="007" is how spreadsheets keep leading zeros, and
// '= in front is how programs, this one too, keep a spreadsheet from calculating.
function plainText(cell: string, column: string, warnings: string[]): string {
  if (!/^\s*['=+\-@]/u.test(cell)) return cell
  const literal = /^\s*="([^"]*)"\s*$/u.exec(cell)
  if (literal !== null) return literal[1] ?? ''
  if (/^'[=+\-@]/u.test(cell)) return cell.slice(1)
  const shape = cellShape(cell)
  const harmless = cell.trimStart().startsWith("'") || shape === 'number' || shape === 'contact' || shape === 'empty'
  if (!harmless)
    warnings.push(`${quoted(cell.trim())} in ${quoted(column)} looks like a formula; it was read as plain text.`)
  return cell
}
