import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { Role, StaffMember, type StaffId } from '#shared/facilitators/staff-member.ts'

const Row = z
  .object({ id: z.string(), name: z.string(), credentials: z.string().nullable(), hasSlot: z.int(), roles: z.string() })
  .transform(row =>
    StaffMember.parse({ ...row, hasSlot: row.hasSlot === 1, roles: z.array(Role).parse(JSON.parse(row.roles)) }),
  )
const SELECT = `SELECT id, name, credentials, has_slot AS hasSlot,
  (SELECT json_group_array(role) FROM staff_roles WHERE staff_id = staff.id AND until_at IS NULL) AS roles FROM staff`

/** All staff members, by name. */
export const listStaff = (db: ReadDb): StaffMember[] => allRows(db, Row, `${SELECT} ORDER BY name, id`)

export const findStaffMember = (db: ReadDb, id: string): StaffMember | null =>
  firstRow(db, Row, `${SELECT} WHERE id = ?`, [id])

/** The first administrator: who acts when the recovery code opened the vault. */
export const findFirstAdministrator = (db: ReadDb): StaffMember | null =>
  firstRow(
    db,
    Row,
    `${SELECT} WHERE id IN (SELECT staff_id FROM staff_roles WHERE role = 'administrator' AND until_at IS NULL)
     ORDER BY created_at, id LIMIT 1`,
  )

export function insertStaffMember(db: WriteDb, member: StaffMember, at: string): void {
  write(db, 'INSERT INTO staff (id, name, credentials, has_slot, created_at) VALUES (?, ?, ?, ?, ?)', [
    member.id,
    member.name,
    member.credentials,
    member.hasSlot ? 1 : 0,
    at,
  ])
  for (const role of member.roles) {
    write(db, 'INSERT INTO staff_roles (staff_id, role, from_at) VALUES (?, ?, ?)', [member.id, role, at])
  }
}

/** Names of the group's usual staff on a day, with a substitute in the facilitator's place. */
export function listGroupStaffOn(db: ReadDb, groupId: string, onDate: string): GroupStaffOnDay[] {
  const substitutes = allRows(
    db,
    GroupStaffOnDay,
    `SELECT s.id AS staffId, s.name, 'facilitator' AS role FROM substitutes JOIN staff s ON s.id = staff_id
     WHERE group_id = ? AND on_date = ? AND withdrawn_at IS NULL ORDER BY substitutes.id`,
    [groupId, onDate],
  )
  const usual = allRows(
    db,
    GroupStaffOnDay,
    `SELECT s.id AS staffId, s.name, g.role FROM group_staff g JOIN staff s ON s.id = g.staff_id
     WHERE g.group_id = ? AND g.from_on <= ? AND (g.until_on IS NULL OR g.until_on >= ?)
     ORDER BY CASE g.role WHEN 'facilitator' THEN 0 WHEN 'co-facilitator' THEN 1 ELSE 2 END, s.name`,
    [groupId, onDate, onDate],
  )
  if (substitutes.length === 0) return usual
  const standingIn = new Set<StaffId>(substitutes.map(member => member.staffId))
  return [...substitutes, ...usual.filter(member => member.role !== 'facilitator' && !standingIn.has(member.staffId))]
}

const GroupStaffOnDay = StaffMember.pick({ name: true }).extend({
  staffId: StaffMember.shape.id,
  role: z.literal(['facilitator', 'co-facilitator', 'observer']),
})
export type GroupStaffOnDay = z.infer<typeof GroupStaffOnDay>
