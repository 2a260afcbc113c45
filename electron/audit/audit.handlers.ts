import { Refusal, type HandlersOf, type QueryContext } from '#electron/ipc/handlers.ts'
import { listStaff } from '#electron/facilitators/facilitators.store.ts'
import { isHintKind, findHints } from '#shared/audit/hints.ts'
import { findClinic } from '#electron/settings/settings.store.ts'
import { seesClientNames, shortClientName, type AuditEvent, type AuditFilter } from '#shared/audit/audit.ts'
import { ClientId } from '#shared/clients/client.ts'
import { addDays, instantAt } from '#shared/sessions/clock.ts'
import { findClientsByName, findClientsByShortId } from './audit-clients.store.ts'
import { listEvents, listEventsOfKinds, listKinds, type EventFilter } from './audit-list.store.ts'
import { findAuditHead, findStoredEvent } from './audit.store.ts'
import { beginExport, exportPage } from './export-log.ts'
import { insertSignOff, listSignOffs } from './sign-offs.store.ts'
import { wholeUpTo } from './trail-memory.ts'
import { verifyLog } from './verify-log.ts'

const HINT_DAYS = 30
/** Of one person and kind: far more than anybody does in a month by hand. */
const MOST_HINT_EVENTS = 5_000

type Reading = Pick<QueryContext, 'db' | 'person'>

export const auditHandlers: HandlersOf<'audit'> = {
  'audit.list': (context, { filter, before, limit }) => {
    // One more than asked tells whether there is a next page.
    const found = listEvents(context.db, eventFilter(context, filter), before, limit + 1)
    const events = found.slice(0, limit)
    const last = events.at(-1)
    return {
      events: events.map(event => asSeen(context, event)),
      next: last === undefined || found.length <= limit ? null : { at: last.at, number: last.number },
    }
  },

  'audit.overview': ({ db }) => ({
    events: findAuditHead(db).number,
    people: listStaff(db).map(({ id, name }) => ({ staffId: id, name })),
    kinds: listKinds(db),
    signOffs: listSignOffs(db),
    timeZone: timeZoneOf(db),
  }),

  'audit.hints': ({ db, now }) => {
    const since = new Date(Date.parse(now()) - HINT_DAYS * 86_400_000).toISOString()
    const events = listEventsOfKinds(db, listKinds(db).filter(isHintKind), since, MOST_HINT_EVENTS)
    const names = new Map<string, string>(listStaff(db).map(({ id, name }) => [id, name]))
    return findHints(events, { timeZone: timeZoneOf(db), nameOf: staffId => names.get(staffId) ?? null })
  },

  'audit.findClients': ({ db, person }, { text }) => {
    if (!seesClientNames(person.roles)) {
      const found = findClientsByShortId(db, text).map(id => ClientId.parse(id))
      return found.map(clientId => ({ clientId, client: shortClientName(clientId) }))
    }
    return findClientsByName(db, text).map(({ clientId, client }) => ({ clientId: ClientId.parse(clientId), client }))
  },

  'audit.verify': context => verifyLog(context),

  'audit.signOff': ({ db, person, now }, { upTo, remark }) => {
    const event = findStoredEvent(db, upTo)
    if (event === null) throw new Refusal('not-found', 'There is no such event.')
    if (wholeUpTo(db) < upTo) throw new Refusal('conflict', 'Check the whole log first: then it can be signed off.')
    return {
      signOffId: insertSignOff(db, { upTo, code: event.code, staffId: person.id, signedAt: now(), remark }),
    }
  },

  'audit.exportText': (context, { filter }) => beginExport(context, filter, eventFilter(context, filter)),

  'audit.exportPage': (context, { exportId, before }) =>
    exportPage(context.db, {
      exportId,
      before,
      timeZone: timeZoneOf(context.db),
      seen: event => asSeen(context, event),
    }),

  'audit.exportSaved': () => undefined,
}

/** The event as this person may see it. */
function asSeen({ person }: Reading, event: AuditEvent): AuditEvent {
  if (event.clientId === null || seesClientNames(person.roles)) return event
  return { ...event, client: shortClientName(event.clientId) }
}

const timeZoneOf = (db: Reading['db']): string => findClinic(db)?.timeZone ?? 'UTC'

/** The filter's days as instants of the clinic, up to the event written last. */
function eventFilter({ db }: Reading, { staffId, client, kind, fromOn, untilOn }: AuditFilter): EventFilter {
  const timeZone = timeZoneOf(db)
  return {
    staffId,
    clientId: client,
    kind,
    fromAt: fromOn === null ? null : instantAt(timeZone, fromOn, '00:00'),
    untilAt: untilOn === null ? null : instantAt(timeZone, addDays(untilOn, 1), '00:00'),
    upTo: findAuditHead(db).number,
  }
}
