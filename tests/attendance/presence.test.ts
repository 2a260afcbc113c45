import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesPresent, type TimedSession } from '#shared/attendance/minutes.ts'
import {
  applyMark,
  Mark,
  NOT_RECORDED,
  Presence,
  statusOf,
  stepOutOrIn,
  wasPresent,
} from '#shared/attendance/presence.ts'

const START = '2026-11-24T22:30:12.345Z'
const END = '2026-11-25T00:00:40.000Z'
const running: TimedSession = { startedAt: START, endedAt: null, breaks: [] }
const ended: TimedSession = { startedAt: START, endedAt: END, breaks: [] }
/** The instant so many minutes (also parts of one) after the start. */
const at = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString()
const stays = (...spans: [number, number | null][]): Presence => ({
  absence: null,
  intervals: spans.map(([from, until]) => ({ cameAt: at(from), leftAt: until === null ? null : at(until) })),
})

const aMark = fc.constantFrom(...Mark.values)
const aStay = fc
  .tuple(fc.double({ min: -200, max: 300, noNaN: true }), fc.option(fc.double({ min: 0, max: 300, noNaN: true })))
  .map(([from, length]) => ({ cameAt: at(from), leftAt: length === null ? null : at(from + length) }))
const aPresence = fc.oneof(
  fc.record({ absence: fc.constant(null), intervals: fc.array(aStay, { maxLength: 8 }) }),
  fc.constantFrom<Presence>({ absence: 'excused', intervals: [] }, { absence: 'absent', intervals: [] }),
)
const someTimes = fc
  .option(fc.double({ min: 3, max: 400, noNaN: true }))
  .map((length): TimedSession => ({ startedAt: START, endedAt: length === null ? null : at(length), breaks: [] }))
const aNow = fc.double({ min: 0, max: 400, noNaN: true }).map(at)

describe('what is kept', () => {
  test('[AT1] a reason for absence never stands together with times in the room', () => {
    const both = { absence: 'excused', intervals: stays([0, null]).intervals }
    expect(Presence.safeParse(both).success).toBe(false)
    expect(Presence.safeParse(stays([0, 20], [30, null])).success).toBe(true)
  })

  test('[AT1] nobody leaves before coming', () => {
    expect(Presence.safeParse(stays([30, 29])).success).toBe(false)
  })

  test('[AT1] not recorded is neither present nor absent', () => {
    expect(statusOf(NOT_RECORDED, ended)).toBe('not-recorded')
    expect(minutesPresent(NOT_RECORDED, ended, END)).toBe(0)
  })

  test('[AT1] whatever is pressed in whatever order, the record stays valid', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aMark, aNow), { maxLength: 12 }), someTimes, (presses, times) => {
        const last = presses.reduce((before, [mark, now]) => applyMark(before, mark, times, now), NOT_RECORDED)
        expect(Presence.parse(last)).toEqual(last)
      }),
    )
  })
})

describe('what one press records', () => {
  test('[AT2] present is in the room from the start, whenever it is pressed', () => {
    expect(applyMark(NOT_RECORDED, 'present', running, at(25))).toEqual(stays([0, null]))
  })

  test('[AT2] late is in the room from now', () => {
    expect(applyMark(NOT_RECORDED, 'late', running, at(17))).toEqual(stays([17, null]))
  })

  test('[AT2] late pressed at the very start counts from the next minute, so that it still reads as late', () => {
    const early = applyMark(NOT_RECORDED, 'late', running, START)
    expect(early).toEqual(stays([1, null]))
    expect(statusOf(early, running)).toBe('late')
  })

  test('[AT2] a second late keeps the first arrival, also of someone who has left since', () => {
    const late = applyMark(NOT_RECORDED, 'late', running, at(17))
    expect(applyMark(late, 'late', running, at(40))).toEqual(late)
    const left = applyMark(late, 'left', running, at(50))
    expect(left).toEqual(stays([17, 50]))
    expect(applyMark(left, 'late', running, at(55))).toEqual(late)
  })

  test('[AT2] left ends the stay now; with nothing recorded the stay began at the start', () => {
    expect(applyMark(stays([17, null]), 'left', running, at(60))).toEqual(stays([17, 60]))
    expect(applyMark(NOT_RECORDED, 'left', running, at(60))).toEqual(stays([0, 60]))
  })

  test('[AT2] left ends every stay that is open, not only the one entered last', () => {
    expect(applyMark(stays([30, null], [0, 20]), 'left', running, at(60))).toEqual(stays([30, 60], [0, 20]))
  })

  test('[AT2] excused, absent and clear take the times back', () => {
    const was = stays([0, 30], [40, null])
    expect(applyMark(was, 'excused', running, at(50))).toEqual({ absence: 'excused', intervals: [] })
    expect(applyMark(was, 'absent', running, at(50))).toEqual({ absence: 'absent', intervals: [] })
    expect(applyMark(was, 'clear', running, at(50))).toEqual(NOT_RECORDED)
  })

  test('[AT2] each press gives the status it names, while the session runs and after its end', () => {
    const named = {
      present: 'present',
      late: 'late',
      left: 'left-early',
      excused: 'excused',
      absent: 'absent',
    } as const
    fc.assert(
      fc.property(
        fc.constantFrom('present', 'late', 'left', 'excused', 'absent'),
        someTimes,
        aNow,
        (mark, times, now) => {
          expect(statusOf(applyMark(NOT_RECORDED, mark, times, now), times)).toBe(named[mark])
        },
      ),
    )
  })
})

