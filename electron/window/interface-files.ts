import { randomBytes } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from 'electron'

/** Where the interface is served: one origin that no network knows. */
export const ORIGIN = 'app://bundle'
export const HOME = `${ORIGIN}/index.html`

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
}

const policy = (nonce: string) =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ')

/** Serves the built interface: a map of known files, read once; anything else is not found. */
export function serveInterface(session: Session, folder: string): void {
  const files = listFiles(folder)
  session.protocol.handle('app', request => {
    const { host, pathname } = new URL(request.url)
    const path = host === 'bundle' && request.method === 'GET' ? files.get(pathname) : undefined
    if (path === undefined) return new Response('Not found', { status: 404 })
    return answer(path)
  })
}

function answer(path: string): Response {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  const nonce = randomBytes(16).toString('base64')
  const bytes = readFileSync(path)
  const body = path.endsWith('.html') ? bytes.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(bytes)
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': policy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  })
}

function listFiles(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    entries.map(entry => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length).replaceAll('\\', '/'), path]
    }),
  )
}
