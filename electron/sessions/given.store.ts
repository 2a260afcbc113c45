import * as z from 'zod'
import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { Given, type GivenThing } from '#shared/sessions/session.ts'

/** What of a session's deliveries its clients were given. */
export const listGiven = (db: ReadDb, sessionId: string): Given[] =>
  allRows(
    db,
    Given,
    `SELECT g.delivery_id AS deliveryId, what, client_id AS clientId FROM given_to_clients g
     JOIN deliveries d ON d.id = g.delivery_id
     WHERE d.session_id = ? AND d.withdrawn_at IS NULL AND g.withdrawn_at IS NULL ORDER BY d.position, what, client_id`,
    [sessionId],
  )

/** Gives something of a delivery to exactly these clients; who had it and is not among them has it no more. */
export function saveGiven(
  db: WriteDb,
  given: { readonly deliveryId: string; readonly what: GivenThing; readonly clientIds: readonly string[] },
  at: string,
): void {
  const { deliveryId, what, clientIds } = given
  write(
    db,
    `UPDATE given_to_clients SET withdrawn_at = @at WHERE delivery_id = @deliveryId AND what = @what
       AND withdrawn_at IS NULL AND client_id NOT IN (SELECT value FROM json_each(@clients))`,
    { deliveryId, what, at, clients: JSON.stringify(clientIds) },
  )
  for (const clientId of clientIds) {
    write(
      db,
      `INSERT INTO given_to_clients (delivery_id, client_id, what, given_at) VALUES (@deliveryId, @clientId, @what, @at)
       ON CONFLICT (delivery_id, client_id, what) DO UPDATE SET given_at = @at, withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL`,
      { deliveryId, clientId, what, at },
    )
  }
}

/** Of these clients, who was given a task before an instant and has not answered for homework since: a pass is no answer [CK7]. */
export const findHomeworkDue = (db: ReadDb, clientIds: readonly string[], before: string): Set<string> =>
  new Set(
    allRows(
      db,
      z.object({ clientId: z.string() }),
      `SELECT DISTINCT g.client_id AS clientId FROM given_to_clients g
       JOIN deliveries d ON d.id = g.delivery_id AND d.withdrawn_at IS NULL JOIN sessions s ON s.id = d.session_id
       WHERE g.client_id IN (SELECT value FROM json_each(@clients)) AND g.what = 'homework' AND g.withdrawn_at IS NULL
         AND s.started_at < @before AND NOT EXISTS (
           SELECT 1 FROM check_ins c JOIN sessions n ON n.id = c.session_id
           WHERE c.client_id = g.client_id AND c.homework IS NOT NULL AND n.started_at > s.started_at AND n.started_at < @before)`,
      { clients: JSON.stringify(clientIds), before },
    ).map(row => row.clientId),
  )