describe('the status', () => {
  test.each<[string, Presence, TimedSession, string]>([
    ['there from the start', stays([0, null]), ended, 'present'],
    ['there before the start', stays([-10, null]), ended, 'present'],
    ['in after the start', stays([17, null]), ended, 'late'],
    ['gone before the end', stays([0, 60]), ended, 'left-early'],
    ['late and gone before the end', stays([17, 60]), ended, 'left-early'],
    ['gone while it still runs', stays([0, 60]), running, 'left-early'],
    ['out and back in', stays([0, 30], [40, null]), ended, 'present'],
    ['excused', { absence: 'excused', intervals: [] }, ended, 'excused'],
  ])('[AT3] %s: follows from the times alone', (_title, presence, times, status) => {
    expect(statusOf(presence, times)).toBe(status)
  })

  test('[AT3] times typed in whole minutes in the first and the last minute are neither late nor left early', () => {
    const typed = {
      absence: null,
      intervals: [{ cameAt: '2026-11-24T22:30:00.000Z', leftAt: '2026-11-25T00:00:00.000Z' }],
    }
    expect(statusOf(typed, ended)).toBe('present')
    const fromTheClock = { absence: null, intervals: [{ cameAt: '2026-11-24T22:30:50.000Z', leftAt: null }] }
    expect(statusOf(fromTheClock, ended)).toBe('present')
  })
})

describe('the minutes', () => {
  test('[AT4] minutes are time in the room, rounded down once at the end', () => {
    expect(minutesPresent(stays([0, 20.6], [30, 40.6]), ended, END)).toBe(31)
  })

  test('[AT4] while the session runs they count up to now', () => {
    expect(minutesPresent(stays([17, null]), running, at(49.9))).toBe(32)
  })

  test('[AT4] minutes are never below zero and never more than the session was long', () => {
    fc.assert(
      fc.property(aPresence, someTimes, aNow, (presence, times, now) => {
        const minutes = minutesPresent(presence, times, now)
        const long = Math.max(0, Date.parse(times.endedAt ?? now) - Date.parse(times.startedAt)) / 60_000
        expect(Number.isInteger(minutes)).toBe(true)
        expect(minutes).toBeGreaterThanOrEqual(0)
        expect(minutes).toBeLessThanOrEqual(long)
      }),
    )
  })

  test('[AT4] an open stay never loses minutes as time goes on', () => {
    fc.assert(
      fc.property(aPresence, aNow, fc.nat(100), (presence, now, more) => {
        const later = new Date(Date.parse(now) + more * 60_000).toISOString()
        expect(minutesPresent(presence, running, later)).toBeGreaterThanOrEqual(minutesPresent(presence, running, now))
      }),
    )
  })
})

describe('who gets a note', () => {
  test('[AT5] anyone with time in the room gets an individual note, nobody else', () => {
    expect(
      [stays([0, null]), stays([17, 18]), NOT_RECORDED, { absence: 'excused' as const, intervals: [] }].map(wasPresent),
    ).toEqual([true, true, false, false])
  })

  test('[AT5] being in the room and having a status of the room are the same thing', () => {
    fc.assert(
      fc.property(aPresence, someTimes, (presence, times) => {
        expect(wasPresent(presence)).toBe(['present', 'late', 'left-early'].includes(statusOf(presence, times)))
      }),
    )
  })
})

