import * as z from 'zod'
import { Block } from '#shared/curriculum/text-node.ts'
import { Instant } from '#shared/ipc/text.ts'
import { DeliveryId } from '#shared/sessions/session-id.ts'
import { Preferences } from '#shared/settings/settings.ts'

/** A deck holds eight slides and its title at most; a clinic's own pack may hold a few more one day. */
const MOST_SLIDES = 40

/** The place of a slide in its deck, from 0. */
export const SlideNumber = z.int().min(0).max(MOST_SLIDES)

/** Which segments of a topic's plan are counted, and since when: numbers, an instant and a topic's id, no words [RM2]. */
export const RoomTimer = z.strictObject({
  topicId: z
    .string()
    .max(121)
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  /** Counts the parts as they were taught then [RM9]; null: the current text. */
  deliveryId: DeliveryId.nullable(),
  startedAt: Instant,
  /** How far in it stands, in milliseconds, while the session has a break; null while it counts. */
  pausedMs: z.int().min(0).nullable(),
  /** One after the other: in a session the one that runs, alone. */
  segments: z
    .array(z.strictObject({ segment: z.int().min(0).max(MOST_SLIDES), minutes: z.int().min(1).max(600) }))
    .min(1)
    .max(MOST_SLIDES),
})
export type RoomTimer = z.infer<typeof RoomTimer>

/** Electron's number of a display, as text: on some systems it is larger than a number may safely be. */
export const DisplayId = z.string().regex(/^-?\d{1,20}$/)

/** A display, or a window of its own on this one, to be shared in a call. */
export const RoomPlace = z.union([DisplayId, z.literal('window')])
export type RoomPlace = z.infer<typeof RoomPlace>

/** One step by a button, a key or a presenter's remote. */
export const RoomStep = z.literal(['next', 'back', 'blank'])
export type RoomStep = z.infer<typeof RoomStep>

/** Another display, as the computer calls it. */
export const RoomDisplay = z.strictObject({ id: DisplayId, label: z.string(), width: z.int(), height: z.int() })
export type RoomDisplay = z.infer<typeof RoomDisplay>

/** How the room's screen stands, for the facilitator's window. `waiting`: its display is gone and it comes back with it. */
export const RoomState = z.strictObject({
  isOpen: z.boolean(),
  isWaiting: z.boolean(),
  topicId: z.string().nullable(),
  /** Of the topic's text that is shown. */
  version: z.string().nullable(),
  slide: z.int(),
  slides: z.int(),
  isBlank: z.boolean(),
  timer: RoomTimer.nullable(),
  place: RoomPlace.nullable(),
  displays: z.array(RoomDisplay),
})
export type RoomState = z.infer<typeof RoomState>

/** What stands of the clock while it counts: the plan's segments from the first on, and how far in, in milliseconds. */
export const RoomClock = z.strictObject({
  segments: z.array(z.strictObject({ title: z.string().max(120), minutes: z.int().min(1).max(600) })).max(MOST_SLIDES),
  elapsedMs: z.int().min(0),
  /** In a break it stands where it was told. */
  isPaused: z.boolean(),
})
export type RoomClock = z.infer<typeof RoomClock>

export const RoomSlide = z.strictObject({ title: z.string().max(300), blocks: z.array(Block) })
export type RoomSlide = z.infer<typeof RoomSlide>

/** Everything the room's screen is ever told: text of the curriculum, numbers, and how to look. Blank is told without text [RM1, RM4]. */
export const RoomView = z.strictObject({
  slide: RoomSlide.nullable(),
  number: z.int().min(1),
  of: z.int().min(1),
  clock: RoomClock.nullable(),
  theme: Preferences.shape.theme,
  textSize: Preferences.shape.textSize,
})
export type RoomView = z.infer<typeof RoomView>
