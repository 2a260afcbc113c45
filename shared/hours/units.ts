import * as z from 'zod'
import { Line } from '#shared/ipc/text.ts'

/** How minutes become units of a service; the clinic's own rule, which it agrees with its payers [HR1]. */
export const UnitRule = z.strictObject({
  /** What one rule looks at: each session by itself, or all sessions of one day together. */
  per: z.literal(['session', 'day']),
  /** Minutes in one unit; null: one unit, however long. */
  unitMinutes: z.int().min(1).max(480).nullable(),
  /** With fewer minutes than this there is no unit at all. */
  minimumMinutes: z.int().min(0).max(480),
  /** What becomes of the last, incomplete unit: dropped, or counted from its half on. */
  rounding: z.literal(['down', 'half-up']),
  /** Units beyond this are not counted; null: no limit. */
  mostUnits: z.int().min(1).max(96).nullable(),
})
export type UnitRule = z.infer<typeof UnitRule>

/** Letters and digits of a service code, with the modifiers a clinic puts behind it. */
export const ServiceCode = z
  .string()
  .trim()
  .regex(/^[A-Z0-9]{1,10}(-[A-Z0-9]{2}){0,4}$/, 'fault.serviceCode')

/** A service the clinic records, with what it is called there and its rule. */
export const Service = z.strictObject({ code: ServiceCode, title: Line(120), rule: UnitRule })
export type Service = z.infer<typeof Service>

/** The units of so many whole minutes [HR1, HR2, HR3]. */
export function unitsOf(minutes: number, rule: UnitRule): number {
  if (minutes <= 0 || minutes < rule.minimumMinutes) return 0
  if (rule.unitMinutes === null) return 1
  const whole = Math.floor(minutes / rule.unitMinutes)
  const rest = minutes % rule.unitMinutes
  const units = whole + (rule.rounding === 'half-up' && rest * 2 >= rule.unitMinutes ? 1 : 0)
  return Math.min(units, rule.mostUnits ?? units)
}

const quarterHours = {
  per: 'session',
  unitMinutes: 15,
  minimumMinutes: 8,
  rounding: 'half-up',
  mostUnits: null,
} as const

/**
 * The services a new vault knows: free HCPCS codes under plain titles of our own. Units differ from payer to payer, so each
 * rule is a place to start from, and the clinic's to change.
 */
export const firstServices: readonly Service[] = [
  {
    code: 'H0001',
    title: 'Assessment, alcohol or drugs',
    rule: { ...quarterHours, unitMinutes: null, minimumMinutes: 0 },
  },
  { code: 'H0004', title: 'Counseling, each 15 minutes', rule: quarterHours },
  { code: 'H0005', title: 'Group counseling', rule: { ...quarterHours, unitMinutes: null, minimumMinutes: 45 } },
  {
    code: 'H0015',
    title: 'Intensive outpatient day (3 hours or more)',
    rule: { per: 'day', unitMinutes: null, minimumMinutes: 180, rounding: 'down', mostUnits: 1 },
  },
  {
    code: 'T1006',
    title: 'Family or couple counseling',
    rule: { ...quarterHours, unitMinutes: null, minimumMinutes: 30 },
  },
  { code: 'T1012', title: 'Skills development', rule: { ...quarterHours, unitMinutes: null, minimumMinutes: 30 } },
]
