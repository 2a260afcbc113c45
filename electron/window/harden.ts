import { app, type BrowserWindow, type Session, type WebContents } from 'electron'
import { ORIGIN } from './interface-files.ts'

/** Before `ready`: sandbox everywhere, and Chromium's own start-up requests switched off. */
export function hardenApp(): void {
  app.enableSandbox()
  const off = ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings']
  for (const name of off) app.commandLine.appendSwitch(name)
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

/** No request leaves: every scheme but `app:` is cancelled, and no permission or device is ever granted. */
export function hardenSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isOwn(url) }))
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', event => event.preventDefault())
}

const isOwn = (url: string) => url.startsWith(`${ORIGIN}/`) || url.startsWith(`blob:${ORIGIN}/`)

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', event => {
    if (!event.url.startsWith(`${ORIGIN}/`)) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
}

/** A packaged app started with a debugging switch could be read from outside: it says so and does not start. */
export function isDebugged(): boolean {
  const switches = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags']
  return app.isPackaged && switches.some(name => app.commandLine.hasSwitch(name))
}

/** Where the system can keep windows out of screenshots and recordings, it does. */
export function protectContent(window: BrowserWindow): void {
  window.setContentProtection(app.isPackaged)
}
