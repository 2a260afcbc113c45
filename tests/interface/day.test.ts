import { describe, expect, test } from 'vitest'
import { formatDay, formatDayLong, formatMinutes, formatTime, formatTimeRange } from '#renderer/app/day.ts'

describe('days and times on the screen', () => {
  test('a date keeps its day in every time zone', () => {
    expect([formatDay('2026-11-20'), formatDayLong('2026-11-24'), formatDay('1900-01-01')]).toEqual([
      'Nov 20, 2026',
      'Tuesday, November 24',
      'Jan 1, 1900',
    ])
  })

  test('midnight and noon are twelve', () => {
    expect(['00:00', '00:05', '12:00', '17:30', '23:59'].map(time => formatTime(time))).toEqual([
      '12:00 am',
      '12:05 am',
      '12:00 pm',
      '5:30 pm',
      '11:59 pm',
    ])
  })

  test('an instant is shown on the wall clock of the time zone it is meant in, on both sides of a clock change', () => {
    expect([
      formatTime('2026-11-01T05:30:00.000Z', 'America/New_York'),
      formatTime('2026-11-01T06:30:00.000Z', 'America/New_York'),
    ]).toEqual(['1:30 am', '1:30 am'])
  })

  test('a range says am or pm once unless noon lies between', () => {
    expect([formatTimeRange('17:30', '19:00'), formatTimeRange('11:30', '13:00')]).toEqual([
      '5:30 – 7:00 pm',
      '11:30 am – 1:00 pm',
    ])
  })

  test('minutes are told in hours from sixty on', () => {
    expect([0, 45, 60, 90, 540].map(formatMinutes)).toEqual(['0 min', '45 min', '1 h', '1 h 30 min', '9 h'])
  })
})
