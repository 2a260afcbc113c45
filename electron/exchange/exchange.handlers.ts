import { addClient, changeClient } from '#electron/clients/save-client.ts'
import { findClient, listKnownClients } from '#electron/clients/clients.store.ts'
import { enrol } from '#electron/groups/enrol.ts'
import { findEnrolmentFrom } from '#electron/groups/enrolments.store.ts'
import { Refusal, type CommandContext, type HandlersOf } from '#electron/ipc/handlers.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { outHandlers } from './out.handlers.ts'
import type { ImportRow } from '#shared/exchange/exchange.ts'

/** Does what one row asks of the client list, and gives the client it is about. */
function importRow(context: CommandContext, row: ImportRow, today: string): ClientId {
  if (row.does === 'add') return addClient(context, row.client, today).id
  const before = findClient(context.db, row.clientId, today)
  if (before === null) throw new Refusal('not-found', 'One of the matched clients is not in this vault any more.')
  if (row.does === 'enrol') return row.clientId
  const { id: _id, updatedAt: _at, ...fields } = before
  return changeClient(context, row.clientId, { ...fields, ...withoutUndefined(row.change) }, today).id
}

const withoutUndefined = <T extends object>(change: T) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined> // entries keep their keys; only undefined ones were left out
  }

export const exchangeHandlers: HandlersOf<'exchange'> = {
  ...outHandlers,

  'exchange.knownClients': ({ db, sight }, { today }) =>
    listKnownClients(db, today, sight).map(({ updatedAt: _, ...client }) => client),

  'exchange.importRoster': (context, { rows, enrolInto, today }) => {
    const result = { added: 0, updated: 0, enrolled: 0, alreadyEnrolled: 0 }
    rows.forEach((row, index) => {
      try {
        const clientId = importRow(context, row, today)
        if (row.does === 'add') result.added += 1
        if (row.does === 'update') result.updated += 1
        if (enrolInto === null) return
        if (findEnrolmentFrom(context.db, enrolInto.groupId, clientId, enrolInto.startsOn) !== null) {
          result.alreadyEnrolled += 1
          return
        }
        enrol(context, { ...enrolInto, clientId, overCapacity: true })
        result.enrolled += 1
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        throw new Refusal(error.code, `Nothing was imported. Row ${index + 1} of those chosen: ${error.message}`)
      }
    })
    return result
  },
}
