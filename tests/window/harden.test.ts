import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hardenApp, hardenSession, isDebugged } from '#electron/window/harden.ts'

// Electron itself is not here: what it would be told is written down, by the names and forms of its typings.
const electron = vi.hoisted(() => ({ app: {} as Record<string, unknown> }))
vi.mock('electron', () => ({
  app: new Proxy({}, { get: (_target, name) => electron.app[String(name)] }),
}))

let switches: Map<string, string | undefined>
let events: EventEmitter
let told: unknown[]

beforeEach(() => {
  switches = new Map()
  events = new EventEmitter()
  told = []
  electron.app = {
    isPackaged: true,
    enableSandbox: () => told.push('sandbox'),
    whenReady: async () => {},
    configureHostResolver: (options: unknown) => told.push(options),
    on: (name: string, listener: () => void) => events.on(name, listener),
    commandLine: {
      appendSwitch: (name: string, value?: string) => switches.set(name, value),
      hasSwitch: (name: string) => switches.has(name),
    },
  }
})
afterEach(() => vi.restoreAllMocks())

const HOME = 'app://bundle/index.html'

/** A page as far as it is hardened: its events, and what it was told. */
class Contents extends EventEmitter {
  readonly loaded: string[] = []
  policy = ''
  opens: Electron.WindowOpenHandlerResponse | null = null
  readonly type: string
  constructor(type = 'window') {
    super()
    this.type = type
  }
  getType() {
    return this.type
  }
  setWindowOpenHandler(handler: () => Electron.WindowOpenHandlerResponse) {
    this.opens = handler()
  }
  setWebRTCIPHandlingPolicy(policy: string) {
    this.policy = policy
  }
  async loadURL(url: string) {
    this.loaded.push(url)
  }
  /** Whether an event of this name is let through. */
  lets(name: string, details: object): boolean {
    let prevented = false
    this.emit(name, { ...details, preventDefault: () => (prevented = true) })
    return !prevented
  }
}

function aPage(type?: string): Contents {
  hardenApp()
  const contents = new Contents(type)
  events.emit('web-contents-created', {}, contents)
  return contents
}

test('The sandbox is on, no name is resolved, no proxy looked for, and nothing is asked of name servers', async () => {
  hardenApp()
  await vi.waitFor(() => expect(told).toHaveLength(2))
  expect(told).toEqual(['sandbox', { secureDnsMode: 'off', enableBuiltInResolver: false }])
  expect(Object.fromEntries(switches)).toEqual({
    'disable-background-networking': undefined,
    'disable-component-update': undefined,
    'disable-domain-reliability': undefined,
    'no-pings': undefined,
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'no-proxy-server': undefined,
  })
})

test('A page opens no window and sends no packet by WebRTC', () => {
  const { opens, policy } = aPage()
  expect({ opens, policy }).toEqual({ opens: { action: 'deny' }, policy: 'disable_non_proxied_udp' })
})

test.each([
  [HOME, true, true],
  [`${HOME}#/clients`, true, true],
  [HOME, false, false],
  [`${HOME}?x=1`, true, false],
  ['app://bundle/', true, false],
  ['app://bundle/assets/a.js', true, false],
  ['app://bundle/index.html/../x', true, false],
  ['app://bundle.example.org/index.html', true, false],
  ['app://someone@bundle/index.html', true, false],
  ['app://other/index.html', true, false],
  ['https://example.org/', true, false],
  ['file:///etc/passwd', true, false],
  ['javascript:1', true, false],
  ['', true, false],
])('Asked to go to %j, in the main frame %j: %j', (url, isMainFrame, isLet) => {
  expect(aPage().lets('will-frame-navigate', { url, isMainFrame })).toBe(isLet)
})

test('The room’s window stays on its own page, and is brought back to it', () => {
  const page = aPage()
  const ROOM = 'app://bundle/room.html'
  page.emit('did-start-navigation', begins(ROOM, null))
  page.emit('did-navigate', {}, ROOM)
  expect([ROOM, HOME].map(url => page.lets('will-frame-navigate', { url, isMainFrame: true }))).toEqual([true, false])
  page.emit('did-start-navigation', begins('about:blank', {}))
  page.emit('did-navigate', {}, 'about:blank')
  expect(page.loaded).toEqual([ROOM])
})

