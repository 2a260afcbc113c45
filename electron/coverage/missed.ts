import { listRecorded } from '#electron/attendance/attendance.store.ts'
import { listNames } from '#electron/clients/names.store.ts'
import type { ReadDb } from '#electron/db/database.ts'
import { listBreaks } from '#electron/sessions/breaks.store.ts'
import { listDeliveries } from '#electron/sessions/deliveries.store.ts'
import { listPlanItems, listRuns } from '#electron/sessions/plan.store.ts'
import type { SessionRow } from '#electron/sessions/sessions.store.ts'
import type { ClientId } from '#shared/clients/client.ts'
import { wasThereFor, type DeliveryTime } from '#shared/coverage/coverage.ts'
import { deliveredTime } from '#shared/sessions/plan-run.ts'
import { coverOfClients } from './cover.ts'
import { listDeliveryTimes } from './coverage.store.ts'

interface Missed {
  readonly clientId: ClientId
  readonly name: string
  readonly topicId: string
  readonly title: string
}

/** Who was expected in a session, missed one of its topics and has not had it another day, by last name [CV3, CV6]. In one that runs: of those recorded so far, as if it ended now. */
export function listMissedIn(db: ReadDb, session: SessionRow, now: string): Missed[] {
  if (session.notHeldBecause !== null) return []
  const times = timesOf(db, session, now)
  const expected = listRecorded(db, session.id).filter(({ enrolmentId, presence }) => {
    const isRecorded = presence.absence !== null || presence.intervals.length > 0
    return enrolmentId !== null && (isRecorded || session.state !== 'running')
  })
  const names = listNames(
    db,
    expected.map(row => row.clientId),
  )
  const missed = listDeliveries(db, session.id).flatMap(({ deliveryId, topicId, title }) =>
    expected
      .filter(row => !wasThereFor(row.presence, times.get(deliveryId) ?? null))
      .map(({ clientId }) => ({ clientId, name: names.get(clientId)?.name ?? '', topicId, title })),
  )
  const elsewhere = hadElsewhere(db, session, missed)
  const sortName = (one: Missed) => names.get(one.clientId)?.sortName ?? ''
  return missed
    .filter(one => !elsewhere.has(`${one.clientId} ${one.topicId}`))
    .sort((a, b) => sortName(a).localeCompare(sortName(b)) || a.clientId.localeCompare(b.clientId))
}

function hadElsewhere(db: ReadDb, session: SessionRow, missed: readonly Missed[]): ReadonlySet<string> {
  const clientIds = [...new Set(missed.map(one => one.clientId))]
  const topicIds = [...new Set(missed.map(one => one.topicId))]
  const cover = coverOfClients(db, clientIds, topicIds, session.id)
  return new Set(
    [...cover].flatMap(([clientId, covers]) =>
      topicIds.flatMap((topicId, at) =>
        covers[at] === 'had' || covers[at] === 'made-up' ? [`${clientId} ${topicId}`] : [],
      ),
    ),
  )
}

/** When each topic was given; while the session runs, by the plan as it was run so far. */
function timesOf(db: ReadDb, session: SessionRow, now: string): ReadonlyMap<string, DeliveryTime | null> {
  if (session.state !== 'running') return listDeliveryTimes(db, session.id)
  const plan = {
    startedAt: session.startedAt,
    endedAt: null,
    plannedMinutes: session.plannedMinutes,
    items: listPlanItems(db, session.id),
    runs: listRuns(db, session.id),
    breaks: listBreaks(db, session.id),
  }
  return new Map(
    listDeliveries(db, session.id).map(({ deliveryId }) => [deliveryId, deliveredTime(plan, deliveryId, now)]),
  )
}
