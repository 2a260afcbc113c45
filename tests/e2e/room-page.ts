import type { RoomView } from '#shared/room/room.ts'
import { BUILT, openBuiltPage, type BuiltPage } from '#tests/support/built-page.ts'

/** The built page of the room's screen alone in a browser, behind the product's own headers, told what a test wants. */
export interface RoomPage extends BuiltPage {
  tell(what: unknown): Promise<void>
}

/** Opens it; throws when no Chromium is installed. */
export async function openRoomPage(): Promise<RoomPage> {
  const { page, browser, faults } = await openBuiltPage()
  await page.addInitScript(() => {
    const listeners: ((what: unknown) => void)[] = []
    const told = { onShow: (listener: (what: unknown) => void) => listeners.push(listener), ready() {} }
    Object.assign(window, { told, tellRoom: (what: unknown) => listeners.forEach(listener => listener(what)) })
  })
  await page.goto(`${BUILT}/room.html`)
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
  clock: { segments: [{ title: 'Activity', minutes: 20 }], elapsedMs: 8 * 60_000, isPaused: false },
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
