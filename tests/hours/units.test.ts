import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstServices, Service, unitsOf, type UnitRule } from '#shared/hours/units.ts'

const quarters: UnitRule = {
  per: 'session',
  unitMinutes: 15,
  minimumMinutes: 8,
  rounding: 'half-up',
  mostUnits: null,
}
const units = (rule: UnitRule, ...minutes: number[]) => minutes.map(one => unitsOf(one, rule))

const aRule = fc.record<UnitRule>({
  per: fc.constantFrom('session', 'day'),
  unitMinutes: fc.option(fc.integer({ min: 1, max: 480 })),
  minimumMinutes: fc.integer({ min: 0, max: 480 }),
  rounding: fc.constantFrom('down', 'half-up'),
  mostUnits: fc.option(fc.integer({ min: 1, max: 96 })),
})

test('[HR1] minutes become units by the unit, the minimum, the rounding and the most of the rule', () => {
  expect(units(quarters, 0, 7, 8, 15, 52, 90)).toEqual([0, 0, 1, 1, 3, 6])
  expect(units({ ...quarters, mostUnits: 4 }, 60, 61, 500)).toEqual([4, 4, 4])
  expect(units({ ...quarters, unitMinutes: null, minimumMinutes: 45 }, 44, 45, 400)).toEqual([0, 1, 1])
})

test('[HR2] below the minimum there is no unit, and no minutes are never a unit', () => {
  expect(units({ ...quarters, minimumMinutes: 30 }, 29, 30)).toEqual([0, 2])
  expect(units({ ...quarters, minimumMinutes: 0, unitMinutes: null }, 0, 1)).toEqual([0, 1])
  fc.assert(
    fc.property(aRule, fc.integer({ min: 0, max: 479 }), (rule, minutes) => {
      if (minutes < rule.minimumMinutes) expect(unitsOf(minutes, rule)).toBe(0)
    }),
  )
})

test('[HR3] an incomplete unit is dropped, or counts from its half on: 22 of 15 are one, 23 are two', () => {
  expect(units(quarters, 22, 23)).toEqual([1, 2])
  expect(units({ ...quarters, rounding: 'down' }, 22, 23, 29, 30)).toEqual([1, 1, 1, 2])
  // An odd unit has no whole half: from seven and a half minutes on is from eight.
  expect(units({ ...quarters, minimumMinutes: 0 }, 7, 8)).toEqual([0, 1])
})

test('[HR3] units never fall when minutes rise, and are never above the most', () => {
  fc.assert(
    fc.property(aRule, fc.nat(600), fc.nat(60), (rule, minutes, more) => {
      const few = unitsOf(minutes, rule)
      expect(unitsOf(minutes + more, rule)).toBeGreaterThanOrEqual(few)
      expect(few).toBeLessThanOrEqual(rule.mostUnits ?? few)
    }),
  )
})

test('the services that come with Circlebook have sound rules and codes that differ', () => {
  expect(firstServices.map(service => Service.parse(service))).toEqual(firstServices)
  expect(new Set(firstServices.map(({ code }) => code)).size).toBe(firstServices.length)
})
