import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { ClientFlag, ClientId, type FlagKind } from '#shared/clients/client.ts'

const Row = ClientFlag.extend({ clientId: ClientId })

const SELECT = `SELECT f.client_id AS clientId, f.id AS flagId, kind, detail, other_client_id AS otherClientId,
    coalesce(o.preferred_name, o.legal_first_name) || ' ' || o.legal_last_name AS otherName, from_on AS fromOn, until_on AS untilOn
  FROM client_flags f LEFT JOIN clients o ON o.id = f.other_client_id`

/** The flags of these clients that hold on a day, by client. Keeping two apart concerns both, whoever of them it was set for. */
export function listFlagsOn(db: ReadDb, clientIds: readonly string[], onDate: string): Map<string, ClientFlag[]> {
  const clients = JSON.stringify(clientIds)
  const holds = 'f.from_on <= @onDate AND (f.until_on IS NULL OR f.until_on >= @onDate)'
  const own = allRows(
    db,
    Row,
    `${SELECT} WHERE f.client_id IN (SELECT value FROM json_each(@clients)) AND ${holds} ORDER BY f.from_on, f.id`,
    { clients, onDate },
  )
  const ofOthers = allRows(
    db,
    Row,
    `SELECT f.other_client_id AS clientId, f.id AS flagId, kind, detail, f.client_id AS otherClientId,
       coalesce(c.preferred_name, c.legal_first_name) || ' ' || c.legal_last_name AS otherName, from_on AS fromOn, until_on AS untilOn
     FROM client_flags f JOIN clients c ON c.id = f.client_id
     WHERE f.other_client_id IN (SELECT value FROM json_each(@clients)) AND ${holds} ORDER BY f.from_on, f.id`,
    { clients, onDate },
  )
  const flags = new Map<string, ClientFlag[]>()
  for (const { clientId, ...flag } of [...own, ...ofOthers]) {
    flags.set(clientId, [...(flags.get(clientId) ?? []), flag])
  }
  return flags
}

/** Every flag that was set for a client, those that hold or are to come first. */
export const listFlags = (db: ReadDb, clientId: string, onDate: string): ClientFlag[] =>
  allRows(
    db,
    Row,
    `${SELECT} WHERE f.client_id = ? ORDER BY f.until_on IS NOT NULL AND f.until_on < ?, from_on DESC, f.id`,
    [clientId, onDate],
  ).map(({ clientId: _, ...flag }) => flag)

interface NewFlag {
  readonly id: string
  readonly clientId: string
  readonly kind: FlagKind
  readonly detail: string
  readonly otherClientId: string | null
  readonly fromOn: string
  readonly untilOn: string | null
}

export function insertFlag(db: WriteDb, flag: NewFlag): void {
  write(
    db,
    `INSERT INTO client_flags (id, client_id, kind, detail, other_client_id, from_on, until_on)
     VALUES (@id, @clientId, @kind, @detail, @otherClientId, @fromOn, @untilOn)`,
    { ...flag },
  )
}

/** Ends a flag with this day, never before it began; gives how many there were of it. */
export const endFlag = (db: WriteDb, clientId: string, flagId: string, untilOn: string): number =>
  write(db, "UPDATE client_flags SET until_on = max(?, date(from_on, '-1 day')) WHERE id = ? AND client_id = ?", [
    untilOn,
    flagId,
    clientId,
  ])
