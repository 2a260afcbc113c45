import * as z from 'zod'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import { TopicId } from '#shared/curriculum/topic.ts'
import { action } from '#shared/ipc/define.ts'
import { DeliveryId } from '#shared/sessions/session-id.ts'
import { RoomPlace, RoomState, RoomStep, RoomTimer, SlideNumber } from './room.ts'

// Who runs sessions chooses what the room sees. What was chosen goes on through veil and lock, so that anyone may turn its pages and end it [RM5].
const facilitators = { roles: recordWriters } as const
const anyone = { roles: 'anyone' } as const

/** What the interface may hand the shell: which topic, which delivery of it, which numbers of the clock. No field takes a sentence [RM2]. */
const RoomOpening = z.strictObject({
  topicId: TopicId,
  /** Shows the slides that were taught then [RM9]. */
  deliveryId: DeliveryId.optional(),
  timer: RoomTimer.nullable(),
  /** Null: the other display where there is one, else a window. */
  place: RoomPlace.nullable(),
})

export const roomCalls = {
  /** Opens the room's screen on the first slide of a topic, or changes it to that topic. */
  'room.open': action(facilitators, RoomOpening, RoomState),
  'room.goTo': action(facilitators, z.strictObject({ slide: SlideNumber }), RoomState),
  'room.setTimer': action(facilitators, z.strictObject({ timer: RoomTimer.nullable() }), RoomState),
  'room.moveTo': action(facilitators, z.strictObject({ place: RoomPlace }), RoomState),
  'room.state': action(anyone, z.void(), RoomState),
  'room.step': action(anyone, z.strictObject({ step: RoomStep }), RoomState),
  'room.close': action(anyone, z.void(), RoomState),
}
