import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { everyRole } from '#shared/facilitators/role-sets.ts'
import { Role, StaffMember, type StaffId } from '#shared/facilitators/staff-member.ts'

const inOrder = (roles: readonly Role[]) => everyRole.filter(role => roles.includes(role))

const Row = z
  .object({ id: z.string(), name: z.string(), credentials: z.string().nullable(), hasSlot: z.int(), roles: z.string() })
  .transform(row =>
    StaffMember.parse({
      ...row,
      hasSlot: row.hasSlot === 1,
      roles: inOrder(z.array(Role).parse(JSON.parse(row.roles))),
    }),
  )
const SELECT = `SELECT id, name, credentials, has_slot AS hasSlot,
  (SELECT json_group_array(role) FROM staff_roles WHERE staff_id = staff.id AND until_at IS NULL) AS roles FROM staff`
const NO_EMERGENCY = `NOT EXISTS (SELECT 1 FROM emergency_accesses e WHERE e.staff_id = staff.id AND e.kind = 'emergency')`

/** The staff members of today, by name: neither those who left nor the names emergency access was under. */
export const listStaff = (db: ReadDb): StaffMember[] =>
  allRows(db, Row, `${SELECT} WHERE ended_at IS NULL AND ${NO_EMERGENCY} ORDER BY name, id`)

const Dates = z.object({ id: z.string(), unlockedAt: z.string().nullable(), endedAt: z.string().nullable() })
export type StaffDates = z.infer<typeof Dates>

/** Everybody, those who left too, by name, with the last unlock and the end. */
export function listEverybody(db: ReadDb): (StaffMember & Omit<StaffDates, 'id'>)[] {
  const dates = new Map(
    allRows(db, Dates, 'SELECT id, unlocked_at AS unlockedAt, ended_at AS endedAt FROM staff').map(row => [
      row.id,
      row,
    ]),
  )
  return allRows(db, Row, `${SELECT} WHERE ${NO_EMERGENCY} ORDER BY name, id`).map(member => ({
    ...member,
    unlockedAt: dates.get(member.id)?.unlockedAt ?? null,
    endedAt: dates.get(member.id)?.endedAt ?? null,
  }))
}

export const findStaffMember = (db: ReadDb, id: string): StaffMember | null =>
  firstRow(db, Row, `${SELECT} WHERE id = ?`, [id])

/** The first administrator with a way in: in whose name the recovery code opens the vault, until its use is settled. */
export const findFirstAdministrator = (db: ReadDb): StaffMember | null =>
  firstRow(
    db,
    Row,
    `${SELECT} WHERE has_slot = 1 AND id IN (SELECT staff_id FROM staff_roles WHERE role = 'administrator' AND until_at IS NULL)
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

/** A staff member's name and credentials from now on; sessions keep the name they were held under. */
export const updateStaffName = (db: WriteDb, id: string, name: string, credentials: string | null): number =>
  write(db, 'UPDATE staff SET name = ?, credentials = ? WHERE id = ?', [name, credentials, id])

/** Exactly these roles from an instant on: what is new begins, what is missing ends, what stays keeps its beginning. */
export function updateRoles(db: WriteDb, id: string, roles: readonly Role[], at: string): void {
  write(
    db,
    `UPDATE staff_roles SET until_at = ? WHERE staff_id = ? AND until_at IS NULL
     AND role NOT IN (SELECT value FROM json_each(?))`,
    [at, id, JSON.stringify(roles)],
  )
  for (const role of roles) {
    // An end and a new beginning in the same millisecond are one role that went on.
    write(
      db,
      `INSERT INTO staff_roles (staff_id, role, from_at) SELECT @id, @role, @at WHERE NOT EXISTS
         (SELECT 1 FROM staff_roles WHERE staff_id = @id AND role = @role AND until_at IS NULL)
       ON CONFLICT (staff_id, role, from_at) DO UPDATE SET until_at = NULL`,
      { id, role, at },
    )
  }
}

/** Whether the staff member has a way in, as the vault's header says. */
export const updateHasSlot = (db: WriteDb, id: string, hasSlot: boolean): number =>
  write(db, 'UPDATE staff SET has_slot = ? WHERE id = ?', [hasSlot ? 1 : 0, id])

/** The last unlock of a staff member. */
export const updateUnlockedAt = (db: WriteDb, id: string, at: string): number =>
  write(db, 'UPDATE staff SET unlocked_at = ? WHERE id = ?', [at, id])

/** Ends a staff member: no way in, no roles, no assigned groups from this instant on. The row and the name stay. */
export function endStaffMember(db: WriteDb, id: string, at: string): void {
  write(db, 'UPDATE staff SET ended_at = ?, has_slot = 0 WHERE id = ?', [at, id])
  updateRoles(db, id, [], at)
  write(db, 'UPDATE staff_groups SET until_at = ? WHERE staff_id = ? AND until_at IS NULL', [at, id])
}

/** Takes an end back, for somebody who returns. */
export const reinstateStaffMember = (db: WriteDb, id: string): number =>
  write(db, 'UPDATE staff SET ended_at = NULL WHERE id = ?', [id])

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

const Credentials = z.object({ id: z.string(), credentials: z.string().nullable() })

/** What stands behind each staff member's name, by id. */
export const listStaffCredentials = (db: ReadDb): Map<string, string | null> =>
  new Map(allRows(db, Credentials, 'SELECT id, credentials FROM staff').map(row => [row.id, row.credentials]))
