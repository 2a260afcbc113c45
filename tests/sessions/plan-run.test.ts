import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanItem } from '#shared/sessions/plan.ts'
import {
  deliveredTime,
  followingItem,
  heldMinutes,
  planNow,
  runningSegment,
  type RunningPlan,
} from '#shared/sessions/plan-run.ts'
import { DeliveryId } from '#shared/sessions/session-id.ts'

const START = '2026-11-24T22:30:00.000Z'
const MINUTE = 60_000
const at = (minutes: number) => new Date(Date.parse(START) + minutes * MINUTE).toISOString()
const [one, two] = ['1', '2'].map(digit => DeliveryId.parse(`0190a1b2-0000-7000-8000-00000000000${digit}`))
if (one === undefined || two === undefined) throw new Error('two deliveries')

const item = (segment: number, minutes: number, fields: Partial<PlanItem> = {}): PlanItem => ({
  deliveryId: one,
  segment,
  name: `Part ${segment}`,
  kind: 'teach',
  plannedMinutes: minutes,
  minutes,
  isSkipped: false,
  ...fields,
})
const run = (segment: number, minutes: number, deliveryId = one) => ({ deliveryId, segment, startedAt: at(minutes) })
const pause = (from: number, until: number | null) => ({
  startedAt: at(from),
  endedAt: until === null ? null : at(until),
})

/** Ninety minutes: 10 open, 20 teach, 40 activity, 10 close, 10 left free. */
const aPlan = (fields: Partial<RunningPlan> = {}): RunningPlan => ({
  startedAt: START,
  endedAt: null,
  plannedMinutes: 90,
  items: [item(0, 10), item(1, 20), item(2, 40), item(3, 10)],
  runs: [run(0, 0)],
  breaks: [],
  ...fields,
})

const spent = (plan: RunningPlan, now: number) => planNow(plan, at(now)).items.map(({ spentMs }) => spentMs / MINUTE)
const states = (plan: RunningPlan, now: number) => planNow(plan, at(now)).items.map(({ state }) => state)
const behind = (plan: RunningPlan, now: number) => planNow(plan, at(now)).behindMs / MINUTE

describe('[SE5] a segment’s time', () => {
  test('goes from its beginning to the beginning of the next one, breaks deducted', () => {
    const plan = aPlan({ runs: [run(0, 0), run(1, 12), run(2, 40)], breaks: [pause(20, 25), pause(45, null)] })
    expect(spent(plan, 60)).toEqual([12, 23, 5, 0])
    expect(states(plan, 60)).toEqual(['done', 'done', 'now', 'ahead'])
  })

  test('adds up when it is begun again', () => {
    expect(spent(aPlan({ runs: [run(0, 0), run(1, 10), run(0, 15)] }), 18)).toEqual([13, 5, 0, 0])
  })

  test('ends with the session', () => {
    const plan = aPlan({ endedAt: at(15), runs: [run(0, 0), run(1, 10)] })
    expect(spent(plan, 500)).toEqual([10, 5, 0, 0])
    expect(planNow(plan, at(500))).toMatchObject({ at: null, leftMs: 0, tone: 'calm', behindMs: 0 })
  })

  test('gains nothing by a clock that was set back', () => {
    const plan = aPlan({ runs: [run(0, 0), run(1, 10), run(2, 5)] })
    expect(spent(plan, 20)).toEqual([10, 0, 10, 0])
    expect(spent(plan, -30)).toEqual([0, 0, 0, 0])
  })
})

describe('[SE6] a segment’s timer', () => {
  test.each([
    [0, 20, 'calm'],
    [15.9, 4.1, 'calm'],
    [16, 4, 'amber'],
    [19.99, 0.01, 'amber'],
    [20, 0, 'red'],
    [26, -6, 'red'],
  ])('after %d of 20 minutes %d are left: %s', (minutes, left, tone) => {
    const { leftMs, ...standing } = planNow(aPlan({ runs: [run(1, 0)] }), at(minutes))
    expect({ left: Math.round(leftMs / 600) / 100, tone: standing.tone }).toEqual({ left, tone })
  })

  test('counts time that was added as its own', () => {
    const items = [item(0, 10, { minutes: 15 })]
    expect(planNow(aPlan({ items }), at(11))).toMatchObject({ leftMs: 4 * MINUTE, tone: 'calm' })
  })
})

