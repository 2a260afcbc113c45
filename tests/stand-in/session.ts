import { EventEmitter } from 'node:events'
import type { Route } from '@playwright/test'
import { toReal } from './address.ts'
import { app } from './app.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>
interface Details {
  url: string
  resourceType: string
  method: string
}
type Listener<Told, Verdict> = (details: Told, callback: (verdict: Verdict) => void) => void
interface Filter {
  urls: string[]
}
type BeforeRequest = Listener<Details, { cancel?: boolean }>
type Headers = Record<string, string[]>
type HeadersReceived = Listener<
  Details & { responseHeaders: Headers; statusCode: number },
  { responseHeaders?: Record<string, string | string[]> }
>

const resourceTypes: Record<string, string> = { document: 'mainFrame', stylesheet: 'stylesheet', fetch: 'xhr' }

type PermissionRequest = (contents: null, permission: string, decide: (granted: boolean) => void) => void
type PermissionCheck = (contents: null, permission: string, origin: string) => boolean

/** Chromium's names for the permissions that a page can be given from outside, by Electron's. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  media: ['camera', 'microphone'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
}

/** Electron's `session`: schemes, web requests and permissions work; what guards devices is taken and never asked, as Chromium denies by itself here. */
export class Session extends EventEmitter {
  readonly #schemes = new Map<string, SchemeHandler>()
  #beforeRequest: BeforeRequest | undefined
  #headersReceived: HeadersReceived | undefined
  #permissionRequest: PermissionRequest = (_contents, _permission, decide) => decide(true)
  #permissionCheck: PermissionCheck = () => true
  readonly protocol = {
    registerSchemesAsPrivileged() {},
    handle: (scheme: string, handler: SchemeHandler) => void this.#schemes.set(scheme, handler),
    unhandle: (scheme: string) => void this.#schemes.delete(scheme),
    isProtocolHandled: (scheme: string) => this.#schemes.has(scheme),
  }
  readonly webRequest = {
    onBeforeRequest: (filter: Filter | BeforeRequest | null, listener?: BeforeRequest | null) => {
      this.#beforeRequest = (typeof filter === 'function' ? filter : listener) ?? undefined
    },
    onHeadersReceived: (filter: Filter | HeadersReceived | null, listener?: HeadersReceived | null) => {
      this.#headersReceived = (typeof filter === 'function' ? filter : listener) ?? undefined
    },
    onBeforeSendHeaders() {},
  }
  readonly serviceWorkers = new EventEmitter()

  isPersistent() {
    return false
  }
  setPermissionRequestHandler(handler: PermissionRequest | null) {
    this.#permissionRequest = handler ?? ((_contents, _permission, decide) => decide(true))
  }
  setPermissionCheckHandler(handler: PermissionCheck | null) {
    this.#permissionCheck = handler ?? (() => true)
  }
  setDevicePermissionHandler() {}
  setBluetoothPairingHandler() {}
  setUSBProtectedClassesHandler() {}
  setDisplayMediaRequestHandler() {}
  setCertificateVerifyProc() {}
  setSpellCheckerEnabled() {}
  setSpellCheckerLanguages() {}
  setSpellCheckerDictionaryDownloadURL() {}
  setSSLConfig() {}
  setCodeCachePath() {}
  enableNetworkEmulation() {}
  disableNetworkEmulation() {}
  async setProxy() {}
  async clearStorageData() {}
  async clearCache() {}
  async clearAuthCache() {}
  async clearCodeCaches() {}
  async clearData() {}
  async clearHostResolverCache() {}
  async closeAllConnections() {}
  flushStorageData() {}

  /** Whether both handlers grant a permission, by Electron's name; without handlers Electron grants all. */
  grants(permission: string): boolean {
    let requested = false
    this.#permissionRequest(null, permission, answer => (requested = answer))
    return requested && this.#permissionCheck(null, permission, '')
  }
  /** Those that Chromium can be told of, by its own names. */
  granted(): string[] {
    return Object.entries(PERMISSIONS).flatMap(([permission, names]) => (this.grants(permission) ? names : []))
  }

  /** Answers one request of a page: cancelled, served by a scheme's handler, or let through. */
  async answer(route: Route): Promise<void> {
    const request = route.request()
    const url = toReal(request.url())
    const type = request.resourceType()
    const details = { url, resourceType: resourceTypes[type] ?? type, method: request.method() }
    const verdict = await ask(this.#beforeRequest, details, {})
    if (verdict.cancel === true) return route.abort('blockedbyclient')
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1))
    if (handler === undefined) return route.continue()
    const response = await handler(
      new Request(url, {
        method: request.method(),
        headers: request.headers(),
        body: bodyOf(request.postDataBuffer()),
      }),
    )
    const responseHeaders: Headers = Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]))
    const changed = await ask(this.#headersReceived, { ...details, responseHeaders, statusCode: response.status }, {})
    const headers = Object.entries(changed.responseHeaders ?? responseHeaders).map(([name, value]) => [
      name,
      String(value),
    ])
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }
}

const bodyOf = (bytes: Buffer | null) => (bytes === null ? null : new Uint8Array(bytes))

const ask = <Told, Verdict>(listener: Listener<Told, Verdict> | undefined, details: Told, otherwise: Verdict) =>
  new Promise<Verdict>(answer => (listener === undefined ? answer(otherwise) : listener(details, answer)))

const partitions = new Map<string, Session>()

/** The session of a partition, made at its first use. */
export function fromPartition(partition: string): Session {
  const known = partitions.get(partition)
  if (known !== undefined) return known
  const made = new Session()
  partitions.set(partition, made)
  if (partition !== '') app.emit('session-created', made)
  return made
}
export const session = { defaultSession: fromPartition(''), fromPartition }
// Electron makes it when the app is ready, and tells of it then.
app.prependOnceListener('ready', () => app.emit('session-created', session.defaultSession))
export const { protocol } = session.defaultSession
