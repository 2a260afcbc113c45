import * as z from 'zod'
import { allRows, firstRow, type ReadDb } from '#electron/db/database.ts'
import type { DeliveryTime, DeliveryToClient } from '#shared/coverage/coverage.ts'
import { listMadeUp } from './make-ups.store.ts'

const flag = z.literal([0, 1]).transform(value => value === 1)
const ToClient = z.object({ clientId: z.string(), topicId: z.string(), wasThere: flag, wasExpected: flag })

/** In the room while the topic was given; for the whole session where the delivery has no times of its own [CV3]. */
const THERE = `EXISTS (SELECT 1 FROM presence_intervals i WHERE i.session_id = a.session_id AND i.client_id = a.client_id
  AND (d.started_at IS NULL OR (i.came_at < d.ended_at AND (i.left_at IS NULL OR i.left_at > d.started_at))))`

/** Every delivery of these topics that concerns these clients, one row for each client and topic: ever there, ever expected [CV6]. Who is not recorded yet in a session that runs is not said to miss it. */
export const listDeliveriesTo = (
  db: ReadDb,
  clientIds: readonly string[],
  topicIds: readonly string[],
  exceptSession: string | null = null,
): (DeliveryToClient & { clientId: string })[] =>
  allRows(
    db,
    ToClient,
    // CROSS JOIN keeps the order: from each client to their sessions and the topics of these, never from a topic to everybody.
    `SELECT a.client_id AS clientId, d.topic_id AS topicId, max(${THERE}) AS wasThere,
       max(a.enrolment_id IS NOT NULL AND (a.absence IS NOT NULL OR a.session_id NOT IN
         (SELECT id FROM sessions WHERE finished_at IS NULL))) AS wasExpected
     FROM json_each(@clients) c
       CROSS JOIN attendance a ON a.client_id = c.value AND a.withdrawn_at IS NULL AND a.session_id IS NOT @exceptSession
       CROSS JOIN deliveries d ON d.session_id = a.session_id AND d.withdrawn_at IS NULL
     WHERE +d.topic_id IN (SELECT value FROM json_each(@topics)) GROUP BY a.client_id, d.topic_id`,
    { clients: JSON.stringify(clientIds), topics: JSON.stringify(topicIds), exceptSession },
  )

/** Who of these clients had which of these topics, or made it up [CV3, CV7]: topic id to client ids. */
export function findHadBy(
  db: ReadDb,
  topicIds: readonly string[],
  clientIds: readonly string[],
): Map<string, Set<string>> {
  const had = listDeliveriesTo(db, clientIds, topicIds).filter(row => row.wasThere)
  const madeUp = [...listMadeUp(db, clientIds)].flatMap(([clientId, topics]) =>
    [...topics].map(topicId => ({ clientId, topicId })),
  )
  const hadBy = new Map<string, Set<string>>()
  for (const { topicId, clientId } of [...had, ...madeUp]) {
    hadBy.set(topicId, (hadBy.get(topicId) ?? new Set<string>()).add(clientId))
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
    // The newest session first, by the index of group and day, however many there were before it.
    `SELECT d.topic_id AS topicId FROM deliveries d
     WHERE d.withdrawn_at IS NULL AND +d.topic_id IN (SELECT value FROM json_each(@topics)) AND d.session_id =
       (SELECT s.id FROM sessions s WHERE s.group_id = @groupId AND s.started_at < @before AND EXISTS (SELECT 1 FROM deliveries e
          WHERE e.session_id = s.id AND e.withdrawn_at IS NULL AND +e.topic_id IN (SELECT value FROM json_each(@topics)))
        ORDER BY s.held_on DESC, s.started_at DESC LIMIT 1)
     ORDER BY d.position DESC LIMIT 1`,
    { groupId, before, topics: JSON.stringify(topicIds) },
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
      // By what each client has attended, which is little, and never by all that the group has held.
      `SELECT c.value AS clientId FROM json_each(@clients) c WHERE EXISTS (
         SELECT 1 FROM attendance a CROSS JOIN sessions s ON s.id = a.session_id AND s.group_id = @groupId AND s.started_at < @before
         WHERE a.client_id = c.value AND EXISTS (SELECT 1 FROM presence_intervals i
           WHERE i.session_id = a.session_id AND i.client_id = a.client_id))`,
      { groupId, before, clients: JSON.stringify(clientIds) },
    ).map(row => row.clientId),
  )

const Time = z.object({ deliveryId: z.string(), startedAt: z.string().nullable(), endedAt: z.string().nullable() })

/** When each topic of a session was given, by delivery; null where its plan was not followed, or while the session runs. */
export const listDeliveryTimes = (db: ReadDb, sessionId: string): Map<string, DeliveryTime | null> =>
  new Map(
    allRows(
      db,
      Time,
      `SELECT id AS deliveryId, started_at AS startedAt, ended_at AS endedAt FROM deliveries
       WHERE session_id = ? AND withdrawn_at IS NULL`,
      [sessionId],
    ).map(({ deliveryId, startedAt, endedAt }) => [
      deliveryId,
      startedAt === null || endedAt === null ? null : { startedAt, endedAt },
    ]),
  )

const Given = z.object({ topicId: z.string(), title: z.string() })

/** The topics that were ever given in a group, by title, under the title they had last. */
export const listGivenTopics = (db: ReadDb, groupId: string): z.infer<typeof Given>[] =>
  allRows(
    db,
    Given,
    `SELECT d.topic_id AS topicId, d.title, max(s.started_at) AS newest FROM deliveries d JOIN sessions s ON s.id = d.session_id
     WHERE s.group_id = ? AND d.withdrawn_at IS NULL GROUP BY d.topic_id ORDER BY d.title`,
    [groupId],
  )

/** The topics that ever concerned a client: given where they were expected or present, or made up. */
export const listTopicsOfClient = (db: ReadDb, clientId: string): z.infer<typeof Given>[] =>
  allRows(
    db,
    Given,
    `SELECT topicId, max(title) AS title FROM (
       SELECT d.topic_id AS topicId, d.title FROM attendance a JOIN deliveries d ON d.session_id = a.session_id AND d.withdrawn_at IS NULL
       WHERE a.client_id = @clientId AND a.withdrawn_at IS NULL
       UNION SELECT topic_id, title FROM make_ups WHERE client_id = @clientId AND withdrawn_at IS NULL)
     GROUP BY topicId ORDER BY title`,
    { clientId },
  )
