import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { EmergencyAccess } from '#shared/facilitators/person.ts'
import { endStaffMember } from './facilitators.store.ts'

const SELECT = `SELECT e.id AS emergencyId, e.kind, e.staff_id AS staffId, s.name, e.reason, e.began_at AS beganAt,
  e.until_at AS untilAt, e.ended_at AS endedAt, e.reviewed_at AS reviewedAt, r.name AS reviewedBy, e.remark
  FROM emergency_accesses e JOIN staff s ON s.id = e.staff_id LEFT JOIN staff r ON r.id = e.reviewed_by`

/** Every use of the recovery code, newest first. */
export const listEmergencies = (db: ReadDb): EmergencyAccess[] =>
  allRows(db, EmergencyAccess, `${SELECT} ORDER BY e.began_at DESC, e.id`)

export const findEmergency = (db: ReadDb, id: string): EmergencyAccess | null =>
  firstRow(db, EmergencyAccess, `${SELECT} WHERE e.id = ?`, [id])

/** The emergency access that still runs at an instant, or null. */
export const findRunningEmergency = (db: ReadDb, at: string): EmergencyAccess | null =>
  firstRow(
    db,
    EmergencyAccess,
    `${SELECT} WHERE e.kind = 'emergency' AND e.ended_at IS NULL AND e.until_at > ? ORDER BY e.began_at DESC LIMIT 1`,
    [at],
  )

/** How many uses of the recovery code nobody has reviewed. */
export const countUnreviewed = (db: ReadDb): number =>
  firstRow(
    db,
    z.object({ count: z.int() }),
    'SELECT count(*) AS count FROM emergency_accesses WHERE reviewed_at IS NULL',
  )?.count ?? 0

/** A use of the recovery code that has just begun. */
export type NewEmergency = Pick<EmergencyAccess, 'emergencyId' | 'kind' | 'staffId' | 'reason' | 'beganAt' | 'untilAt'>

export function insertEmergency(db: WriteDb, emergency: NewEmergency): void {
  write(
    db,
    `INSERT INTO emergency_accesses (id, kind, staff_id, reason, began_at, until_at)
     VALUES (@emergencyId, @kind, @staffId, @reason, @beganAt, @untilAt)`,
    emergency,
  )
}

/** Ends emergency access whose time is over at an instant, or one by its id: its name loses its role and its groups. */
export function endEmergencies(db: WriteDb, at: string, id: string | null = null): void {
  const over = allRows(
    db,
    EmergencyAccess,
    `${SELECT} WHERE e.kind = 'emergency' AND e.ended_at IS NULL AND (e.until_at <= ? OR e.id = ?)`,
    [at, id],
  )
  for (const { emergencyId, staffId, untilAt } of over) {
    const endedAt = untilAt !== null && untilAt < at ? untilAt : at
    write(db, 'UPDATE emergency_accesses SET ended_at = ? WHERE id = ?', [endedAt, emergencyId])
    endStaffMember(db, staffId, endedAt)
  }
}

/** Who may count the review as theirs, at an instant; 0 when it was reviewed already. */
export const updateReviewed = (
  db: WriteDb,
  review: { emergencyId: string; staffId: string; at: string; remark: string },
): number =>
  write(
    db,
    `UPDATE emergency_accesses SET reviewed_at = @at, reviewed_by = @staffId, remark = @remark
     WHERE id = @emergencyId AND reviewed_at IS NULL`,
    review,
  )
