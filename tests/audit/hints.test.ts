import { expect, test } from 'vitest'
import {
  brokenTrails,
  copiesAtNight,
  emergencies,
  failedUnlocks,
  findHints,
  manyViews,
  type HintEvent,
} from '#shared/audit/hints.ts'
import { idOf } from './trail-fixture.ts'

const ZONE = 'America/New_York'
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 15) + minutes * 60_000).toISOString()
const event = (number: number, minutes: number, kind: string, staff = 1): HintEvent => ({
  number,
  at: at(minutes),
  staffId: idOf(staff),
  kind,
})
const views = (count: number, everyMinutes: number, staff = 1) =>
  Array.from({ length: count }, (_, place) => event(place + 1, place * everyMinutes, 'clients.viewed', staff))

test('31 views by one person within 10 minutes are a hint, 30 are not, nor 31 in longer, nor of two people [AU1]', () => {
  expect(manyViews(views(31, 1 / 3)).map(({ events }) => events.length)).toEqual([31])
  expect(manyViews(views(30, 0.1))).toEqual([])
  expect(manyViews(views(31, 0.34))).toEqual([])
  expect(manyViews([...views(20, 0.1, 1), ...views(20, 0.1, 2)])).toEqual([])
})

test('a long run of views is one hint, two runs are two [AU1]', () => {
  expect(manyViews(views(100, 0.1)).map(({ events }) => events.length)).toEqual([100])
  const later = views(40, 0.1).map((view, place) => ({ ...view, number: 100 + place, at: at(120 + place / 10) }))
  expect(manyViews([...views(40, 0.1), ...later]).map(({ events }) => events.length)).toEqual([40, 40])
})

test('exports and prints from 10 pm to 6 am by the clinic’s clock are one hint a person and night [AU2]', () => {
  const copy = (instant: string, kind = 'vault.printedRecoveryKit', staff = 1): HintEvent => ({
    number: 1,
    at: instant,
    staffId: idOf(staff),
    kind,
  })
  const found = (events: readonly HintEvent[]) => copiesAtNight(events, ZONE).map(one => one.events.length)
  expect(found([copy('2026-11-25T02:59:00.000Z'), copy('2026-11-25T11:00:00.000Z')])).toEqual([])
  expect(found([copy('2026-11-25T03:00:00.000Z')])).toEqual([1])
  expect(found([copy('2026-11-25T10:59:00.000Z', 'audit.exportText')])).toEqual([1])
  expect(found([copy('2026-11-25T04:00:00.000Z'), copy('2026-11-25T08:00:00.000Z')])).toEqual([2])
  expect(found([copy('2026-11-25T04:00:00.000Z'), copy('2026-11-26T04:00:00.000Z')])).toEqual([1, 1])
  expect(found([copy('2026-11-25T04:00:00.000Z'), copy('2026-11-25T04:00:00.000Z', 'a.printX', 2)])).toEqual([1, 1])
  expect(found([copy('2026-11-25T04:00:00.000Z', 'clients.viewed')])).toEqual([])
})

test('three failed tries within an hour are a hint, whoever tried; two are not [AU3]', () => {
  const tries = (...minutes: number[]) =>
    minutes.map((minute, place) => event(place, minute, 'vault.unlockFailed', place))
  expect(failedUnlocks(tries(0, 30, 60)).map(({ events }) => events.length)).toEqual([3])
  expect(failedUnlocks(tries(0, 30))).toEqual([])
  expect(failedUnlocks(tries(0, 30, 61))).toEqual([])
})

test('each use of the recovery code, each emergency access and each broken trail is a hint [AU4] [AU5]', () => {
  const events = [
    event(1, 0, 'vault.unlockedByRecoveryCode'),
    event(2, 1, 'vault.emergencyBegan'),
    event(3, 2, 'vault.emergencyEnded'),
    event(4, 3, 'audit.foundChanged'),
    event(5, 4, 'audit.foundWhole'),
  ]
  expect(emergencies(events).map(one => one.events[0]?.number)).toEqual([1, 2])
  expect(brokenTrails(events).map(one => one.events[0]?.number)).toEqual([4])
})

test('a hint leads to its events: the person, the kind and the clinic’s days, newest hint first', () => {
  const hints = findHints(
    [...views(31, 0.1), event(90, 700, 'vault.emergencyBegan', 2), { ...event(91, 0, 'audit.foundCutOff'), at: 'x' }],
    {
      timeZone: ZONE,
      nameOf: staffId => (staffId === idOf(1) ? 'Jordan Reyes' : null),
    },
  )
  const day = { client: null, fromOn: '2026-11-24', untilOn: '2026-11-24' }
  expect(hints).toEqual([
    {
      rule: 'emergency',
      at: at(700),
      staffName: null,
      count: 1,
      filter: { ...day, staffId: idOf(2), kind: 'vault.emergencyBegan' },
    },
    {
      rule: 'many-views',
      at: at(3),
      staffName: 'Jordan Reyes',
      count: 31,
      filter: { ...day, staffId: idOf(1), kind: 'clients.viewed' },
    },
  ])
})
