import * as z from 'zod'
import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { GroupId } from '#shared/groups/group.ts'

const GroupRow = z.object({ groupId: GroupId })

/** Ids of the groups an administrator assigned to this staff member for seeing, as of now; their own groups come from the groups' staff. */
export const assignedGroupIds = (db: ReadDb, staffId: string): string[] =>
  allRows(
    db,
    GroupRow,
    'SELECT group_id AS groupId FROM staff_groups WHERE staff_id = ? AND until_at IS NULL ORDER BY group_id',
    [staffId],
  ).map(({ groupId }) => groupId)

const AssignedGroup = z.object({ staffId: StaffId, groupId: GroupId, name: z.string() })
export type AssignedGroup = z.infer<typeof AssignedGroup>

/** Every assignment that holds now, with the group's name, by that name. */
export const listAssignedGroups = (db: ReadDb): AssignedGroup[] =>
  allRows(
    db,
    AssignedGroup,
    `SELECT a.staff_id AS staffId, a.group_id AS groupId, g.name FROM staff_groups a JOIN groups g ON g.id = a.group_id
     WHERE a.until_at IS NULL ORDER BY g.name, g.id`,
  )

/** Whether every id is a group of this vault. */
export const areGroups = (db: ReadDb, groupIds: readonly string[]): boolean =>
  allRows(db, GroupRow, 'SELECT id AS groupId FROM groups WHERE id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(groupIds),
  ]).length === new Set(groupIds).size

/** Assigns exactly these groups from an instant on: what is new begins, what is missing ends, what stays keeps its beginning. */
export function updateAssignedGroups(db: WriteDb, staffId: string, groupIds: readonly string[], at: string): void {
  const held = new Set(assignedGroupIds(db, staffId))
  const wanted = new Set(groupIds)
  for (const groupId of held) {
    if (wanted.has(groupId)) continue
    write(db, 'UPDATE staff_groups SET until_at = ? WHERE staff_id = ? AND group_id = ? AND until_at IS NULL', [
      at,
      staffId,
      groupId,
    ])
  }
  for (const groupId of wanted) {
    if (held.has(groupId)) continue
    // An end and a new beginning in the same millisecond are one assignment that went on.
    write(
      db,
      `INSERT INTO staff_groups (staff_id, group_id, from_at) VALUES (?, ?, ?)
       ON CONFLICT (staff_id, group_id, from_at) DO UPDATE SET until_at = NULL`,
      [staffId, groupId, at],
    )
  }
}

/** Every group of the vault, by id. */
export const listGroupIds = (db: ReadDb): string[] =>
  allRows(db, GroupRow, 'SELECT id AS groupId FROM groups ORDER BY id').map(({ groupId }) => groupId)
