import * as z from 'zod'
import { listRecorded, type Recorded } from '#electron/attendance/attendance.store.ts'
import { listVisitors } from '#electron/attendance/visitors.store.ts'
import { listCheckIns } from '#electron/checkins/checkins.store.ts'
import { allRows, type ReadDb } from '#electron/db/database.ts'
import { listStaffCredentials } from '#electron/facilitators/facilitators.store.ts'
import { findGroupRow } from '#electron/groups/groups.store.ts'
import { findService } from '#electron/hours/services.store.ts'
import { listBreaks } from '#electron/sessions/breaks.store.ts'
import { listDeliveries } from '#electron/sessions/deliveries.store.ts'
import { listGiven } from '#electron/sessions/given.store.ts'
import { listSessionStaff, type SessionRow } from '#electron/sessions/sessions.store.ts'
import { arithmeticOf } from '#shared/attendance/minutes.ts'
import { statusOf, wasPresent } from '#shared/attendance/presence.ts'
import { unitsOf, type Service } from '#shared/hours/units.ts'
import type { ClientFacts, SessionFacts } from '#shared/notes/note-content.ts'

/** What a note needs of the session and of each who was present, as it is recorded now. */
export interface NoteFacts {
  readonly session: SessionFacts
  readonly clients: readonly ClientFacts[]
  readonly homework: readonly { readonly title: string; readonly clients: number }[]
}

const Identity = z.object({
  clientId: z.string(),
  name: z.string(),
  recordNumber: z.string().nullable(),
  bornOn: z.string().nullable(),
  sortName: z.string(),
})

/** Legal names: what a record goes by. */
const listIdentities = (db: ReadDb, ids: readonly string[]) =>
  allRows(
    db,
    Identity,
    `SELECT id AS clientId, legal_first_name || ' ' || legal_last_name AS name, record_number AS recordNumber,
       born_on AS bornOn, sort_name AS sortName FROM clients WHERE id IN (SELECT value FROM json_each(?)) ORDER BY sort_name, id`,
    [JSON.stringify(ids)],
  )

/** Everything that the notes of a session state and nobody types, from what the room recorded and what was corrected since. */
export function findNoteFacts(db: ReadDb, session: SessionRow, now: string): NoteFacts {
  const recorded = listRecorded(db, session.id).filter(row => wasPresent(row.presence))
  const breaks = listBreaks(db, session.id)
  const service = session.serviceCode === null ? null : findService(db, session.serviceCode, session.heldOn)
  const deliveries = listDeliveries(db, session.id)
  const given = listGiven(db, session.id).filter(row => row.what === 'homework')
  const titleOf = (deliveryId: string) => deliveries.find(row => row.deliveryId === deliveryId)?.title ?? ''
  const stayed = { absence: null, intervals: [{ cameAt: session.startedAt, leftAt: null }] }
  const credentials = listStaffCredentials(db)
  return {
    session: {
      sessionId: session.id,
      groupName: findGroupRow(db, session.groupId)?.name ?? '',
      heldOn: session.heldOn,
      timeZone: session.timeZone,
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      breaks: breaks.map(({ startedAt, endedAt }) => ({
        from: startedAt,
        until: endedAt ?? session.endedAt ?? now,
      })),
      minutes: arithmeticOf(stayed, { ...session, breaks }, now).minutes,
      place: session.place,
      service: service === null ? null : { code: service.code, title: service.title },
      deliveries: deliveries.map(({ topicId, topicVersion, title, minutes }) => ({
        topicId,
        topicVersion,
        title,
        minutes,
      })),
      staff: listSessionStaff(db, session.id).map(({ staffId, name, role }) => ({
        name,
        credentials: staffId === null ? null : (credentials.get(staffId) ?? null),
        role,
      })),
      present: recorded.length,
      visitors: listVisitors(db, session.id).length,
    },
    clients: clientFacts(db, { session, breaks, service, now }, recorded, clientId =>
      given.filter(row => row.clientId === clientId).map(row => titleOf(row.deliveryId)),
    ),
    homework: deliveries.flatMap(({ deliveryId, title }) => {
      const clients = given.filter(row => row.deliveryId === deliveryId).length
      return clients === 0 ? [] : [{ title, clients }]
    }),
  }
}

interface Held {
  readonly session: SessionRow
  readonly breaks: ReturnType<typeof listBreaks>
  readonly service: Service | null
  readonly now: string
}

function clientFacts(
  db: ReadDb,
  { session, breaks, service, now }: Held,
  recorded: readonly Recorded[],
  homeworkOf: (clientId: string) => string[],
): ClientFacts[] {
  const times = { ...session, breaks }
  const rows = new Map<string, Recorded>(recorded.map(row => [row.clientId, row]))
  const checkIns = new Map<string, ClientFacts['checkIn']>(
    listCheckIns(db, session.id).map(row => [row.clientId, row.checkIn]),
  )
  return listIdentities(db, [...rows.keys()]).flatMap(({ clientId, sortName: _, ...identity }) => {
    const row = rows.get(clientId)
    if (row === undefined) return []
    const { minutes } = arithmeticOf(row.presence, times, now)
    const perSession = service !== null && service.rule.per === 'session' ? service.rule : null
    return [
      {
        ...identity,
        clientId: row.clientId,
        status: statusOf(row.presence, times),
        modality: row.modality,
        intervals: row.presence.intervals,
        minutes,
        units: perSession === null ? null : unitsOf(minutes, perSession),
        checkIn: checkIns.get(clientId) ?? null,
        homeworkGiven: homeworkOf(clientId),
      },
    ]
  })
}
