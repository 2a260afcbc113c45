import { ServiceCode, type Service, type UnitRule } from '#shared/hours/units.ts'

/** A service as its form holds it; numbers are null while nothing stands in their field. */
export type ServiceFields = {
  readonly code: string
  readonly title: string
  readonly per: UnitRule['per']
  readonly isTimed: boolean
  readonly unitMinutes: number | null
  readonly minimumMinutes: number | null
  readonly rounding: UnitRule['rounding']
  readonly mostUnits: number | null
  readonly fromOn: string | null
}

const USUAL_UNIT = 15

/** The form's first fields: of a service that stands, or of a new one. */
export function fieldsOf(service: Service | null): ServiceFields {
  const rule = service?.rule
  return {
    code: service?.code ?? '',
    title: service?.title ?? '',
    per: rule?.per ?? 'session',
    isTimed: rule === undefined || rule.unitMinutes !== null,
    unitMinutes: rule?.unitMinutes ?? USUAL_UNIT,
    minimumMinutes: rule?.minimumMinutes ?? 0,
    rounding: rule?.rounding ?? 'half-up',
    mostUnits: rule?.mostUnits ?? null,
    fromOn: null,
  }
}

/** The rule that the fields say; null while one that is needed is empty. */
export function ruleOf(fields: ServiceFields): UnitRule | null {
  const { per, isTimed, unitMinutes, minimumMinutes, rounding, mostUnits } = fields
  if (isTimed && unitMinutes === null) return null
  return {
    per,
    unitMinutes: isTimed ? unitMinutes : null,
    minimumMinutes: minimumMinutes ?? 0,
    rounding,
    mostUnits: isTimed ? mostUnits : null,
  }
}

/** The service that the fields say; null while something is missing or not of its form. */
export function serviceOf(fields: ServiceFields): Service | null {
  const rule = ruleOf(fields)
  const code = ServiceCode.safeParse(fields.code.toUpperCase())
  const title = fields.title.trim()
  return rule === null || !code.success || title === '' ? null : { code: code.data, title, rule }
}
