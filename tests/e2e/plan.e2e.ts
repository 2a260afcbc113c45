import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { callFrom } from './bridge.ts'
import { unlock } from './first-run.ts'
import { lookAt } from './look.ts'
import { CLIENTS, fillSmallClinic, groupNote, newDataFolder } from './small-clinic.ts'

const TOPIC = 'paws/what-it-is'
const SECOND = 'stages-of-change/overview-and-rulers'
const { userData, remove } = newDataFolder()
let sessionId: SessionId | null
let app: RunningApp

beforeAll(async () => {
  sessionId = await fillSmallClinic(userData)
  app = await startApp({ userData })
  await open()
})
afterAll(async () => {
  await app.kill()
  remove()
})

async function open(): Promise<void> {
  app.page.setDefaultTimeout(8_000)
  await unlock(app.page)
  await app.page.evaluate(id => (location.hash = `#/sessions/${id}`), sessionId)
  await expectPage(app.page.getByRole('grid')).toBeVisible()
}

const button = (name: string | RegExp) => app.page.getByRole('button', { name })
const strip = (page: Page) => page.getByRole('list', { name: 'Plan' })
const running = () => strip(app.page).locator('[aria-current=step]')
const clock = () => app.page.getByRole('timer')
const detail = async () => {
  if (sessionId === null) throw new Error('the session runs')
  const found = await callFrom(app.page, 'sessions.get', { sessionId })
  if (found === null) throw new Error('the session is there')
  return found
}

/** What the clock says, in seconds; below zero past the end. */
async function secondsLeft(): Promise<number> {
  const said = await clock().innerText()
  const [minutes = 0, seconds = 0] = said.replace('+', '').split(':').map(Number)
  return (minutes * 60 + seconds) * (said.startsWith('+') ? -1 : 1)
}

test('Without a topic the clock counts the session, and a topic chosen begins its plan', async () => {
  await expectPage(clock()).toHaveText(/^(90:00|89:\d\d)$/)
  await expectPage(app.page.getByText('left of 90 min')).toBeVisible()
  expect(await lookAt(app.page, 'plan-none')).toEqual([])
  await callFrom(app.page, 'sessions.deliver', { sessionId, topicId: TOPIC } as never) // ids as the page has them
  await expectPage(running()).toContainText('0 / 5')
  await expectPage(app.page.getByText('left in Open')).toBeVisible()
  await expectPage(app.page.getByText('on time')).toBeVisible()
  const before = await secondsLeft()
  await sleep(2_600)
  const after = await secondsLeft()
  expect(before - after).toBeGreaterThanOrEqual(2)
  expect(before - after).toBeLessThanOrEqual(6)
})

test('[SE5] By the keyboard: next, more time, a break, the last step taken back; the guide is of the segment that runs', async () => {
  const { page } = app
  await page.keyboard.press('Control+ArrowRight')
  await expectPage(running()).toContainText('Welcome')
  await page.keyboard.press('Control+ArrowRight')
  await expectPage(running()).toContainText('Check-in')
  await expectPage(page.getByRole('heading', { level: 2, name: 'Check-in with one word for sleep' })).toBeVisible()
  await page.keyboard.press('Control+ArrowLeft')
  await expectPage(page.getByRole('heading', { level: 2, name: /^Welcome/ })).toBeVisible()
  await page.keyboard.press('Control+ArrowRight')
  await expectPage(running()).toContainText('Check-in')
  await button('Add 5 min to Check-in').click()
  await expectPage(running()).toContainText('0 / 19')
  await page.keyboard.press('Control+b')
  await expectPage(button(/^Break since \d+:\d\d\s[ap]m · 0 min$/)).toBeVisible()
  const before = await clock().innerText()
  await sleep(2_600)
  expect(await clock().innerText()).toBe(before)
  expect(await lookAt(page, 'plan-break')).toEqual([])
  await page.keyboard.press('Control+b')
  await expectPage(button(/^Break since/)).toBeHidden()
  await page.keyboard.press('Alt+3')
  await expectPage(groupNote(page)).toBeVisible()
  await page.keyboard.press('Alt+1')
  await expectPage(button('Next segment')).toBeVisible()
})

test('In a note the same keys go from word to word, and no segment begins', async () => {
  const { page } = app
  await page.keyboard.press('Alt+3')
  await groupNote(page).fill('two words')
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('Control+ArrowRight')
  await sleep(300)
  await expectPage(running()).toContainText('Check-in')
  await groupNote(page).fill('')
  await page.keyboard.press('Alt+1')
})

