import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { deckOf } from '#shared/room/deck.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import type { RunningApp } from '#tests/support/browser.ts'
import { libraryOfContent } from '#tests/support/library.ts'
import { PASSPHRASE, unlock } from './first-run.ts'
import { axeFaults } from './look.ts'
import { fillSmallClinic, newDataFolder } from './small-clinic.ts'
import { ask, html, letAMinutePass, openUnattended } from './unattended.ts'

const LAPTOP = { id: 1, label: 'Laptop', internal: true, x: 0, y: 0, width: 1920, height: 1080 } as const
const PROJECTOR = { id: 2, label: 'EPSON PJ', internal: false, x: 1920, y: 0, width: 1280, height: 720 } as const
const TOPIC = 'matrix-model/ers-02-external-triggers'

const { userData, remove } = newDataFolder()
const topic = libraryOfContent().topic(TOPIC)
const titles = topic === null ? [] : deckOf(topic).slides.map(({ title }) => title)
let sessionId: SessionId | null
let app: RunningApp

beforeAll(async () => {
  sessionId = await fillSmallClinic(userData)
  app = await openUnattended(userData, 2)
  app.page.setDefaultTimeout(6_000)
  await replug([LAPTOP, PROJECTOR])
  expect(await ask(app.page, 'sessions.deliver', { sessionId, topicId: TOPIC })).toMatchObject({ ok: true })
})
afterAll(async () => {
  await app.kill()
  remove()
})

const ROOM = /room\.html$/
const roomPages = () => app.pages().filter(page => ROOM.test(page.url()))

/** Plugs displays in and out, and waits until the stand-in has told of it. */
async function replug(displays: readonly (typeof LAPTOP | typeof PROJECTOR)[]): Promise<void> {
  const told = () => app.asked().filter(({ what }) => what === 'displays').length
  const before = told()
  app.happen({ displays })
  await vi.waitFor(() => expect(told()).toBe(before + 1), { timeout: 5_000 })
}

/** The room's page, once it is shown. */
async function theRoom(): Promise<Page> {
  await expect.poll(() => roomPages().length, { timeout: 10_000 }).toBe(1)
  const [room] = roomPages()
  if (room === undefined) throw new Error('The room’s screen is closed')
  room.setDefaultTimeout(6_000)
  return room
}

const heading = (page: Page) => page.locator('main h1')
const shows = async (slide: number) => expectPage(heading(await theRoom())).toHaveText(titles[slide] ?? '')
const stateOf = async () => {
  const reply = await ask(app.page, 'room.state')
  if (!reply.ok) throw new Error(reply.message)
  return reply.value
}

async function openTab(): Promise<void> {
  await app.page.evaluate(id => (location.hash = `#/sessions/${id}`), sessionId)
  await app.page.getByRole('tab', { name: 'Screen' }).click()
}

async function openRoom(): Promise<Page> {
  await openTab()
  await app.page.getByRole('button', { name: 'Show in the room' }).click()
  return theRoom()
}

test('From the session room a topic goes to the second display, full screen, with the session’s clock', async () => {
  const room = await openRoom()
  await shows(0)
  expect(await stateOf()).toMatchObject({ isOpen: true, place: '2', slide: 0, slides: titles.length, isBlank: false })
  await expectPage(room.getByRole('timer')).toContainText(/min left$/)
  await expectPage(app.page.getByText(`In the room now: ${titles[0]}`)).toBeVisible()
  await expectPage(app.page.getByText(`Next: ${titles[1]}`)).toBeVisible()
})

test('[RM6] Next, back and blank: by the buttons, by the page keys in the session, by a remote in the room’s window', async () => {
  const { page } = app
  const room = await theRoom()
  await page.getByRole('button', { name: /^Next/ }).click()
  await shows(1)
  await page.keyboard.press('PageDown')
  await shows(2)
  await page.keyboard.press('PageUp')
  await shows(1)
  await page.keyboard.press('.')
  await expectPage(heading(room)).toHaveCount(0)
  await expectPage(page.getByText('The room sees an empty screen.')).toBeVisible()
  for (const [key, slide] of [
    ['b', 1],
    ['PageDown', 2],
    ['PageUp', 1],
    ['ArrowRight', 2],
    ['ArrowLeft', 1],
  ] as const) {
    await room.keyboard.press(key)
    await shows(slide)
  }
  await room.keyboard.press('B')
  await expectPage(heading(room)).toHaveCount(0)
  await room.keyboard.press('PageDown')
  await shows(1)
  await page.getByRole('button', { name: /^Slide 4:/ }).click()
  await shows(3)
  await expectPage(page.getByText(`In the room now: ${titles[3]}`)).toBeVisible()
})

