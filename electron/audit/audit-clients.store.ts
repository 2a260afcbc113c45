import * as z from 'zod'
import { everyWord } from '#electron/clients/clients.store.ts'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { fold } from '#shared/ipc/text.ts'

const FoundClient = z.object({ clientId: z.string(), client: z.string() })

/** Clients whose name or record number holds every word, by last name, at most 20. */
export function findClientsByName(db: ReadDb, text: string) {
  const { sql, bindings } = everyWord('search_text', text)
  return allRows(
    db,
    FoundClient,
    `SELECT id AS clientId, coalesce(preferred_name, legal_first_name) || ' ' || legal_last_name AS client
     FROM clients WHERE ${sql} ORDER BY sort_name, id LIMIT 20`,
    bindings,
  )
}

/** Clients whose id ends with these letters and digits somewhere in its last eight, at most 20. */
export function findClientsByShortId(db: ReadDb, text: string): string[] {
  const typed = fold(text)
    .replace(/^client/, '')
    .replace(/[^0-9a-f]/g, '')
  return allRows(
    db,
    z.object({ id: z.string() }),
    `SELECT id FROM clients WHERE substr(id, -8) LIKE '%' || ? || '%' ORDER BY substr(id, -8) LIMIT 20`,
    [typed],
  ).map(({ id }) => id)
}
