import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueOn, isLate } from '#shared/notes/due.ts'
import type { DueRule } from '#shared/notes/note-rules.ts'
import { addDays, instantAt, weekdayOf } from '#shared/sessions/clock.ts'

const rule = (kind: DueRule['kind'], days = 0): DueRule => ({ kind, days })
const NONE: ReadonlySet<string> = new Set()
/** Thanksgiving and the day after. */
const HOLIDAYS = new Set(['2026-11-26', '2026-11-27'])

describe('[NT5] the day until which a note is in time', () => {
  const table: [string, DueRule, ReadonlySet<string>, string][] = [
    ['2026-11-24', rule('same-day'), NONE, '2026-11-24'],
    ['2026-11-28', rule('same-day'), HOLIDAYS, '2026-11-28'],
    ['2026-11-24', rule('calendar-days', 7), HOLIDAYS, '2026-12-01'],
    ['2026-12-30', rule('calendar-days', 3), NONE, '2027-01-02'],
    ['2026-11-24', rule('business-days', 3), NONE, '2026-11-27'],
    ['2026-11-24', rule('business-days', 3), HOLIDAYS, '2026-12-01'],
    ['2026-11-27', rule('business-days', 1), NONE, '2026-11-30'],
    ['2026-11-28', rule('business-days', 1), NONE, '2026-11-30'],
    ['2026-11-24', rule('business-days', 0), HOLIDAYS, '2026-11-24'],
  ]
  test.each(table)('of a session on %s by %o', (heldOn, dueRule, holidays, expected) => {
    expect(dueOn(heldOn, dueRule, holidays)).toBe(expected)
  })

  const day = fc.integer({ min: 0, max: 3_000 }).map(days => addDays('2024-01-01', days))
  const days = fc.integer({ min: 0, max: 30 })
  const holidays = fc.array(day, { maxLength: 12 }).map(list => new Set(list))

  test('so many business days lie between, no more, no less, whatever the holidays', () => {
    fc.assert(
      fc.property(day, days, holidays, (heldOn, count, off) => {
        const last = dueOn(heldOn, rule('business-days', count), off)
        let business = 0
        for (let at = heldOn; at < last;) {
          at = addDays(at, 1)
          if (weekdayOf(at) < 6 && !off.has(at)) business += 1
        }
        return business === count && (count === 0 ? last === heldOn : weekdayOf(last) < 6 && !off.has(last))
      }),
      { numRuns: 300 },
    )
  })

  test('a day more is never earlier, a holiday more never either, and business days are never before calendar days', () => {
    fc.assert(
      fc.property(day, days, holidays, day, (heldOn, count, off, extra) => {
        const last = dueOn(heldOn, rule('business-days', count), off)
        return (
          dueOn(heldOn, rule('business-days', count + 1), off) > last &&
          dueOn(heldOn, rule('business-days', count), new Set([...off, extra])) >= last &&
          last >= dueOn(heldOn, rule('calendar-days', count), off)
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('[NT5] a late entry', () => {
  const table: [zone: string, due: string, signedAt: string, late: boolean][] = [
    // The day ends at midnight where the session was held.
    ['America/New_York', '2026-11-24', '2026-11-25T04:59:59.000Z', false],
    ['America/New_York', '2026-11-24', '2026-11-25T05:00:00.000Z', true],
    ['America/Los_Angeles', '2026-11-24', '2026-11-25T05:00:00.000Z', false],
    ['America/Los_Angeles', '2026-11-24', '2026-11-25T08:00:00.000Z', true],
    ['Pacific/Auckland', '2026-11-24', '2026-11-24T10:59:59.000Z', false],
    ['Pacific/Auckland', '2026-11-24', '2026-11-24T11:00:00.000Z', true],
    // A day of 25 hours, and one of 23.
    ['America/New_York', '2026-11-01', '2026-11-02T04:59:59.000Z', false],
    ['America/New_York', '2026-11-01', '2026-11-02T05:00:00.000Z', true],
    ['America/New_York', '2027-03-14', '2027-03-15T03:59:59.000Z', false],
    ['America/New_York', '2027-03-14', '2027-03-15T04:00:00.000Z', true],
    // A session that ended after midnight is still of the day it was held on.
    ['America/New_York', '2026-11-24', '2026-11-25T05:30:00.000Z', true],
  ]
  test.each(table)('in %s, due %s, signed %s: %s', (zone, due, signedAt, late) => {
    expect(isLate(signedAt, zone, due)).toBe(late)
  })

  test('begins with the first instant after the due day, in every zone and on every day', () => {
    const zones = ['America/New_York', 'America/Phoenix', 'America/Anchorage', 'Pacific/Honolulu', 'America/St_Johns']
    const day = fc.integer({ min: 0, max: 1_500 }).map(count => addDays('2025-01-01', count))
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, (zone, due) => {
        const end = Date.parse(instantAt(zone, addDays(due, 1), '00:00'))
        const at = (ms: number) => new Date(end + ms).toISOString()
        return !isLate(at(-1), zone, due) && isLate(at(0), zone, due)
      }),
      { numRuns: 200 },
    )
  })
})
