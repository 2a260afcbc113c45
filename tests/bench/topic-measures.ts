import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { PASSPHRASE } from './hosts.ts'
import { manyModules, writeCompiled } from './many-topics.ts'
import { median, quantile } from './measure.ts'
import { atMost, ms, type Reach } from './report.ts'
import { copyApp, runApp } from './running-app.ts'

/** Long enough for what a page asks for or draws by itself once it is shown. */
const SETTLED_MS = 700

/** One topic opened: milliseconds from the press of its link. */
interface Opening {
  /** To the frame that shows title, plan and the guide's first part. */
  readonly first: number
  /** To the frame after which all its parts are there. */
  readonly whole: number
}

/** Notes in the page when a topic's first screen is drawn, and when all of it is; counted from the click's own time stamp. */
function watchTopics(): void {
  const openings: Opening[] = []
  Object.assign(globalThis, { openings })
  // A message posted in a frame is heard once that frame is drawn.
  const drawn = (then: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => then(performance.now())
      port2.postMessage(null)
    })
  addEventListener(
    'click',
    ({ target, timeStamp }) => {
      const title = target instanceof Element ? target.closest('a[href*="#/curriculum/"]')?.textContent : null
      if (title === null || title === undefined || title === 'Curriculum') return
      let first = 0
      const watching = new MutationObserver(() => {
        const has = (selector: string) => document.querySelector(selector) !== null
        const isTitled = document.querySelector('#main h1')?.textContent === title
        if (first === 0 && isTitled && has('#topic-plan tbody tr') && has('#topic-guide section p')) {
          first = -1
          drawn(at => (first = at - timeStamp))
        }
        if (isTitled && has('#topic-notePhrases li') && has('#topic-sources li') && has('#topic-facts dd')) {
          watching.disconnect()
          drawn(at => openings.push({ first, whole: at - timeStamp }))
        }
      })
      watching.observe(document.body, { childList: true, subtree: true, characterData: true })
    },
    { capture: true },
  )
}

const openingsOf = (page: Page): Promise<Opening[]> =>
  page.evaluate(() => (globalThis as unknown as { openings: Opening[] }).openings.splice(0)) // watchTopics put it there

/** Opens so many topics of a library of 130, each for the first time, by a click as a person would: moving there, pressing, letting go. */
export async function measureTopics(userData: string, count: number): Promise<Reach[]> {
  const main = copyApp('app')
  writeCompiled(join(dirname(main), 'curriculum'), manyModules({ modules: 13, topics: 10 }, 'shipped'))
  const { page, kill } = await runApp(main, userData)
  try {
    await page.locator('input[type=password]').fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').first().waitFor()
    await page.evaluate(watchTopics)
    for (let at = -1; at < count; at += 1) {
      await page.getByRole('navigation').first().getByRole('link', { name: 'Curriculum' }).click()
      // The first one, which also loads the page's script, is told apart.
      const link = page.locator('main li a').nth(3 + 5 * (at + 1))
      await link.scrollIntoViewIfNeeded()
      await page.waitForTimeout(SETTLED_MS)
      await link.click({ delay: 60 })
      await page.locator('#topic-sources').waitFor()
      await page.waitForTimeout(SETTLED_MS)
    }
    const [loading, ...took] = await openingsOf(page)
    if (took.length !== count) throw new Error(`Of ${count} topics ${took.length} were seen to open.`)
    const [first, whole] = [took.map(one => one.first), took.map(one => one.whole)]
    return [
      atMost('A topic opens: press to the frame with title, plan and guide', median(first), 50, {
        unit: ' ms',
        note: `p95 ${ms(quantile(first, 0.95))}; the very first ${ms(loading?.first ?? Number.NaN)}; all of it ${ms(median(whole))}, p95 ${ms(quantile(whole, 0.95))}; n ${count}`,
      }),
    ]
  } finally {
    await kill()
  }
}
