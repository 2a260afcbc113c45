import * as z from 'zod'
import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { CheckIn, type CheckInRow } from '#shared/checkins/checkin.ts'
import { ClientId } from '#shared/clients/client.ts'

const Stored = z
  .looseObject({ clientId: ClientId, passed: z.string() })
  .transform(({ clientId, passed, ...answers }) => ({
    clientId,
    checkIn: CheckIn.parse({ ...answers, passed: JSON.parse(passed) }),
  }))

/** What the clients of a session said in its round. */
export const listCheckIns = (db: ReadDb, sessionId: string): { clientId: ClientId; checkIn: CheckIn }[] =>
  allRows(
    db,
    Stored,
    `SELECT client_id AS clientId, craving, mood, used, homework, remark, passed FROM check_ins WHERE session_id = ?
     ORDER BY client_id`,
    [sessionId],
  )

const Last = z.object({
  clientId: z.string(),
  heldOn: z.string(),
  craving: z.int().nullable(),
  mood: z.int().nullable(),
})

/** The numbers of each client's last round before an instant, of any group [CK5]; of sessions they were in [CK4]. */
export const findLastNumbers = (
  db: ReadDb,
  clientIds: readonly string[],
  before: string,
): Map<string, CheckInRow['last']> =>
  new Map(
    allRows(
      db,
      Last,
      `SELECT c.client_id AS clientId, s.held_on AS heldOn, c.craving, c.mood, max(s.started_at) AS newest
       FROM check_ins c JOIN sessions s ON s.id = c.session_id
       WHERE c.client_id IN (SELECT value FROM json_each(@clients)) AND s.started_at < @before
         AND (c.craving IS NOT NULL OR c.mood IS NOT NULL) AND EXISTS (SELECT 1 FROM presence_intervals i
           WHERE i.session_id = c.session_id AND i.client_id = c.client_id) GROUP BY c.client_id`,
      { clients: JSON.stringify(clientIds), before },
    ).map(({ clientId, heldOn, craving, mood }) => [clientId, { heldOn, craving, mood }]),
  )

interface Saving {
  readonly sessionId: string
  readonly clientId: string
  readonly at: string
  readonly staffId: string
}

export function saveCheckIn(db: WriteDb, checkIn: CheckIn, saving: Saving): void {
  write(
    db,
    `INSERT INTO check_ins (session_id, client_id, craving, mood, used, homework, remark, passed, saved_at, saved_by)
     VALUES (@sessionId, @clientId, @craving, @mood, @used, @homework, @remark, @passed, @at, @staffId)
     ON CONFLICT (session_id, client_id) DO UPDATE SET craving = @craving, mood = @mood, used = @used,
       homework = @homework, remark = @remark, passed = @passed, saved_at = @at, saved_by = @staffId`,
    { ...checkIn, passed: JSON.stringify(checkIn.passed), ...saving },
  )
}

const Seat = z.object({ clientId: z.string(), seat: z.int() })

/** Who sits where in a session, from 1. */
export const listSeats = (db: ReadDb, sessionId: string): Map<string, number> =>
  new Map(
    allRows(db, Seat, 'SELECT client_id AS clientId, seat FROM seats WHERE session_id = ?', [sessionId]).map(row => [
      row.clientId,
      row.seat,
    ]),
  )

/** Seats these clients in this order, and nobody else. */
export function saveSeats(db: WriteDb, sessionId: string, clientIds: readonly string[]): void {
  write(db, 'DELETE FROM seats WHERE session_id = ?', [sessionId])
  clientIds.forEach((clientId, index) => {
    write(db, 'INSERT INTO seats (session_id, client_id, seat) VALUES (?, ?, ?)', [sessionId, clientId, index + 1])
  })
}
