import type { ReadDb } from '#electron/db/database.ts'
import { coverOf, type DeliveryToClient, type TopicCover } from '#shared/coverage/coverage.ts'
import { listDeliveriesTo } from './coverage.store.ts'
import { listMadeUp } from './make-ups.store.ts'

const NONE: readonly never[] = []

/** What each of these clients has of each of these topics, in their order; of every session but one, when one is named [CV3, CV6]. */
export function coverOfClients(
  db: ReadDb,
  clientIds: readonly string[],
  topicIds: readonly string[],
  exceptSession: string | null = null,
): Map<string, TopicCover[]> {
  const deliveries = new Map<string, DeliveryToClient[]>()
  for (const { clientId, ...delivery } of listDeliveriesTo(db, clientIds, topicIds, exceptSession)) {
    const known = deliveries.get(clientId)
    if (known === undefined) deliveries.set(clientId, [delivery])
    else known.push(delivery)
  }
  const madeUp = listMadeUp(db, clientIds)
  return new Map(clientIds.map(id => [id, coverOf(topicIds, deliveries.get(id) ?? NONE, madeUp.get(id) ?? new Set())]))
}
