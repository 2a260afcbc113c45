import { describe, expect, test } from 'vitest'
import { parseRoster, type ParseOptions } from '#shared/exchange/parse-roster.ts'

const row = (line: number, cells: string[], ...warnings: string[]) => ({ line, cells, fault: null, warnings })
const refusal = (text: string) => {
  const parsed = parseRoster(text)
  return parsed.ok ? null : parsed.reason
}
const read = (text: string, options?: ParseOptions) => {
  const parsed = parseRoster(text, options)
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed
}

describe('cells and lines', () => {
  const cells = [
    ['Name', 'DOB', 'MRN'],
    ['Reed, Anna', '1985-03-04', '7'],
    ['Ito, Ben', '1990-01-02', '8'],
  ]
  const expected = {
    ok: true,
    headers: cells[0],
    rows: [row(2, cells[1] ?? []), row(3, cells[2] ?? [])],
    notices: [],
    headerLine: 1,
  }
  const quoteAll = (delimiter: string, end: string) =>
    cells.map(line => line.map(cell => `"${cell}"`).join(delimiter)).join(end)
  test.each([',', ';', '\t', '|'] as const)('[EX40] cells separated by %j are told apart', delimiter => {
    expect(parseRoster(`${quoteAll(delimiter, '\n')}\n`)).toEqual({ ...expected, delimiter })
  })
  test.each(['\n', '\r\n', '\r'])('[EX40] %j ends a line', end => {
    expect(parseRoster(quoteAll(',', end) + end)).toEqual({ ...expected, delimiter: ',' })
  })
  test('[EX40] “Last, First” without quotation marks does not mislead a file with semicolons', () => {
    expect(parseRoster(cells.map(line => line.join(';')).join('\n'))).toEqual({ ...expected, delimiter: ';' })
  })
  test('[EX40] a sep= line is obeyed and counted', () => {
    expect(read('sep=|\nName|DOB\nReed, Anna|1985-03-04').rows).toEqual([row(3, ['Reed, Anna', '1985-03-04'])])
  })
  test('[EX41] quoted cells hold separators, quotation marks and line ends; rows are named by their first line', () => {
    expect(read('Name,Notes\r\n"Reed, Anna","one\r\ntwo ""three"""\r\nBen Ito,x\r\n').rows).toEqual([
      row(2, ['Reed, Anna', 'one\ntwo "three"']),
      row(4, ['Ben Ito', 'x']),
    ])
  })
  test('[EX42] a short row is filled up and flagged, a long one is a fault, blank cells at its end are none', () => {
    expect(read('First Name,Last Name,DOB\nAnna,Reed\nBen,Ito,1990-01-02,extra\nCleo,Fox,1991-02-03,,\n').rows).toEqual(
      [
        row(2, ['Anna', 'Reed', ''], 'This row has 2 cells, the file 3 columns; the missing ones were read as empty.'),
        {
          line: 3,
          cells: ['Ben', 'Ito', '1990-01-02'],
          fault: 'This row has 4 cells, the file 3 columns. Perhaps a comma inside a cell lacks its quotation marks.',
          warnings: [],
        },
        row(4, ['Cleo', 'Fox', '1991-02-03']),
      ],
    )
  })
  test('[EX42] columns at the right edge that hold nothing are left out', () => {
    expect(read('Name,DOB,,\nAnna Reed,1985-03-04,,\n').headers).toEqual(['Name', 'DOB'])
  })
  test('[EX45] blank rows and repeated column names are left out and counted', () => {
    const { rows, notices } = read('Name,DOB\nAnna Reed,1985-03-04\n\n , \nName,DOB\nBen Ito,1990-01-02\n\n')
    expect({ rows, notices }).toEqual({
      rows: [row(2, ['Anna Reed', '1985-03-04']), row(6, ['Ben Ito', '1990-01-02'])],
      notices: [
        '3 blank rows were left out.',
        'The column names stand in the file again, 1 time; those lines were left out.',
      ],
    })
  })
  test('[EX47] quotation marks that do not pair up make a fault, or refuse the file when never closed', () => {
    const { rows } = read('Name,DOB\n"Bob" Smith,1985-03-04\n"Ann Fox",1990-01-02\nCy Dee,1991-01-01\n')
    expect(rows.map(({ line, fault }) => ({ line, fault }))).toEqual([
      { line: 2, fault: 'The quotation marks do not pair up, so lines 2 to 3 were read as one row.' },
      { line: 4, fault: null },
    ])
    expect(refusal('Name,DOB\nAnn Fox,1990-01-02\n"Bob Smith,1985-03-04\nCy Dee,1991-01-01\n')).toBe(
      'A quotation mark opened in line 3 is never closed, so everything after it would be one cell. Correct that line and choose the file again.',
    )
    expect(read('Name,DOB\nRobert "Bob" Smith,1985-03-04\n').rows[0]).toEqual(
      row(2, ['Robert "Bob" Smith', '1985-03-04']),
    )
  })
})

