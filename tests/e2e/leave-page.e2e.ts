import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage, type CDPSession, type Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { unlock } from './first-run.ts'
import { fillSmallClinic, newDataFolder } from './small-clinic.ts'
import { openTrap, type Trap } from './trap.ts'
import { REQUESTS, WAYS_HOME, WAYS_OUT } from './ways-out.ts'

// An attacker's script inside the open desk. The content security policy refuses most of it aloud, so this file, and no other,
// does not ask for a silent console.

const { userData, remove } = newDataFolder()
const dropped = join(mkdtempSync(join(tmpdir(), 'circlebook-dropped-')), 'page.html')
const arrived: string[] = []
const events: string[] = []
let app: RunningApp
let devtools: CDPSession
let trap: Trap
let home: string

beforeAll(async () => {
  await fillSmallClinic(userData, 'none')
  writeFileSync(dropped, '<title>ran</title>')
  trap = await openTrap()
  app = await startApp({ userData })
  const { page } = app
  page.on('dialog', dialog => void (events.push(`dialog: ${dialog.message()}`), dialog.dismiss()))
  page.on('worker', worker => void events.push(`worker: ${worker.url()}`))
  for (const context of app.browser.contexts()) {
    context.on('requestfinished', request => void arrived.push(request.url()))
  }
  devtools = await page.context().newCDPSession(page)
  await unlock(page)
  await expectPage(page.getByRole('heading', { level: 1 })).toBeVisible()
  home = page.url()
})
beforeEach(async () => {
  events.length = 0
  await app.page.evaluate(() => Object.assign(window, { wasHere: true }))
})
afterAll(async () => {
  await app.kill()
  trap.close()
  remove()
  rmSync(join(dropped, '..'), { recursive: true })
})

function filled(script: string): string {
  const { origin, protocol } = new URL(home)
  const isStandIn = protocol === 'http:'
  return script
    .replaceAll('$TRAP', `http://127.0.0.1:${trap.port}`)
    .replaceAll('$NAME', `http://trap.localhost:${trap.port}`)
    .replaceAll('$PORT', String(trap.port))
    .replaceAll('$OWN', isStandIn ? origin : 'app://bundle')
    .replaceAll('$OTHER', isStandIn ? 'http://other.app.localhost' : 'app://other')
}

/** Runs it as the page's own script would run, the click of a person behind it and no exception from the page's policy. */
async function run(script: string): Promise<unknown> {
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: filled(script),
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
    replMode: false,
    allowUnsafeEvalBlockedByCSP: false,
  })
  return result.value
}

const wasHere = (page: Page) => page.evaluate(() => ({ same: 'wasHere' in window, title: document.title }))

/** What must be so after each: the same page, no other, no file, no worker, nothing sent. */
async function expectNothingLeft(): Promise<void> {
  // Electron opens no page at all; in the stand-in one that was refused goes again at once.
  await expectPage.poll(() => app.pages().length, { intervals: [0, 20, 50, 100] }).toBe(1)
  expect({
    url: app.page.url(),
    page: await wasHere(app.page),
    asked: app.asked(),
    events,
    arrived: arrived.filter(url => !/^(blob:)?(app:\/\/bundle|http:\/\/bundle\.app\.localhost)\//.test(url)),
    trap: trap.hits,
  }).toEqual({ url: home, page: { same: true, title: 'Circlebook' }, asked: [], events: [], arrived: [], trap: [] })
}

const inBlock = (script: string) => `(() => { ${script} })()`
const PAUSE_MS = 50

test.each(WAYS_OUT)('No way out: %s', async (title, script) => {
  await run(inBlock(script))
  await sleep(title.startsWith('WebRTC') ? 350 : PAUSE_MS)
  await expectNothingLeft()
})

const atLink = async (page: Page, use: (at: { x: number; y: number }) => Promise<unknown>) => {
  await run(
    `const it = document.createElement('a'); it.id = 'way'; it.href = '$TRAP/'; it.textContent = 'way'; Object.assign(it.style, { position: 'fixed', zIndex: 9999, inset: 0 }); document.body.append(it); undefined`,
  )
  await use({ x: 300, y: 300 })
  await sleep(PAUSE_MS)
  await page.evaluate(() => document.querySelector('#way')?.remove())
}
const clickWith = (key: string, button: 'left' | 'middle' = 'left') =>
  atLink(app.page, async ({ x, y }) => {
    if (key !== '') await app.page.keyboard.down(key)
    await app.page.mouse.click(x, y, { button })
    if (key !== '') await app.page.keyboard.up(key)
  })

async function drop(data: object): Promise<void> {
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 500,
      data: { items: [], dragOperationsMask: 1, ...data },
    })
  await sleep(PAUSE_MS)
}

test.each<readonly [string, () => Promise<unknown>]>([
  ['a click with the middle button', () => clickWith('', 'middle')],
  ['a click with Ctrl', () => clickWith('Control')],
  ['a click with Shift', () => clickWith('Shift')],
  ['a click with Alt, which downloads', () => clickWith('Alt')],
  ['a file dropped on the page', () => drop({ files: [dropped] })],
  [
    'an address dropped on the page',
    () => drop({ items: [{ mimeType: 'text/uri-list', data: `http://127.0.0.1:${trap.port}/` }] }),
  ],
  [
    'Ctrl+N, Ctrl+T, Ctrl+O, Ctrl+S and Ctrl+U',
    async () => {
      for (const key of ['n', 't', 'o', 's', 'u']) await app.page.keyboard.press(`Control+${key}`)
      await sleep(PAUSE_MS)
    },
  ],
  [
    'Alt+Left and Alt+Right',
    async () => {
      for (const key of ['Left', 'Right']) await app.page.keyboard.press(`Alt+Arrow${key}`)
      await sleep(PAUSE_MS)
    },
  ],
])('No way out by hand: %s', async (_way, act) => {
  await act()
  await expectNothingLeft()
})

test.each(REQUESTS)('The computer is not asked for %s', async (_what, script) => {
  expect(await run(script)).toBe('refused')
  await expectNothingLeft()
})

test.each(WAYS_HOME)('Brought home from %s', async (_way, script) => {
  await run(inBlock(script))
  await expectPage.poll(() => wasHere(app.page).catch(() => null)).toEqual({ same: false, title: 'Circlebook' })
  await expectPage(app.page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expectPage(app.page).toHaveURL(home)
  await app.page.evaluate(() => Object.assign(window, { wasHere: true }))
  await expectNothingLeft()
})

test('A moment later still nothing has gone out, and the desk is still open', async () => {
  await sleep(1_000)
  await expectNothingLeft()
  await app.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Clients' }).click()
  await expectPage(app.page.getByText('Brooks').first()).toBeVisible()
})
