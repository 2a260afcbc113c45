import * as z from 'zod'
import { recordWriters } from '#shared/facilitators/role-sets.ts'
import { action } from '#shared/ipc/define.ts'
import { RoomOpening, RoomPlace, RoomState, RoomStep, RoomTimer, SlideNumber } from './room.ts'

// Who runs sessions chooses what the room sees. What was chosen goes on through veil and lock, so that anyone may turn its pages and end it [RM5].
const facilitators = { roles: recordWriters } as const
const anyone = { roles: 'anyone' } as const

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
