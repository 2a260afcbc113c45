import { execFileSync } from 'node:child_process'
import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { startApp, type ComputerEvent, type RunningApp } from '#tests/support/browser.ts'
import { unlock } from './first-run.ts'
import { CLIENTS, fillSmallClinic, groupNote, newDataFolder, openNotes } from './small-clinic.ts'
import { ask, html, isElectron, letAMinutePass, openUnattended } from './unattended.ts'

const clinic = newDataFolder()
const empty = newDataFolder()
const damaged = newDataFolder()
let sessionId: SessionId | null
let app: RunningApp

beforeAll(async () => {
  sessionId = await fillSmallClinic(clinic.userData)
  app = await openUnattended(clinic.userData, 15)
})
afterAll(async () => {
  await app.kill()
  for (const folder of [clinic, empty, damaged]) folder.remove()
})

const unlockButton = (page: Page) => page.getByRole('button', { name: 'Unlock' })
const isLocked = (page: Page) => expectPage(unlockButton(page)).toBeVisible({ timeout: 15_000 })
const cover = (page: Page) => page.getByRole('button', { name: 'Press Enter or Escape to come back' })

async function hide(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expectPage(cover(page)).toBeVisible()
}

const safety = (page: Page) => page.getByRole('dialog', { name: /Safety/ })

/** Safety by its key, and away again. */
async function openSafety(page: Page): Promise<void> {
  await page.keyboard.press('F1')
  await expectPage(safety(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expectPage(safety(page)).toBeHidden()
}

/** Covers, and comes back once Escape has rested. */
async function hideAndReturn(page: Page): Promise<void> {
  await sleep(600) // an Escape that closed something is no part of two
  await hide(page)
  await page.keyboard.press('Escape')
  await expectPage(cover(page)).toBeVisible()
  await sleep(1_100)
  await page.keyboard.press('Escape')
  await expectPage(cover(page)).toBeHidden()
}

describe('Hide and Safety, by their keys', () => {
  test('before there is a vault', async () => {
    const first = await startApp({ userData: empty.userData })
    await expectPage(first.page.getByLabel('Clinic name')).toBeVisible()
    await openSafety(first.page)
    await hideAndReturn(first.page)
    await first.kill()
  })

  test('where the vault cannot be opened', async () => {
    await fillSmallClinic(damaged.userData, 'none')
    truncateSync(join(damaged.userData, 'vault', 'vault.db'))
    const fault = await startApp({ userData: damaged.userData })
    await expectPage(fault.page.getByText('The vault cannot be opened')).toBeVisible()
    await openSafety(fault.page)
    await hideAndReturn(fault.page)
    await fault.kill()
  })

  test('in the session room: what is typed behind the cover reaches no field', async () => {
    const { page } = app
    await openNotes(page, sessionId)
    await openSafety(page)
    await groupNote(page).fill('Before the cover.')
    await sleep(600)
    await hide(page)
    await page.keyboard.type('not for the note')
    for (const key of ['Delete', 'Backspace', 'Control+v', 'Control+a', 'Tab', '1', 'Control+k', 'Control+2'])
      await page.keyboard.press(key)
    await expectPage(cover(page)).toBeVisible()
    await page.keyboard.press('F1')
    await expectPage(safety(page)).toBeFocused()
    await page.keyboard.type('nor-this')
    await page.keyboard.press('Escape')
    await expectPage(cover(page)).toBeVisible()
    await page.keyboard.press('Enter')
    await expectPage(groupNote(page)).toHaveValue('Before the cover.')
    await expectPage(groupNote(page)).toBeFocused()
    expect(app.faults).toEqual([])
  })

  test('behind the cover nothing of the page can be seen or heard', async () => {
    const { page } = app
    await sleep(600)
    await hide(page)
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.closest('dialog') === null)
        .map(one => one.textContent.trim())
        .filter(Boolean),
    )
    expect(seen).toEqual([])
    await sleep(1_100)
    await page.keyboard.press('Escape')
  })
})

test('[VA47] The window is called Circlebook on every screen', async () => {
  const { page } = app
  const reply = await ask(page, 'clients.list', { text: '', today: '2026-01-01', limit: 10 })
  if (!reply.ok) throw new Error(reply.message)
  const { clients } = Object(reply.value)
  const clientId = Object(Object(clients)[0]).id ?? sessionId
  const places = [
    'today',
    'groups',
    'clients',
    `clients/${clientId}`,
    `sessions/${sessionId}`,
    'settings',
    'clients/new',
  ]
  const titles: string[] = []
  for (const place of places) {
    await page.evaluate(hash => (location.hash = hash), `#/${place}`)
    await sleep(300)
    titles.push(await page.title())
  }
  expect(titles).toEqual(places.map(() => 'Circlebook'))
})

