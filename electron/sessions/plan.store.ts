import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { PlanItem, SegmentRun } from '#shared/sessions/plan.ts'

const Item = PlanItem.extend({ isSkipped: z.literal([0, 1]).transform(flag => flag === 1) })

/** The segments of a session's deliveries in the order in which they are held. */
export const listPlanItems = (db: ReadDb, sessionId: string): PlanItem[] =>
  allRows(
    db,
    Item,
    `SELECT g.delivery_id AS deliveryId, segment, name, kind, planned_minutes AS plannedMinutes, g.minutes, is_skipped AS isSkipped
     FROM session_segments g JOIN deliveries d ON d.id = g.delivery_id
     WHERE g.session_id = ? AND d.withdrawn_at IS NULL ORDER BY g.position, d.position, segment`,
    [sessionId],
  )

/** Which segment was begun when, oldest first; what was withdrawn is left out. */
export const listRuns = (db: ReadDb, sessionId: string): SegmentRun[] =>
  allRows(
    db,
    SegmentRun,
    `SELECT delivery_id AS deliveryId, segment, r.started_at AS startedAt FROM segment_runs r
     JOIN deliveries d ON d.id = r.delivery_id
     WHERE r.session_id = ? AND r.withdrawn_at IS NULL AND d.withdrawn_at IS NULL ORDER BY number`,
    [sessionId],
  )

/** Sets the whole plan of a session: its segments, in this order. */
export function savePlanItems(db: WriteDb, sessionId: string, items: readonly PlanItem[]): void {
  items.forEach((item, position) => {
    write(
      db,
      `INSERT INTO session_segments
         (session_id, delivery_id, segment, position, name, kind, planned_minutes, minutes, is_skipped)
       VALUES (@sessionId, @deliveryId, @segment, @position, @name, @kind, @plannedMinutes, @minutes, @isSkipped)
       ON CONFLICT (session_id, delivery_id, segment) DO UPDATE SET position = @position, name = @name, kind = @kind,
         planned_minutes = @plannedMinutes, minutes = @minutes, is_skipped = @isSkipped`,
      { sessionId, position, ...item, isSkipped: item.isSkipped ? 1 : 0 },
    )
  })
}

export function insertRun(db: WriteDb, sessionId: string, run: SegmentRun): void {
  write(
    db,
    `INSERT INTO segment_runs (session_id, number, delivery_id, segment, started_at)
     VALUES (@sessionId, (SELECT coalesce(max(number), 0) + 1 FROM segment_runs WHERE session_id = @sessionId),
       @deliveryId, @segment, @startedAt)`,
    { sessionId, ...run },
  )
}

/** Takes the last beginning back; gives whether there was one. */
export function withdrawLastRun(db: WriteDb, sessionId: string, at: string): boolean {
  const last = firstRow(
    db,
    z.object({ number: z.int() }),
    `SELECT number FROM segment_runs r JOIN deliveries d ON d.id = r.delivery_id
     WHERE r.session_id = ? AND r.withdrawn_at IS NULL AND d.withdrawn_at IS NULL ORDER BY number DESC LIMIT 1`,
    [sessionId],
  )
  if (last === null) return false
  write(db, 'UPDATE segment_runs SET withdrawn_at = ? WHERE session_id = ? AND number = ?', [
    at,
    sessionId,
    last.number,
  ])
  return true
}
