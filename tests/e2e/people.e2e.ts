import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { goTo, PASSPHRASE, unlock } from './first-run.ts'
import { fillSmallClinic, groupNote, newDataFolder, openNotes } from './small-clinic.ts'

const OWN = 'seven copper kettles above the harbor'
const data = newDataFolder()
let app: RunningApp
let sessionId: SessionId | null
let given = ''

beforeAll(async () => {
  sessionId = await fillSmallClinic(data.userData)
  app = await startApp({ userData: data.userData })
})
afterAll(async () => {
  await app.kill()
  data.remove()
})

/** A picture of the window where `PEOPLE_PICTURES` names a folder for them. */
async function picture(name: string): Promise<void> {
  const folder = process.env['PEOPLE_PICTURES']
  if (folder !== undefined) await app.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

const passphrase = (page: Page) => page.getByLabel('Passphrase', { exact: true })
const main = (page: Page) => page.getByRole('navigation', { name: 'Main' })

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expectPage(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible({ timeout: 20_000 })
}

async function openPeople(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'See people' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
}

/** Types the passphrase that is asked once more. */
async function confirm(page: Page): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Your passphrase once more' })
  await asked.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await asked.getByRole('button', { name: 'Go on' }).click()
}

/** Reads the passphrase that is shown once, and puts it away. */
async function takeSlip(page: Page): Promise<string> {
  const slip = page.getByRole('dialog', { name: 'A passphrase for Sam Ortega' })
  await expectPage(slip).toBeVisible({ timeout: 20_000 })
  const text = await slip.innerText()
  await picture('given-passphrase')
  const prints = () => app.asked().filter(({ what }) => what === 'print').length
  const before = prints()
  await slip.getByRole('button', { name: 'Print' }).click()
  await expectPage.poll(prints).toBe(before + 1)
  await expectPage(slip.getByRole('alert')).toHaveCount(0)
  await slip.getByRole('button', { name: 'Done' }).click()
  return /([a-z0-9]{5}-){3}[a-z0-9]{5}/.exec(text)?.[0] ?? ''
}

test('An administrator adds a person, and their passphrase for one use is shown once', async () => {
  const { page } = app
  await expectPage(passphrase(page)).toBeFocused()
  await expectPage(page.getByText('Who are you?')).toHaveCount(0)
  await unlock(page)
  await openPeople(page)
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Sam Ortega')
  await page.getByLabel('Credentials').fill('CADC II')
  await picture('add-person')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  given = await takeSlip(page)
  expect(given).toMatch(/^([a-z0-9]{5}-){3}[a-z0-9]{5}$/)
  await expectPage(page.getByText('Must choose a passphrase')).toBeVisible()
  await picture('people')
  expect(await page.content()).not.toContain(given)
})

test('They unlock with it, choose their own before anything else, and see no people', async () => {
  const { page } = app
  await lock(page)
  await picture('chooser')
  await page.keyboard.press('2')
  await expectPage(passphrase(page)).toBeFocused()
  await expectPage(page.getByText('Sam Ortega')).toBeVisible()
  await page.keyboard.type(given)
  await page.keyboard.press('Enter')
  await expectPage(page.getByRole('heading', { name: 'Choose your own passphrase' })).toBeVisible({ timeout: 20_000 })
  await expectPage(main(page)).toHaveCount(0)
  await picture('choose-own')
  await page.getByRole('button', { name: 'Lock again' }).click()
  await expectPage(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('2')
  await page.keyboard.type(given)
  await page.keyboard.press('Enter')
  await expectPage(page.getByRole('heading', { name: 'Choose your own passphrase' })).toBeVisible({ timeout: 20_000 })
  await passphrase(page).fill(OWN)
  await page.getByLabel('The same passphrase again').fill(OWN)
  await page.getByRole('button', { name: 'Set the passphrase' }).click()
  await expectPage(main(page)).toBeVisible({ timeout: 20_000 })
  await goTo(page, 'Settings')
  await expectPage(page.getByRole('link', { name: 'See people' })).toHaveCount(0)
})

test('Two keys switch the person, and what was being typed is kept', async () => {
  const { page } = app
  await lock(page)
  await page.keyboard.press('1')
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expectPage(main(page)).toBeVisible({ timeout: 20_000 })
  await openNotes(page, sessionId)
  await groupNote(page).click()
  await page.keyboard.type('Half a sentence when Sam needed the la')
  await lock(page)
  await page.keyboard.press('2')
  await expectPage(passphrase(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expectPage(page.getByRole('button', { name: 'Sam Ortega' })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expectPage(page.getByRole('button', { name: 'Jordan Reyes' })).toBeFocused()
  await page.keyboard.press('s')
  await expectPage(page.getByRole('button', { name: 'Sam Ortega' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expectPage(page.getByText('That did not open the vault. Check it and try again.').first()).toBeVisible({
    timeout: 20_000,
  })
  await page.getByRole('button', { name: 'Somebody else' }).click()
  await page.keyboard.press('1')
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expectPage(main(page)).toBeVisible({ timeout: 20_000 })
  await openNotes(page, sessionId)
  await expectPage(groupNote(page)).toHaveValue('Half a sentence when Sam needed the la')
})

test('A reset says what it means, asks for the passphrase, and ends the person’s own', async () => {
  const { page } = app
  await openPeople(page)
  await page.getByRole('button', { name: 'Reset Sam Ortega’s passphrase' }).click()
  await expectPage(page.getByText('What they signed so far stays theirs and stays valid')).toBeVisible()
  await picture('reset')
  await page.getByRole('button', { name: 'Reset the passphrase' }).click()
  await picture('confirm')
  await confirm(page)
  const again = await takeSlip(page)
  expect(again).not.toBe(given)
  await expectPage(page.getByText(/later signatures carry a new key/)).toBeVisible()
})

test('A removal shuts the person out, and says which backup they can still open', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Remove Sam Ortega' }).click()
  await picture('remove')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove Sam Ortega' }).click()
  await confirm(page)
  await expectPage(page.getByText('Sam Ortega was removed, and the vault has a new key.')).toBeVisible({
    timeout: 30_000,
  })
  await expectPage(page.getByText(/still opens one backup on this computer/)).toBeVisible()
  await picture('removed')
  await openNotes(page, sessionId)
  await expectPage(groupNote(page)).toHaveValue('Half a sentence when Sam needed the la')
  await page.keyboard.press('Control+l')
  await expectPage(passphrase(page)).toBeFocused({ timeout: 20_000 })
  await expectPage(page.getByText('Sam Ortega')).toHaveCount(0)
  await unlock(page)
  expect(app.faults).toEqual([])
})