describe('column names', () => {
  test('[EX43] up to five lines above the column names are titles, left out and named', () => {
    const titles = ['Riverside IOP', 'Client roster', 'As of 11/22/2026', 'Page 1', 'Internal']
    const { headers, headerLine, rows, notices } = read(
      `${titles.join(',,\n')},,\nLast,First,DOB\nReed,Anna,1985-03-04`,
    )
    expect({ headers, headerLine, rows, notices }).toEqual({
      headers: ['Last', 'First', 'DOB'],
      headerLine: 6,
      rows: [row(7, ['Reed', 'Anna', '1985-03-04'])],
      notices: titles.map(
        (title, index) => `Line ${index + 1}, “${title}”, stands above the column names and was left out.`,
      ),
    })
  })
  test('[EX43] a file without column names keeps its first row', () => {
    expect(parseRoster('Reed,Anna,1985-03-04\nIto,Ben,1990-01-02\n')).toEqual({
      ok: true,
      headers: ['Column 1', 'Column 2', 'Column 3'],
      rows: [row(1, ['Reed', 'Anna', '1985-03-04']), row(2, ['Ito', 'Ben', '1990-01-02'])],
      notices: ['The file has no column names that Circlebook knows: every line was read as a row.'],
      delimiter: ',',
      headerLine: null,
    })
    expect(read('Reed,Anna\nIto,Ben').rows).toHaveLength(2)
  })
  test('[EX43] unknown column names are told by words above dates or numbers', () => {
    expect(read('Nachname,Geburt\nReed,1985-03-04\nIto,1990-01-02').headers).toEqual(['Nachname', 'Geburt'])
  })
  test('[EX43] a person can say which it is', () => {
    expect(read('Nom,Prénom\nReed,Anna', { header: 'first-row' }).headers).toEqual(['Nom', 'Prénom'])
    expect(read('Name,DOB\nAnna Reed,1985-03-04', { header: 'none' }).rows).toHaveLength(2)
  })
  test('[EX44] two columns of one name and a column without one get names of their own, and it is said', () => {
    const { headers, notices } = read('Name,name,,DOB\nAnna,Reed,x,1985-03-04')
    expect({ headers, notices }).toEqual({
      headers: ['Name', 'name (2)', 'Column 3', 'DOB'],
      notices: [
        'Two columns are called “name”; the later one is called “name (2)” here.',
        'Column 3 has no name; it is called “Column 3” here.',
      ],
    })
  })
  test('[EX47] column names with broken quotation marks refuse the file', () => {
    expect(refusal('"Name" x,DOB\n"Ann",1990-01-02\nBob,1990-01-02')).toMatch(
      /^The quotation marks in line 1 do not pair up, so the column names/,
    )
  })
})

describe('what is refused or flagged', () => {
  test('[EX46] 100,000 rows are refused with their number, 10,000 are read', () => {
    const lines = (rows: number) => `Name,DOB\n${'Anna Reed,1985-03-04\n'.repeat(rows)}`
    expect(refusal(lines(100_000))).toBe(
      'This file has 100,000 rows; at most 10,000 rows can be imported at once. Split it into smaller files.',
    )
    expect(read(lines(10_000)).rows).toHaveLength(10_000)
  })
  test('[EX46] a file of nothing but line ends, separators or quotation marks is answered at once', () => {
    const size = 2_000_000
    // Its own processor time: whatever else the machine does is none of its business.
    const before = process.threadCpuUsage()
    const answers = ['\n', ',', '"', '"a', 'x"\n', '"x",\n', '"a"b,'].map(part => {
      const parsed = parseRoster(part.repeat(size / part.length))
      return parsed.ok ? parsed.rows.map(({ line, fault }) => ({ line, fault })) : 'refused'
    })
    const fault = 'A cell of this row has 999,999 characters; no spreadsheet makes such cells.'
    const refused = 'refused'
    expect(answers).toEqual([refused, refused, [{ line: 1, fault }], refused, refused, refused, refused])
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(5_000)
  })
  test('[EX46] too many columns are refused', () => {
    expect(refusal(`Name,DOB${',x'.repeat(300)}\nAnna,1985-03-04`)).toBe(
      'This file has 302 columns; a roster has at most 200.',
    )
  })
  test('[EX45] a file without rows is refused', () => {
    expect([refusal('\n\n,,\n'), refusal('Name,DOB\n')]).toEqual([
      'This file holds no rows.',
      'This file has column names and no rows under them.',
    ])
  })
  test('[EX48] formulas stay text and are flagged, numbers and phone numbers are not', () => {
    const flagged = (cell: string) => `“${cell}” in “Notes” looks like a formula; it was read as plain text.`
    const harmless = ['-5', '+1 (555) 010-9999', '-', "'Aho", '="007"', "'=late"]
    const cells = ['=SUM(A1:A9)', '@cmd', '+cmd|calc', '-see chart', ...harmless]
    const { rows } = read(`Name,Notes\n${cells.map(cell => `Anna Reed,"${cell.replaceAll('"', '""')}"`).join('\n')}`)
    expect(rows.map(({ cells: [, cell], warnings }) => [cell, ...warnings])).toEqual([
      ...cells.slice(0, 4).map(cell => [cell, flagged(cell)]),
      ['-5'],
      ['+1 (555) 010-9999'],
      ['-'],
      ["'Aho"],
      ['007'],
      ['=late'],
    ])
  })
})
