import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import {
  Closure,
  CurriculumPlan,
  GroupDetail,
  GroupInList,
  Meeting,
  StaffRole,
  Substitute,
  WaitEntry,
  type GroupChange,
  type GroupId,
  type NewGroup,
} from '#shared/groups/group.ts'
import { StaffId } from '#shared/facilitators/staff-member.ts'
import { addDays } from '#shared/sessions/clock.ts'
import { fold } from '#shared/ipc/text.ts'
import { countEnrolled, listRoster, listStartingLater } from './enrolments.store.ts'

const FIELDS = `id, name, kind, is_open AS isOpen, capacity, minimum, clients_per_staff AS clientsPerStaff,
  service_code AS serviceCode, place, starts_on AS startsOn, ends_on AS endsOn,
  time_zone AS timeZone, plan_mode AS planMode`
export const GroupRow = GroupDetail.pick({
  id: true,
  name: true,
  kind: true,
  capacity: true,
  minimum: true,
  clientsPerStaff: true,
  serviceCode: true,
  place: true,
  startsOn: true,
  endsOn: true,
  timeZone: true,
}).extend({ isOpen: z.int().transform(flag => flag === 1), planMode: CurriculumPlan.shape.mode })
export type GroupRow = z.infer<typeof GroupRow>

export const findGroupRow = (db: ReadDb, groupId: string): GroupRow | null =>
  firstRow(db, GroupRow, `SELECT ${FIELDS} FROM groups WHERE id = ?`, [groupId])

/** Groups that meet on or after `today`, or all, by name. */
export function listGroupRows(db: ReadDb, today: string, withEnded: boolean): GroupRow[] {
  return allRows(
    db,
    GroupRow,
    `SELECT ${FIELDS} FROM groups WHERE ? OR ends_on IS NULL OR ends_on >= ? ORDER BY name COLLATE NOCASE, id`,
    [withEnded ? 1 : 0, today],
  )
}

export function listGroups(db: ReadDb, today: string, withEnded: boolean): GroupInList[] {
  return listGroupRows(db, today, withEnded).map(row =>
    GroupInList.parse({
      id: row.id,
      name: row.name,
      kind: row.kind,
      isOpen: row.isOpen,
      place: row.place,
      capacity: row.capacity,
      enrolled: countEnrolled(db, row.id, today),
      waiting: listWaiting(db, row.id).length,
      meetings: listMeetings(db, row.id, today),
      endsOn: row.endsOn,
    }),
  )
}

/** The weekly meetings that hold on a day, by weekday and time. */
export const listMeetings = (db: ReadDb, groupId: string, onDate: string): Meeting[] =>
  allRows(
    db,
    Meeting,
    `SELECT weekday, starts_at AS startsAt, duration_minutes AS durationMinutes FROM group_schedules
     WHERE group_id = ? AND from_on <= ? AND (until_on IS NULL OR until_on >= ?) ORDER BY weekday, starts_at`,
    [groupId, onDate, onDate],
  )

/** The topics of a group's plan, in order. */
export const listPlanTopics = (db: ReadDb, groupId: string): string[] =>
  allRows(
    db,
    z.object({ topicId: z.string() }),
    'SELECT topic_id AS topicId FROM group_plan_topics WHERE group_id = ? ORDER BY position',
    [groupId],
  ).map(row => row.topicId)

export const listWaiting = (db: ReadDb, groupId: string): WaitEntry[] =>
  allRows(
    db,
    WaitEntry,
    `SELECT w.id AS waitId, c.id AS clientId, coalesce(preferred_name, legal_first_name) || ' ' || legal_last_name AS name,
       asked_on AS askedOn
     FROM waiting w JOIN clients c ON c.id = w.client_id WHERE w.group_id = ? AND ended_on IS NULL ORDER BY asked_on, w.id`,
    [groupId],
  )

const ClosureRow = Closure.extend({ everyGroup: z.int().transform(flag => flag === 1) })

