import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from 'electron'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveInterface } from '#electron/window/interface-files.ts'

type Answer = (request: Request) => Response | Promise<Response>
const folder = mkdtempSync(join(tmpdir(), 'circlebook-interface-'))
let answer: Answer

beforeAll(() => {
  mkdirSync(join(folder, 'interface', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'interface', 'index.html'), '<meta property="csp-nonce" content="__NONCE__">')
  writeFileSync(join(folder, 'interface', 'assets', 'a.js'), 'export {}')
  writeFileSync(join(folder, 'vault.js'), 'not for the page')
  const protocol = { handle: (_scheme: string, handler: Answer) => void (answer = handler) }
  serveInterface({ protocol } as unknown as Session, join(folder, 'interface')) // of a session only its protocol is used
})
afterAll(() => rmSync(folder, { recursive: true }))

const get = async (url: string, method = 'GET') => answer(new Request(url, { method }))

test.each([
  ['app://bundle/index.html', 'text/html; charset=utf-8'],
  ['app://bundle/index.html?x=1', 'text/html; charset=utf-8'],
  ['app://bundle/assets/a.js', 'text/javascript; charset=utf-8'],
])('%s is served as %s', async (url, type) => {
  const { status, headers } = await get(url)
  expect([status, headers.get('content-type')]).toEqual([200, type])
})

test.each([
  'app://bundle/',
  'app://bundle/nothing.html',
  'app://bundle/INDEX.HTML',
  'app://bundle/index.html/',
  'app://bundle//index.html',
  'app://bundle/assets/',
  'app://bundle/assets/..%2findex.html',
  'app://bundle/../vault.js',
  'app://bundle/..%2fvault.js',
  'app://bundle/%2e%2e/vault.js',
  'app://bundle/%252e%252e/vault.js',
  'app://bundle/..%5cvault.js',
  'app://bundle/..\\vault.js',
  'app://bundle/assets/%2e%2e/%2e%2e/vault.js',
  'app://bundle/index.html%00.js',
  'app://bundle/index.html%20',
  'app://bundle/index.html::$DATA',
  'app://bundle/index.html;x',
  'app://bundle/__proto__',
  'app://bundle/constructor',
  'app://bundle/C:/Windows/win.ini',
  'app://bundle//etc/passwd',
  'app://bundle//127.0.0.1/share/x',
  'app://other/index.html',
  'app://bundle:8080/index.html',
  'app://bundle./index.html',
  'app://bundle.example.org/index.html',
  'app:///index.html',
])('%s is not found', async url => {
  const reply = await get(url)
  expect([reply.status, await reply.text()]).toEqual([404, 'Not found'])
})

test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is answered with nothing', async method => {
  expect((await get('app://bundle/index.html', method)).status).toBe(404)
})

test('Each page has a nonce of its own, the same in its header and its text', async () => {
  const nonces = await Promise.all(
    [1, 2, 3].map(async () => {
      const reply = await get('app://bundle/index.html')
      const inHeader = /'nonce-([^']+)'/.exec(reply.headers.get('content-security-policy') ?? '')?.[1]
      const inText = /content="([^"]+)"/.exec(await reply.text())?.[1]
      expect(inText).toBe(inHeader)
      return inText
    }),
  )
  expect(new Set(nonces).size).toBe(3)
})

test.each(['app://bundle/index.html', 'app://bundle/assets/a.js', 'app://bundle/nothing'])(
  'The walls stand around %s',
  async url => {
    const { headers } = await get(url)
    const policy = Object.fromEntries(
      (headers.get('content-security-policy') ?? '').split('; ').map(part => {
        const [name = '', ...values] = part.split(' ')
        return [name, values.join(' ').replace(/'nonce-[^']+'/, '(nonce)')]
      }),
    )
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' (nonce)",
      'img-src': "'self' blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'worker-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-src': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    })
    const others = ['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cache-control']
    expect(others.map(name => headers.get(name))).toEqual(['nosniff', 'no-referrer', 'same-origin', 'no-store'])
    const denied = headers.get('permissions-policy') ?? ''
    for (const name of ['camera', 'microphone', 'geolocation', 'usb', 'clipboard-read', 'display-capture'])
      expect(denied).toContain(`${name}=()`)
  },
)
