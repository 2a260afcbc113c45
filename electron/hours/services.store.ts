import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { firstServices, Service, UnitRule } from '#shared/hours/units.ts'

const Stored = z
  .object({ code: z.string(), title: z.string(), rule: z.string(), isOffered: z.int() })
  .transform(({ rule, isOffered, ...service }) => ({
    service: Service.parse({ ...service, rule: UnitRule.parse(JSON.parse(rule)) }),
    isOffered: isOffered === 1,
  }))

const SELECT = `SELECT code, title, rule, is_offered AS isOffered FROM services s
  WHERE from_on = (SELECT max(from_on) FROM services n WHERE n.code = s.code AND n.from_on <= @onDate)`

/** The clinic's own services by code, as they hold on a day; and those that came with Circlebook, unless the clinic changed them. */
export function listServices(db: ReadDb, onDate: string): Service[] {
  const own = new Map(allRows(db, Stored, SELECT, { onDate }).map(row => [row.service.code, row]))
  const shipped = firstServices.filter(service => !own.has(service.code))
  const offered = [...own.values()].filter(row => row.isOffered).map(row => row.service)
  return [...shipped, ...offered].sort((a, b) => a.code.localeCompare(b.code))
}

/** A service with the rule of a day, also one that is no longer offered; null when nobody ever knew it [HR1]. */
export function findService(db: ReadDb, code: string, onDate: string): Service | null {
  const own = firstRow(db, Stored, `${SELECT} AND code = @code`, { onDate, code })
  return own?.service ?? firstServices.find(service => service.code === code) ?? null
}

/** Whether the clinic has, or ever had, this service. */
export const isServiceKnown = (db: ReadDb, code: string): boolean => findService(db, code, '9999-12-31') !== null

export function saveService(
  db: WriteDb,
  service: Service,
  writing: { readonly fromOn: string; readonly isOffered: boolean; readonly at: string },
): void {
  write(
    db,
    `INSERT INTO services (code, from_on, title, rule, is_offered, recorded_at)
     VALUES (@code, @fromOn, @title, @rule, @isOffered, @at)
     ON CONFLICT (code, from_on) DO UPDATE SET title = @title, rule = @rule, is_offered = @isOffered, recorded_at = @at`,
    {
      code: service.code,
      title: service.title,
      rule: JSON.stringify(service.rule),
      fromOn: writing.fromOn,
      isOffered: writing.isOffered ? 1 : 0,
      at: writing.at,
    },
  )
}
