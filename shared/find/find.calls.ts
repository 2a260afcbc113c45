import * as z from 'zod'
import { recordRoles } from '#shared/facilitators/staff-member.ts'
import { query } from '#shared/ipc/define.ts'
import { Found } from './found.ts'

export const findCalls = {
  /** Clients, groups, topics and notes that hold every word of `text`, the newest notes first. */
  'find.everything': query(
    { roles: recordRoles, views: 'search' },
    z.strictObject({ text: z.string().max(200) }),
    Found,
  ),
}