test('[RM6] A full stop in a note is text, and the page keys on another screen are that screen’s', async () => {
  const { page } = app
  await page.getByRole('tab', { name: 'Notes' }).click()
  await page.getByLabel(/^Group note/).fill('Sorted a week')
  await page.getByLabel(/^Group note/).press('.')
  await expectPage(page.getByLabel(/^Group note/)).toHaveValue('Sorted a week.')
  await shows(3)
  await page.evaluate(() => (location.hash = '#/clients'))
  await expectPage(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
  await page.keyboard.press('PageDown')
  await sleep(300)
  await shows(3)
  await openTab()
})

test('[RM1] The room’s page has no call, no way out and no other window', async () => {
  const room = await theRoom()
  const has = await room.evaluate(() => {
    const told = (window as unknown as { told: object }).told // put there by its preload
    return {
      bridge: 'bridge' in window,
      told: Object.keys(told).sort(),
      opened: window.open('app://bundle/index.html'),
    }
  })
  expect(has).toEqual({ bridge: false, told: ['onShow', 'ready'], opened: null })
  await room.evaluate(() => (location.href = 'index.html')).catch(() => null) // refused, or the page is on its way
  await sleep(300)
  expect(roomPages()).toHaveLength(1)
  await shows(3)
  expect(await axeFaults(room)).toEqual([])
})

test('[RM7] The clock follows the plan: the segment that runs, a break, the next one; or there is none', async () => {
  const { page } = app
  const room = await theRoom()
  const [first, second] = topic?.plan ?? []
  const clock = room.getByRole('timer')
  await expectPage(clock).toContainText(`${first?.name} `)
  await page.keyboard.press('Control+b')
  await expectPage(clock).toHaveText(`${first?.name} Break`)
  await page.keyboard.press('Control+b')
  await expectPage(clock).toContainText(/min left$/)
  await page.keyboard.press('Control+ArrowRight')
  await expectPage(clock).toContainText(`${second?.name} `)
  await page.getByRole('button', { name: /Clock/ }).click()
  await page.getByRole('option', { name: 'No clock' }).click()
  await expectPage(clock).toHaveCount(0)
  await page.keyboard.press('Control+ArrowLeft')
  await sleep(300)
  await expectPage(clock).toHaveCount(0)
  await page.getByRole('button', { name: /Clock/ }).click()
  await page.getByRole('option', { name: 'The segment that runs' }).click()
  await expectPage(clock).toContainText(`${first?.name} `)
})

test('[RM8] Unplugged, the room’s screen goes from the laptop at once, says so, and comes back with its display on the same slide', async () => {
  const { page } = app
  await replug([LAPTOP])
  await expect.poll(() => roomPages().length).toBe(0)
  await expectPage(page.getByText('The second display is gone.')).toBeVisible()
  expect(await stateOf()).toMatchObject({ isOpen: false, isWaiting: true, slide: 3 })
  await replug([LAPTOP, PROJECTOR])
  await shows(3)
  await expectPage(page.getByText('The second display is gone.')).toHaveCount(0)
  await replug([LAPTOP])
  await page.getByRole('button', { name: 'Show in a window' }).click()
  await shows(3)
  expect(await stateOf()).toMatchObject({ isOpen: true, place: 'window' })
  await replug([LAPTOP, PROJECTOR])
  await page.getByRole('button', { name: /Show on/ }).click()
  await page.getByRole('option', { name: /EPSON PJ/ }).click()
  await shows(3)
  expect(await stateOf()).toMatchObject({ isOpen: true, place: '2' })
})

test('[RM5] It goes on through the veil, and a remote’s key in its window keeps the veil away', async () => {
  const { page } = app
  const room = await theRoom()
  await letAMinutePass(app)
  await sleep(2_500)
  await room.keyboard.press('PageUp')
  await shows(2)
  await letAMinutePass(app)
  await sleep(2_500)
  expect(await ask(page, 'vault.isVeiled')).toEqual({ ok: true, value: false })
  await letAMinutePass(app)
  await expectPage(page.getByRole('heading', { name: 'The session goes on' })).toBeVisible({ timeout: 10_000 })
  await shows(2)
  await room.keyboard.press('PageDown')
  await shows(3)
  await page.getByLabel('Passphrase', { exact: true }).focus()
  await page.keyboard.press('PageUp')
  await shows(2)
  expect(await ask(page, 'room.open', { topicId: TOPIC, timer: null, place: null })).toMatchObject({ code: 'veiled' })
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Show the session' }).click()
  await expectPage(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('[RM5] It goes on through a lock and the lid, with the slides that it was told', async () => {
  const { page } = app
  expect(await ask(page, 'room.goTo', { slide: 2 })).toMatchObject({ ok: true })
  await page.keyboard.press('Control+l')
  await expectPage(page.getByRole('button', { name: 'Unlock' })).toBeVisible({ timeout: 10_000 })
  await shows(2)
  await page.keyboard.press('PageDown')
  await shows(3)
  await (await theRoom()).keyboard.press('PageDown')
  await shows(4)
  expect(await ask(page, 'room.open', { topicId: TOPIC, timer: null, place: null })).toMatchObject({ code: 'locked' })
  await unlock(page)
  app.happen({ on: 'powerMonitor', event: 'resume' })
  await expectPage(page.getByRole('button', { name: 'Unlock' })).toBeVisible({ timeout: 10_000 })
  await shows(4)
  await unlock(page)
  await openTab()
  await expectPage(page.getByText(`In the room now: ${titles[4]}`)).toBeVisible()
})

test('Closed from the session, it is gone; without a second display it opens as a window that may be shared', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Close the room’s screen' }).click()
  await expect.poll(() => roomPages().length).toBe(0)
  await replug([LAPTOP])
  await expectPage(page.getByText('There is no second display.')).toBeVisible()
  await openRoom()
  await shows(0)
  expect(await stateOf()).toMatchObject({ place: 'window' })
  const protections = app.asked().filter(({ what }) => what === 'setContentProtection')
  expect(protections.at(-1)?.details).toEqual({ title: 'Circlebook – room’s screen', on: false })
  await (await theRoom()).close()
  await expect.poll(async () => ((await stateOf()) as { isOpen: boolean }).isOpen).toBe(false) // as its row says
  expect(await html(page)).not.toContain('In the room now')
  expect(app.faults).toEqual([])
})

test('The lock screen says that it is still on, and closes it', async () => {
  const { page } = app
  await openRoom()
  await shows(0)
  await page.keyboard.press('Control+l')
  await expectPage(page.getByText('The room’s screen is still on.')).toBeVisible({ timeout: 10_000 })
  await page.getByRole('button', { name: 'Close it' }).click()
  await expect.poll(() => roomPages().length).toBe(0)
  await expectPage(page.getByText('The room’s screen is still on.')).toHaveCount(0)
})
