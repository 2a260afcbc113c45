import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arithmeticOf, minutesPresent, type TimedSession } from '#shared/attendance/minutes.ts'
import type { Presence } from '#shared/attendance/presence.ts'
import { instantAt } from '#shared/sessions/clock.ts'

const START = '2026-11-24T22:30:00.000Z'
const at = (minutes: number, from = START) => new Date(Date.parse(from) + minutes * 60_000).toISOString()
const stays = (...spans: [number, number | null][]): Presence => ({
  absence: null,
  intervals: spans.map(([from, until]) => ({ cameAt: at(from), leftAt: until === null ? null : at(until) })),
})
const session = (length: number | null, ...breaks: [number, number | null][]): TimedSession => ({
  startedAt: START,
  endedAt: length === null ? null : at(length),
  breaks: breaks.map(([from, until]) => ({ startedAt: at(from), endedAt: until === null ? null : at(until) })),
})
const NOW = at(500)

test('[AT10] a break is taken off as far as somebody was in the room during it, before rounding', () => {
  expect(minutesPresent(stays([0, null]), session(90, [30, 40]), NOW)).toBe(80)
  expect(minutesPresent(stays([0, 35]), session(90, [30, 40]), NOW)).toBe(30)
  expect(minutesPresent(stays([0, null]), session(90, [30, 30.4], [60, 60.4]), NOW)).toBe(89)
})

test('[AT10] who stepped out over a break loses nothing twice', () => {
  expect(minutesPresent(stays([0, 28], [42, null]), session(90, [30, 40]), NOW)).toBe(76)
})

test('[AT10] a break that goes on is taken off up to now, and breaks that overlap count once', () => {
  expect(minutesPresent(stays([0, null]), session(null, [30, null]), at(45))).toBe(30)
  expect(minutesPresent(stays([0, null]), session(90, [30, 45], [40, 50], [44, 46]), NOW)).toBe(70)
})

test('[AT10] the arithmetic is shown: stays within the session, breaks within stays, the sum, the rounding', () => {
  const at_ = (minutes: number) => Date.parse(at(minutes))
  expect(arithmeticOf(stays([-10, 20], [25.5, 120]), session(90.75, [15, 30]), NOW)).toEqual({
    stays: [
      { from: at_(0), until: at_(20) },
      { from: at_(25.5), until: at_(90.75) },
    ],
    breaks: [
      { from: at_(15), until: at_(20) },
      { from: at_(25.5), until: at_(30) },
    ],
    inRoomMs: 85.25 * 60_000,
    breakMs: 9.5 * 60_000,
    minutes: 75,
  })
})

const aStretch = fc
  .tuple(fc.double({ min: -200, max: 400, noNaN: true }), fc.option(fc.double({ min: 0, max: 300, noNaN: true })))
  .map(([from, length]): [number, number | null] => [from, length === null ? null : from + length])
const stretches = fc.array(aStretch, { maxLength: 7 })
const aSession = fc
  .tuple(fc.option(fc.double({ min: 0, max: 400, noNaN: true })), stretches)
  .map(([length, breaks]) => session(length, ...breaks))
const aNow = fc.double({ min: 0, max: 500, noNaN: true }).map(minutes => at(minutes))

describe('whatever the stays and breaks', () => {
  test('[AT10] no minute is negative, and none beyond the session', () => {
    fc.assert(
      fc.property(stretches, aSession, aNow, (spans, times, now) => {
        const { minutes, inRoomMs, breakMs } = arithmeticOf(stays(...spans), times, now)
        const length = Math.max(0, Date.parse(times.endedAt ?? now) - Date.parse(START))
        expect(minutes).toBeGreaterThanOrEqual(0)
        expect(breakMs).toBeLessThanOrEqual(inRoomMs)
        expect(inRoomMs).toBeLessThanOrEqual(length)
      }),
    )
  })

  test('[AT10] no minute counts twice: minute by minute the same comes out', () => {
    const whole = fc
      .tuple(fc.integer({ min: -30, max: 130 }), fc.option(fc.integer({ min: 0, max: 90 })))
      .map(([from, length]): [number, number | null] => [from, length === null ? null : from + length])
    const list = fc.array(whole, { maxLength: 5 })
    fc.assert(
      fc.property(list, list, (spans, breaks) => {
        const isIn = (all: [number, number | null][], minute: number) =>
          all.some(([from, until]) => from <= minute && minute < (until ?? 90))
        const counted = Array.from({ length: 90 }, (_, minute) => minute).filter(
          minute => isIn(spans, minute) && !isIn(breaks, minute),
        )
        expect(minutesPresent(stays(...spans), session(90, ...breaks), NOW)).toBe(counted.length)
      }),
    )
  })

  test('[AT10] the order in which stays and breaks were entered changes nothing', () => {
    const shuffled = fc.tuple(stretches, stretches, aNow, fc.infiniteStream(fc.double({ noNaN: true })))
    fc.assert(
      fc.property(shuffled, ([spans, breaks, now, keys]) => {
        const mixed = <T>(list: readonly T[]) =>
          list
            .map(one => ({ one, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one)
        expect(arithmeticOf(stays(...mixed(spans)), session(120, ...mixed(breaks)), now)).toEqual(
          arithmeticOf(stays(...spans), session(120, ...breaks), now),
        )
      }),
    )
  })

  test('[AT10] a further break never adds minutes, a further stay never takes any off', () => {
    fc.assert(
      fc.property(stretches, aSession, aStretch, aNow, (spans, times, [from, until], now) => {
        const pause = { startedAt: at(from), endedAt: until === null ? null : at(until) }
        const before = minutesPresent(stays(...spans), times, now)
        const paused = { ...times, breaks: [...times.breaks, pause] }
        expect(minutesPresent(stays(...spans), paused, now)).toBeLessThanOrEqual(before)
        expect(minutesPresent(stays(...spans, [from, until]), times, now)).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

/** A session in New York from one wall time to another, with a break; how long its client was in the room. */
function inNewYork([from, until]: [string, string], [begins, ends]: [string, string]): number {
  const on = (moment: string) => {
    const [date = '', time = ''] = moment.split(' ')
    return instantAt('America/New_York', date, time)
  }
  const times = {
    startedAt: on(from),
    endedAt: on(until),
    breaks: [{ startedAt: on(begins), endedAt: on(ends) }],
  }
  return minutesPresent({ absence: null, intervals: [{ cameAt: on(from), leftAt: null }] }, times, NOW)
}

test('[AT8, AT10] midnight, and the nights in New York when the clocks go forward and back, with breaks over them', () => {
  expect(inNewYork(['2026-11-24 23:00', '2026-11-25 01:00'], ['2026-11-24 23:55', '2026-11-25 00:10'])).toBe(105)
  // Spring: 2:00 becomes 3:00, so that 1:30 to 3:30 is one hour; a break from 1:50 to 3:10 is twenty minutes.
  expect(inNewYork(['2026-03-08 01:30', '2026-03-08 03:30'], ['2026-03-08 01:50', '2026-03-08 03:10'])).toBe(40)
  // Autumn: 1:00 to 2:00 is lived twice, so that 0:30 to 2:30 is three hours; a break from 0:50 to 2:10 is 140 minutes.
  expect(inNewYork(['2026-11-01 00:30', '2026-11-01 02:30'], ['2026-11-01 00:50', '2026-11-01 02:10'])).toBe(40)
})
