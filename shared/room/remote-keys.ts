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

const NEXT = ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter']
const BACK = ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace']
const BLANK = ['b', 'B', '.']

/** What a key means in the room's own window, where nothing is typed: a presenter's remote sends these [RM6]. */
export function stepOfKey({ type, key, isAutoRepeat, control, alt, meta }: RoomKey): RoomStep | null {
  // Electron's typings write keyDown; held down, a remote would run through the whole deck.
  if (type !== 'keyDown' || isAutoRepeat || control || alt || meta) return null
  if (NEXT.includes(key)) return 'next'
  if (BACK.includes(key)) return 'back'
  return BLANK.includes(key) ? 'blank' : null
}
