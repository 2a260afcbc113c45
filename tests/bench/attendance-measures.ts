import type { Page } from '@playwright/test'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { PASSPHRASE } from './hosts.ts'
import { median, quantile } from './measure.ts'
import { atMost, ms, type Reach } from './report.ts'
import { copyApp, runApp } from './running-app.ts'

const CPU_SLOWDOWN = 4
const BETWEEN_KEYS_MS = 140
/** The hand rests between two rounds, and what the last one changed is asked again. */
const BETWEEN_ROUNDS_MS = 2_000
/** As a hand goes down the roster, most of them here. */
const KEYS = ['1', '1', '2', '1', '4', '1', '1', '3', '1', '5', '1', '1', '2', '1', '1']

/** From the key to the paint of the frame that shows its mark: the first task after the next frame's callbacks runs once that frame was painted. */
async function watchMarks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const samples: number[] = []
    Object.assign(globalThis, { markSamples: samples })
    const heard = ({ key, timeStamp, target }: KeyboardEvent) => {
      if (!/^([1-5]|ArrowDown)$/.test(key) || !(target instanceof HTMLElement)) return
      const row = target.closest('tr')
      const mark = row?.querySelectorAll('button')[Number(key) - 1]
      const isDrawn = () =>
        mark === undefined ? document.activeElement !== target : mark.getAttribute('aria-pressed') === 'true'
      const painted = () => {
        // Where it is not drawn yet, the key is still waiting: the next frame is looked at.
        if (!isDrawn()) return requestAnimationFrame(painted)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => samples.push(performance.now() - timeStamp)
        return port2.postMessage(null)
      }
      requestAnimationFrame(painted)
    }
    addEventListener('keydown', heard, { capture: true })
  })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
}

const samplesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { markSamples: number[] }).markSamples.splice(0)) // watchMarks put it there

/** Unlocks and opens the running session, with the focus on the first client's first mark. */
export async function openRoster(page: Page, sessionId: SessionId): Promise<void> {
  await page.locator('input[type=password]').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
  await page.evaluate(id => {
    location.hash = `#/sessions/${id}`
  }, sessionId)
  await page.getByRole('grid').locator('button').first().focus()
}

/** Presses these keys as a hand does that goes down the roster, and gives how long each took to its paint. */
async function goDown(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.waitForTimeout(BETWEEN_ROUNDS_MS)
  await page.keyboard.press('Control+Home')
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(BETWEEN_KEYS_MS)
  }
  const samples = await samplesOf(page)
  if (samples.length !== keys.length) throw new Error(`${samples.length} of ${keys.length} keys were painted.`)
  return samples
}

/**
 * A mark of attendance, from its key to its paint, at a quarter of the speed, over ten years of sessions: 15 on the roster, every mark
 * another than before. Between the rounds the arrow goes down the same roster and records nothing: what a key costs here at all.
 */
export async function measureMarks(userData: string, sessionId: SessionId, rounds: number): Promise<Reach[]> {
  const app = await runApp(copyApp('app'), userData)
  try {
    const { page } = app
    await openRoster(page, sessionId)
    const rows = (await page.getByRole('grid').getByRole('row').count()) - 1
    await watchMarks(page)
    const [marks, moves]: [number[], number[]] = [[], []]
    for (let round = -1; round < rounds; round += 1) {
      const keys = Array.from({ length: rows }, (_, row) => KEYS[(row + round + 1) % KEYS.length] ?? '1')
      const [marked, moved] = [await goDown(page, keys), await goDown(page, Array<string>(rows - 1).fill('ArrowDown'))]
      if (round < 0) continue
      marks.push(...marked)
      moves.push(...moved)
    }
    const control = `an arrow alone p50 ${ms(median(moves))}, p95 ${ms(quantile(moves, 0.95))}`
    return [
      atMost('An attendance key to its paint at 4× slowdown, ten years, p95', quantile(marks, 0.95), 50, {
        unit: ' ms',
        note: `p50 ${ms(median(marks))}, slowest ${ms(Math.max(...marks))}; ${control}; ${rows} on the roster; n ${marks.length}`,
      }),
    ]
  } finally {
    await app.kill()
  }
}
