import * as z from 'zod'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { inSight, type Sight } from '#electron/facilitators/sight.store.ts'
import { GivenInGroup, GivenTopic } from '#shared/curriculum/topic-note.ts'

const GIVEN = `FROM deliveries d JOIN sessions s ON s.id = d.session_id
  WHERE d.withdrawn_at IS NULL AND ${inSight('s.group_id')}`

/** Every topic that was given in groups in sight: its last day and in how many sessions. */
export const listGiven = (db: ReadDb, sight: Sight): GivenTopic[] =>
  allRows(
    db,
    GivenTopic,
    `SELECT d.topic_id AS topicId, max(s.held_on) AS lastOn, count(*) AS times ${GIVEN}
     GROUP BY d.topic_id ORDER BY d.topic_id`,
    { sight: sight.json },
  )

const Row = z.looseObject({ by: z.string() }).transform(row => GivenInGroup.parse({ ...row, by: JSON.parse(row.by) }))

/** The groups in sight that a topic was given in, the last one first, each with its last session. */
export const listGivenIn = (db: ReadDb, topicId: string, sight: Sight): GivenInGroup[] =>
  allRows(
    db,
    Row,
    `WITH given AS (
       SELECT d.id AS deliveryId, s.id AS sessionId, s.group_id AS groupId, s.held_on AS lastOn, s.started_at AS startedAt,
         d.topic_version AS version, count(*) OVER (PARTITION BY s.group_id) AS times,
         row_number() OVER (PARTITION BY s.group_id ORDER BY s.held_on DESC, s.started_at DESC) AS newest
       ${GIVEN} AND d.topic_id = @topicId)
     SELECT groupId, g.name AS groupName, times, deliveryId, sessionId, lastOn, version,
       (SELECT json_group_array(name ORDER BY position) FROM session_staff t
         WHERE t.session_id = sessionId AND role <> 'observer') AS by
     FROM given JOIN groups g ON g.id = groupId WHERE newest = 1 ORDER BY lastOn DESC, startedAt DESC`,
    { topicId, sight: sight.json },
  )
