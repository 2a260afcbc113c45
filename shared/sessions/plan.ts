import * as z from 'zod'
import { SegmentKind } from '#shared/curriculum/topic.ts'
import { Instant } from '#shared/ipc/text.ts'
import { DeliveryId } from './session-id.ts'

/** The place of a segment in its topic's own plan, from 0. */
export const SegmentNumber = z.int().min(0).max(40)

/** One segment of a session's plan: of one of its deliveries, with its minutes as planned and as they stand now. */
export const PlanItem = z.strictObject({
  deliveryId: DeliveryId,
  segment: SegmentNumber,
  name: z.string(),
  kind: SegmentKind,
  plannedMinutes: z.int(),
  /** With what was added or taken off in the room. */
  minutes: z.int(),
  isSkipped: z.boolean(),
})
export type PlanItem = z.infer<typeof PlanItem>

/** A segment that was begun. */
export const SegmentRun = z.strictObject({ deliveryId: DeliveryId, segment: SegmentNumber, startedAt: Instant })
export type SegmentRun = z.infer<typeof SegmentRun>