const listClosures = (db: ReadDb, groupId: string, since: string): Closure[] =>
  allRows(
    db,
    ClosureRow,
    `SELECT id AS closureId, from_on AS fromOn, until_on AS untilOn, reason, group_id IS NULL AS everyGroup FROM closures
     WHERE (group_id = ? OR group_id IS NULL) AND withdrawn_at IS NULL AND until_on >= ? ORDER BY from_on, id`,
    [groupId, since],
  )

const listSubstitutes = (db: ReadDb, groupId: string, since: string): Substitute[] =>
  allRows(
    db,
    Substitute,
    `SELECT u.id AS substituteId, on_date AS onDate, s.id AS staffId, s.name, u.reason FROM substitutes u JOIN staff s ON s.id = u.staff_id
     WHERE group_id = ? AND withdrawn_at IS NULL AND on_date >= ? ORDER BY on_date, u.id`,
    [groupId, since],
  )

const GroupStaff = z.object({ staffId: StaffId, role: StaffRole, name: z.string() })

const listUsualStaff = (db: ReadDb, groupId: string) =>
  allRows(
    db,
    GroupStaff,
    `SELECT s.id AS staffId, g.role, s.name FROM group_staff g JOIN staff s ON s.id = g.staff_id
     WHERE g.group_id = ? AND g.until_on IS NULL ORDER BY s.name`,
    [groupId],
  )

/** The group with its roster, schedule, closures and substitutes as of a day; null when there is no such group. */
export function findGroup(db: ReadDb, groupId: GroupId, onDate: string): GroupDetail | null {
  const row = findGroupRow(db, groupId)
  if (row === null) return null
  const { planMode, ...fields } = row
  return GroupDetail.parse({
    ...fields,
    meetings: listMeetings(db, groupId, onDate < row.startsOn ? row.startsOn : onDate),
    plan: { mode: planMode, topicIds: listPlanTopics(db, groupId) },
    staff: listUsualStaff(db, groupId),
    roster: listRoster(db, groupId, onDate),
    startingLater: listStartingLater(db, groupId, onDate),
    waiting: listWaiting(db, groupId),
    closures: listClosures(db, groupId, onDate),
    substitutes: listSubstitutes(db, groupId, onDate),
  })
}

/** Why the group does not meet on this day, or null when it does. */
export const findClosureReason = (db: ReadDb, groupId: string, date: string): string | null =>
  firstRow(
    db,
    z.object({ reason: z.string() }),
    `SELECT reason FROM closures WHERE (group_id = ? OR group_id IS NULL) AND withdrawn_at IS NULL
     AND from_on <= ? AND until_on >= ? ORDER BY id LIMIT 1`,
    [groupId, date, date],
  )?.reason ?? null

interface Writing {
  readonly at: string
  readonly newId: () => string
}

const groupColumns = (group: NewGroup | GroupChange) => ({
  name: group.name,
  kind: group.kind,
  isOpen: group.isOpen ? 1 : 0,
  capacity: group.capacity,
  minimum: group.minimum,
  clientsPerStaff: group.clientsPerStaff,
  serviceCode: group.serviceCode,
  place: group.place,
  startsOn: group.startsOn,
  endsOn: group.endsOn,
  timeZone: group.timeZone,
  planMode: group.plan.mode,
  searchText: ` ${fold(group.name)}`,
})

export function insertGroup(db: WriteDb, groupId: GroupId, group: NewGroup, writing: Writing): void {
  write(
    db,
    `INSERT INTO groups (id, name, kind, is_open, capacity, minimum, clients_per_staff, service_code, place, starts_on, ends_on,
       time_zone, plan_mode, search_text, created_at)
     VALUES (@groupId, @name, @kind, @isOpen, @capacity, @minimum, @clientsPerStaff, @serviceCode, @place, @startsOn, @endsOn, @timeZone, @planMode, @searchText, @at)`,
    { groupId, at: writing.at, ...groupColumns(group) },
  )
  insertMeetings(db, groupId, group, { from: group.startsOn, newId: writing.newId })
  insertPlan(db, groupId, group.plan)
  insertStaff(db, groupId, group, group.startsOn)
}

