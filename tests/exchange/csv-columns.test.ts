import { describe, expect, test } from 'vitest'
import { mappingFaults, matchColumns } from '#shared/exchange/match-columns.ts'
import { describeField, readHeader, ROSTER_FIELDS, type RosterField } from '#shared/exchange/roster-fields.ts'

const fieldsOf = (headers: string[], ...rows: string[][]) =>
  matchColumns(
    headers,
    rows.map(cells => ({ cells })),
  ).map(match => match.field)

describe('column names', () => {
  test.each<[RosterField, string[]]>([
    [
      'legalName',
      ['Name', 'Client Name', "Patient's Name", 'Name (Last, First)', 'LAST NAME, FIRST NAME', 'Full Name', 'Client'],
    ],
    [
      'legalFirstName',
      ['First', 'First Name', 'Patient First Name', 'legal_first_name', 'LegalFirstName', 'FNAME', 'Given name'],
    ],
    ['legalLastName', ['Last', 'Last Name', 'CLIENT LAST NAME', 'Surname', 'Family-Name', 'lname']],
    ['preferredName', ['Preferred Name', 'Goes by', 'Nickname', 'Client Preferred Name']],
    ['pronouns', ['Pronouns', 'Preferred pronouns', 'Client Pronouns']],
    [
      'recordNumber',
      [
        'MRN',
        'MRN #',
        'Chart #',
        'Chart No.',
        'Client ID',
        'Patient ID',
        'ClientID',
        'Record №',
        'ID',
        'Client #',
        'Medical Record Number',
      ],
    ],
    ['bornOn', ['DOB', 'D.O.B.', 'Date of Birth', 'Birth Dt', 'DOB (MM/DD/YYYY)', 'Birthdate', 'Patient DOB']],
    [
      'admittedOn',
      ['Admit Date', 'Admission Date', 'Date of Admission', 'Intake Date', 'AdmitDate', 'Admit Dt', 'Start Date'],
    ],
    ['levelOfCare', ['LOC', 'Level of Care', 'ASAM Level', 'Current LOC', 'Program']],
    ['weeklyHoursTarget', ['Hours/Week', 'Weekly Hours', 'Hrs/Wk', 'Hours per week', 'Weekly hours target']],
    ['stage', ['Stage', 'Program Stage', 'Phase', 'Treatment phase']],
    ['notesForStaff', ['Notes', 'Staff Notes', 'Comments', 'Notes for staff']],
  ])('[EX50] %s goes by %j', (field, headers) => {
    expect(headers.map(header => readHeader(header)?.field)).toEqual(headers.map(() => field))
  })
  test('[EX50] what is none of ours stays none of ours', () => {
    const others = [
      'SSN',
      'Phone',
      'Email',
      'Member ID',
      'Insurance',
      'Discharge Date',
      'Gender',
      '#',
      'No.',
      '',
      '😀',
      'x'.repeat(5000),
    ]
    expect(others.map(readHeader)).toEqual(others.map(() => null))
  })
  test('[EX50] every field is described and found by its own label', () => {
    const labels = ROSTER_FIELDS.filter(field => field !== 'ignore' && field !== 'legalName')
    expect(labels.map(field => readHeader(describeField(field).label)?.field)).toEqual(labels)
  })
})

describe('columns', () => {
  test('[EX50] the export of a record system is matched whole', () => {
    const headers = ['Patient Name', 'MRN', 'DOB', 'SSN', 'Admit Date', 'LOC', 'Discharge Date', 'Phase']
    expect(matchColumns(headers, [])).toEqual(
      (
        [
          ['legalName', 'header'],
          ['recordNumber', 'header'],
          ['bornOn', 'header'],
          ['ignore', 'none'],
          ['admittedOn', 'header'],
          ['levelOfCare', 'header'],
          ['ignore', 'none'],
          ['stage', 'header'],
        ] as const
      ).map(([field, by], column) => ({ column, header: headers[column], field, by })),
    )
  })
  test('[EX51] each field is given once: to the surer name, or the cells that fit', () => {
    expect(fieldsOf(['Client ID', 'MRN'], ['1', '7'])).toEqual(['ignore', 'recordNumber'])
    expect(fieldsOf(['Admission', 'Intake date'], ['Voluntary', '2026-01-02'])).toEqual(['ignore', 'admittedOn'])
    expect(fieldsOf(['MRN', 'Chart #'], ['', '7'], ['', '8'])).toEqual(['ignore', 'recordNumber'])
  })
  test('[EX52] a whole name beside first and last name is left out', () => {
    expect(fieldsOf(['Client', 'First', 'Last'], ['Reed, Anna', 'Anna', 'Reed'])).toEqual([
      'ignore',
      'legalFirstName',
      'legalLastName',
    ])
  })
  test('[EX53] cells alone tell names, pronouns, stages and levels of care', () => {
    const row = ['Reed, Anna', 'she/her', 'Early recovery', 'IOP', '12345', '2020-01-01']
    expect(fieldsOf(['A', 'B', 'C', 'D', 'E', 'F'], row, row)).toEqual([
      'legalName',
      'pronouns',
      'stage',
      'levelOfCare',
      'ignore',
      'ignore',
    ])
  })
  test('[EX53] without column names the older dates are birth dates', () => {
    expect(fieldsOf(['Column 1', 'Column 2', 'Column 3'], ['Reed, Anna', '2026-10-01', '3/4/1985'])).toEqual([
      'legalName',
      'admittedOn',
      'bornOn',
    ])
    expect(fieldsOf(['Column 1', 'Column 2'], ['Reed, Anna', '2026-10-01'])).toEqual(['legalName', 'ignore'])
  })
  test('[EX54] a mapping needs a name and no field twice', () => {
    expect([
      mappingFaults(['legalName', 'ignore', 'ignore']),
      mappingFaults(['legalLastName', 'legalFirstName']),
      mappingFaults(['legalLastName', 'bornOn', 'bornOn']),
    ]).toEqual([
      [],
      [],
      [
        'Two columns are both set to Birth date. Leave one of them out.',
        'Say which column holds the name: one with the whole name, or first and last name each.',
      ],
    ])
  })
})
