import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { clientInSight, type Sight } from '#electron/facilitators/sight.store.ts'
import { MakeUp } from '#shared/coverage/coverage.ts'

const MadeUp = z.object({ clientId: z.string(), topicId: z.string() })

/** Which topics these clients made up, by client. */
export function listMadeUp(db: ReadDb, clientIds: readonly string[]): Map<string, Set<string>> {
  const rows = allRows(
    db,
    MadeUp,
    `SELECT client_id AS clientId, topic_id AS topicId FROM make_ups
     WHERE client_id IN (SELECT value FROM json_each(?)) AND made_up_on IS NOT NULL AND withdrawn_at IS NULL`,
    [JSON.stringify(clientIds)],
  )
  const madeUp = new Map<string, Set<string>>()
  for (const { clientId, topicId } of rows) {
    madeUp.set(clientId, (madeUp.get(clientId) ?? new Set<string>()).add(topicId))
  }
  return madeUp
}

const SELECT = `SELECT m.id AS makeUpId, m.client_id AS clientId,
    coalesce(preferred_name, legal_first_name) || ' ' || legal_last_name AS name, topic_id AS topicId, title,
    missed_session_id AS missedSessionId, offered_on AS offeredOn, made_up_on AS madeUpOn
  FROM make_ups m JOIN clients c ON c.id = m.client_id WHERE m.withdrawn_at IS NULL`

/** A client's make-ups, the open ones first. */
export const listMakeUpsOf = (db: ReadDb, clientId: string): MakeUp[] =>
  allRows(
    db,
    MakeUp,
    `${SELECT} AND m.client_id = ? ORDER BY made_up_on IS NOT NULL, made_up_on DESC, offered_on, m.id`,
    [clientId],
  )

/** Make-ups of clients in sight that were not made up yet, the oldest offer first. */
export const listOpenMakeUps = (db: ReadDb, sight: Sight): MakeUp[] =>
  allRows(
    db,
    MakeUp,
    `${SELECT} AND made_up_on IS NULL AND ${clientInSight('m.client_id')} ORDER BY offered_on, c.sort_name, m.id`,
    { sight: sight.json },
  )

/** How many those are. */
export const countOpenMakeUps = (db: ReadDb, sight: Sight): number =>
  firstRow(
    db,
    z.object({ count: z.int() }),
    `SELECT count(*) AS count FROM make_ups m WHERE m.withdrawn_at IS NULL AND made_up_on IS NULL AND ${clientInSight('m.client_id')}`,
    { sight: sight.json },
  )?.count ?? 0

/** The open offer of a topic to a client, or null. */
export const findOffer = (db: ReadDb, clientId: string, topicId: string): MakeUp | null =>
  firstRow(db, MakeUp, `${SELECT} AND m.client_id = ? AND topic_id = ? AND made_up_on IS NULL`, [clientId, topicId])

export function insertMakeUp(
  db: WriteDb,
  makeUp: Pick<MakeUp, 'makeUpId' | 'clientId' | 'topicId' | 'title' | 'missedSessionId' | 'offeredOn'>,
  staffId: string,
): void {
  write(
    db,
    `INSERT INTO make_ups (id, client_id, topic_id, title, missed_session_id, offered_on, offered_by)
     VALUES (@makeUpId, @clientId, @topicId, @title, @missedSessionId, @offeredOn, @staffId)`,
    { ...makeUp, staffId },
  )
}

/** It was made up on that day [CV8]; gives how many open offers there were of it. */
export const saveMadeUp = (
  db: WriteDb,
  madeUp: { readonly clientId: string; readonly makeUpId: string; readonly madeUpOn: string; readonly staffId: string },
): number =>
  write(
    db,
    `UPDATE make_ups SET made_up_on = @madeUpOn, recorded_by = @staffId
     WHERE id = @makeUpId AND client_id = @clientId AND withdrawn_at IS NULL AND offered_on <= @madeUpOn`,
    madeUp,
  )

export const withdrawMakeUp = (db: WriteDb, clientId: string, makeUpId: string, at: string): number =>
  write(db, 'UPDATE make_ups SET withdrawn_at = ? WHERE id = ? AND client_id = ? AND withdrawn_at IS NULL', [
    at,
    makeUpId,
    clientId,
  ])
