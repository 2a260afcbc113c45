import { app, type Session, type WebContents } from 'electron'
import { HOME, ORIGIN } from './interface-files.ts'

/** Chromium's own requests, and what no request handler is asked about: each switch is in Electron's or Chromium's lists. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  // No name and no address is ever connected to: `onBeforeRequest` sees neither a name looked up in advance nor WebRTC over TCP.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  // A computer set to find its proxy by itself would ask the network for it at start.
  ['no-proxy-server'],
]

/** Before `ready`: sandbox everywhere, and Chromium's own start-up requests switched off. */
export function hardenApp(): void {
  app.enableSandbox()
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
  // The default session too, which no window of ours uses.
  app.on('session-created', hardenSession)
  // Asking a name server whether it would take questions over HTTPS is a request as well.
  void app.whenReady().then(() => app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false }))
}

/** No request leaves: every scheme but `app:` is cancelled, and no permission or device is ever granted. */
export function hardenSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isOwn(url) }))
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, choose) => choose(null))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', event => event.preventDefault())
}

const isOwn = (url: string) => url.startsWith(`${ORIGIN}/`) || url.startsWith(`blob:${ORIGIN}/`)

/** A page's own address; what stands behind the hash is the page's own. */
const addressOf = (url: string) => url.split('#')[0] ?? ''

function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // WebRTC is no request either: its UDP packets go out by themselves, whatever the content security policy says.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  const home = keepHome(contents)
  contents.on('will-frame-navigate', event => {
    // Loading itself again is what the page may do, e.g. after a fault on the screen.
    if (!event.isMainFrame || addressOf(event.url) !== home()) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
}

/** Each window has one page, the one that the shell loaded last; back to it from an `about:` page that the page itself went to, since nobody is asked about those first (electron/electron#21136). */
function keepHome(contents: WebContents): () => string {
  let home = HOME
  let isStraying = false
  contents.on('did-start-navigation', ({ url, isMainFrame, isSameDocument, initiator }) => {
    if (!isMainFrame || isSameDocument) return
    // Without an initiator it is the shell that loads.
    const isByPage = (initiator ?? null) !== null
    if (!isByPage && isOwn(url)) home = addressOf(url)
    isStraying = isByPage && addressOf(url) !== home
  })
  contents.on('did-navigate', () => {
    if (isStraying && contents.getType() === 'window') void contents.loadURL(home)
    isStraying = false
  })
  return () => home
}

/** A packaged app started with a debugging switch could be read from outside: it says so and does not start. */
export function isDebugged(): boolean {
  const switches = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags']
  return app.isPackaged && switches.some(name => app.commandLine.hasSwitch(name))
}
