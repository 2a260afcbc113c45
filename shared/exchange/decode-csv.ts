// The one platform object needed here; shared/ has neither DOM nor Node types, and both runtimes have it.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode: (bytes: Uint8Array) => string }

/** The largest file an import reads, in bytes. */
export const CSV_SIZE_LIMIT = 20 * 1024 * 1024

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type DecodedCsv =
  { ok: true; text: string; encoding: CsvEncoding; notices: readonly string[] } | { ok: false; reason: string }

const SAVE_AS_CSV = 'choose File, then Save As, then CSV, and choose the new file here.'

// Signatures stand at byte 0 unless `at` says otherwise; text signatures are compared in lower case.
const SIGNATURES: readonly { bytes: string; at?: number; reason: string }[] = [
  { bytes: '\xff\xd8\xff', reason: 'This is a JPEG picture, not a list of clients. Choose a CSV file.' },
  { bytes: '\x89PNG', reason: 'This is a PNG picture, not a list of clients. Choose a CSV file.' },
  { bytes: 'GIF8', reason: 'This is a GIF picture, not a list of clients. Choose a CSV file.' },
  { bytes: 'II*\0', reason: 'This is a TIFF picture, not a list of clients. Choose a CSV file.' },
  { bytes: 'MM\0*', reason: 'This is a TIFF picture, not a list of clients. Choose a CSV file.' },
  { bytes: 'WEBP', at: 8, reason: 'This is a WebP picture, not a list of clients. Choose a CSV file.' },
  { bytes: 'ftyp', at: 4, reason: 'This is a picture or film, not a list of clients. Choose a CSV file.' },
  { bytes: '%PDF', reason: 'This is a PDF document. Export the list as CSV from the program that made it.' },
  {
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    reason: `This is an older Excel workbook or Office document. Open it in Excel, ${SAVE_AS_CSV}`,
  },
  { bytes: '\x1f\x8b', reason: 'This is a compressed file (gzip). Unpack it first, then choose the CSV file in it.' },
  { bytes: '7z\xbc\xaf', reason: 'This is a compressed file (7z). Unpack it first, then choose the CSV file in it.' },
  { bytes: 'Rar!', reason: 'This is a compressed file (RAR). Unpack it first, then choose the CSV file in it.' },
  { bytes: '{\\rtf', reason: 'This is a text document (RTF), not a table. Export the list as CSV.' },
  {
    bytes: 'SQLite format 3\0',
    reason: 'This is a database file. Export the list as CSV from the program it belongs to.',
  },
]

/** The text of a CSV file, its encoding and what to tell about it; or a sentence saying what the file is and what to do. */
export function decodeCsv(bytes: Uint8Array): DecodedCsv {
  if (bytes.length === 0) return refuse('This file is empty. Choose a CSV file with a list of clients.')
  if (bytes.length > CSV_SIZE_LIMIT)
    return refuse('This file is larger than 20 MB. A roster is far smaller: export only the clients you need.')
  const known = recognise(bytes)
  if (known !== null) return refuse(known)
  const decoded = decode(bytes)
  return decoded.ok ? checked(decoded) : decoded
}

const refuse = (reason: string): DecodedCsv => ({ ok: false, reason })

const latin1 = (bytes: Uint8Array) => Array.from(bytes, byte => String.fromCharCode(byte)).join('')

function recognise(bytes: Uint8Array): string | null {
  const start = latin1(bytes.subarray(0, 512))
  const found = SIGNATURES.find(({ bytes: signature, at = 0 }) => start.startsWith(signature, at))
  if (found !== undefined) return found.reason
  if (start.startsWith('PK\x03\x04')) return recogniseZip(bytes)
  // Some programs name a web page or an XML sheet ".xls" or ".csv".
  const words = start
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  if (/^<(!doctype html|html|head|body|table|meta)\b/.test(words))
    return `This is a web page, whatever its name says. Open it in Excel, ${SAVE_AS_CSV}`
  if (words.startsWith('<?xml')) return `This is an XML file. If Excel opens it, ${SAVE_AS_CSV}`
  return null
}

function recogniseZip(bytes: Uint8Array): string {
  // The file names inside stand unpacked in the directory at the end; a sheet's first entries stand at the start.
  const names = latin1(bytes.subarray(0, 4096)) + latin1(bytes.subarray(Math.max(0, bytes.length - 16_384)))
  if (names.includes('xl/')) return `This is an Excel workbook. In Excel, ${SAVE_AS_CSV}`
  if (names.includes('opendocument.spreadsheet'))
    return `This is a LibreOffice or OpenOffice spreadsheet. Open it there, ${SAVE_AS_CSV}`
  if (names.includes('Index/'))
    return 'This is a Numbers spreadsheet. In Numbers, choose File, then Export To, then CSV.'
  if (names.includes('word/')) return 'This is a Word document, not a table. Export the list as CSV.'
  return 'This is a ZIP archive. Unpack it first, then choose the CSV file in it.'
}

function decode(bytes: Uint8Array): DecodedCsv {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes.subarray(3))
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le')
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be')
  const bare = utf16WithoutMark(bytes)
  return bare === null ? decodeUtf8(bytes) : decodeUtf16(bytes, bare)
}

function attempt(bytes: Uint8Array, encoding: CsvEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return null
  }
}

function decodeUtf8(bytes: Uint8Array): DecodedCsv {
  const text = attempt(bytes, 'utf-8')
  if (text !== null) return { ok: true, text, encoding: 'utf-8', notices: [] }
  const older = attempt(bytes, 'windows-1252')
  if (older === null) return refuse('This file is not text. Choose a CSV file.')
  const notice =
    'The file does not say how its letters are stored; they were read as Western European (Windows-1252). ' +
    'Check names with accents in the preview.'
  return { ok: true, text: older, encoding: 'windows-1252', notices: [notice] }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedCsv {
  const text = attempt(bytes, encoding)
  if (text === null)
    return refuse(
      'This file is damaged: part of its text (UTF-16) cannot be read. Export it again and choose the new file.',
    )
  return { ok: true, text, encoding, notices: [] }
}

// Latin text in UTF-16 has a zero in every other byte: the odd ones when the low byte comes first.
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(2048, Math.floor(bytes.length / 2))
  let even = 0
  let odd = 0
  for (let index = 0; index < pairs; index += 1) {
    if (bytes[2 * index] === 0) even += 1
    if (bytes[2 * index + 1] === 0) odd += 1
  }
  if (pairs < 2) return null
  if (odd >= pairs * 0.4 && even <= pairs * 0.02) return 'utf-16le'
  if (even >= pairs * 0.4 && odd <= pairs * 0.02) return 'utf-16be'
  return null
}

function checked(decoded: DecodedCsv & { ok: true }): DecodedCsv {
  const { text } = decoded
  if (text.trim() === '')
    return refuse('This file holds nothing but blank space. Choose a CSV file with a list of clients.')
  const controls = text.match(/(?![\t\n\f\r])[\0-\x1f\x7f\x80-\x9f]/gu)?.length ?? 0 // eslint-disable-line no-control-regex -- control characters are what is counted
  if (controls > 8 && controls > text.length * 0.02) return refuse('This file is not text. Choose a CSV file.')
  const nul = text.indexOf('\0')
  if (nul === -1) return decoded
  const line = text.slice(0, nul).split(/\r\n|\r|\n/u).length
  return refuse(
    `This file is damaged or not text: line ${line} holds a NUL character. Open it in a spreadsheet, save it as CSV and choose the new file.`,
  )
}
