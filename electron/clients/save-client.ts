import type { ReadDb } from '#electron/db/database.ts'
import { Refusal, type CommandContext } from '#electron/ipc/handlers.ts'
import { type Client, ClientId, type NewClient } from '#shared/clients/client.ts'
import { findClient, findClientByRecordNumber, insertClient, updateClient } from './clients.store.ts'

/** Adds a client. Refuses a birth date after `today` and a record number that another client has. */
export function addClient(context: CommandContext, client: NewClient, today: string): Client {
  checkClient(context.db, client, today, null)
  const clientId = ClientId.parse(context.newId())
  insertClient(context.db, client, { clientId, today, at: context.now(), newId: context.newId })
  return found(context.db, clientId, today)
}

/** Changes a client; the same refusals, and `not-found`. */
export function changeClient(context: CommandContext, clientId: ClientId, client: NewClient, today: string): Client {
  checkClient(context.db, client, today, clientId)
  const before = found(context.db, clientId, today)
  updateClient(context.db, before, client, { clientId, today, at: context.now(), newId: context.newId })
  return found(context.db, clientId, today)
}

function found(db: ReadDb, clientId: ClientId, today: string): Client {
  const client = findClient(db, clientId, today)
  if (client === null) throw new Refusal('not-found', 'That client is not in this vault.')
  return client
}

function checkClient(db: ReadDb, client: NewClient, today: string, own: ClientId | null): void {
  if (client.bornOn !== null && client.bornOn > today) {
    throw new Refusal('conflict', 'The birth date is in the future. Check the year.')
  }
  if (client.recordNumber === null) return
  const holder = findClientByRecordNumber(db, client.recordNumber)
  if (holder !== null && holder !== own) {
    throw new Refusal('conflict', 'That record number belongs to another client already.')
  }
}
