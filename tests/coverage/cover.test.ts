import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Presence } from '#shared/attendance/presence.ts'
import { coverOf, isMatrixOnly, wasThereFor } from '#shared/coverage/coverage.ts'

const at = (time: string) => `2026-11-24T${time}:00.000Z`
const inRoom = (...stays: readonly (readonly [string, string | null])[]): Presence => ({
  absence: null,
  intervals: stays.map(([came, left]) => ({ cameAt: at(came), leftAt: left === null ? null : at(left) })),
})
const SECOND_TOPIC = { startedAt: at('18:00'), endedAt: at('18:40') }

test('[CV3] who left before the second topic began did not have it, and who came while it was given did, however briefly', () => {
  const had = (presence: Presence) => wasThereFor(presence, SECOND_TOPIC)
  expect({
    leftBefore: had(inRoom(['17:30', '18:00'])),
    leftDuring: had(inRoom(['17:30', '18:01'])),
    stayed: had(inRoom(['17:30', null])),
    cameAtItsEnd: had(inRoom(['18:39', null])),
    cameAfter: had(inRoom(['18:40', null])),
    outForIt: had(inRoom(['17:30', '17:55'], ['18:45', null])),
    absent: had({ absence: 'absent', intervals: [] }),
  }).toEqual({
    leftBefore: false,
    leftDuring: true,
    stayed: true,
    cameAtItsEnd: true,
    cameAfter: false,
    outForIt: false,
    absent: false,
  })
})

test('[CV3] where the times of a topic were not recorded, the whole session counts', () => {
  expect(wasThereFor(inRoom(['17:30', '17:31']), null)).toBe(true)
  expect(wasThereFor({ absence: null, intervals: [] }, null)).toBe(false)
})

test('[CV6] had comes before made up, made up before missed, missed before not offered', () => {
  const there = (topicId: string) => ({ topicId, wasThere: true, wasExpected: true })
  const away = (topicId: string) => ({ topicId, wasThere: false, wasExpected: true })
  const notEnrolled = { topicId: 'guest', wasThere: false, wasExpected: false }
  const deliveries = [away('had'), there('had'), away('both'), there('both'), away('made'), away('missed'), notEnrolled]
  const topics = ['had', 'both', 'made', 'missed', 'guest', 'never']
  expect(coverOf(topics, deliveries, new Set(['both', 'made']))).toEqual([
    'had',
    'had',
    'made-up',
    'missed',
    'not-offered',
    'not-offered',
  ])
})

const topicId = fc.constantFrom('m/a', 'm/b', 'm/c', 'm/d')
const delivery = fc.record({ topicId, wasThere: fc.boolean(), wasExpected: fc.boolean() })

test('[CV6] what was had is never said to be missed, in whatever order and however often it was given', () => {
  fc.assert(
    fc.property(fc.array(delivery), fc.uniqueArray(topicId), fc.array(topicId), (deliveries, topics, madeUp) => {
      const cover = coverOf(topics, deliveries, new Set(madeUp))
      expect(cover).toEqual(coverOf(topics, deliveries.toReversed(), new Set(madeUp)))
      for (const [index, topic] of topics.entries()) {
        const own = deliveries.filter(one => one.topicId === topic)
        const expected = own.some(one => one.wasThere)
          ? 'had'
          : madeUp.includes(topic)
            ? 'made-up'
            : own.some(one => one.wasExpected)
              ? 'missed'
              : 'not-offered'
        expect(cover[index]).toBe(expected)
      }
    }),
  )
})

test('[HR9] a plan of the Matrix track alone is known as such: one other topic, or none at all, is not', () => {
  expect([
    isMatrixOnly(['matrix-model/ers-02-external-triggers', 'matrix-model/rp-01']),
    isMatrixOnly(['matrix-model/ers-02-external-triggers', 'family-education/alcohol']),
    isMatrixOnly(['family-education/alcohol', 'family-education/trust']),
    isMatrixOnly(['matrix-model/ers-02-external-triggers', 'paws/what-it-is']),
    isMatrixOnly(['matrix-model-2/a']),
    isMatrixOnly([]),
  ]).toEqual([true, true, false, false, false, false])
})
