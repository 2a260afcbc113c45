import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHeader } from '#electron/vault/header.ts'
import { isBackupAuthentic, readBackup } from '#electron/vault/backup-file.ts'
import { isVaultFault } from '#electron/vault/errors.ts'
import { isHeaderAuthentic } from '#electron/vault/header.ts'
import { previewRows } from '#renderer/exchange/preview.ts'
import { decodeCsv } from '#shared/exchange/decode-csv.ts'
import { matchColumns } from '#shared/exchange/match-columns.ts'
import { parseRoster } from '#shared/exchange/parse-roster.ts'
import { dateCells, readRows } from '#shared/exchange/read-rows.ts'
import { detectDateOrder } from '#shared/exchange/roster-dates.ts'
import { asFolder, asZip, calmFiles, zipOfFiles } from '#tests/curriculum/pack-files.ts'
import { garbled, mutated, packTrials } from '#tests/curriculum/pack-mutations.ts'
import type { TestHost } from '#tests/support/host-in.ts'
import { numbers, oneOf, type Next } from './chance.ts'
import type { Intact } from './flips.ts'
import type { Outcome } from './tally.ts'

/** No single input may take longer, on a busy machine too. */
const LONGEST_MS = 5_000

/** Runs one input; what it threw or how long it took is a complaint. */
async function timed(label: string, work: () => unknown): Promise<Outcome> {
  const began = performance.now()
  const complaints: string[] = []
  try {
    const found = await work()
    if (typeof found === 'string' && found !== '') complaints.push(found)
  } catch (error) {
    complaints.push(error instanceof Error ? (error.stack ?? String(error)).slice(0, 400) : String(error))
  }
  const took = performance.now() - began
  if (took > LONGEST_MS) complaints.push(`took ${Math.round(took)} ms`)
  return { label, complaints }
}

const HEADERS = [
  'Last Name',
  'First Name',
  'Name',
  'DOB',
  'MRN',
  'Pronouns',
  'Stage',
  'Level',
  'Notes',
  '',
  'Intake',
  'x',
] as const
const CELLS = [
  ...[
    'Reed',
    'Anna',
    'Reed, Anna',
    '1985-03-04',
    '3/4/85',
    '31.12.1990',
    'R-7',
    'she/her',
    'Early recovery',
    '2.1',
    '9',
  ],
  ...[
    '=1+1',
    '@SUM(A1)',
    '"',
    '""',
    '\u202e',
    '\u0000',
    '\ufeff',
    '\ufffd',
    ' ',
    '\t',
    '|',
    ';',
    ',',
    '\r',
    '\n',
    '\r\n',
  ],
  ...[
    '0',
    '-1',
    '1e308',
    '9999-99-99',
    '0000-00-00',
    'NaN',
    'null',
    '__proto__',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    'ß',
    'İ',
    '\ud800',
  ],
  ...['x'.repeat(300), ','.repeat(40), '"'.repeat(9), '%', "O'Neil", 'Ana (Annie)', '12/31', 'Feb 30 1990', '１９９０'],
] as const
const BREAKS = ['\n', '\r\n', '\r', '\n\n', ''] as const

/** A text that is nearly a roster. */
function nearlyCsv(next: Next): string {
  const columns = 1 + next(7)
  const comma = oneOf([',', ',', ',', ';', '\t', '|'], next)
  const cell = () => {
    const text = next(9) === 0 ? `${oneOf(CELLS, next)}${oneOf(CELLS, next)}` : oneOf(CELLS, next)
    return next(4) === 0 ? `"${next(3) === 0 ? text : text.replaceAll('"', '""')}"` : text
  }
  const line = (from: () => string) =>
    Array.from({ length: Math.max(1, columns + (next(6) === 0 ? next(5) - 2 : 0)) }, from).join(comma)
  const lines = [
    ...(next(12) === 0 ? [`sep=${comma}`] : []),
    ...(next(6) === 0 ? [] : [line(() => oneOf(HEADERS, next))]),
    ...Array.from({ length: next(9) }, () => line(cell)),
  ]
  return lines.map(one => `${one}${oneOf(next(8) === 0 ? BREAKS : BREAKS.slice(0, 1), next)}`).join('')
}

