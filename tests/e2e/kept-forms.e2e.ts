import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_PREFERENCES } from '#shared/settings/default-preferences.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { findElectron, hasDisplay } from '#tools/launch.ts'
import { PASSPHRASE, unlock } from './first-run.ts'
import { fillSmallClinic } from './small-clinic.ts'

const FIRST = 'Zephyrine'
const BROUGHT_BACK = /^Brought back what you had typed on [A-Z][a-z]{2} \d{1,2}, \d{1,2}:\d{2} [ap]m\.$/
const isElectron = findElectron() !== null && hasDisplay()

// The app's temporary files, Chromium's profile among them, go where this test can see all of them.
const root = mkdtempSync(join(tmpdir(), 'circlebook-kept-'))
const [userData = '', temporary = ''] = ['data', 'tmp'].map(name => join(root, name))
for (const folder of [userData, temporary]) mkdirSync(folder)
let sessionId: SessionId | null
let app: RunningApp

async function start(): Promise<void> {
  const clock = new URL('./idle-clock-process.ts', import.meta.url).href
  const idle = isElectron ? {} : { NODE_OPTIONS: `--import ${clock}` }
  app = await startApp({ userData, env: { TMPDIR: temporary, ...idle } })
  app.page.setDefaultTimeout(10_000)
  await unlock(app.page)
}

beforeAll(async () => {
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ ...DEFAULT_PREFERENCES, idleMinutes: 1 }))
  sessionId = await fillSmallClinic(userData)
  await start()
})
afterAll(async () => {
  await app.kill()
  rmSync(root, { recursive: true, force: true })
})

const goToAddress = (page: Page, path: string) => page.evaluate(to => (location.hash = `#${to}`), path)
const firstName = (page: Page) => page.getByLabel('Legal first name')
const heading = (page: Page, name: string) => expectPage(page.getByRole('heading', { level: 1, name })).toBeVisible()
const broughtBack = (page: Page) => page.getByText(BROUGHT_BACK)

/** A minute without anybody at the keyboard: waited for in Electron, let pass at once in the stand-in. */
async function veilAndLift(): Promise<void> {
  const { pid } = app.process
  if (isElectron || pid === undefined) await sleep(61_000)
  else process.kill(pid, 'SIGCONT')
  const { page } = app
  await heading(page, 'The session goes on')
  await expectPage(firstName(page)).toHaveCount(0)
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Show the session' }).click()
}

async function lockAndUnlock(): Promise<void> {
  await app.page.keyboard.press('Control+l')
  await expectPage(app.page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  expect(await app.page.evaluate(() => location.hash)).toBe('')
  await unlock(app.page)
}

/** Leaves the form of a new client, typed text and all, by its Cancel button. */
async function giveUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await heading(page, 'Clients')
}

test('[DR7] The veil keeps a half-filled form, and lifting it shows the same screen with everything in place', async () => {
  const { page } = app
  await goToAddress(page, '/clients/new')
  await firstName(page).fill(FIRST)
  await page.getByLabel('Weekly hours target').fill('6.5')
  await page.getByRole('combobox', { name: 'Level of care' }).fill('A level of our own')
  await page.keyboard.press('Tab')
  await page.getByLabel('Notes for staff').fill('Typed just before everybody looked away.')
  await veilAndLift()
  await heading(page, 'Add a client')
  await expectPage(broughtBack(page)).toBeVisible()
  await expectPage(firstName(page)).toHaveValue(FIRST)
  await expectPage(page.getByLabel('Weekly hours target')).toHaveValue('6.5')
  await expectPage(page.getByRole('combobox', { name: 'Level of care' })).toHaveValue('A level of our own')
  await expectPage(page.getByLabel('Notes for staff')).toHaveValue('Typed just before everybody looked away.')
  expect(app.faults).toEqual([])
})

test('[DR6] [DR7] The lock keeps it too, and the same person is back where they were', async () => {
  const { page } = app
  await page.getByLabel('Legal last name').fill('Quillworth')
  await lockAndUnlock()
  await heading(page, 'Add a client')
  await expectPage(broughtBack(page)).toBeVisible()
  await expectPage(firstName(page)).toHaveValue(FIRST)
  await expectPage(page.getByLabel('Legal last name')).toHaveValue('Quillworth')
  expect(app.faults).toEqual([])
})

