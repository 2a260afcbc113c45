import * as z from 'zod'
import { allRows, firstRow, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { Correction, Modality } from '#shared/attendance/attendance.ts'
import { NOT_RECORDED, Presence } from '#shared/attendance/presence.ts'
import { ClientId } from '#shared/clients/client.ts'

const stored = z.string().transform(text => Presence.parse(JSON.parse(text)))
const INTERVALS = `(SELECT json_group_array(json_object('cameAt', came_at, 'leftAt', left_at)) FROM
  (SELECT came_at, left_at FROM presence_intervals i WHERE i.session_id = a.session_id AND i.client_id = a.client_id
   ORDER BY position))`

const Recorded = z.object({
  clientId: ClientId,
  enrolmentId: z.string().nullable(),
  modality: Modality,
  presence: stored,
  asRecorded: stored.nullable(),
})
export type Recorded = z.infer<typeof Recorded>

const SELECT = `SELECT a.client_id AS clientId, a.enrolment_id AS enrolmentId, a.modality,
  json_object('absence', a.absence, 'intervals', json(${INTERVALS})) AS presence, r.presence AS asRecorded
  FROM attendance a LEFT JOIN attendance_as_recorded r ON r.session_id = a.session_id AND r.client_id = a.client_id`

/** Every attendance row of the session that is not withdrawn. */
export const listRecorded = (db: ReadDb, sessionId: string): Recorded[] =>
  allRows(db, Recorded, `${SELECT} WHERE a.session_id = ? AND a.withdrawn_at IS NULL`, [sessionId])

export const findRecorded = (db: ReadDb, sessionId: string, clientId: string): Recorded | null =>
  firstRow(db, Recorded, `${SELECT} WHERE a.session_id = ? AND a.client_id = ? AND a.withdrawn_at IS NULL`, [
    sessionId,
    clientId,
  ])

interface RowKey {
  readonly sessionId: string
  readonly clientId: string
  readonly enrolmentId: string | null
}

/** Sets what is known of one client: the row and its intervals, in the caller's transaction. */
export function savePresence(db: WriteDb, key: RowKey, presence: Presence, at: string): void {
  write(
    db,
    `INSERT INTO attendance (session_id, client_id, enrolment_id, absence, updated_at)
     VALUES (@sessionId, @clientId, @enrolmentId, @absence, @at)
     ON CONFLICT (session_id, client_id) DO UPDATE SET absence = @absence, updated_at = @at, withdrawn_at = NULL,
       enrolment_id = coalesce(@enrolmentId, enrolment_id)`,
    { ...key, absence: presence.absence, at },
  )
  write(db, 'DELETE FROM presence_intervals WHERE session_id = ? AND client_id = ?', [key.sessionId, key.clientId])
  presence.intervals.forEach((interval, position) => {
    write(
      db,
      'INSERT INTO presence_intervals (session_id, client_id, position, came_at, left_at) VALUES (?, ?, ?, ?, ?)',
      [key.sessionId, key.clientId, position, interval.cameAt, interval.leftAt],
    )
  })
}

export function saveModality(db: WriteDb, key: RowKey, modality: Modality, at: string): void {
  write(
    db,
    `INSERT INTO attendance (session_id, client_id, enrolment_id, modality, updated_at)
     VALUES (@sessionId, @clientId, @enrolmentId, @modality, @at)
     ON CONFLICT (session_id, client_id) DO UPDATE SET modality = @modality, updated_at = @at`,
    { ...key, modality, at },
  )
}

/** Keeps what stands now as "as recorded", for rows that have none yet; what was frozen before stays. */
export function freezeAsRecorded(db: WriteDb, sessionId: string, at: string): void {
  for (const row of listRecorded(db, sessionId)) {
    if (row.asRecorded === null) insertAsRecorded(db, { sessionId, clientId: row.clientId, presence: row.presence, at })
  }
}

function insertAsRecorded(
  db: WriteDb,
  row: { sessionId: string; clientId: string; presence: Presence; at: string },
): void {
  write(db, 'INSERT INTO attendance_as_recorded (session_id, client_id, presence, frozen_at) VALUES (?, ?, ?, ?)', [
    row.sessionId,
    row.clientId,
    JSON.stringify(row.presence),
    row.at,
  ])
}

/** Someone added after the finish: as recorded, nothing was known of them in the room. */
export function freezeAsUnknown(db: WriteDb, sessionId: string, clientId: string, at: string): void {
  insertAsRecorded(db, { sessionId, clientId, presence: NOT_RECORDED, at })
}

/** Who was taken off this session's list again. */
export const listWithdrawn = (db: ReadDb, sessionId: string): ReadonlySet<string> =>
  new Set(
    allRows(
      db,
      z.object({ clientId: z.string() }),
      'SELECT client_id AS clientId FROM attendance WHERE session_id = ? AND withdrawn_at IS NOT NULL',
      [sessionId],
    ).map(row => row.clientId),
  )

export function withdrawGuest(db: WriteDb, sessionId: string, clientId: string, at: string): void {
  write(db, 'UPDATE attendance SET withdrawn_at = ?, enrolment_id = NULL WHERE session_id = ? AND client_id = ?', [
    at,
    sessionId,
    clientId,
  ])
}

export interface NewCorrection {
  readonly id: string
  readonly sessionId: string
  readonly clientId: string
  readonly before: Presence
  readonly after: Presence
  readonly reason: string
  readonly correctedAt: string
  readonly correctedBy: string
}

export function insertCorrection(db: WriteDb, correction: NewCorrection): void {
  write(
    db,
    `INSERT INTO attendance_corrections (id, session_id, client_id, before, after, reason, corrected_at, corrected_by)
     VALUES (@id, @sessionId, @clientId, @before, @after, @reason, @correctedAt, @correctedBy)`,
    { ...correction, before: JSON.stringify(correction.before), after: JSON.stringify(correction.after) },
  )
}

const StoredCorrection = z
  .object({
    clientId: ClientId,
    before: stored,
    after: stored,
    reason: z.string(),
    correctedAt: z.string(),
    correctedBy: z.string(),
  })
  .transform(({ clientId, ...correction }) => ({ clientId, correction: Correction.parse(correction) }))

/** The corrections of a session, oldest first, each with the client it is about. */
export const listCorrections = (db: ReadDb, sessionId: string) =>
  allRows(
    db,
    StoredCorrection,
    `SELECT client_id AS clientId, before, after, reason, corrected_at AS correctedAt, s.name AS correctedBy
     FROM attendance_corrections c JOIN staff s ON s.id = c.corrected_by WHERE session_id = ? ORDER BY c.id`,
    [sessionId],
  )