/** The way of a chosen file to its preview; a sentence that refuses it is an answer too. */
function previewOf(bytes: Buffer): string {
  const decoded = decodeCsv(bytes)
  if (!decoded.ok) return decoded.reason === '' ? 'refused without a sentence' : ''
  const parsed = parseRoster(decoded.text)
  if (!parsed.ok) return parsed.reason === '' ? 'refused without a sentence' : ''
  const mapping = matchColumns(parsed.headers, parsed.rows).map(({ field }) => field)
  const dateOrder = detectDateOrder(dateCells(parsed.rows, mapping))
  const read = readRows(parsed.rows, mapping, { dateOrder, today: '2026-11-22' })
  const { rows } = previewRows(read, [])
  if (rows.length !== parsed.rows.length) return `${rows.length} rows of ${parsed.rows.length}`
  return read.some(row => !row.ok && row.faults.length === 0) ? 'a problem without a sentence' : ''
}

/** Nearly rosters, some with their bytes damaged: each is previewed row by row, or refused with a sentence. */
export async function fuzzCsv(cases: number, seed: number): Promise<Outcome[]> {
  const next = numbers(seed)
  const outcomes: Outcome[] = []
  for (let at = 0; at < cases; at += 1) {
    const whole = Buffer.from(nearlyCsv(next), next(20) === 0 ? 'utf16le' : next(20) === 0 ? 'latin1' : 'utf8')
    const bytes = next(4) === 0 && whole.length > 0 ? mutated(whole, next) : whole
    outcomes.push(
      await timed(`CSV ${at}: ${JSON.stringify(bytes.toString('latin1').slice(0, 200))}`, () => previewOf(bytes)),
    )
  }
  return outcomes
}

/** Damaged headers: never a header that its own vault has not written, never an exception. */
export async function fuzzHeaders({ header: file, opened }: Intact, cases: number, seed: number): Promise<Outcome[]> {
  const next = numbers(seed)
  const length = 64 + file.readUInt32BE(20)
  const outcomes: Outcome[] = []
  for (let at = 0; at < cases; at += 1) {
    // Mutations where something stands: the rest of a copy is zeros.
    const front = mutated(file.subarray(0, length), next)
    const back = next(2) === 0 ? mutated(file.subarray(0, length), next) : Buffer.alloc(0)
    const made = Buffer.alloc(next(10) === 0 ? next(600_000) : file.length)
    front.copy(made, 0, 0, Math.min(front.length, made.length))
    back.copy(made, Math.min(made.length, 262_144))
    const outcome = timed(`header ${at}`, () => {
      const read = readHeader(made)
      if (read.kind !== 'header') return ''
      return isHeaderAuthentic(read.header, opened.epochId, opened.keys.headerKey) ? '' : 'a header nobody wrote'
    })
    outcomes.push(await outcome)
  }
  return outcomes
}

/** Damaged backup files: a documented refusal, or a manifest that is authentic. */
export async function fuzzBackups(
  intact: Intact,
  folder: string,
  sizes: { cases: number; seed: number },
): Promise<Outcome[]> {
  const next = numbers(sizes.seed)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fuzzed.circlebook-backup')
  const manifest = 64 + intact.backup.readUInt32BE(20)
  const outcomes: Outcome[] = []
  for (let at = 0; at < sizes.cases; at += 1) {
    const head = mutated(intact.backup.subarray(0, manifest), next)
    const rest = intact.backup.subarray(manifest, next(8) === 0 ? next(intact.backup.length) : 400_000)
    writeFileSync(file, next(4) === 0 ? head : Buffer.concat([head, rest]))
    const outcome = timed(`backup ${at}`, async () => {
      const found = await readBackup(file).catch((error: unknown) => {
        if (isVaultFault(error)) return null
        throw error
      })
      if (found === null) return ''
      return isBackupAuthentic(found, intact.opened.keys.backupKey) ? '' : 'a manifest nobody wrote'
    })
    outcomes.push(await outcome)
  }
  return outcomes
}

/** A clinic's modules with damage in their .zip or in their texts: read, refused with a sentence, or imported whole. */
export async function fuzzPacks(host: TestHost, cases: number, seed: number): Promise<Outcome[]> {
  const tried = packTrials(host)
  const zip = zipOfFiles(calmFiles)
  const next = numbers(seed)
  const outcomes: Outcome[] = []
  for (let at = 0; at < cases; at += 1) {
    const path = oneOf(Object.keys(calmFiles), next)
    const text = String(calmFiles[path])
    const isZip = next(10) < 7
    const worse = next(5) === 0 ? mutated(Buffer.from(text), next) : garbled(text, next)
    const chosen = isZip ? asZip(mutated(zip, next)) : asFolder({ ...calmFiles, [path]: worse })
    outcomes.push(await timed(`pack ${at}`, async () => void (await tried(chosen))))
  }
  return outcomes
}