test('In the plan: skip and take in again, move, go to any segment, another length, a second topic and out again', async () => {
  const { page } = app
  await button('Plan…').click()
  const dialog = page.getByRole('dialog', { name: 'Plan of this session' })
  const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name })
  await row('Teach:')
    .getByRole('button', { name: /^Skip Teach/ })
    .click()
  await expectPage(row('Teach:')).toContainText('skipped')
  await row('Teach:')
    .getByRole('button', { name: /^Take in Teach/ })
    .click()
  await row('Activity:')
    .getByRole('button', { name: /^Move Activity up/ })
    .focus()
  await page.keyboard.press('Enter')
  const order = async () => (await detail()).plan.map(({ kind }) => kind)
  await expect.poll(order).toEqual(['open', 'welcome', 'check-in', 'activity', 'teach', 'discussion', 'close'])
  await expectPage(row('Activity:').getByRole('button', { name: /^Move Activity down/ })).toBeFocused()
  await dialog.getByRole('button', { name: 'Add another topic' }).click()
  await page.getByRole('dialog').getByLabel('Find by title, module or keyword').fill('rulers')
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click()
  await expect.poll(async () => (await detail()).deliveries.map(({ topicId }) => topicId)).toEqual([TOPIC, SECOND])
  expect(await lookAt(page, 'plan-dialog')).toEqual([])
  const title = (await detail()).deliveries[1]?.title ?? ''
  await dialog.getByRole('button', { name: `Remove ${title}` }).click()
  await expect.poll(async () => (await detail()).deliveries.length).toBe(1)
  await dialog.getByRole('button', { name: /^50|^90|Length of/ }).click()
  await page.getByRole('option', { name: '60 min' }).click()
  await expect.poll(async () => (await detail()).plan.map(({ minutes }) => minutes)).toEqual([5, 3, 19, 15, 11, 13, 6])
  await row('Activity:')
    .getByRole('button', { name: /^Begin Activity/ })
    .click()
  await expectPage(row('Activity:')).toContainText('now')
  await page.keyboard.press('Escape')
  await expectPage(running()).toContainText('Activity')
})

test('A segment of the strip shows its guide without beginning it, and the whole guide is one press away', async () => {
  const { page } = app
  await strip(page)
    .getByRole('button', { name: /^Discuss/ })
    .click()
  await expectPage(page.getByRole('heading', { level: 2, name: /^Discuss: / })).toBeVisible()
  await expectPage(running()).toContainText('Activity')
  await button('Back to Activity').click()
  await expectPage(page.getByRole('heading', { level: 2, name: /^Activity: / })).toBeVisible()
  await button('Whole guide').click()
  await expectPage(page.getByRole('heading', { level: 3, name: 'Hello at the door' })).toBeVisible()
  await button('Only this segment').click()
  expect(await lookAt(page, 'plan-room')).toEqual([])
})

const withinASecond = async (before: number, sinceMs: number) => {
  const passed = (performance.now() - sinceMs) / 1_000
  expect(Math.abs(before - passed - (await secondsLeft()))).toBeLessThan(2)
}

test('[SE10] After a lock: the same segment, the same second, the same tab, the cursor in the same word', async () => {
  const { page } = app
  const present = page.getByRole('grid').getByRole('button', { name: new RegExp(`^Present, ${CLIENTS[1]}`) })
  await page
    .getByRole('grid')
    .getByRole('button', { name: /^Present, / })
    .first()
    .focus()
  await page.keyboard.press('1')
  await expectPage(present).toBeFocused()
  await page.keyboard.press('Alt+3')
  await groupNote(page).fill('Named three early signs.')
  await groupNote(page).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(6, 6))
  const [before, sinceMs] = [await secondsLeft(), performance.now()]
  await page.keyboard.press('Control+l')
  await unlock(page)
  await expectPage(running()).toContainText('Activity')
  await withinASecond(before, sinceMs)
  await expectPage(groupNote(page)).toBeFocused()
  expect(await groupNote(page).evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(6)
})

test('[SE10] After the app was killed: the same segment and second, and the focus on the same client’s mark', async () => {
  const { page } = app
  await page.keyboard.press('Alt+1')
  const mark = (running: RunningApp) =>
    running.page.getByRole('grid').getByRole('button', { name: new RegExp(`^Late, ${CLIENTS[2]}`) })
  await mark(app).focus()
  await sleep(2_500) // the time within which everything is kept
  const [before, sinceMs] = [await secondsLeft(), performance.now()]
  await app.kill()
  app = await startApp({ userData })
  app.page.setDefaultTimeout(8_000)
  await unlock(app.page)
  await expectPage(running()).toContainText('Activity')
  await withinASecond(before, sinceMs)
  await expectPage(mark(app)).toBeFocused()
  await expectPage(button('Next segment')).toBeVisible()
})

test('[SE8] The finished session shows the minutes that its topic was delivered', async () => {
  const { page } = app
  await button('Finish').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Finish session' }).click()
  await expectPage(page.getByText('Finished', { exact: true })).toBeVisible()
  const { deliveries } = await detail()
  expect(deliveries[0]?.minutes).toBeLessThan(10)
  await expectPage(page.getByText(`${deliveries[0]?.title} · ${deliveries[0]?.minutes} min`)).toBeVisible()
  await expectPage(running()).toHaveCount(0)
  await expectPage(button('Next segment')).toHaveCount(0)
  expect(await lookAt(page, 'plan-finished')).toEqual([])
  expect(app.faults).toEqual([])
})
