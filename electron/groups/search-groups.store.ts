import * as z from 'zod'
import { everyWord } from '#electron/clients/clients.store.ts'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { GroupId } from '#shared/groups/group.ts'

const Row = z.object({ id: GroupId, name: z.string() })

/** Groups whose name holds every word, by name. */
export function searchGroups(db: ReadDb, text: string, limit: number): { id: GroupId; name: string }[] {
  const { sql, bindings } = everyWord('search_text', text)
  return allRows(db, Row, `SELECT id, name FROM groups WHERE ${sql} ORDER BY name LIMIT ${limit}`, bindings)
}
