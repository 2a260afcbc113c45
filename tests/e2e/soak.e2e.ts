import { expect as expectPage, type Page } from '@playwright/test'
import { expect, test } from 'vitest'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { instantAt } from '#shared/sessions/clock.ts'
import { callFrom } from './bridge.ts'
import { startDriven, type DrivenApp } from './driven-clock.ts'
import { EXPECTED, fillEvening } from './evening.ts'
import { unlock } from './first-run.ts'
import { newDataFolder } from './small-clinic.ts'
import { scalesFor, type Held } from './soak-memory.ts'

// Three hours of one session, driven: every minute of it something is pressed, and every second of it ticks in both windows.

const MINUTES = 180
const EVERY = 15
const MINUTE_MS = 60_000
/** How much more may be held at the end than after the first quarter. */
const MOST = 1.1
/** The shell's and the vault's heaps; what the system counts for the two processes is printed beside. */
const ASSERTED = ['window', 'room', 'vaultHeap', 'shellHeap'] as const
const MARKS = ['1', '2', '1', '3', '1', '5', '4', '1']
const TABS = 4

/** A minute of the evening: marks, an answer of the round, a jot, a tab, a slide; a break, a segment and a dialog now and then. */
async function live(page: Page, minute: number): Promise<void> {
  const key = (name: string) => page.keyboard.press(name)
  await key('Alt+0')
  for (let step = 0; step < 3; step += 1) await key(MARKS[(minute + step) % MARKS.length] ?? '1')
  await key('Control+z')
  if (minute % 3 === 0) {
    await key('Control+o')
    await key('Control+o')
  }
  await key(`Alt+${1 + (minute % TABS)}`)
  if (minute % TABS === 1) await answerOne(page)
  await key(minute % 2 === 0 ? 'PageDown' : 'PageUp')
  if (minute % 2 === 0) await jot(page, minute)
  if (minute % 10 === 5) {
    await key('Control+b')
    await key('Control+b')
  }
  if (minute % 25 === 20) await key('Control+ArrowRight')
  if (minute % 6 === 2) await openAndClose(page, minute)
}

/** The round is shown: whoever it stands at says three numbers, and it goes on. */
async function answerOne(page: Page): Promise<void> {
  const first = page.locator('[data-question] [tabindex="0"]').first()
  if ((await first.count()) === 0) return
  await first.focus()
  for (const key of ['4', '6', '1', 'Enter']) await page.keyboard.press(key)
}

async function jot(page: Page, minute: number): Promise<void> {
  await page.keyboard.press('Control+j')
  await expectPage(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type(`Minute ${minute % 10}`)
  await page.keyboard.press(minute % 20 === 0 ? 'Enter' : 'Escape')
  await expectPage(page.getByRole('dialog')).toBeHidden()
}

/** The facts of somebody, the close-out, and what leads away and back. */
async function openAndClose(page: Page, minute: number): Promise<void> {
  await page.keyboard.press('Alt+0')
  await page.keyboard.press(minute % 12 === 2 ? 'Alt+Enter' : 'Control+d')
  await expectPage(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expectPage(page.getByRole('dialog')).toBeHidden()
}

async function startSession(driven: DrivenApp, instant: string): Promise<{ sessionId: SessionId; room: Page }> {
  const { page } = driven.app
  await driven.at(instant)
  await page.getByRole('button', { name: /^Start session/ }).click()
  await expectPage(page.getByRole('grid')).toBeVisible()
  await page.getByRole('tab', { name: 'Screen' }).click()
  await page
    .getByRole('button', { name: /^Show in/ })
    .first()
    .click()
  const room = () => driven.app.pages().find(one => one.url().endsWith('room.html'))
  await expect.poll(() => room() !== undefined, { timeout: 10_000 }).toBe(true)
  const shown = room()
  const sessionId = /[0-9a-f-]{36}/.exec(page.url())?.[0]
  if (shown === undefined || sessionId === undefined) throw new Error('No session runs in the room')
  return { sessionId: sessionId as SessionId, room: shown } // the address holds it
}

const shown = (held: Held) =>
  Object.fromEntries(Object.entries(held).map(([name, value]) => [name, Math.round(value * 10) / 10]))

test('Three hours of a session leave what window, room’s screen, vault and shell hold within 10 % of the first quarter', async () => {
  const { userData, remove } = newDataFolder()
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const begin = Date.parse(instantAt(timeZone, await fillEvening(userData), '17:30'))
  const at = (minute: number) => new Date(begin + minute * MINUTE_MS).toISOString()
  const driven = await startDriven(userData, at(-5))
  const { app } = driven
  const weighed: { minute: number; held: Held }[] = []
  try {
    app.page.setDefaultTimeout(15_000)
    await unlock(app.page)
    const { sessionId, room } = await startSession(driven, at(0))
    const scales = await scalesFor(app, room, driven.clockFile)
    for (let minute = 1; minute <= MINUTES; minute += 1) {
      await driven.at(at(minute))
      await live(app.page, minute)
      if (minute % EVERY !== 0) continue
      // The same place each time.
      await app.page.keyboard.press('Alt+1')
      await app.page.waitForTimeout(400)
      weighed.push({ minute, held: await scales.weigh() })
    }
    console.table(weighed.map(({ minute, held }) => ({ minute, ...shown(held) })))
    const detail = await callFrom(app.page, 'sessions.get', { sessionId })
    expect(detail).toMatchObject({ state: 'running' })
    expect(detail?.attendance.filter(row => row.status !== 'not-recorded').length).toBeGreaterThan(EXPECTED.length / 2)
    expect(detail?.breaks.length).toBeGreaterThan(5)
    const [first, last] = [weighed[0]?.held, weighed.at(-1)?.held]
    if (first === undefined || last === undefined) throw new Error('nothing was weighed')
    const grown = (of: readonly (keyof Held)[]) => of.map(what => [what, last[what] / first[what]] as const)
    console.log(
      grown([...ASSERTED, 'windowCode', 'vault', 'shell'])
        .map(([what, times]) => `${what} ${times.toFixed(3)}×`)
        .join(', '),
    )
    expect(grown(ASSERTED).filter(([, times]) => times > MOST)).toEqual([])
    expect(app.faults).toEqual([])
  } finally {
    await app.kill()
    remove()
  }
}, 1_800_000)
