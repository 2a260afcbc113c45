import { describe, expect, test } from 'vitest'
import { formatDay, formatDayLong, formatMinutes, formatTime, formatTimeRange } from '#renderer/app/day.ts'

describe('days', () => {
  test('a date is shown with its year, or with its weekday', () => {
    expect({ short: formatDay('2026-11-20'), long: formatDayLong('2026-11-24') }).toEqual({
      short: 'Nov 20, 2026',
      long: 'Tuesday, November 24',
    })
  })

  test('the first and the last day of a year stay on their day in every time zone', () => {
    const zone = process.env['TZ']
    try {
      const shown = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York'].map(name => {
        process.env['TZ'] = name
        return [formatDay('2026-01-01'), formatDay('2026-12-31')]
      })
      expect(shown).toEqual(Array(3).fill(['Jan 1, 2026', 'Dec 31, 2026']))
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })
})

describe('times', () => {
  test('midnight and noon are twelve', () => {
    expect(['00:00', '00:05', '09:00', '12:00', '12:30', '17:30', '23:59'].map(time => formatTime(time))).toEqual([
      '12:00 am',
      '12:05 am',
      '9:00 am',
      '12:00 pm',
      '12:30 pm',
      '5:30 pm',
      '11:59 pm',
    ])
  })

  test('an instant is shown on the clock of the zone asked for, summer time included', () => {
    expect({
      winter: formatTime('2026-11-24T22:30:00.000Z', 'America/New_York'),
      summer: formatTime('2026-07-24T22:30:00.000Z', 'America/New_York'),
      west: formatTime('2026-11-24T22:30:00.000Z', 'America/Los_Angeles'),
    }).toEqual({ winter: '5:30 pm', summer: '6:30 pm', west: '2:30 pm' })
  })

  test('a range says am or pm twice only when noon or midnight lies between', () => {
    expect({
      evening: formatTimeRange('17:30', '19:00'),
      overNoon: formatTimeRange('11:30', '13:00'),
      overMidnight: formatTimeRange('23:00', '00:30'),
    }).toEqual({
      evening: '5:30 – 7:00 pm',
      overNoon: '11:30 am – 1:00 pm',
      overMidnight: '11:00 pm – 12:30 am',
    })
  })
})

test('minutes are said in hours from sixty on', () => {
  expect([0, 45, 60, 90, 125].map(formatMinutes)).toEqual(['0 min', '45 min', '1 h', '1 h 30 min', '2 h 5 min'])
})
