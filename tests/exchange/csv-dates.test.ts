import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateCells } from '#shared/exchange/read-rows.ts'
import { detectDateOrder, oneYearAfter, readDate, type DateOrder } from '#shared/exchange/roster-dates.ts'

const TODAY = '2026-11-22'
const dateOf = (text: string, order: DateOrder) => {
  const read = readDate(text, order, TODAY)
  return read.ok ? read.date : read.reason
}

describe('the order of dates', () => {
  test.each<[string, string[], DateOrder]>([
    ['[EX1] ISO and named months need no order', ['1985-03-04', 'Mar 4, 1985', '4 March 1985', '', 'n/a'], 'iso'],
    ['[EX1] no dates need no order', [], 'iso'],
    ['[EX1] the same day and month need no order', ['5/5/1985', '12.12.1990'], 'iso'],
    ['[EX2] a second number above 12 says month first', ['3/4/1985', '3/14/1985'], 'us'],
    ['[EX2] a first number above 12 says day first', ['3/4/1985', '14/3/85'], 'day-first'],
    ['[EX2] periods decide like slashes', ['3.4.1985', '14.3.1985'], 'day-first'],
    ['[EX3] nothing above 12 is ambiguous', ['3/4/1985', '11/12/1990'], 'ambiguous'],
    ['[EX3] values that contradict each other are ambiguous', ['14/3/1985', '3/14/1985'], 'ambiguous'],
  ])('%s', (_, values, order) => {
    expect(detectDateOrder(values)).toBe(order)
  })
  test('[EX3] the date cells of both columns are asked about together', () => {
    const row = { line: 2, cells: ['3/4/1985', 'x', '5/6/2026'], fault: null, warnings: [] }
    expect([...dateCells([row], ['bornOn', 'notesForStaff', 'admittedOn'])]).toEqual(['3/4/1985', '5/6/2026'])
  })
})

describe('one date', () => {
  test.each<[string, DateOrder, string]>([
    ['1985-03-04', 'iso', '1985-03-04'],
    ['1985/3/4', 'us', '1985-03-04'],
    ['19850304', 'ambiguous', '1985-03-04'],
    ['1985-03-04T00:00:00.000Z', 'iso', '1985-03-04'],
    ['3/4/1985 12:00:00 AM', 'us', '1985-03-04'],
    ['3/4/1985', 'us', '1985-03-04'],
    ['3/4/1985', 'day-first', '1985-04-03'],
    ['03.04.1985', 'day-first', '1985-04-03'],
    ['3. 4. 1985', 'day-first', '1985-04-03'],
    ['\u200e3/\u200e4/\u200e1985', 'us', '1985-03-04'],
    ['Mar 4, 1985', 'iso', '1985-03-04'],
    ['March 4th, 1985', 'iso', '1985-03-04'],
    ['Sept. 4 1985', 'iso', '1985-09-04'],
    ['4 March 1985', 'iso', '1985-03-04'],
    ['04-MAR-1985', 'iso', '1985-03-04'],
    ['4. May 1985', 'iso', '1985-05-04'],
    ['Monday, March 4, 1985', 'iso', '1985-03-04'],
    ['2/29/2000', 'us', '2000-02-29'],
    ['13/5/1985', 'iso', '1985-05-13'],
    ['5/5/1985', 'ambiguous', '1985-05-05'],
  ])('[EX1] %s in order %s is %s', (text, order, date) => {
    expect(dateOf(text, order)).toBe(date)
  })

  test.each<[string, DateOrder, string]>([
    ['3/4/85', 'us', '1985-03-04'],
    ['3/4/26', 'us', '2026-03-04'],
    ['11/22/26', 'us', '2026-11-22'],
    ['11/23/26', 'us', '1926-11-23'],
    ['4-Mar-30', 'iso', '1930-03-04'],
  ])('[EX4] the two-digit year of %s is never in the future', (text, order, date) => {
    expect(readDate(text, order, TODAY)).toEqual({ ok: true, date, twoDigitYear: true })
  })

  test.each<[string, string, DateOrder, string]>([
    ['[EX5]', '1985-02-30', 'iso', '“1985-02-30” is no real date: February 1985 has no day 30.'],
    ['[EX5]', '2/29/1900', 'us', '“2/29/1900” is no real date: February 1900 has no day 29.'],
    ['[EX5]', '31 April 1985', 'iso', '“31 April 1985” is no real date: April 1985 has no day 31.'],
    ['[EX5]', '0/4/1985', 'us', '“0/4/1985” has no month from 1 to 12.'],
    ['[EX5]', '13/14/1985', 'us', '“13/14/1985” has no month from 1 to 12.'],
    [
      '[EX6]',
      '31110',
      'iso',
      '“31110” may be a date as a spreadsheet counts days. Format the column as a date in the spreadsheet and export it again.',
    ],
    ['[EX7]', '13/5/1985', 'us', '“13/5/1985” is not a date in the order month/day/year.'],
    ['[EX7]', '5/13/1985', 'day-first', '“5/13/1985” is not a date in the order day/month/year.'],
    [
      '[EX3]',
      '3/4/1985',
      'ambiguous',
      '“3/4/1985” can be March 4 or April 3. Say which comes first, the month or the day.',
    ],
    ['[EX1]', 'soon', 'us', '“soon” is not a date. Write it like 1985-03-04.'],
    ['[EX1]', 'Marble 4, 1985', 'us', '“Marble 4, 1985” is not a date. Write it like 1985-03-04.'],
  ])('%s %s in order %s is refused', (_, text, order, reason) => {
    expect(readDate(text, order, TODAY)).toEqual({ ok: false, reason })
  })

  test('[EX1] [EX2] every day reads back from each way of writing it', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
    fc.assert(
      fc.property(day, at => {
        const iso = at.toISOString().slice(0, 10)
        const [year = '', month = '', date = ''] = iso.split('-')
        const name = at.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' })
        expect([
          dateOf(iso, 'ambiguous'),
          dateOf(`${Number(month)}/${Number(date)}/${year}`, 'us'),
          dateOf(`${date}.${month}.${year}`, 'day-first'),
          dateOf(`${name} ${Number(date)}, ${year}`, 'iso'),
          dateOf(`${date}-${name.slice(0, 3)}-${year}`, 'iso'),
        ]).toEqual([iso, iso, iso, iso, iso])
      }),
    )
  })

  test('[EX5] no text throws or reads as a day that does not exist', () => {
    const anyOrder = fc.constantFrom<DateOrder>('iso', 'us', 'day-first', 'ambiguous')
    const digits = fc.stringMatching(/^[0-9]{1,4}[-/. ][0-9]{1,3}[-/. ][0-9]{1,4}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string(), digits), anyOrder, (text, order) => {
        const read = readDate(text, order, TODAY)
        if (read.ok) expect(new Date(`${read.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read.date)
      }),
    )
  })

  test('[EX9] a year after February 29 is February 28', () => {
    expect([oneYearAfter('2024-02-29'), oneYearAfter('2026-11-22')]).toEqual(['2025-02-28', '2027-11-22'])
  })
})
