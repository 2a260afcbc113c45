import { expect, test } from 'vitest'
import { initialsOf } from '#shared/attendance/initials.ts'
import { AttendanceStatus } from '#shared/attendance/presence.ts'
import { mismatchOf } from '#shared/attendance/reconcile.ts'

test('[AT12] signed and not there, there and not signed, signed and not recorded are the mismatches', () => {
  const found = AttendanceStatus.values
    .values()
    .map(status => [status, mismatchOf(status, true), mismatchOf(status, false), mismatchOf(status, null)])
  expect([...found]).toEqual([
    ['present', null, 'present-not-signed', null],
    ['late', null, 'present-not-signed', null],
    ['left-early', null, 'present-not-signed', null],
    ['excused', 'signed-not-present', null, null],
    ['absent', 'signed-not-present', null, null],
    ['not-recorded', 'signed-not-recorded', null, null],
  ])
})

test('initials stand for names, with more letters of the last name only where two would be the same', () => {
  expect(initialsOf(['Ana Brooks', 'Dee Carver', 'Abe Lund'])).toEqual(['A. B.', 'D. C.', 'A. L.'])
  expect(initialsOf(['Ana Brooks', 'Amy Banner', 'Al Bronte'])).toEqual(['A. Bro.', 'A. Ba.', 'A. Bro.'])
  expect(initialsOf(['Cher', 'José de la Ñañez', 'Wen Li', 'Will Lo'])).toEqual(['C.', 'J. Ñ.', 'W. Li', 'W. Lo'])
})
