import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { Delivery } from '#shared/sessions/session.ts'

const DELIVERY =
  'SELECT id AS deliveryId, topic_id AS topicId, topic_version AS topicVersion, title, minutes FROM deliveries'

export const listDeliveries = (db: ReadDb, sessionId: string): Delivery[] =>
  allRows(db, Delivery, `${DELIVERY} WHERE session_id = ? AND withdrawn_at IS NULL ORDER BY position`, [sessionId])

export function insertDelivery(db: WriteDb, sessionId: string, delivery: Delivery): void {
  write(
    db,
    `INSERT INTO deliveries (id, session_id, position, topic_id, topic_version, title, minutes)
     VALUES (@deliveryId, @sessionId, (SELECT count(*) FROM deliveries WHERE session_id = @sessionId), @topicId,
       @topicVersion, @title, @minutes)`,
    { sessionId, ...delivery },
  )
}

export function withdrawDelivery(db: WriteDb, deliveryId: string, at: string): void {
  write(db, 'UPDATE deliveries SET withdrawn_at = ? WHERE id = ?', [at, deliveryId])
}

/** What a delivery came to: its minutes, and when it began and ended where its plan was followed [SE8]. */
export function saveDeliveredTime(
  db: WriteDb,
  time: {
    readonly deliveryId: string
    readonly minutes: number
    readonly startedAt: string | null
    readonly endedAt: string | null
  },
): void {
  write(
    db,
    'UPDATE deliveries SET minutes = @minutes, started_at = @startedAt, ended_at = @endedAt WHERE id = @deliveryId',
    time,
  )
}

export const saveDeliveryMinutes = (db: WriteDb, deliveryId: string, minutes: number): number =>
  write(db, 'UPDATE deliveries SET minutes = ? WHERE id = ?', [minutes, deliveryId])
