import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaledPlan } from '#shared/curriculum/scaled-plan.ts'
import { aTopic } from './topic-fixture.ts'

const at90 = [
  { name: 'Hello', kind: 'open', minutes: 10 },
  { name: 'New here', kind: 'welcome', minutes: 3 },
  { name: 'Round', kind: 'check-in', minutes: 15 },
  { name: 'Why evenings', kind: 'teach', minutes: 20 },
  { name: 'Talk', kind: 'discussion', minutes: 32 },
  { name: 'End', kind: 'close', minutes: 10 },
]

test('[CU1] a session of 120 minutes takes the plan of 90 as it stands and leaves 30', () => {
  expect(scaledPlan(aTopic(), 120)).toEqual({ lengthMinutes: 90, segments: at90, leftMinutes: 30 })
})

test('[CU1] an offered length is taken exactly', () => {
  expect(scaledPlan(aTopic(), 90)).toEqual({ lengthMinutes: 90, segments: at90, leftMinutes: 0 })
})

test('[CU1] a session under the shortest length takes the shortest and says what is missing', () => {
  const { lengthMinutes, leftMinutes } = scaledPlan(aTopic(), 45)
  expect({ lengthMinutes, leftMinutes }).toEqual({ lengthMinutes: 50, leftMinutes: -5 })
})

test('a segment of no minutes in a length is left out of it', () => {
  const plan = [
    { name: 'Talk', kind: 'discussion' as const, minutes: { 50: 50, 90: 60 } },
    { name: 'More', kind: 'activity' as const, minutes: { 50: 0, 90: 30 } },
  ]
  expect(scaledPlan({ lengths: [50, 90], plan }, 60)).toEqual({
    lengthMinutes: 50,
    segments: [{ name: 'Talk', kind: 'discussion', minutes: 50 }],
    leftMinutes: 10,
  })
})

test('[CU1] [CU2] the minutes held always add up to an offered length, and with what is left to the session', () => {
  const topic = aTopic()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), minutes => {
      const { lengthMinutes, segments, leftMinutes } = scaledPlan(topic, minutes)
      const held = segments.reduce((sum, segment) => sum + segment.minutes, 0)
      expect({ held, offered: topic.lengths.includes(lengthMinutes), total: held + leftMinutes }).toEqual({
        held: lengthMinutes,
        offered: true,
        total: minutes,
      })
    }),
  )
})
