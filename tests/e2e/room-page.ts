import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import type { Session } from 'electron'
import { serveInterface } from '#electron/window/interface-files.ts'
import type { RoomView } from '#shared/room/room.ts'
import { findChromium } from '#tools/find-chromium.ts'

type Answer = (request: Request) => Response | Promise<Response>

/** The built page of the room's screen alone in a browser, behind the product's own headers, told what a test wants. */
export interface RoomPage {
  readonly page: Page
  readonly browser: Browser
  /** What its console called an error. */
  readonly faults: string[]
  tell(what: unknown): Promise<void>
}

const HOME = 'http://bundle.app.localhost'

/** Opens it; throws when no Chromium is installed. */
export async function openRoomPage(): Promise<RoomPage> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('The room’s page needs an installed Chromium or Chrome.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('console', message => void (message.type() === 'error' && faults.push(message.text())))
  page.on('pageerror', error => faults.push(String(error)))
  let answer: Answer = () => new Response('', { status: 404 })
  const session = { protocol: { handle: (_scheme: string, handler: Answer) => (answer = handler) } }
  serveInterface(session as unknown as Session, join(process.cwd(), 'dist/interface')) // of a session only its protocol is used
  await page.route('**/*', async route => {
    const response = await answer(new Request(route.request().url().replace(HOME, 'app://bundle')))
    const body = Buffer.from(await response.arrayBuffer())
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  })
  await page.addInitScript(() => {
    const listeners: ((what: unknown) => void)[] = []
    const told = { onShow: (listener: (what: unknown) => void) => listeners.push(listener), ready() {} }
    Object.assign(window, { told, tellRoom: (what: unknown) => listeners.forEach(listener => listener(what)) })
  })
  await page.goto(`${HOME}/room.html`)
  return {
    page,
    browser,
    faults,
    tell: async what => {
      const tell = (told: unknown) => (window as unknown as { tellRoom(what: unknown): void }).tellRoom(told) // put there above
      await page.evaluate(tell, what)
      await page.evaluate(() => document.fonts.ready)
    },
  }
}

/** A view with a slide of these lines. */
export const aView = (view: Partial<RoomView> = {}): RoomView => ({
  slide: { title: 'Four moves', blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'Skip it' }] }] },
  number: 2,
  of: 7,
  clock: { segments: [{ title: 'Activity', minutes: 20 }], elapsedMs: 8 * 60_000 },
  theme: 'light',
  textSize: 'normal',
  ...view,
})

/** What of the page is cut off or too small, in sentences: nothing when each line is seen and its text is 1/20 of the height at least. */
export function lostOnSlide(): string[] {
  const wrong: string[] = []
  const [width, height] = [window.innerWidth, window.innerHeight]
  const root = document.documentElement
  if (root.scrollHeight > height || root.scrollWidth > width) wrong.push('the page scrolls')
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement
    if (parent === null || (node.textContent ?? '').trim() === '') continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const isFoot = parent.closest('[class*="foot"]') !== null
    const box = (parent.closest('[class*="box"]') ?? parent.closest('[class*="foot"]') ?? root).getBoundingClientRect()
    const size = Number.parseFloat(getComputedStyle(parent).fontSize)
    // A line's own box is as tall as the font's, which is more than the ink and than the line.
    const spare = 1 + size * 0.12
    for (const line of range.getClientRects()) {
      const isInside =
        line.left >= box.left - 1 &&
        line.right <= box.right + 1 &&
        line.top >= box.top - spare &&
        line.bottom <= box.bottom + spare
      if (!isInside) wrong.push(`"${node.textContent}" is cut off`)
    }
    if (!isFoot && size < height / 20 - 0.01) wrong.push(`"${node.textContent}" is ${size} px of ${height}`)
  }
  return wrong
}
