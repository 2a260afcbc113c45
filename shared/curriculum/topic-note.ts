import * as z from 'zod'
import { GroupId } from '#shared/groups/group.ts'
import { CalendarDate, Instant, Prose } from '#shared/ipc/text.ts'
import { DeliveryId, SessionId } from '#shared/sessions/session-id.ts'

/** The most characters of the clinic's note on a topic. */
export const MOST_OF_TOPIC_NOTE = 4_000

/** The text of the clinic's note on a topic. */
export const TopicNoteText = Prose(MOST_OF_TOPIC_NOTE)

/** The clinic's note on a topic as it is shown: by whom it was last changed, and when. */
export const TopicNote = z.strictObject({ text: z.string(), savedAt: Instant, savedBy: z.string() })
export type TopicNote = z.infer<typeof TopicNote>

/** When a topic was last given, and in how many sessions. */
export const GivenTopic = z.strictObject({ topicId: z.string(), lastOn: CalendarDate, times: z.int().min(1) })
export type GivenTopic = z.infer<typeof GivenTopic>

/** A group that a topic was given in: how often, and its last time. */
export const GivenInGroup = z.strictObject({
  groupId: GroupId,
  groupName: z.string(),
  times: z.int().min(1),
  /** The last session with it. */
  sessionId: SessionId,
  deliveryId: DeliveryId,
  lastOn: CalendarDate,
  /** The version that was taught then. */
  version: z.string(),
  /** Who led that session, observers left out. */
  by: z.array(z.string()),
})
export type GivenInGroup = z.infer<typeof GivenInGroup>
