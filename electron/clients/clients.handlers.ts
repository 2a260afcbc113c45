import { sees } from '#electron/facilitators/sight.store.ts'
import type { HandlersOf } from '#electron/ipc/handlers.ts'
import { findClient, listEnrolmentsOfClient, searchClients } from './clients.store.ts'
import { addClient, changeClient } from './save-client.ts'
import { listTimeline } from './timeline.store.ts'
import { fold } from '#shared/ipc/text.ts'

/** Fewer letters would list the clinic. */
const CHOOSE_FROM_LETTERS = 2

export const clientsHandlers: HandlersOf<'clients'> = {
  'clients.list': ({ db, sight }, search) => searchClients(db, { ...search, sight, withOthers: false }),

  'clients.choose': ({ db, sight }, search) =>
    searchClients(db, { ...search, sight, withOthers: fold(search.text).length >= CHOOSE_FROM_LETTERS }),

  'clients.get': ({ db, sight }, { clientId, today }) => {
    const client = findClient(db, clientId, today)
    const enrolments = listEnrolmentsOfClient(db, clientId).filter(({ groupId }) => sees(sight, groupId))
    return client === null ? null : { client, enrolments }
  },

  'clients.timeline': ({ db, now, sight }, { clientId, limit }) => listTimeline(db, { clientId, limit, sight }, now()),

  'clients.add': (context, { client, today }) => addClient(context, client, today),

  'clients.change': (context, { clientId, client, today }) => changeClient(context, clientId, client, today),
}
