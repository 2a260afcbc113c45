import { describe, expect, test } from 'vitest'
import { NewClient } from '#shared/clients/client.ts'
import { newClientFrom, readRows, type RosterClient } from '#shared/exchange/read-rows.ts'
import type { RosterField } from '#shared/exchange/roster-fields.ts'

const TODAY = '2026-11-22'
const NOBODY: RosterClient = {
  legalFirstName: 'Anna',
  legalLastName: 'Reed',
  preferredName: null,
  pronouns: null,
  recordNumber: null,
  bornOn: null,
  admittedOn: null,
  levelOfCare: null,
  weeklyTargetMinutes: null,
  stage: null,
  notesForStaff: null,
}
type Cells = Partial<Record<RosterField, string>>
const readAll = (...rows: Cells[]) => {
  const mapping: RosterField[] = [...new Set(rows.flatMap(row => Object.keys(row) as RosterField[]))] // keys of Cells
  const lines = rows.map((row, index) => ({
    line: index + 2,
    cells: mapping.map(field => row[field] ?? ''),
    fault: null,
    warnings: [],
  }))
  return readRows(lines, mapping, { dateOrder: 'us', today: TODAY })
}
const readOne = (cells: Cells) => readAll(cells)[0]
const accepted = (client: Partial<RosterClient>, ...warnings: { field: RosterField | 'row'; reason: string }[]) => ({
  ok: true,
  line: 2,
  client: { ...NOBODY, ...client },
  warnings,
  duplicateOf: null,
})
const refused = (field: RosterField | 'row', reason: string) => ({
  ok: false,
  line: 2,
  faults: [{ field, reason }],
  warnings: [],
})
const anna = { legalFirstName: 'Anna', legalLastName: 'Reed' }

describe('names', () => {
  test('[EX11] a split that could be otherwise is flagged', () => {
    expect(readOne({ legalName: 'Anna Marie Reed' })).toEqual(
      accepted(
        { legalFirstName: 'Anna Marie' },
        {
          field: 'legalName',
          reason: '“Anna Marie Reed” was split into first name “Anna Marie” and last name “Reed”.',
        },
      ),
    )
  })
  test('[EX12] the preferred name has a column of its own before the one in brackets', () => {
    expect(readOne({ legalName: 'Reed, Anna (Annie)', preferredName: 'Ann' })).toEqual(
      accepted({ preferredName: 'Ann' }),
    )
  })
  test.each<[string, Cells, RosterField, string]>([
    ['no name', { legalName: ' ', recordNumber: '7' }, 'legalName', 'This row has no name.'],
    ['a dash', { legalFirstName: '-', legalLastName: 'n/a' }, 'legalName', 'This row has no name.'],
    ['one word', { legalName: 'Cher' }, 'legalName', '“Cher” is one name only; a first and a last name are needed.'],
    ['no first name', { legalFirstName: '', legalLastName: 'Reed' }, 'legalFirstName', 'The first name is missing.'],
    ['no last name', { legalFirstName: 'Anna', legalLastName: '' }, 'legalLastName', 'The last name is missing.'],
  ])('[EX13] %s is a fault', (_, cells, field, reason) => {
    expect(readOne(cells)).toEqual(refused(field, reason))
  })
  test('[EX13] columns of their own go before the whole name, which fills what they lack', () => {
    expect(readOne({ ...anna, legalName: 'Someone Else' })).toEqual(accepted({}))
    expect(readOne({ legalFirstName: 'Ann', legalLastName: '', legalName: 'Reed, Anna' })).toEqual(
      accepted({ legalFirstName: 'Ann' }),
    )
  })
  test.each<[string, string, string]>([
    ['white space', ' \t Anna\u00a0\n  Marie ', 'Anna Marie'],
    ['a decomposed accent', 'Ame\u0301lie', 'Am\u00e9lie'],
    ['emoji with a joiner', '👩\u200d⚕️ Anna 😀', '👩\u200d⚕️ Anna 😀'],
    ['right-to-left letters', 'فاطمة \u200f', 'فاطمة'],
    ['markup', '<script>alert("x")</script>', '<script>alert("x")</script>'],
    ['quotation marks', `O'Brien "x" ‘y’`, `O'Brien "x" ‘y’`],
    ['the word None', 'None', 'None'],
  ])('[EX14] %s in a name is kept as text', (_, written, kept) => {
    expect(readOne({ legalFirstName: written, legalLastName: 'Reed' })).toEqual(accepted({ legalFirstName: kept }))
  })
  test.each(['An\0na', '\u202eAnna\u202c', 'Anna\u0007\u009b', 'An\ud800na', '\ufeffAnna\u200b'])(
    '[EX14] characters that do not show (%j) are removed and flagged',
    written => {
      const removed = {
        field: 'legalFirstName',
        reason: 'Characters that do not show were removed from legal first name.',
      } as const
      expect(readOne({ legalFirstName: written, legalLastName: 'Reed' })).toEqual(
        // A byte order mark counts as white space.
        accepted({}, removed),
      )
    },
  )
  test('[EX15] 200 characters fit a name, 1,000 are a fault of that row alone', () => {
    const [long, good] = readAll(
      { ...anna, legalLastName: 'x'.repeat(1000) },
      { ...anna, legalLastName: 'x'.repeat(200) },
    )
    expect(long).toEqual(refused('legalLastName', 'Legal last name has 1,000 characters; at most 200 are kept.'))
    expect(good).toEqual({ ...accepted({ legalLastName: 'x'.repeat(200) }), line: 3 })
  })
})

