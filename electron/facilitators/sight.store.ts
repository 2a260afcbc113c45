import * as z from 'zod'
import { allRows, firstRow, type Binding, type ReadDb } from '#electron/db/database.ts'
import type { Role, StaffId } from '#shared/facilitators/staff-member.ts'

/** The groups whose rosters and records a person may see in one call, as a JSON array of ids; null: every group. */
export type Sight = { readonly groupIds: ReadonlySet<string> | null; readonly json: string | null }

/** Days before and after a substitute's day, or a session one staffed, in which the group is theirs: to prepare, and to finish the notes. */
const AROUND = { before: 14, after: 30 } as const

const EVERY_GROUP: Sight = { groupIds: null, json: null }

const countGroups = (db: ReadDb) =>
  firstRow(db, z.object({ count: z.int() }), 'SELECT count(*) AS count FROM groups')?.count

const Id = z.object({ id: z.string() })

const SINCE = `date(@today, '-${AROUND.after} days')`
const OWN = `EXISTS (SELECT 1 FROM group_staff s WHERE s.group_id = g.id AND s.staff_id = @staffId
      AND (s.until_on IS NULL OR s.until_on >= ${SINCE}))
    OR EXISTS (SELECT 1 FROM substitutes u WHERE u.group_id = g.id AND u.staff_id = @staffId AND u.withdrawn_at IS NULL
      AND u.on_date BETWEEN ${SINCE} AND date(@today, '+${AROUND.before} days'))
    OR EXISTS (SELECT 1 FROM sessions n JOIN session_staff t ON t.session_id = n.id WHERE n.group_id = g.id
      AND n.held_on >= ${SINCE} AND t.staff_id = @staffId)
    OR NOT EXISTS (SELECT 1 FROM group_staff s WHERE s.group_id = g.id AND (s.until_on IS NULL OR s.until_on >= @today))`
const ASSIGNED = `EXISTS (SELECT 1 FROM staff_groups a WHERE a.group_id = g.id AND a.staff_id = @staffId AND a.until_at IS NULL)`

/**
 * What a person sees by these of their roles on a day [FA2]: an administrator every group; a facilitator those they staff,
 * stand in for or are assigned to, and those that name no staff; a supervisor those they are assigned to; an auditor none.
 */
export function findSight(db: ReadDb, who: { staffId: StaffId; roles: readonly Role[] }, today: string): Sight {
  if (who.roles.includes('administrator')) return EVERY_GROUP
  const ways = [
    ...(who.roles.includes('facilitator') ? [OWN] : []),
    ...(who.roles.some(role => role === 'facilitator' || role === 'supervisor') ? [ASSIGNED] : []),
  ]
  const found =
    ways.length === 0
      ? []
      : allRows(db, Id, `SELECT g.id FROM groups g WHERE ${ways.join(' OR ')}`, { staffId: who.staffId, today })
  const groupIds = new Set(found.map(({ id }) => id))
  if (groupIds.size > 0 && groupIds.size === countGroups(db)) return EVERY_GROUP
  return { groupIds, json: JSON.stringify([...groupIds]) }
}

export const sees = (sight: Sight, groupId: string): boolean => sight.groupIds === null || sight.groupIds.has(groupId)

/** SQL: whether the group of this column is in sight; binds `@sight`. */
export const inSight = (groupColumn: string): string =>
  `(@sight IS NULL OR ${groupColumn} IN (SELECT value FROM json_each(@sight)))`

/** SQL: whether the client of this column is in sight: in a group in sight, ever, or in no group at all; binds `@sight` [FA3]. */
export const clientInSight = (clientColumn: string): string => `(@sight IS NULL
    OR NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.client_id = ${clientColumn})
    OR EXISTS (SELECT 1 FROM enrolments e WHERE e.client_id = ${clientColumn} AND ${inSight('e.group_id')})
    OR EXISTS (SELECT 1 FROM waiting w WHERE w.client_id = ${clientColumn} AND ${inSight('w.group_id')})
    OR EXISTS (SELECT 1 FROM attendance a JOIN sessions n ON n.id = a.session_id
      WHERE a.client_id = ${clientColumn} AND ${inSight('n.group_id')}))`

/** Where the group of a record stands that a call names by this id; null for one of the whole clinic. */
const GROUP_OF: Readonly<Record<string, string>> = {
  groupId: 'SELECT id AS groupId FROM groups WHERE id = ?',
  sessionId: 'SELECT group_id AS groupId FROM sessions WHERE id = ?',
  deliveryId: 'SELECT group_id AS groupId FROM deliveries d JOIN sessions s ON s.id = d.session_id WHERE d.id = ?',
  noteId: 'SELECT group_id AS groupId FROM notes n JOIN sessions s ON s.id = n.session_id WHERE n.id = ?',
  enrolmentId: 'SELECT group_id AS groupId FROM enrolments WHERE id = ?',
  waitId: 'SELECT group_id AS groupId FROM waiting WHERE id = ?',
  closureId: 'SELECT group_id AS groupId FROM closures WHERE id = ?',
  substituteId: 'SELECT group_id AS groupId FROM substitutes WHERE id = ?',
}
const GroupOf = z.object({ groupId: z.string().nullable() })

/** Whether a record that a call names may be seen; what does not exist is left for the handler to say. */
export function isInSight(db: ReadDb, sight: Sight, name: string, id: Binding): boolean {
  if (sight.groupIds === null) return true
  if (name === 'clientId') return isClientInSight(db, sight, id)
  const sql = GROUP_OF[name]
  const found = sql === undefined ? null : firstRow(db, GroupOf, sql, [id])
  return found === null || (found.groupId !== null && sees(sight, found.groupId))
}

const isClientInSight = (db: ReadDb, { json }: Sight, id: Binding) =>
  firstRow(db, Id, `SELECT c.id FROM clients c WHERE c.id = @id AND NOT ${clientInSight('c.id')}`, {
    id,
    sight: json,
  }) === null

/** Every id name that leads to a group or a client: what the dispatcher looks for in a call's input. */
export const SIGHTED_IDS: ReadonlySet<string> = new Set([...Object.keys(GROUP_OF), 'clientId'])
