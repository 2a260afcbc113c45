import { sees } from '#electron/facilitators/sight.store.ts'
import { Refusal, type HandlersOf } from '#electron/ipc/handlers.ts'
import { findClient, listEnrolmentsOfClient, searchClients } from './clients.store.ts'
import { endFlag, insertFlag, listFlags } from './flags.store.ts'
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
    return client === null ? null : { client, enrolments, flags: listFlags(db, clientId, today) }
  },

  'clients.timeline': ({ db, now, sight }, { clientId, limit }) => listTimeline(db, { clientId, limit, sight }, now()),

  'clients.add': (context, { client, today }) => addClient(context, client, today),

  'clients.change': (context, { clientId, client, today }) => changeClient(context, clientId, client, today),

  'clients.addFlag': ({ db, newId }, flag) => {
    if (findClient(db, flag.clientId, flag.fromOn) === null)
      throw new Refusal('not-found', 'That client is not in this vault.')
    if (flag.untilOn !== null && flag.untilOn < flag.fromOn)
      throw new Refusal('conflict', 'The last day is before the first.')
    if (flag.otherClientId !== null && flag.kind !== 'keep-apart') {
      throw new Refusal('conflict', 'Another client is named only where two are kept apart.')
    }
    if (flag.otherClientId === flag.clientId) throw new Refusal('conflict', 'Nobody is kept apart from themselves.')
    if (flag.otherClientId !== null && findClient(db, flag.otherClientId, flag.fromOn) === null) {
      throw new Refusal('not-found', 'The other client is not in this vault.')
    }
    insertFlag(db, { id: newId(), ...flag })
  },

  'clients.endFlag': ({ db }, { clientId, flagId, untilOn }) => {
    if (endFlag(db, clientId, flagId, untilOn) === 0) throw new Refusal('not-found', 'That flag is not set any more.')
  },
}
