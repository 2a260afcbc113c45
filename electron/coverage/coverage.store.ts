import * as z from 'zod'
import { allRows, firstRow, type ReadDb } from '#electron/db/database.ts'

const Had = z.object({ topicId: z.string(), clientId: z.string() })

/** Who of these clients was in the room for which of these topics [CV3]: topic id to client ids. */
export function findHadBy(
  db: ReadDb,
  topicIds: readonly string[],
  clientIds: readonly string[],
): Map<string, Set<string>> {
  const rows = allRows(
    db,
    Had,
    `SELECT DISTINCT d.topic_id AS topicId, a.client_id AS clientId
     FROM attendance a JOIN deliveries d ON d.session_id = a.session_id AND d.withdrawn_at IS NULL
     WHERE a.client_id IN (SELECT value FROM json_each(?)) AND d.topic_id IN (SELECT value FROM json_each(?))
       AND a.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM presence_intervals i
         WHERE i.session_id = a.session_id AND i.client_id = a.client_id)`,
    [JSON.stringify(clientIds), JSON.stringify(topicIds)],
  )
  const hadBy = new Map<string, Set<string>>()
  for (const { topicId, clientId } of rows) {
    const had = hadBy.get(topicId) ?? new Set<string>()
    hadBy.set(topicId, had.add(clientId))
  }
  return hadBy
}

/** The topic of this plan that the group was given last before an instant, or null. */
export const findLastTopic = (
  db: ReadDb,
  groupId: string,
  topicIds: readonly string[],
  before: string,
): string | null =>
  firstRow(
    db,
    z.object({ topicId: z.string() }),
    `SELECT d.topic_id AS topicId FROM deliveries d JOIN sessions s ON s.id = d.session_id
     WHERE s.group_id = ? AND s.started_at < ? AND d.withdrawn_at IS NULL AND d.topic_id IN (SELECT value FROM json_each(?))
     ORDER BY s.held_on DESC, s.started_at DESC, d.position DESC LIMIT 1`,
    [groupId, before, JSON.stringify(topicIds)],
  )?.topicId ?? null

/** Of these clients, those who were ever in the room in this group before an instant. */
export const findSeenBefore = (
  db: ReadDb,
  groupId: string,
  clientIds: readonly string[],
  before: string,
): Set<string> =>
  new Set(
    allRows(
      db,
      z.object({ clientId: z.string() }),
      `SELECT DISTINCT i.client_id AS clientId FROM presence_intervals i JOIN sessions s ON s.id = i.session_id
       WHERE s.group_id = ? AND s.started_at < ? AND i.client_id IN (SELECT value FROM json_each(?))`,
      [groupId, before, JSON.stringify(clientIds)],
    ).map(row => row.clientId),
  )
