import * as z from 'zod'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { action, job } from '#shared/ipc/define.ts'
import { Paper } from './paper.ts'
import { SheetGivenOut, SheetRequest } from './sheet-request.ts'

const everyone = { roles: everyRole } as const

export const sheetsCalls = {
  /** The paper that is offered first. */
  'sheets.paper': action(everyone, z.void(), Paper),
  /** Opens the system's print window; false when the person closed it. */
  'sheets.print': action(
    everyone,
    z.strictObject({ sheet: SheetRequest, copies: z.int().min(1).max(99) }),
    z.boolean(),
  ),
  /** Asks where, and writes the sheet there as a tagged PDF; gives the file, or null when the person thought better of it. */
  'sheets.savePdf': action(everyone, z.strictObject({ sheet: SheetRequest }), z.string().nullable()),
  /** The shell tells that a sheet went out, on paper or as a file. */
  'sheets.gaveOut': job(
    { ...everyone, whileReading: true },
    z.strictObject({ how: z.literal(['printed', 'saved']), what: SheetGivenOut }),
    z.void(),
  ),
}