describe('[SE7] behind or ahead', () => {
  test('is on time while a segment is within its own, and behind by what it takes too long', () => {
    expect([behind(aPlan(), 0), behind(aPlan(), 10), behind(aPlan(), 13)]).toEqual([0, 0, 3])
  })

  test('is ahead when a segment ends early or is skipped, behind when time is added', () => {
    const [open = item(0, 10), teach = item(1, 20), ...rest] = aPlan().items
    expect(behind(aPlan({ runs: [run(0, 0), run(1, 6)] }), 6)).toBe(-4)
    expect(behind(aPlan({ items: [open, { ...teach, isSkipped: true }, ...rest] }), 5)).toBe(-20)
    expect(behind(aPlan({ items: [open, { ...teach, minutes: 25 }, ...rest] }), 5)).toBe(5)
  })

  test('a break first uses the minutes that the plan leaves free', () => {
    expect([7, 10, 14].map(length => behind(aPlan({ breaks: [pause(2, 2 + length)] }), 10 + length))).toEqual([0, 0, 4])
  })

  test('is nothing without a plan, and before any of it was begun', () => {
    expect([behind(aPlan({ items: [], runs: [] }), 50), behind(aPlan({ runs: [] }), 50)]).toEqual([0, 0])
  })
})

describe('what comes next', () => {
  const nextOf = (plan: RunningPlan) => followingItem(planNow(plan, at(30)))?.segment ?? null

  test('is the next segment that was neither begun nor skipped, then one that was passed over, then none', () => {
    const items = [item(0, 10), item(1, 20, { isSkipped: true }), item(2, 40), item(3, 10)]
    expect([
      nextOf(aPlan({ items })),
      nextOf(aPlan({ items, runs: [run(0, 0), run(3, 5)] })),
      nextOf(aPlan({ items, runs: [run(0, 0), run(2, 5), run(3, 20)] })),
      nextOf(aPlan({ items, runs: [] })),
      nextOf(aPlan({ items: [], runs: [] })),
    ]).toEqual([2, 2, null, 0, null])
  })
})

describe('the segment that runs, for a clock elsewhere', () => {
  test('counts from one instant, whenever it is asked', () => {
    const plan = aPlan({ runs: [run(0, 0), run(1, 10), run(0, 15)], breaks: [pause(16, 18)] })
    const { items } = plan
    const said = { item: items[0], countsFrom: at(3), pausedMs: null }
    expect([runningSegment(plan, at(20)), runningSegment(plan, at(70.5))]).toEqual([
      { ...said, countsFrom: at(7) },
      { ...said, countsFrom: at(7) },
    ])
  })

  test('stands in a break, and says the same however long it takes', () => {
    const plan = aPlan({ breaks: [pause(4, null)] })
    const said = { item: plan.items[0], countsFrom: START, pausedMs: 4 * MINUTE }
    expect([runningSegment(plan, at(4)), runningSegment(plan, at(30))]).toEqual([said, said])
  })

  test('is none before the first, without a plan and after the end', () => {
    const plans = [aPlan({ runs: [] }), aPlan({ items: [], runs: [] }), aPlan({ endedAt: at(3) })]
    expect(plans.map(plan => runningSegment(plan, at(5)))).toEqual([null, null, null])
  })
})

