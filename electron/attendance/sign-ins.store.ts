import * as z from 'zod'
import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'

const SignIn = z.object({ clientId: z.string(), signed: z.literal([0, 1]).transform(flag => flag === 1) })

/** Whose signature stands on a session's sheet and whose does not; who is not named was not looked for [AT12]. */
export const listSignIns = (db: ReadDb, sessionId: string): Map<string, boolean> =>
  new Map(
    allRows(db, SignIn, 'SELECT client_id AS clientId, signed FROM sign_ins WHERE session_id = ?', [sessionId]).map(
      row => [row.clientId, row.signed],
    ),
  )

/** Keeps what the sheet says of one client; null: as if not looked. */
export function saveSignIn(
  db: WriteDb,
  row: { readonly sessionId: string; readonly clientId: string; readonly signed: boolean | null },
  at: string,
): void {
  const { sessionId, clientId, signed } = row
  if (signed === null) {
    write(db, 'DELETE FROM sign_ins WHERE session_id = ? AND client_id = ?', [sessionId, clientId])
    return
  }
  write(
    db,
    `INSERT INTO sign_ins (session_id, client_id, signed, read_at) VALUES (@sessionId, @clientId, @signed, @at)
     ON CONFLICT (session_id, client_id) DO UPDATE SET signed = @signed, read_at = @at`,
    { sessionId, clientId, signed: signed ? 1 : 0, at },
  )
}
