import * as z from 'zod'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { namedFromLine, type NamedPerson } from '#shared/notes/name-forms.ts'

const Named = z.object({
  key: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  preferredName: z.string().nullable(),
})

/** Clients by every name that their record holds. */
export const listNamedClients = (db: ReadDb, clientIds: readonly string[]): NamedPerson[] =>
  allRows(
    db,
    Named,
    `SELECT id AS key, legal_first_name AS firstName, legal_last_name AS lastName, preferred_name AS preferredName
     FROM clients WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    [JSON.stringify(clientIds)],
  ).map(named => ({ ...named, nicknames: [] }))

const Line = z.object({ key: z.string(), name: z.string() })

/** Everybody who was ever put down as a visitor of a session, those taken off again too: a slip of the list hides no name. */
export const listNamedVisitors = (db: ReadDb, sessionId: string): NamedPerson[] =>
  allRows(db, Line, 'SELECT id AS key, name FROM session_visitors WHERE session_id = ? ORDER BY id', [sessionId]).map(
    ({ key, name }) => namedFromLine(key, name),
  )