describe('several stays', () => {
  test('[AT6] out and back in makes a second stay; who is not there cannot step out', () => {
    const out = stepOutOrIn(stays([0, null]), running, at(32))
    expect(out).toEqual(stays([0, 32]))
    expect(stepOutOrIn(out ?? NOT_RECORDED, running, at(42))).toEqual(stays([0, 32], [42, null]))
    expect(stepOutOrIn({ absence: 'absent', intervals: [] }, running, at(42))).toBe(null)
    expect(stepOutOrIn(stays([0, null]), ended, at(200))).toBe(null)
  })

  test('[AT6] the same stay entered twice, or two that overlap, count once', () => {
    expect(minutesPresent(stays([0, 40], [0, 40]), ended, END)).toBe(40)
    expect(minutesPresent(stays([0, 40], [20, 50]), ended, END)).toBe(50)
  })

  test('[AT6] the order in which stays were entered changes nothing', () => {
    const shuffled = fc
      .array(aStay, { maxLength: 8 })
      .chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(shuffled, someTimes, aNow, ([one, other], times, now) => {
        const a = { absence: null, intervals: one }
        const b = { absence: null, intervals: other }
        expect(minutesPresent(b, times, now)).toBe(minutesPresent(a, times, now))
        expect(statusOf(b, times)).toBe(statusOf(a, times))
      }),
    )
  })

  test('[AT6] minutes equal a count, second by second, of when the client was in the room', () => {
    const wholeSeconds = fc
      .tuple(fc.integer({ min: -60, max: 400 }), fc.option(fc.nat(300)))
      .map(([from, length]): [number, number | null] => [from / 60, length === null ? null : (from + length) / 60])
    fc.assert(
      fc.property(fc.array(wholeSeconds, { maxLength: 6 }), fc.integer({ min: 180, max: 400 }), (spans, seconds) => {
        const inside = (second: number) =>
          spans.some(
            ([from, until]) => second >= Math.round(from * 60) && (until === null || second < Math.round(until * 60)),
          )
        const counted = Array.from({ length: seconds }, (_, second) => second).filter(inside).length
        const times = { startedAt: START, endedAt: at(seconds / 60), breaks: [] }
        expect(minutesPresent(stays(...spans), times, END)).toBe(Math.floor(counted / 60))
      }),
    )
  })
})

describe('outside the session', () => {
  test('[AT7] time before the start and after the end adds no minutes', () => {
    const wholeHour = { startedAt: START, endedAt: at(60), breaks: [] }
    expect(minutesPresent(stays([-30, 90]), wholeHour, END)).toBe(60)
    expect(minutesPresent(stays([-30, -10], [70, null]), wholeHour, END)).toBe(0)
  })

  test('[AT7] a press long after the end counts as made at the end', () => {
    expect(minutesPresent(applyMark(NOT_RECORDED, 'present', ended, at(3_000)), ended, at(3_000))).toBe(90)
    expect(minutesPresent(applyMark(NOT_RECORDED, 'late', ended, at(3_000)), ended, at(3_000))).toBe(0)
  })
})

describe('midnight and clock changes', () => {
  test('[AT8] a session across midnight counts every minute once', () => {
    const night = { startedAt: '2026-11-25T04:30:00.000Z', endedAt: '2026-11-25T05:30:00.000Z', breaks: [] } // 11:30 pm to 12:30 am in New York
    const late = { absence: null, intervals: [{ cameAt: '2026-11-25T04:50:00.000Z', leftAt: null }] }
    expect([statusOf(late, night), minutesPresent(late, night, END)]).toEqual(['late', 40])
  })

  test('[AT8] the hour that is lived twice when clocks are set back counts twice', () => {
    // 12:30 am to 2:30 am in New York on 1 November 2026 is three hours long.
    const setBack = { startedAt: '2026-11-01T04:30:00.000Z', endedAt: '2026-11-01T07:30:00.000Z', breaks: [] }
    const whole = applyMark(NOT_RECORDED, 'present', setBack, setBack.startedAt)
    expect(minutesPresent(whole, setBack, setBack.endedAt)).toBe(180)
  })

  test('[AT8] the same evening on any other day has the same minutes and status', () => {
    const moved = (instant: string, days: number) => new Date(Date.parse(instant) + days * 86_400_000).toISOString()
    fc.assert(
      fc.property(fc.array(aStay, { maxLength: 5 }), fc.integer({ min: -400, max: 400 }), (intervals, days) => {
        const shifted = intervals.map(stay => ({
          cameAt: moved(stay.cameAt, days),
          leftAt: stay.leftAt === null ? null : moved(stay.leftAt, days),
        }))
        const times = { startedAt: moved(START, days), endedAt: moved(END, days), breaks: [] }
        const here = { absence: null, intervals }
        const there = { absence: null, intervals: shifted }
        expect(minutesPresent(there, times, END)).toBe(minutesPresent(here, ended, END))
        expect(statusOf(there, times)).toBe(statusOf(here, ended))
      }),
    )
  })
})

describe('nothing is lost', () => {
  test('[AT9] a press leaves what stood before untouched, so undo brings back exactly that', () => {
    fc.assert(
      fc.property(aPresence, aMark, someTimes, aNow, (before, mark, times, now) => {
        const copy = structuredClone(before)
        applyMark(before, mark, times, now)
        expect(before).toEqual(copy)
      }),
    )
  })

  test('[AT9] status and minutes of a correction follow from the corrected times, whatever was recorded first', () => {
    const asRecorded = applyMark(NOT_RECORDED, 'absent', running, at(5))
    const corrected = stays([30, null])
    expect([statusOf(asRecorded, ended), minutesPresent(asRecorded, ended, END)]).toEqual(['absent', 0])
    expect([statusOf(corrected, ended), minutesPresent(corrected, ended, END)]).toEqual(['late', 60])
  })
})
