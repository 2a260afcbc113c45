import { randomBytes } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from 'electron'

/** Where the interface is served: one origin that no network knows. */
export const ORIGIN = 'app://bundle'
export const HOME = `${ORIGIN}/index.html`
/** The page of the room's screen. */
export const ROOM_PAGE = `${ORIGIN}/room.html`

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
}

const policy = (nonce: string) =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ')

/** What a page could ask for and none of ours does: refused in the page, before the shell is asked. */
const DENIED = [
  ...['camera', 'microphone', 'display-capture', 'geolocation', 'clipboard-read', 'local-fonts', 'idle-detection'],
  ...['usb', 'serial', 'hid', 'bluetooth', 'midi', 'payment', 'publickey-credentials-get', 'storage-access'],
  ...['accelerometer', 'gyroscope', 'magnetometer', 'screen-wake-lock', 'xr-spatial-tracking', 'fullscreen'],
]

/** Serves the built interface: a map of known files, read once; anything else is not found. */
export function serveInterface(session: Session, folder: string): void {
  const files = listFiles(folder)
  session.protocol.handle('app', request => {
    const { host, pathname } = new URL(request.url)
    const path = host === 'bundle' && request.method === 'GET' ? files.get(pathname) : undefined
    const nonce = randomBytes(16).toString('base64')
    // The same walls around an answer of no: it is a page of this origin too.
    if (path === undefined) return new Response('Not found', { status: 404, headers: headersOf('txt', nonce) })
    return answer(path, nonce)
  })
}

function answer(path: string, nonce: string): Response {
  const bytes = readFileSync(path)
  const body = path.endsWith('.html') ? bytes.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(bytes)
  return new Response(body, { headers: headersOf(path.slice(path.lastIndexOf('.') + 1), nonce) })
}

const headersOf = (ending: string, nonce: string) => ({
  'content-type': TYPES[ending] ?? 'application/octet-stream',
  'content-security-policy': policy(nonce),
  'permissions-policy': DENIED.map(name => `${name}=()`).join(', '),
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
})

function listFiles(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    entries.map(entry => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length).replaceAll('\\', '/'), path]
    }),
  )
}
