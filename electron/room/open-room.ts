import { join } from 'node:path'
import { screen, type BrowserWindow, type Session } from 'electron'
import type { Announce } from '#electron/ipc/handlers.ts'
import type { PreferenceStore } from '#electron/settings/preference-store.ts'
import type { Locks } from '#electron/vault/locks.ts'
import { RoomScreen } from './room-screen.ts'
import { openRoomWindow } from './room-window.ts'

interface Opening {
  /** The folder of the built app. */
  readonly built: string
  /** The facilitator's. */
  readonly window: BrowserWindow
  readonly preferences: PreferenceStore
  readonly announce: Announce
  readonly locks: Locks
  clockMs(): number
  openSession(built: string, name: string): Session
}

/** The room's screen beside the facilitator's window, closed at first. */
export function openRoom({ built, window, preferences, announce, locks, clockMs, openSession }: Opening): RoomScreen {
  const preload = join(built, 'told-preload.cjs')
  const active = () => locks.active()
  // One of its own, so that the room's page never shares a process or a cache with records; made late, since the start does without it.
  let session: Session | null = null
  return new RoomScreen({
    screen,
    preferences,
    clockMs,
    now: () => new Date(),
    ownBounds: () => window.getBounds(),
    openWindow: options => {
      session ??= openSession(built, 'circlebook-room')
      return openRoomWindow({ ...options, preload, active, session })
    },
    changed: state => announce('room.changed', state),
  })
}
