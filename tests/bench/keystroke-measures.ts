import type { Page } from '@playwright/test'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { PASSPHRASE } from './hosts.ts'
import { median, quantile } from './measure.ts'
import { atMost, ms, type Reach } from './report.ts'
import { copyApp, runApp } from './running-app.ts'

const CPU_SLOWDOWN = 4
const KEYS_A_BLOCK = 12
const BETWEEN_KEYS_MS = 90
const KEYS = ['q', 'u', 'i', 'e', 't', 'Space', 'r', 'i', 'v', 'e', 'r', 's']

/** From the key to the end of the frame that shows it; both pages are watched by the same words. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const samples: number[] = []
    Object.assign(globalThis, { keySamples: samples })
    const heard = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => requestAnimationFrame(() => samples.push(performance.now() - timeStamp)))
    addEventListener('keydown', heard, { capture: true })
  })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
}

async function typeBlock(page: Page, block: number): Promise<void> {
  await page.bringToFront()
  for (let key = 0; key < KEYS_A_BLOCK; key += 1) {
    await page.keyboard.press(KEYS[(key + block) % KEYS.length] ?? 'a')
    await page.waitForTimeout(BETWEEN_KEYS_MS)
  }
}

const samplesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { keySamples: number[] }).keySamples.splice(0)) // watchKeys put it there

/** Unlocks, opens the running session and stands in the note of its first client, as a person would. */
async function openNote(page: Page, sessionId: SessionId): Promise<void> {
  await page.locator('input[type=password]').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
  await page.evaluate(id => {
    location.hash = `#/sessions/${id}`
  }, sessionId)
  await page.getByRole('tab', { name: 'Notes' }).click()
  await page.getByRole('group', { name: 'Which note' }).getByRole('button').nth(1).click()
  await page.locator('aside [data-part="response"] textarea').click()
}

/** Typing a note while a session of 15 runs, against a bare textarea in the same window of the same runtime, both at a quarter of the speed. */
export async function measureKeys(
  folders: { app: string; bare: string },
  sessionId: SessionId,
  blocks: number,
): Promise<Reach[]> {
  const app = await runApp(copyApp('app'), folders.app)
  const bare = await runApp(copyApp('textarea'), folders.bare)
  try {
    await openNote(app.page, sessionId)
    await bare.page.locator('textarea').click()
    await watchKeys(app.page)
    await watchKeys(bare.page)
    const took: Record<'app' | 'bare', number[]> = { app: [], bare: [] }
    for (let block = -1; block < blocks; block += 1) {
      for (const [name, page] of [
        ['app', app.page],
        ['bare', bare.page],
      ] as const) {
        await typeBlock(page, Math.max(0, block))
        const samples = await samplesOf(page)
        if (block >= 0) took[name].push(...samples)
      }
    }
    const rows = await app.page.getByRole('grid').getByRole('row').count()
    const typed = (await app.page.locator('aside [data-part="response"] textarea').inputValue()).length
    if (typed !== (blocks + 1) * KEYS_A_BLOCK)
      throw new Error(`The note holds ${typed} characters, not all that were typed.`)
    const [own, other] = [median(took.app), median(took.bare)]
    return [
      atMost('Keystroke to frame, session of 15 at 4× slowdown, against a textarea', own / other, 1.3, {
        unit: '×',
        note: `${ms(own)} and ${ms(other)}; p95 ${ms(quantile(took.app, 0.95))} and ${ms(quantile(took.bare, 0.95))}; ${rows} rows on the screen; n ${took.app.length}`,
      }),
    ]
  } finally {
    await Promise.all([app.kill(), bare.kill()])
  }
}
