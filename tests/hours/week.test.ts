import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekdayOf } from '#shared/sessions/clock.ts'
import { weekOf, weekStanding, type MeetingToCome } from '#shared/hours/week.ts'

const meeting = (onDate: string, minutes: number, startsAt = '17:30'): MeetingToCome => ({
  groupName: 'Evening Early Recovery',
  onDate,
  startsAt,
  minutes,
  isOn: false,
})
const aDate = fc.nat(8_000).map(days => addDays('2020-01-01', days))
const aMeeting = fc
  .tuple(fc.nat(6), fc.integer({ min: 10, max: 240 }))
  .map(([day, minutes]) => meeting(addDays('2026-11-23', day), minutes))

test('[HR4] the week begins on the clinic’s weekday and has seven days, over a clock change too', () => {
  expect(weekOf('2026-11-24', 1)).toEqual({ from: '2026-11-23', until: '2026-11-29' })
  expect(weekOf('2026-11-24', 7)).toEqual({ from: '2026-11-22', until: '2026-11-28' })
  expect(weekOf('2026-11-01', 1)).toEqual({ from: '2026-10-26', until: '2026-11-01' })
  expect(weekOf('2026-03-08', 7)).toEqual({ from: '2026-03-08', until: '2026-03-14' })
})

test('[HR4] every date lies in exactly its week, whatever weekday it begins on', () => {
  fc.assert(
    fc.property(aDate, fc.integer({ min: 1, max: 7 }), (date, startsOn) => {
      const week = weekOf(date, startsOn)
      expect(week.from <= date && date <= week.until).toBe(true)
      expect(weekdayOf(week.from)).toBe(startsOn)
      expect(addDays(week.from, 6)).toBe(week.until)
      expect(weekOf(week.until, startsOn)).toEqual(week)
    }),
  )
})

test('[HR6] reached, within reach, out of reach', () => {
  const toCome = [meeting('2026-11-25', 180), meeting('2026-11-27', 180)]
  const reach = (had: number) => weekStanding(had, 540, toCome).reach
  expect([540, 600, 180, 179, 0].map(reach)).toEqual([
    'reached',
    'reached',
    'within-reach',
    'out-of-reach',
    'out-of-reach',
  ])
  expect(weekStanding(180, 540, [])).toMatchObject({ reach: 'out-of-reach', missingMinutes: 360, needed: [] })
})

test('[HR7] of the meetings left the fewest that suffice are named, the longest first, in the order of the week', () => {
  const short = meeting('2026-11-25', 60)
  const long = meeting('2026-11-27', 180)
  const middle = meeting('2026-11-26', 90)
  expect(weekStanding(300, 540, [long, short, middle]).needed).toEqual([middle, long])
  expect(weekStanding(540, 540, [long, short, middle]).needed).toEqual([])
  expect(weekStanding(0, 540, [long, short, middle]).needed).toEqual([short, middle, long])
})

test('[HR7] no fewer meetings would do, and those named do whenever all of them would', () => {
  fc.assert(
    fc.property(fc.nat(900), fc.nat(900), fc.array(aMeeting, { maxLength: 7 }), (had, target, toCome) => {
      const { needed, reach, missingMinutes } = weekStanding(had, target, toCome)
      const sum = (list: readonly MeetingToCome[]) => list.reduce((all, { minutes }) => all + minutes, 0)
      expect(reach === 'out-of-reach').toBe(had < target && had + sum(toCome) < target)
      expect(sum(needed)).toBeGreaterThanOrEqual(Math.min(missingMinutes, sum(toCome)))
      const longest = [...toCome].sort((a, b) => b.minutes - a.minutes).slice(0, Math.max(0, needed.length - 1))
      if (needed.length > 0) expect(sum(longest)).toBeLessThan(missingMinutes)
    }),
  )
})
