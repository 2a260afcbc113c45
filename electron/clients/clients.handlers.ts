import type { HandlersOf } from '#electron/ipc/handlers.ts'
import { findClient, listEnrolmentsOfClient, searchClients } from './clients.store.ts'
import { addClient, changeClient } from './save-client.ts'
import { listTimeline } from './timeline.store.ts'

export const clientsHandlers: HandlersOf<'clients'> = {
  'clients.list': ({ db }, search) => searchClients(db, search),

  'clients.get': ({ db }, { clientId, today }) => {
    const client = findClient(db, clientId, today)
    return client === null ? null : { client, enrolments: listEnrolmentsOfClient(db, clientId) }
  },

  'clients.timeline': ({ db, now }, { clientId, limit }) => listTimeline(db, clientId, limit, now()),

  'clients.add': (context, { client, today }) => addClient(context, client, today),

  'clients.change': (context, { clientId, client, today }) => changeClient(context, clientId, client, today),
}
