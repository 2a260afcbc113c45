import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CSV_SIZE_LIMIT, decodeCsv } from '#shared/exchange/decode-csv.ts'
import { parseRoster } from '#shared/exchange/parse-roster.ts'
import { matchColumns } from '#shared/exchange/match-columns.ts'
import { readRows } from '#shared/exchange/read-rows.ts'

const TEXT = 'Name,DOB\nNúñez,1985-03-04\n'
const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')]
const swapped = (text: string) => [...Buffer.from(text, 'utf16le').swap16()]

describe('the letters of a file', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with its mark', bytesOf([0xef, 0xbb, 0xbf], [...Buffer.from(TEXT)]), 'utf-8'],
    ['UTF-16, low byte first, with its mark', bytesOf([0xff, 0xfe], utf16(TEXT)), 'utf-16le'],
    ['UTF-16, high byte first, with its mark', bytesOf([0xfe, 0xff], swapped(TEXT)), 'utf-16be'],
    ['UTF-16, low byte first, without a mark', bytesOf(utf16(TEXT)), 'utf-16le'],
    ['UTF-16, high byte first, without a mark', bytesOf(swapped(TEXT)), 'utf-16be'],
  ])('[EX60] %s is read', (_, bytes, encoding) => {
    expect(decodeCsv(bytes)).toEqual({ ok: true, text: TEXT, encoding, notices: [] })
  })

  test('[EX60] text in neither is read as Windows-1252, and the person is told', () => {
    expect(decodeCsv(bytesOf('Name\nN\xfa\xf1ez \x93Ann\x94\n'))).toEqual({
      ok: true,
      text: 'Name\nNúñez “Ann”\n',
      encoding: 'windows-1252',
      notices: [
        'The file does not say how its letters are stored; they were read as Western European (Windows-1252). Check names with accents in the preview.',
      ],
    })
  })
})

describe('files that are no CSV', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['a JPEG', bytesOf([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), /^This is a JPEG picture/],
    ['a PNG', bytesOf([0x89], 'PNG\r\n'), /^This is a PNG picture/],
    ['a PDF', bytesOf('%PDF-1.7\n'), /^This is a PDF document/],
    [
      'an Excel workbook',
      bytesOf('PK\x03\x04....[Content_Types].xml....xl/workbook.xml'),
      /^This is an Excel workbook\. In Excel, choose File, then Save As, then CSV/,
    ],
    [
      'a LibreOffice sheet',
      bytesOf('PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      /^This is a LibreOffice/,
    ],
    ['a ZIP archive', bytesOf('PK\x03\x04....roster.csv'), /^This is a ZIP archive/],
    [
      'an old Excel workbook',
      bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /^This is an older Excel workbook/,
    ],
    ['a web page called .xls', bytesOf('\r\n<HTML><table><tr><td>Name'), /^This is a web page/],
    ['an XML file', bytesOf('<?xml version="1.0"?>'), /^This is an XML file/],
    ['a database', bytesOf('SQLite format 3\0'), /^This is a database/],
  ])('[EX61] %s is named and refused with what to do', (_, bytes, reason) => {
    expect(decodeCsv(bytes)).toEqual({ ok: false, reason: expect.stringMatching(reason) })
  })

  test('[EX62] empty, blank, too large, NUL and binary files are refused', () => {
    const reasons = [
      new Uint8Array(0),
      bytesOf(' \r\n\t\r\n'),
      new Uint8Array(CSV_SIZE_LIMIT + 1).fill(65),
      bytesOf('Name\nAnna\nBo\0b\nmore text and more'),
      bytesOf(
        'Name\n',
        Array.from({ length: 200 }, (_, at) => 1 + (at % 8)),
      ),
      bytesOf([0xff, 0xfe], utf16('Name\n'), [0x00, 0xd8]),
    ].map(bytes => {
      const decoded = decodeCsv(bytes)
      return decoded.ok ? null : decoded.reason
    })
    expect(reasons).toEqual([
      'This file is empty. Choose a CSV file with a list of clients.',
      'This file holds nothing but blank space. Choose a CSV file with a list of clients.',
      'This file is larger than 20 MB. A roster is far smaller: export only the clients you need.',
      'This file is damaged or not text: line 3 holds a NUL character. Open it in a spreadsheet, save it as CSV and choose the new file.',
      'This file is not text. Choose a CSV file.',
      'This file is damaged: part of its text (UTF-16) cannot be read. Export it again and choose the new file.',
    ])
  })

  test('[EX62] no bytes and no text make the import throw', () => {
    const start = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x50, 0x4b, 3, 4])
    const context = { dateOrder: 'us', today: '2026-11-22' } as const
    const through = (text: string) => {
      const parsed = parseRoster(text)
      if (!parsed.ok) {
        expect(parsed.reason).not.toBe('')
        return
      }
      const mapping = matchColumns(parsed.headers, parsed.rows).map(match => match.field)
      for (const row of parsed.rows) expect(row.cells).toHaveLength(parsed.headers.length)
      expect(readRows(parsed.rows, mapping, context)).toHaveLength(parsed.rows.length)
    }
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 400 }), (mark, rest) => {
        const decoded = decodeCsv(bytesOf([...mark], [...rest]))
        if (decoded.ok) through(decoded.text)
      }),
    )
    const messy = fc.array(fc.constantFrom('"', ',', ';', '\n', '\r', 'Name', 'DOB', '3/4/85', '=1', ' ', 'É', '\0'), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(messy, parts => {
        through(parts.join(''))
      }),
      { numRuns: 500 },
    )
  })
})
