import { allRows, write, type ReadDb, type WriteDb } from '#electron/db/database.ts'
import { ClientFlag, ClientId, type FlagKind } from '#shared/clients/client.ts'

const Row = ClientFlag.extend({ clientId: ClientId })

const nameOf = (alias: string) =>
  `coalesce(${alias}.preferred_name, ${alias}.legal_first_name) || ' ' || ${alias}.legal_last_name`
const FLAG = 'f.id AS flagId, kind, detail, from_on AS fromOn, until_on AS untilOn'
/** Flags as the client has them whom they were set for. */
const ownFlags = (more = '') => `SELECT ${more}${FLAG}, other_client_id AS otherClientId, ${nameOf('o')} AS otherName
  FROM client_flags f LEFT JOIN clients o ON o.id = f.other_client_id`
/** The same flags as the other of the two has them. */
const othersFlags = (more = '') => `SELECT ${more}${FLAG}, f.client_id AS otherClientId, ${nameOf('c')} AS otherName
  FROM client_flags f JOIN clients c ON c.id = f.client_id`
const HOLDS = 'f.from_on <= @onDate AND (f.until_on IS NULL OR f.until_on >= @onDate)'

/** The flags of these clients that hold on a day, by client. Keeping two apart concerns both, whoever of them it was set for. */
export function listFlagsOn(db: ReadDb, clientIds: readonly string[], onDate: string): Map<string, ClientFlag[]> {
  const clients = JSON.stringify(clientIds)
  const ofThese = (column: string) => `${column} IN (SELECT value FROM json_each(@clients))`
  const held = allRows(
    db,
    Row,
    `SELECT * FROM (
       ${ownFlags('f.client_id AS clientId, ')} WHERE ${ofThese('f.client_id')} AND ${HOLDS}
       UNION ALL
       ${othersFlags('f.other_client_id AS clientId, ')} WHERE ${ofThese('f.other_client_id')} AND ${HOLDS})
     ORDER BY fromOn, flagId`,
    { clients, onDate },
  )
  const flags = new Map<string, ClientFlag[]>()
  for (const { clientId, ...flag } of held) {
    flags.set(clientId, [...(flags.get(clientId) ?? []), flag])
  }
  return flags
}

/** Every flag that concerns a client, those that hold or are to come first; keeping two apart concerns both. */
export const listFlags = (db: ReadDb, clientId: string, onDate: string): ClientFlag[] =>
  allRows(
    db,
    ClientFlag,
    `SELECT * FROM (
       ${ownFlags()} WHERE f.client_id = @clientId
       UNION ALL ${othersFlags()} WHERE f.other_client_id = @clientId)
     ORDER BY untilOn IS NOT NULL AND untilOn < @onDate, fromOn DESC, flagId`,
    { clientId, onDate },
  )

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

/** Ends a flag with this day, never before it began and never later than it ends already; either of two kept apart ends it. Gives how many there were of it. */
export const endFlag = (db: WriteDb, clientId: string, flagId: string, untilOn: string): number =>
  write(
    db,
    `UPDATE client_flags SET until_on = max(@untilOn, date(from_on, '-1 day'))
     WHERE id = @flagId AND (client_id = @clientId OR other_client_id = @clientId) AND (until_on IS NULL OR until_on > @untilOn)`,
    { clientId, flagId, untilOn },
  )
