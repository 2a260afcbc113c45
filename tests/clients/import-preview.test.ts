import { expect, test } from 'vitest'
import { choiceOf, choicesFor, choose, importRows, isShown, previewRows } from '#renderer/exchange/preview.ts'
import { KnownClient } from '#shared/exchange/exchange.ts'
import { readRows } from '#shared/exchange/read-rows.ts'

const ANA = '01900000-0000-7000-8000-000000000001'
const FIELDS = ['legalLastName', 'legalFirstName', 'bornOn', 'recordNumber', 'pronouns'] as const

const aKnownClient = (facts: Partial<KnownClient> = {}): KnownClient =>
  KnownClient.parse({
    id: ANA,
    legalFirstName: 'Ana',
    legalLastName: 'Brooks',
    preferredName: null,
    pronouns: null,
    recordNumber: 'R-1',
    bornOn: '1985-03-04',
    admittedOn: null,
    levelOfCare: null,
    weeklyTargetMinutes: 540,
    stage: null,
    notesForStaff: '',
    ...facts,
  })

const read = (...lines: string[]) =>
  readRows(
    lines.map((line, index) => ({ line: index + 2, cells: line.split(','), fault: null, warnings: [] })),
    FIELDS,
    { dateOrder: 'iso', today: '2026-11-22' },
  )

const preview = (lines: string[], known: KnownClient[] = [aKnownClient()]) => previewRows(read(...lines), known)

test('every row is told apart: new, here already, twice in the file, perhaps here, problem', () => {
  const { rows, counts } = preview([
    'Carver,Dee,1990-01-02,R-2,',
    'Brooks,Ana,1985-03-04,,',
    'Carver,Dee,1990-01-02,,',
    'Brooks,Ana,,,',
    ',Nobody,,,',
  ])
  expect(rows.map(row => row.status)).toEqual(['new', 'match', 'repeat', 'perhaps', 'problem'])
  expect(counts).toEqual({ new: 1, match: 1, repeat: 1, perhaps: 1, problem: 1 })
})

test('two rows that stand for one known client by different marks are the same client', () => {
  const { rows } = preview(['Broks,Anna,,R-1,', 'Brooks,Ana,1985-03-04,,'])
  expect(rows.map(({ status, repeats }) => ({ status, repeats }))).toEqual([
    { status: 'match', repeats: null },
    { status: 'repeat', repeats: { line: 2, by: 'name-and-birth-date' } },
  ])
})

test('a new row is added, a match is left out until its update is chosen', () => {
  const view = preview(['Carver,Dee,1990-01-02,R-2,', 'Brooks,Ana,1985-03-04,R-1,she/her'])
  expect(importRows(view, new Map(), false)).toEqual([
    {
      does: 'add',
      client: {
        ...aKnownClient(),
        id: undefined,
        legalFirstName: 'Dee',
        legalLastName: 'Carver',
        bornOn: '1990-01-02',
        recordNumber: 'R-2',
      },
    },
  ])
  expect(importRows(view, new Map([[3, 'update']]), false).at(1)).toEqual({
    does: 'update',
    clientId: ANA,
    change: { pronouns: 'she/her' },
  })
})

test('the same file a second time adds nothing, with or without birth dates', () => {
  const known = [aKnownClient(), aKnownClient({ legalFirstName: 'Dee', recordNumber: null, bornOn: null })]
  const view = preview(['Brooks,Ana,1985-03-04,R-1,', 'Brooks,Dee,,,'], known)
  expect(importRows(view, new Map(), false)).toEqual([])
})

test('into a group a match is enrolled and its record left alone', () => {
  const view = preview(['Brooks,Ana,1985-03-04,R-1,she/her'])
  expect(importRows(view, new Map(), true)).toEqual([{ does: 'enrol', clientId: ANA }])
})

test('a match that contradicts itself is left out until a person has looked', () => {
  const view = preview(['Okafor,Theo,1970-01-01,R-1,'])
  expect(view.rows[0]?.match?.caution).not.toBeNull()
  expect(importRows(view, new Map(), true)).toEqual([])
})

test('a match whose row says nothing new offers no update', () => {
  const [row] = preview(['Brooks,Ana,1985-03-04,R-1,']).rows
  expect(row && choicesFor(row, false)).toEqual(['skip'])
  expect(row && choicesFor(row, true)).toEqual(['enrol', 'skip'])
})

test('taking a later line of the same client leaves the earlier one out, and back', () => {
  const view = preview(['Carver,Dee,1990-01-02,R-2,', 'Carver,Dee,1990-01-02,R-2,they/them'])
  const later = choose(view, new Map(), 3, 'add')
  expect(view.rows.map(row => choiceOf(row, later, false))).toEqual(['skip', 'add'])
  const back = choose(view, later, 2, 'add')
  expect(view.rows.map(row => choiceOf(row, back, false))).toEqual(['add', 'skip'])
})

test('a choice that a row does not have counts as none', () => {
  const [row] = preview([',Nobody,,,']).rows
  expect(row && choiceOf(row, new Map([[2, 'add']]), false)).toBe('skip')
})

test('every row is shown under exactly one of new, matches and problems', () => {
  const { rows } = preview(['Carver,Dee,1990-01-02,R-2,', 'Carver,Dee,1990-01-02,,', 'Brooks,Ana,,,', ',Nobody,,,'])
  const filters = ['new', 'match', 'problem'] as const
  expect(rows.map(row => filters.filter(filter => isShown(row, filter)))).toEqual([
    ['new'],
    ['match'],
    ['match'],
    ['problem'],
  ])
})
