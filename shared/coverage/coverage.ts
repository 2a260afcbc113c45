import * as z from 'zod'
import { wasPresent, type Presence } from '#shared/attendance/presence.ts'
import { ClientId } from '#shared/clients/client.ts'
import { CalendarDate } from '#shared/ipc/text.ts'
import { SessionId } from '#shared/sessions/session-id.ts'

/** What a client has of a topic [CV6]. */
export const TopicCover = z.literal(['had', 'made-up', 'missed', 'not-offered'])
export type TopicCover = z.infer<typeof TopicCover>

export const MakeUpId = z.uuid().brand('MakeUpId')
export type MakeUpId = z.infer<typeof MakeUpId>

/** A missed topic that was offered to a client to make up; `madeUpOn` null until it was. Never an attendance [CV8]. */
export const MakeUp = z.strictObject({
  makeUpId: MakeUpId,
  clientId: ClientId,
  name: z.string(),
  topicId: z.string(),
  title: z.string(),
  missedSessionId: SessionId.nullable(),
  offeredOn: CalendarDate,
  madeUpOn: CalendarDate.nullable(),
})
export type MakeUp = z.infer<typeof MakeUp>

/** When a topic was given within its session. */
export interface DeliveryTime {
  readonly startedAt: string
  readonly endedAt: string
}

/** Whether somebody was in the room, however briefly, while a topic was given; null: its times were not recorded, so the whole session counts [CV3]. */
export const wasThereFor = (presence: Presence, time: DeliveryTime | null): boolean =>
  time === null
    ? wasPresent(presence)
    : presence.intervals.some(
        ({ cameAt, leftAt }) => cameAt < time.endedAt && (leftAt === null || leftAt > time.startedAt),
      )

/** One delivery of a topic as it concerns one client: expected there or not, in the room while it was given or not. */
export interface DeliveryToClient {
  readonly topicId: string
  readonly wasThere: boolean
  readonly wasExpected: boolean
}

/** What a client has of each of these topics [CV3, CV6]. */
export function coverOf(
  topicIds: readonly string[],
  deliveries: readonly DeliveryToClient[],
  madeUp: ReadonlySet<string>,
): TopicCover[] {
  const had = new Set(deliveries.filter(one => one.wasThere).map(one => one.topicId))
  const missed = new Set(deliveries.filter(one => one.wasExpected && !one.wasThere).map(one => one.topicId))
  return topicIds.map(id =>
    had.has(id) ? 'had' : madeUp.has(id) ? 'made-up' : missed.has(id) ? 'missed' : 'not-offered',
  )
}

/** The grid of a group: its clients, its topics, and one cover a cell, client by client. */
export const CoverageGrid = z.strictObject({
  topics: z.array(z.strictObject({ topicId: z.string(), title: z.string(), moduleTitle: z.string() })),
  clients: z.array(z.strictObject({ clientId: ClientId, name: z.string(), cover: z.array(TopicCover) })),
})
export type CoverageGrid = z.infer<typeof CoverageGrid>

/** What the track's own hours count in: its topics, and the family education that goes with them. */
const OF_THE_TRACK = /^(matrix-model|family-education)\//

/** Whether a plan is the Matrix track and nothing else, which keeps it under nine hours a week [HR9]. */
export const isMatrixOnly = (topicIds: readonly string[]): boolean =>
  topicIds.some(id => id.startsWith('matrix-model/')) && topicIds.every(id => OF_THE_TRACK.test(id))
