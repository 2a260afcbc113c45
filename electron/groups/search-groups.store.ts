import * as z from 'zod'
import { everyWord } from '#electron/clients/clients.store.ts'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { inSight, type Sight } from '#electron/facilitators/sight.store.ts'
import { GroupId } from '#shared/groups/group.ts'

const Row = z.object({ id: GroupId, name: z.string() })

/** Groups in sight whose name holds every word, by name. */
export function searchGroups(
  db: ReadDb,
  { text, limit, sight }: { text: string; limit: number; sight: Sight },
): { id: GroupId; name: string }[] {
  const { sql, bindings } = everyWord('search_text', text)
  return allRows(db, Row, `SELECT id, name FROM groups WHERE ${sql} AND ${inSight('id')} ORDER BY name LIMIT @limit`, {
    ...bindings,
    limit,
    sight: sight.json,
  })
}
