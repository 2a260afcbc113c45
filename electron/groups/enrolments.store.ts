import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { EnrolmentId, GroupId, RosterEntry } from '#shared/groups/group.ts'
import { ClientId } from '#shared/clients/client.ts'
import { CalendarDate } from '#shared/ipc/text.ts'

const SELECT_ENTRIES = `SELECT e.id AS enrolmentId, c.id AS clientId,
    coalesce(preferred_name, legal_first_name) || ' ' || legal_last_name AS name, record_number AS recordNumber,
    e.starts_on AS startsOn, e.ends_on AS endsOn
  FROM enrolments e JOIN clients c ON c.id = e.client_id`

/** Who is enrolled on a day, by last name. */
export const listRoster = (db: ReadDb, groupId: string, onDate: string): RosterEntry[] =>
  allRows(
    db,
    RosterEntry,
    `${SELECT_ENTRIES} WHERE e.group_id = ? AND e.starts_on <= ? AND (e.ends_on IS NULL OR e.ends_on >= ?)
     ORDER BY c.sort_name, c.id`,
    [groupId, onDate, onDate],
  )

/** Whose enrolment begins after a day, the first to come first. */
export const listStartingLater = (db: ReadDb, groupId: string, onDate: string): RosterEntry[] =>
  allRows(
    db,
    RosterEntry,
    `${SELECT_ENTRIES} WHERE e.group_id = ? AND e.starts_on > ? ORDER BY e.starts_on, c.sort_name, c.id`,
    [groupId, onDate],
  )

const Count = z.object({ count: z.int() })

export const countEnrolled = (db: ReadDb, groupId: string, onDate: string): number =>
  firstRow(
    db,
    Count,
    `SELECT count(*) AS count FROM enrolments WHERE group_id = ? AND starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)`,
    [groupId, onDate, onDate],
  )?.count ?? 0

const Enrolment = z.object({
  id: EnrolmentId,
  groupId: GroupId,
  clientId: ClientId,
  startsOn: CalendarDate,
  endsOn: CalendarDate.nullable(),
})
export type Enrolment = z.infer<typeof Enrolment>
const SELECT =
  'SELECT id, group_id AS groupId, client_id AS clientId, starts_on AS startsOn, ends_on AS endsOn FROM enrolments'

export const findEnrolment = (db: ReadDb, enrolmentId: string): Enrolment | null =>
  firstRow(db, Enrolment, `${SELECT} WHERE id = ?`, [enrolmentId])

/** An enrolment of this client in this group that is open on or after the day, the earliest. */
export const findEnrolmentFrom = (db: ReadDb, groupId: string, clientId: string, from: string): Enrolment | null =>
  firstRow(
    db,
    Enrolment,
    `${SELECT} WHERE group_id = ? AND client_id = ? AND (ends_on IS NULL OR ends_on >= ?) ORDER BY starts_on LIMIT 1`,
    [groupId, clientId, from],
  )

export function insertEnrolment(db: WriteDb, enrolment: Omit<Enrolment, 'endsOn'>): void {
  write(
    db,
    'INSERT INTO enrolments (id, group_id, client_id, starts_on) VALUES (@id, @groupId, @clientId, @startsOn)',
    enrolment,
  )
  write(
    db,
    'UPDATE waiting SET ended_on = @startsOn WHERE group_id = @groupId AND client_id = @clientId AND ended_on IS NULL',
    {
      startsOn: enrolment.startsOn,
      groupId: enrolment.groupId,
      clientId: enrolment.clientId,
    },
  )
}

export function endEnrolment(db: WriteDb, enrolmentId: string, endsOn: string, reason: string | null): void {
  write(db, 'UPDATE enrolments SET ends_on = ?, end_reason = ? WHERE id = ?', [endsOn, reason, enrolmentId])
}

/** An enrolment that was made by mistake ends on its first day, and who was waiting for the place waits again. */
export function takeBackEnrolment(db: WriteDb, { id, groupId, clientId, startsOn }: Enrolment): void {
  endEnrolment(db, id, startsOn, 'Enrolled by mistake')
  write(db, 'UPDATE waiting SET ended_on = NULL WHERE group_id = ? AND client_id = ? AND ended_on = ?', [
    groupId,
    clientId,
    startsOn,
  ])
}

/** One that was taken back goes on. */
export function goOnWithEnrolment(db: WriteDb, { id, groupId, clientId, startsOn }: Enrolment): void {
  write(db, 'UPDATE enrolments SET ends_on = NULL, end_reason = NULL WHERE id = ?', [id])
  write(db, 'UPDATE waiting SET ended_on = ? WHERE group_id = ? AND client_id = ? AND ended_on IS NULL', [
    startsOn,
    groupId,
    clientId,
  ])
}

export const isWaiting = (db: ReadDb, groupId: string, clientId: string): boolean =>
  firstRow(
    db,
    Count,
    'SELECT count(*) AS count FROM waiting WHERE group_id = ? AND client_id = ? AND ended_on IS NULL',
    [groupId, clientId],
  )?.count !== 0

export function insertWaiting(
  db: WriteDb,
  entry: { id: string; groupId: string; clientId: string; askedOn: string },
): void {
  write(
    db,
    'INSERT INTO waiting (id, group_id, client_id, asked_on) VALUES (@id, @groupId, @clientId, @askedOn)',
    entry,
  )
}

export const endWaiting = (db: WriteDb, waitId: string, onDate: string): number =>
  write(db, 'UPDATE waiting SET ended_on = ? WHERE id = ? AND ended_on IS NULL', [onDate, waitId])
