import { app, BrowserWindow, nativeTheme, type Session, type WebPreferences } from 'electron'
import type { Preferences } from '#shared/settings/settings.ts'

interface Opening {
  readonly preload: string
  readonly session: Session
  readonly preferences: Preferences
}

/** What every window is made with: sandboxed, isolated, without Node, devtools only when not packaged. */
export const webPreferencesOf = ({ preload, session }: Pick<Opening, 'preload' | 'session'>): WebPreferences => ({
  preload,
  session,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: !app.isPackaged,
  enableWebSQL: false,
})

/** The app's window, not yet loaded. */
export function openWindow({ preload, session, preferences }: Opening): BrowserWindow {
  nativeTheme.themeSource = preferences.theme
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    title: 'Circlebook',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15171b' : '#f7f5f1',
    webPreferences: webPreferencesOf({ preload, session }),
  })
  allowCapture(window, preferences)
  return window
}

/** Keeps the window out of screenshots, recordings and shared screens unless a person wants it there: macOS and Windows; Linux has no such thing. */
export function allowCapture(window: BrowserWindow, { allowsScreenCapture }: Preferences): void {
  window.setContentProtection(!allowsScreenCapture)
}