describe('[SE8] the minutes of a delivery', () => {
  test('are the time of its own segments, breaks deducted, rounded down once', () => {
    const plan = aPlan({
      items: [item(0, 10), item(1, 20), item(0, 30, { deliveryId: two })],
      runs: [run(0, 0), run(0, 10.4, two), run(1, 20.8)],
      breaks: [pause(22, 25)],
    })
    expect(deliveredTime(plan, one, at(40))).toEqual({ startedAt: START, endedAt: at(40), minutes: 26 })
  })

  test('are not told by its segments when fewer than two were begun', () => {
    const plan = aPlan({ runs: [run(0, 0), run(0, 20)] })
    expect([deliveredTime(plan, one, at(40)), deliveredTime(plan, two, at(40))]).toEqual([null, null])
  })

  test('of the whole session are those without its breaks', () => {
    expect(heldMinutes(aPlan({ endedAt: at(80), breaks: [pause(-5, 5), pause(75, null)] }), at(300))).toBe(70)
  })
})

describe('whatever is pressed in whatever order', () => {
  const minute = fc.integer({ min: -120, max: 400 }).map(quarter => quarter / 4)
  const someRuns = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 3 }), minute, fc.constantFrom(one, two)).map(args => run(...args)),
    { maxLength: 12 },
  )
  const someBreaks = fc.array(
    fc
      .tuple(minute, fc.option(fc.integer({ min: 0, max: 60 })))
      .map(([from, length]) => pause(from, length === null ? null : from + length)),
    { maxLength: 5 },
  )
  const someItems = fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom(one, two), fc.boolean())
      .map(([segment, minutes, deliveryId, isSkipped]) => item(segment, minutes, { deliveryId, isSkipped })),
    { selector: ({ deliveryId, segment }) => `${deliveryId} ${segment}` },
  )
  const anyPlan = fc.record({
    runs: someRuns,
    breaks: someBreaks,
    items: someItems,
    endedAt: fc.option(minute.map(at)),
  })
  const everyPlan = (holds: (plan: RunningPlan, now: string) => void) =>
    fc.assert(fc.property(anyPlan, minute, (fields, now) => holds(aPlan(fields), at(now))))

  test('[SE5] no segment has time below zero, and no minute is counted twice', () => {
    everyPlan((plan, now) => {
      const times = planNow(plan, now).items.map(({ spentMs }) => spentMs)
      const whole = Math.max(0, Date.parse(plan.endedAt ?? now) - Date.parse(START))
      expect(times.every(ms => ms >= 0)).toBe(true)
      expect(times.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(whole)
    })
  })

  test('[SE8] deliveries have together no more minutes than the session was held, and none below zero', () => {
    everyPlan((plan, now) => {
      const minutes = [one, two].map(id => deliveredTime(plan, id, now)?.minutes ?? 0)
      expect(minutes.every(count => count >= 0)).toBe(true)
      expect(minutes.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(heldMinutes(plan, now))
    })
  })

  test('[SE8] a delivery never ends before it began', () => {
    everyPlan((plan, now) => {
      for (const time of [one, two].map(id => deliveredTime(plan, id, now)))
        expect(time === null || time.startedAt <= time.endedAt).toBe(true)
    })
  })

  test('[SE6] one segment runs at most, and its time left is its own less what it took', () => {
    everyPlan((plan, now) => {
      const { items, at: place, leftMs, tone } = planNow(plan, now)
      const running = items.filter(({ state }) => state === 'now')
      expect(running).toEqual(place === null ? [] : [items[place]])
      for (const { minutes, spentMs } of running) expect(leftMs).toBe(minutes * MINUTE - spentMs)
      expect(tone === 'red').toBe(place !== null && leftMs <= 0)
    })
  })

  test('[SE10] the segment that runs counts from the same instant until something is pressed', () => {
    everyPlan((plan, now) => {
      const latest = [now, START, ...plan.runs.map(one => one.startedAt), ...plan.breaks.map(one => one.startedAt)]
      const ends = plan.breaks.flatMap(one => (one.endedAt === null ? [] : [one.endedAt]))
      const after = [...latest, ...ends].sort().at(-1) ?? now
      const later = new Date(Date.parse(after) + 7 * MINUTE).toISOString()
      expect(runningSegment(plan, later)).toEqual(runningSegment(plan, after))
    })
  })
})