test('[DR2] No file shows what was typed and never saved', () => {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const texts = files.map(entry => ({
    name: entry.name,
    text: readFileSync(join(entry.parentPath, entry.name), 'latin1'),
  }))
  const shown = texts.filter(({ text }) => /Zephyrine|Quillworth|Z\0e\0p\0h\0y\0r|clients.new|clients\/new/i.test(text))
  expect(shown.map(({ name }) => name)).toEqual([])
  expect(texts.map(({ name }) => name)).toContain('vault.db')
})

test('[DR7] A kill in the middle of typing loses at most the last two seconds', async () => {
  await app.page.getByLabel('Notes for staff').fill('')
  await app.page.getByLabel('Notes for staff').pressSequentially('Typed well before the end.', { delay: 5 })
  await sleep(2_000)
  await app.page.keyboard.type(' And this just now')
  await app.kill()
  await start()
  await heading(app.page, 'Add a client')
  await expectPage(firstName(app.page)).toHaveValue(FIRST)
  await expectPage(app.page.getByLabel('Notes for staff')).toHaveValue(/^Typed well before the end\./)
  expect(app.faults).toEqual([])
})

test('Discard empties the form and puts the focus into it; what is saved or given up does not come back', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Discard' }).click()
  await expectPage(firstName(page)).toHaveValue('')
  await expectPage(firstName(page)).toBeFocused()
  await expectPage(page.getByLabel('Weekly hours target')).toHaveValue('9')
  await expectPage(broughtBack(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await heading(page, 'Clients')

  await goToAddress(page, '/clients/new')
  await heading(page, 'Add a client')
  await firstName(page).fill('Given up')
  await giveUp(page)
  await goToAddress(page, '/clients/new')
  await expectPage(firstName(page)).toHaveValue('')
  await firstName(page).fill('Saved')
  await page.getByLabel('Legal last name').fill('Person')
  await sleep(1_000)
  await page.getByRole('button', { name: 'Add client' }).click()
  await heading(page, 'Saved Person')
  await goToAddress(page, '/clients/new')
  await expectPage(firstName(page)).toHaveValue('')
  await expectPage(broughtBack(page)).toHaveCount(0)
  expect(app.faults).toEqual([])
})

test('Unsaved text that was brought back is asked about before leaving, as if it had just been typed', async () => {
  const { page } = app
  await firstName(page).fill('Half')
  await lockAndUnlock()
  await expectPage(firstName(page)).toHaveValue('Half')
  await page.keyboard.press('Control+1')
  await expectPage(page.getByRole('alertdialog')).toContainText('Leave without saving?')
  await page.getByRole('button', { name: 'Stay here' }).click()
  await expectPage(firstName(page)).toHaveValue('Half')
  await giveUp(page)
})

test('A shortcut away from a dialog loses nothing: what was typed is there when it opens again', async () => {
  const { page } = app
  await goToAddress(page, `/sessions/${sessionId}`)
  const open = async () => {
    await page.getByRole('button', { name: 'Walk-in' }).first().click()
    await page.getByRole('button', { name: 'New client' }).click()
  }
  await open()
  await firstName(page).fill('Thessaly')
  await page.keyboard.press('Control+1')
  await expectPage(page.getByRole('dialog')).toHaveCount(0)
  await goToAddress(page, `/sessions/${sessionId}`)
  await open()
  await expectPage(firstName(page)).toHaveValue('Thessaly')
  await expectPage(page.getByRole('dialog').getByText(BROUGHT_BACK)).toBeVisible()
  await veilAndLift()
  await expectPage(page.getByRole('grid')).toBeVisible()
  await open()
  await expectPage(firstName(page)).toHaveValue('Thessaly')
  await page.getByLabel('Legal last name').fill('Walker')
  await page.getByRole('button', { name: 'Add as guest' }).click()
  await expectPage(page.getByRole('dialog')).toHaveCount(0)
  await open()
  await expectPage(firstName(page)).toHaveValue('')
  expect(app.faults).toEqual([])
})