test.skipIf(isElectron)('[VA46] What was copied is gone from the clipboard after thirty seconds', async () => {
  const { page } = app
  await openNotes(page, sessionId)
  await groupNote(page).fill('Copied by somebody in a hurry.')
  await groupNote(page).selectText()
  await page.keyboard.press('Control+c')
  await sleep(2_500) // the clipboard is read a moment after the copy, through a page of its own
  await groupNote(page).fill('')
  await page.keyboard.press('Control+v')
  await expectPage(groupNote(page)).toHaveValue('Copied by somebody in a hurry.')
  await letAMinutePass(app)
  await expect
    .poll(() => app.asked().filter(({ what }) => what === 'clipboardCleared').length, { timeout: 8_000 })
    .toBe(1)
  await sleep(1_500)
  await groupNote(page).fill('')
  await page.keyboard.press('Control+v')
  await expectPage(groupNote(page)).toHaveValue('')
})

const EVENTS: readonly ComputerEvent[] = [
  { on: 'powerMonitor', event: 'suspend' },
  { on: 'powerMonitor', event: 'resume' },
  { on: 'powerMonitor', event: 'lock-screen' },
  { on: 'powerMonitor', event: 'user-did-resign-active' },
]

test('[VA45] Sleep, waking, the system’s own lock and another user lock at once; Safety and Hide work there too', async () => {
  const { page } = app
  for (const event of EVENTS) {
    app.happen(event)
    await isLocked(page)
    const left = await html(page)
    expect(CLIENTS.filter(name => left.includes(name))).toEqual([])
    await unlock(page)
  }
  app.happen(EVENTS[1] ?? { idleSeconds: 0 })
  await isLocked(page)
  await openSafety(page)
  await hideAndReturn(page)
  await unlock(page)
  expect(app.faults).toEqual([])
})

/** The vault process of this app, by its arguments. */
const vaultPid = (userData: string) =>
  execFileSync('pgrep', ['-f', `vault\\.js ${join(userData, 'vault')}`], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number)
    .at(-1) ?? 0

test.skipIf(process.platform !== 'linux')(
  'A vault process that dies locks, says so, and loses nothing saved',
  async () => {
    const { page } = app
    await openNotes(page, sessionId)
    await groupNote(page).fill('Saved before the vault stopped.')
    await expectPage(page.getByText('All saved')).toBeVisible()
    process.kill(vaultPid(app.userData), 'SIGKILL')
    await isLocked(page)
    await expectPage(page.getByText(/^The vault stopped unexpectedly, so Circlebook locked\./)).toBeVisible()
    await unlock(page)
    await openNotes(page, sessionId)
    await expectPage(groupNote(page)).toHaveValue('Saved before the vault stopped.')
  },
)

test.skipIf(isElectron)(
  'A page that crashes locks cleanly; where it cannot be shown again the app says so and ends',
  async () => {
    await expectPage(app.page.getByText('All saved')).toBeVisible()
    const ended = new Promise(done => app.process.once('exit', done))
    void app.page.goto('chrome://crash').catch(() => null)
    expect(await ended).toBe(0)
    expect(app.output()).toContain('The window stopped and could not be shown again.')
    app = await openUnattended(clinic.userData, 15)
    await expectPage(app.page.getByText('Circlebook stopped without locking last time.')).toHaveCount(0)
    await openNotes(app.page, sessionId)
    await expectPage(groupNote(app.page)).toHaveValue('Saved before the vault stopped.')
  },
)

test('Safety and Hide work where people choose who they are, and where somebody chooses their own passphrase', async () => {
  const { page } = app
  const dana = { staffId: null, name: 'Dana Whitfield', credentials: null, roles: ['facilitator'], passphrase: null }
  const added = await ask(page, 'facilitators.addPerson', dana)
  if (!added.ok) throw new Error(added.message)
  const button = page.getByRole('button', { name: /Dana Whitfield/ })
  await page.keyboard.press('Control+l')
  await expectPage(button).toBeVisible({ timeout: 15_000 })
  await page.keyboard.press('F1')
  await expectPage(safety(page)).toBeFocused()
  await page.keyboard.press('2')
  await page.keyboard.press('Escape')
  await expectPage(safety(page)).toBeHidden()
  await expectPage(button).toBeVisible()
  await hideAndReturn(page)
  await button.click()
  await page.getByLabel('Passphrase', { exact: true }).fill(Object(added.value).passphrase)
  await unlockButton(page).click()
  await expectPage(page.getByLabel('The same passphrase again')).toBeVisible({ timeout: 15_000 })
  await openSafety(page)
  await hideAndReturn(page)
  await isNotOpen(page)
})

/** No record can be asked for in this state. */
async function isNotOpen(page: Page): Promise<void> {
  const reply = await ask(page, 'clients.list', { text: '', today: '2026-01-01', limit: 10 })
  expect(reply).toMatchObject({ ok: false })
}
