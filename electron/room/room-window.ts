import { BrowserWindow, nativeTheme, powerSaveBlocker, type Rectangle, type Session } from 'electron'
import { ROOM_PAGE } from '#electron/window/interface-files.ts'
import { webPreferencesOf } from '#electron/window/open-window.ts'
import { stepOfKey } from '#shared/room/remote-keys.ts'
import type { RoomStep, RoomView } from '#shared/room/room.ts'

/** A page that ends by itself more often than this is not shown again. */
const MOST_STOPS = 3

export interface RoomWindowOptions {
  readonly preload: string
  readonly session: Session
  /** The display to fill, or null for a window to move and to share. */
  readonly fills: Rectangle | null
  /** A key of a presenter's remote, pressed in this window. */
  stepped(step: RoomStep): void
  /** Somebody touched a key in it. */
  active(): void
  /** It was closed by a person, or could not be shown any more. */
  closed(): void
}

/** The room's window as the shell holds it. */
export interface RoomWindow {
  tell(view: RoomView): void
  /** Fills this display from now on. */
  fill(bounds: Rectangle): void
  /** Takes it away; `closed` is not called. */
  destroy(): void
}

/** Opens the room's window: full screen on its display, or a plain window; it is told what to show and can ask nothing. */
export function openRoomWindow(options: RoomWindowOptions): RoomWindow {
  const { fills } = options
  const window = makeWindow(options)
  // The room must not go dark in the middle of an exercise; the app's own idle time goes on as ever.
  const blocker = powerSaveBlocker.start('prevent-display-sleep')
  let view: RoomView | null = null
  let isDestroyed = false
  const send = () => {
    if (!window.isDestroyed() && view !== null) window.webContents.send('show', view)
  }
  const load = () => void window.loadURL(ROOM_PAGE).catch(() => null) // a page that does not load ends, which is heard
  const destroy = () => {
    isDestroyed = true
    window.destroy()
  }
  window.once('ready-to-show', () => {
    // The focus stays with the facilitator.
    window.showInactive()
    if (fills !== null) window.setFullScreen(true)
  })
  window.on('closed', () => {
    powerSaveBlocker.stop(blocker)
    if (!isDestroyed) options.closed()
  })
  window.webContents.on('did-finish-load', send)
  listenToKeys(window, options)
  showAgain(window, load)
  load()
  return {
    tell(next) {
      view = next
      send()
    },
    fill: bounds => window.setBounds(bounds),
    destroy,
  }
}

function makeWindow({ preload, session, fills }: RoomWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...(fills ?? { width: 1280, height: 720 }),
    minWidth: 480,
    minHeight: 270,
    show: false,
    title: 'Circlebook – room’s screen',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15171b' : '#f7f5f1',
    webPreferences: webPreferencesOf({ preload, session }),
  })
  // To be shared in a video call is what this window is for, and no word of a record ever reaches it: the one window without protection.
  window.setContentProtection(false)
  window.removeMenu()
  return window
}

function listenToKeys(window: BrowserWindow, { stepped, active }: RoomWindowOptions): void {
  window.webContents.on('before-input-event', (event, input) => {
    active()
    const step = stepOfKey(input)
    if (step === null) return
    event.preventDefault()
    stepped(step)
  })
}

/** Loads the page anew when its process ended by itself; closes the window when that goes on. */
function showAgain(window: BrowserWindow, load: () => void): void {
  let stops = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    stops += 1
    if (stops > MOST_STOPS) window.close()
    else load()
  })
}
