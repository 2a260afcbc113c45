import * as z from 'zod'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { ClientId } from '#shared/clients/client.ts'

const Named = z.object({
  id: ClientId,
  name: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  pronouns: z.string().nullable(),
  sortName: z.string(),
})
export type Named = z.infer<typeof Named>

/** How these clients are called and sorted, by id. */
export const listNames = (db: ReadDb, clientIds: readonly string[]): Map<ClientId, Named> =>
  new Map(
    allRows(
      db,
      Named,
      `SELECT id, coalesce(preferred_name, legal_first_name) || ' ' || legal_last_name AS name,
         coalesce(preferred_name, legal_first_name) AS firstName, legal_last_name AS lastName, pronouns, sort_name AS sortName
       FROM clients WHERE id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(clientIds)],
    ).map(named => [named.id, named]),
  )
