import * as z from 'zod'
import { rosterReaders } from '#shared/facilitators/role-sets.ts'
import { query } from '#shared/ipc/define.ts'
import { Found } from './found.ts'

export const findCalls = {
  /** Clients and groups in sight, topics, and notes one may read that hold every word of `text`, the newest notes first. */
  'find.everything': query(
    { roles: rosterReaders, views: 'search' },
    z.strictObject({ text: z.string().max(200) }),
    Found,
  ),
}
