import { expect, type Locator, type Page } from '@playwright/test'

/** A person at the keyboard: presses keys, and looks after each where the focus is. */
export interface Keyboard {
  /** Presses a key or a chord, and looks. */
  press(key: string): Promise<void>
  /** Types a text into what has the focus. */
  type(text: string): Promise<void>
  /** Tab, or Shift+Tab for `back`, until this has the focus; throws after 80. */
  tabTo(target: Locator, direction?: 'on' | 'back'): Promise<void>
  /** Every key pressed so far, the letters of typed texts not counted. */
  count(): number
  /** What was wrong with the focus after a key: nowhere, without a ring, or out of sight. */
  readonly lost: string[]
}

const MOST_TABS = 80
const NOWHERE = 'the focus is nowhere'

const EACH_MS = 20

/** Starts to count, and to watch the focus, from here on; a key after which a vault is copied or opened may need more patience. */
export function keyboardOf(page: Page, patienceMs = 500): Keyboard {
  const turns = Math.ceil(patienceMs / EACH_MS)
  const lost: string[] = []
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
    await look(key)
  }
  // A screen or a dialog may take a moment to come and take the focus.
  const look = async (key: string) => {
    for (let turn = 0; turn <= turns; turn += 1) {
      // A lock takes the page away while it is looked at.
      const fault = await page.evaluate(focusFault).catch(() => 'the page is going')
      // Tab past either end of the page: a browser has its own bar there, an app's window begins anew.
      if (fault === null || (fault === NOWHERE && key.endsWith('Tab'))) return
      if (turn === turns) lost.push(`after ${key}: ${fault}`)
      else await page.waitForTimeout(EACH_MS)
    }
  }
  return {
    lost,
    press,
    count: () => keys,
    async type(text) {
      await page.keyboard.type(text)
      await look(text)
    },
    async tabTo(target, direction = 'on') {
      await expect(target.first()).toBeVisible()
      for (let turn = 0; turn <= MOST_TABS; turn += 1) {
        if (await target.first().evaluate(one => one === document.activeElement)) return
        await press(direction === 'on' ? 'Tab' : 'Shift+Tab')
      }
      throw new Error(`Tab never came to ${String(target)}; the focus is on ${await page.evaluate(describeFocus)}`)
    },
  }
}

function describeFocus(): string {
  const { activeElement } = document
  return `${activeElement?.localName} “${(activeElement?.ariaLabel ?? activeElement?.textContent ?? '').slice(0, 40)}”`
}

/** Runs in the page: what is wrong with where the focus is, or null. */
function focusFault(): string | null {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body) return 'the focus is nowhere'
  const name = `${at.localName} “${(at.ariaLabel ?? at.textContent ?? '').slice(0, 40)}”`
  // Where a new screen begins, for who listens; the next Tab goes on from there.
  if (at.matches('h1[tabindex="-1"]')) return null
  const box = at.getBoundingClientRect()
  // A text field's own caret shows where typing goes, its frame shows the field; a radio is drawn by its label.
  const near = [at, at.parentElement, at.parentElement?.parentElement, at.parentElement?.parentElement?.parentElement]
  const hasRing = near.some((one, steps) => {
    if (!one) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || (steps < 2 && boxShadow !== 'none')
  })
  if (!hasRing) return `no ring around ${name}`
  const isHidden = box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth
  return isHidden ? `${name} is out of sight` : null
}
