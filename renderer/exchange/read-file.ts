import { decodeCsv } from '#shared/exchange/decode-csv.ts'
import { parseRoster, type ParseOptions, type ParsedRoster } from '#shared/exchange/parse-roster.ts'

/** A file that could be read: its rows and what to tell about it. `text` is kept to read it again with other column names. */
export interface RosterFile {
  readonly name: string
  readonly text: string
  readonly notices: readonly string[]
  readonly roster: ParsedRoster & { ok: true }
}

export type ReadFile = { ok: true; file: RosterFile } | { ok: false; reason: string }

/** Reads the bytes of a chosen file, or says in a sentence why it cannot. */
export function readRosterFile(name: string, bytes: Uint8Array): ReadFile {
  const decoded = decodeCsv(bytes)
  if (!decoded.ok) return decoded
  return parse(name, decoded.text, decoded.notices, {})
}

/** Reads the same file again: with its column names, wherever they stand, or every line as a row. */
export function rereadRosterFile({ name, text, notices }: RosterFile, hasNames: boolean): ReadFile {
  if (!hasNames) return parse(name, text, notices, { header: 'none' })
  const found = parse(name, text, notices, { header: 'detect' })
  return found.ok && found.file.roster.headerLine === null ? parse(name, text, notices, { header: 'first-row' }) : found
}

function parse(name: string, text: string, notices: readonly string[], options: ParseOptions): ReadFile {
  const roster = parseRoster(text, options)
  if (!roster.ok) return roster
  return { ok: true, file: { name, text, notices, roster } }
}
