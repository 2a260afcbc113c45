import * as z from 'zod'
import { Block } from '#shared/curriculum/text-node.ts'
import { Instant } from '#shared/ipc/text.ts'
import { Preferences } from '#shared/settings/settings.ts'

/** A deck holds eight slides and its title at most; a clinic's own pack may hold a few more one day. */
const MOST_SLIDES = 40

/** The place of a slide in its deck, from 0. */
export const SlideNumber = z.int().min(0).max(MOST_SLIDES)

/** Since when the plan of so many minutes runs, and from which of its segments on: numbers and an instant, no words [RM2]. */
export const RoomTimer = z.strictObject({
  startedAt: Instant,
  minutes: z.int().min(15).max(240),
  fromSegment: z.int().min(0).max(MOST_SLIDES),
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