test('No redirect is followed and no webview attached', () => {
  const page = aPage()
  expect([page.lets('will-redirect', { url: HOME }), page.lets('will-attach-webview', {})]).toEqual([false, false])
})

const begins = (url: string, initiator: object | null) => ({ url, isMainFrame: true, isSameDocument: false, initiator })

test('A page that went to about:blank by itself is brought home', () => {
  const page = aPage()
  page.emit('did-start-navigation', begins('about:blank', {}))
  page.emit('did-navigate', {}, 'about:blank')
  expect(page.loaded).toEqual([HOME])
})

test.each<readonly [string, object, string]>([
  ['what the shell loads itself', begins('about:blank', null), 'window'],
  ['the page loading itself again', begins(HOME, {}), 'window'],
  ['a step inside the page', { ...begins(`${HOME}#/today`, {}), isSameDocument: true }, 'window'],
  ['the developer tools', begins('devtools://devtools/x', {}), 'remote'],
])('Left alone: %s', (_what, details, type) => {
  const page = aPage(type)
  page.emit('did-start-navigation', details)
  page.emit('did-navigate', {})
  expect(page.loaded).toEqual([])
})

/** A session that writes down what it is given. */
function aSession() {
  const handlers: Record<string, (...args: never[]) => unknown> = {}
  const take = (name: string) => (handler: (...args: never[]) => unknown) => void (handlers[name] = handler)
  const names = ['PermissionRequest', 'PermissionCheck', 'DevicePermission', 'DisplayMediaRequest'] as const
  const setters = Object.fromEntries(names.map(name => [`set${name}Handler`, take(name)]))
  const session = {
    ...setters,
    webRequest: { onBeforeRequest: take('request') },
    setSpellCheckerEnabled: (on: boolean) => told.push({ spelling: on }),
    on: (name: string, handler: () => void) => take(name)(handler),
  }
  hardenSession(session as unknown as Electron.Session) // of a session only what is hardened is here
  /** What a handler answers by its callback. */
  const answer = (name: string, ...args: unknown[]) =>
    new Promise(done => (handlers[name] as (...given: unknown[]) => void)(...args, done)) // each takes its own
  return { handlers, answer }
}

test.each([
  [HOME, false],
  ['app://bundle/assets/a.js', false],
  ['blob:app://bundle/1', false],
  ['app://bundle.example.org/x', true],
  ['app://other/x', true],
  ['blob:https://example.org/1', true],
  ['https://example.org/', true],
  ['http://127.0.0.1/', true],
  ['ws://127.0.0.1/', true],
  ['file:///etc/passwd', true],
  ['data:text/html,x', true],
  ['ftp://example.org/', true],
  ['chrome://version/', true],
])('A request for %s is cancelled: %j', async (url, cancel) => {
  expect(await aSession().answer('request', { url })).toEqual({ cancel })
})

test('Permissions, devices, the screen and downloads are refused, and nothing is spell-checked', async () => {
  const { handlers, answer } = aSession()
  const stopped: string[] = []
  const download = handlers['will-download'] as (event: object) => void // the event alone is looked at
  download({ preventDefault: () => stopped.push('download') })
  const check = handlers['PermissionCheck'] as () => boolean // asked with more, answers without
  const device = handlers['DevicePermission'] as () => boolean // the same
  expect({
    request: await answer('PermissionRequest', null, 'geolocation'),
    screen: await answer('DisplayMediaRequest', {}),
    check: check(),
    device: device(),
    stopped,
    told,
  }).toEqual({
    request: false,
    screen: null,
    check: false,
    device: false,
    stopped: ['download'],
    told: [{ spelling: false }],
  })
})

test('Every session there will ever be is hardened, the default one too', () => {
  hardenApp()
  expect(events.listeners('session-created')).toEqual([hardenSession])
})

test.each(['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags'])(
  'A packaged app with --%s counts as debugged, an unpackaged one does not',
  name => {
    switches.set(name, '')
    expect(isDebugged()).toBe(true)
    electron.app['isPackaged'] = false
    expect(isDebugged()).toBe(false)
  },
)