describe('the other cells', () => {
  test('[EX16] a full row is read; words for nothing are nothing', () => {
    expect(
      readOne({
        ...anna,
        preferredName: 'Annie',
        pronouns: 'she/her',
        recordNumber: ' A-007 ',
        bornOn: '3/4/85',
        admittedOn: '2026-10-01',
        levelOfCare: 'IOP 2.1',
        weeklyHoursTarget: '9.5',
        stage: 'Early Recovery',
        notesForStaff: ' one\r\ntwo ',
      }),
    ).toEqual(
      accepted(
        {
          preferredName: 'Annie',
          pronouns: 'she/her',
          recordNumber: 'A-007',
          bornOn: '1985-03-04',
          admittedOn: '2026-10-01',
          levelOfCare: 'IOP 2.1',
          weeklyTargetMinutes: 570,
          stage: 'early-recovery',
          notesForStaff: 'one\ntwo',
        },
        { field: 'bornOn', reason: '“3/4/85” has a year of two digits; it was read as 1985-03-04.' },
      ),
    )
    const nothing = {
      recordNumber: 'N/A',
      bornOn: '00/00/0000',
      admittedOn: '-',
      pronouns: 'unknown',
      weeklyHoursTarget: 'None',
      stage: 'TBD',
    }
    expect(readOne({ ...anna, ...nothing, preferredName: '--', levelOfCare: '#N/A' })).toEqual(accepted({}))
  })
  test.each<[string, Cells, RosterField, string]>([
    ['[EX8]', { bornOn: '11/23/2026' }, 'bornOn', 'Birth date: “11/23/2026” lies in the future.'],
    ['[EX8]', { bornOn: '12/31/1899' }, 'bornOn', 'Birth date: “12/31/1899” lies before 1900.'],
    [
      '[EX5]',
      { bornOn: '2/30/1985' },
      'bornOn',
      'Birth date: “2/30/1985” is no real date: February 1985 has no day 30.',
    ],
    [
      '[EX9]',
      { admittedOn: '11/23/2027' },
      'admittedOn',
      'Admission date: “11/23/2027” lies more than a year in the future.',
    ],
    [
      '[EX9]',
      { bornOn: '1/2/2000', admittedOn: '1/1/2000' },
      'admittedOn',
      'Admission date: it lies before the birth date.',
    ],
    [
      '[EX20]',
      { stage: 'Contemplation' },
      'stage',
      '“Contemplation” is none of the four stages: treatment engagement, early recovery, maintenance, community support.',
    ],
    ['[EX21]', { weeklyHoursTarget: '41' }, 'weeklyHoursTarget', '“41” is more than 40 hours a week.'],
    ['[EX21]', { weeklyHoursTarget: '-1' }, 'weeklyHoursTarget', '“-1” is not a number of hours a week.'],
    ['[EX21]', { weeklyHoursTarget: '9-12' }, 'weeklyHoursTarget', '“9-12” is not a number of hours a week.'],
    [
      '[EX22]',
      { recordNumber: '1.23457E+11' },
      'recordNumber',
      '“1.23457E+11” is a number the spreadsheet has shortened. Format the column as text and export it again.',
    ],
    [
      '[EX15]',
      { notesForStaff: 'x'.repeat(10_001) },
      'notesForStaff',
      'Notes for staff has 10,001 characters; at most 10,000 are kept.',
    ],
  ])('%s %j is a fault', (_, cells, field, reason) => {
    expect(readOne({ ...anna, ...cells })).toEqual(refused(field, reason))
  })
  test.each<[string, number]>([
    ['0', 0],
    ['9', 540],
    ['9 h', 540],
    ['9 hrs/wk', 540],
    ['9 hours per week', 540],
    ['9,25', 555],
    ['9:30', 570],
    ['40.0', 2400],
  ])('[EX21] %s hours are %i minutes', (weeklyHoursTarget, weeklyTargetMinutes) => {
    expect(readOne({ ...anna, weeklyHoursTarget })).toEqual(accepted({ weeklyTargetMinutes }))
  })
  test('[EX42] a faulty row of the file stays faulty, its warnings with it', () => {
    const row = { line: 4, cells: ['Anna', 'Reed'], fault: 'Too long.', warnings: ['A formula.'] }
    expect(readRows([row], ['legalFirstName', 'legalLastName'], { dateOrder: 'us', today: TODAY })).toEqual([
      {
        ok: false,
        line: 4,
        faults: [{ field: 'row', reason: 'Too long.' }],
        warnings: [{ field: 'row', reason: 'A formula.' }],
      },
    ])
  })
  test('[EX34] a row that says little becomes a client with the defaults, and the record accepts it', () => {
    const client = newClientFrom(NOBODY)
    expect(client).toEqual({ ...NOBODY, weeklyTargetMinutes: 540, notesForStaff: '' })
    expect(NewClient.parse(client)).toEqual(client)
  })
})

describe('the same client twice in a file', () => {
  const marks = (...rows: Cells[]) =>
    readAll(...rows).map(row => (row.ok ? (row.duplicateOf ?? row.warnings) : row.faults))
  test('[EX35] the record number or name and birth date name the earlier line', () => {
    expect(
      marks(
        { ...anna, recordNumber: 'a 7', bornOn: '3/4/1985' },
        { ...anna, recordNumber: 'A7', bornOn: '1/1/1990' },
        { legalFirstName: 'ÁNNA', legalLastName: 'reed', bornOn: '1985-03-04' },
        { ...anna, recordNumber: '007', bornOn: '2/2/1991' },
        { ...anna, bornOn: '3/3/1992' },
      ),
    ).toEqual([[], { line: 2, by: 'record-number' }, { line: 2, by: 'name-and-birth-date' }, [], []])
  })
  test('[EX36] the same name without a birth date is flagged only', () => {
    expect(marks({ ...anna, bornOn: '3/4/1985' }, anna)).toEqual([
      [],
      [
        {
          field: 'row',
          reason: 'Line 2 has the same name; without both birth dates nobody can tell whether it is the same client.',
        },
      ],
    ])
  })
})
