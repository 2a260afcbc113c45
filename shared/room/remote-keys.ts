import { rowOf } from '#shared/window/shortcut.ts'
import type { RoomStep } from './room.ts'

/** A key press as Electron tells of it before the page hears it. */
export interface RoomKey {
  readonly type: string
  readonly key: string
  readonly isAutoRepeat: boolean
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
}

const STEP = { 'room.next': 'next', 'room.back': 'back', 'room.blank': 'blank' } as const satisfies Record<
  string,
  RoomStep
>

/** What a key means in the room's own window, where nothing is typed: a presenter's remote sends these [RM6]. */
export function stepOfKey({ type, key, isAutoRepeat, control, alt, meta }: RoomKey): RoomStep | null {
  // Electron's typings write keyDown; held down, a remote would run through the whole deck.
  if (type !== 'keyDown' || isAutoRepeat || control || alt || meta) return null
  const heard = rowOf('roomWindow', { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }, false)
  return heard === null ? null : STEP[heard.row]
}
