import { expect, test } from 'vitest'
import { factsInFull, factsOf } from '#renderer/attendance/facts.ts'
import { keptApart } from '#renderer/attendance/kept-apart.ts'
import type { AttendanceRow } from '#shared/attendance/attendance.ts'
import { ClientId, type ClientFlag } from '#shared/clients/client.ts'

const ana = ClientId.parse('01973a00-0000-7000-8000-000000000001')
const dee = ClientId.parse('01973a00-0000-7000-8000-000000000002')
const flag = (kind: ClientFlag['kind'], detail: string, other: ClientId | null = null): ClientFlag => ({
  flagId: '01973a00-0000-7000-8000-000000000009',
  kind,
  detail,
  otherClientId: other,
  otherName: other === null ? null : 'Dee Carver',
  fromOn: '2026-11-01',
  untilOn: null,
})
const aRow = (fields: Partial<AttendanceRow> = {}): AttendanceRow => ({
  clientId: ana,
  name: 'Ana Brooks',
  pronouns: null,
  isGuest: false,
  isNew: false,
  missedLastTime: false,
  homeworkDue: false,
  flags: [],
  seat: null,
  modality: 'in-person',
  weekMinutes: 180,
  dayMinutes: 0,
  weeklyTargetMinutes: 540,
  signed: null,
  presence: { absence: null, intervals: [] },
  status: 'not-recorded',
  minutes: 0,
  asRecorded: null,
  corrections: [],
  ...fields,
})
const shown = { minutes: 0, apart: null, isOver: false, timeZone: 'America/New_York' }

test('where nothing presses, the hours of the week stand beneath the name, with tonight’s minutes', () => {
  expect(factsOf(aRow(), shown)).toEqual({ said: '3 of 9 h this week', more: 0 })
  expect(factsOf(aRow(), { ...shown, minutes: 59 })).toEqual({ said: '3.9 of 9 h this week', more: 0 })
  expect(factsOf(aRow({ weeklyTargetMinutes: 0 }), shown)).toEqual({ said: '', more: 0 })
})

test('what presses comes first, two lines at most, the rest counted; risk is one word there and whole in the dialog', () => {
  const row = aRow({
    isNew: true,
    homeworkDue: true,
    missedLastTime: true,
    flags: [flag('interpreter', 'ASL'), flag('risk', 'Safety plan of Nov 20')],
  })
  expect(factsOf(row, { ...shown, apart: 'Dee Carver' })).toEqual({
    said: 'Risk · Apart from Dee Carver · Interpreter',
    more: 3,
  })
  expect(factsInFull(row, shown)).toEqual([
    'Interpreter: ASL',
    'Risk: Safety plan of Nov 20',
    'New tonight',
    'Homework due',
    'Missed last time',
    '3 of 9 h this week',
  ])
})

test('somebody to keep apart from is named only while they are in the room', () => {
  const one = aRow({ flags: [flag('keep-apart', 'As both asked', dee)] })
  const inRoom = { absence: null, intervals: [{ cameAt: '2026-11-24T22:30:00.000Z', leftAt: null }] }
  const other = (presence: AttendanceRow['presence']) => aRow({ clientId: dee, name: 'Dee Carver', presence })
  const names = new Map([
    [ana, 'Ana Brooks'],
    [dee, 'D. C.'],
  ])
  const apart = (presence: AttendanceRow['presence']) => keptApart([one, other(presence)], names).get(ana)
  expect([apart(inRoom), apart({ absence: 'absent', intervals: [] })]).toEqual(['D. C.', null])
})