/** Changes a group. A changed schedule counts from `meetingsFrom`; the one before ends the day before. */
export function updateGroup(db: WriteDb, change: GroupChange, today: string, newId: () => string): void {
  const { groupId } = change
  const changed = write(
    db,
    `UPDATE groups SET name = @name, kind = @kind, is_open = @isOpen, capacity = @capacity, minimum = @minimum,
       clients_per_staff = @clientsPerStaff, service_code = @serviceCode, place = @place,
       starts_on = @startsOn, ends_on = @endsOn, time_zone = @timeZone, plan_mode = @planMode, search_text = @searchText
     WHERE id = @groupId`,
    { groupId, ...groupColumns(change) },
  )
  if (changed === 0) return
  replaceMeetings(db, change, newId)
  write(db, 'DELETE FROM group_plan_topics WHERE group_id = ?', [groupId])
  insertPlan(db, groupId, change.plan)
  replaceStaff(db, change, today)
}

const sameMeetings = (a: readonly Meeting[], b: readonly Meeting[]) => {
  const text = (meetings: readonly Meeting[]) =>
    meetings
      .map(meeting => `${meeting.weekday} ${meeting.startsAt} ${meeting.durationMinutes}`)
      .sort()
      .join()
  return text(a) === text(b)
}

function replaceMeetings(db: WriteDb, change: GroupChange, newId: () => string): void {
  const { groupId, meetingsFrom } = change
  if (sameMeetings(listMeetings(db, groupId, meetingsFrom), change.meetings)) return
  write(db, 'UPDATE group_schedules SET until_on = ? WHERE group_id = ? AND (until_on IS NULL OR until_on >= ?)', [
    addDays(meetingsFrom, -1),
    groupId,
    meetingsFrom,
  ])
  insertMeetings(db, groupId, change, { from: meetingsFrom, newId })
}

function insertMeetings(
  db: WriteDb,
  groupId: GroupId,
  { meetings }: { meetings: readonly Meeting[] },
  { from, newId }: { from: string; newId: () => string },
): void {
  for (const meeting of meetings) {
    write(
      db,
      'INSERT INTO group_schedules (id, group_id, weekday, starts_at, duration_minutes, from_on) VALUES (?, ?, ?, ?, ?, ?)',
      [newId(), groupId, meeting.weekday, meeting.startsAt, meeting.durationMinutes, from],
    )
  }
}

function insertPlan(db: WriteDb, groupId: GroupId, plan: CurriculumPlan): void {
  plan.topicIds.forEach((topicId, position) => {
    write(db, 'INSERT INTO group_plan_topics (group_id, position, topic_id) VALUES (?, ?, ?)', [
      groupId,
      position,
      topicId,
    ])
  })
}

type StaffOf = Pick<NewGroup, 'staff'>

function insertStaff(db: WriteDb, groupId: GroupId, { staff }: StaffOf, from: string): void {
  for (const member of staff) {
    write(
      db,
      `INSERT INTO group_staff (group_id, staff_id, role, from_on) VALUES (?, ?, ?, ?)
       ON CONFLICT (group_id, staff_id, from_on) DO UPDATE SET role = excluded.role, until_on = NULL`,
      [groupId, member.staffId, member.role, from],
    )
  }
}

function replaceStaff(db: WriteDb, change: GroupChange, today: string): void {
  const before = listUsualStaff(db, change.groupId)
  const stays = (member: { staffId: StaffId; role: StaffRole }) => (other: { staffId: StaffId; role: StaffRole }) =>
    other.staffId === member.staffId && other.role === member.role
  for (const member of before.filter(member => !change.staff.some(stays(member)))) {
    write(db, 'UPDATE group_staff SET until_on = ? WHERE group_id = ? AND staff_id = ? AND until_on IS NULL', [
      today,
      change.groupId,
      member.staffId,
    ])
  }
  const added = change.staff.filter(member => !before.some(stays(member)))
  insertStaff(db, change.groupId, { staff: added }, today)
}
