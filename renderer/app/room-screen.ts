import type { RoomState, RoomStep } from '#shared/room/room.ts'
import { call, on } from './call.ts'
import { makeStore } from './store.ts'
import { isDeskOpen } from './vault-state.ts'

const room = makeStore<RoomState | null>(null)

/** How the room's screen stands, in a component; null before the shell has said. */
export const useRoomState = (): RoomState | null => room.useValue()

/** Takes over a state that a call gave back. */
export const takeRoomState = (next: RoomState): void => room.set(next)

/** Asks the shell how the room's screen stands: it may have been on before this page was loaded. */
export const askRoomState = (): Promise<void> => call('room.state').then(room.set, () => undefined) // it is told with the next change

/** Goes on, back or blank, as the presenter's remote does. */
export const stepRoom = (step: RoomStep): void => void call('room.step', { step }).catch(() => undefined) // the screen was closed meanwhile

/** Closes the room's screen. */
export const closeRoom = (): void => void call('room.close').catch(() => undefined) // it is closed

/** Where the page keys belong to the room's screen: while it is on, in a session, on a topic, under the veil and on the lock screen. */
export const isRoomHere = (): boolean =>
  room.get()?.isOpen === true && (!isDeskOpen() || /^#\/(sessions|curriculum)\/./.test(location.hash))

on('room.changed', room.set)
