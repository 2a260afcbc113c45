import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { goTo, PASSPHRASE, unlock } from './first-run.ts'
import { keyboardOf } from './keyboard.ts'
import { lookAt } from './look.ts'
import { aClinicWithStick, atStep, type ClinicWithStick } from './restore-support.ts'
import { CLIENTS, newDataFolder } from './small-clinic.ts'

let clinic: ClinicWithStick
const folders = [newDataFolder(), newDataFolder()] as const
const running: RunningApp[] = []

beforeAll(async () => {
  clinic = await aClinicWithStick()
})
afterAll(async () => {
  for (const app of running) await app.kill()
  clinic.remove()
  for (const { remove } of folders) remove()
})

async function start(userData: string): Promise<RunningApp> {
  const app = await startApp({ userData })
  running.push(app)
  app.page.setDefaultTimeout(10_000)
  return app
}

const entries = (userData: string) =>
  readdirSync(userData)
    .filter(name => name.startsWith('vault'))
    .toSorted()

async function seesClients(page: Page): Promise<void> {
  await goTo(page, 'Clients')
  for (const name of CLIENTS) {
    const last = name.split(' ').at(-1) ?? ''
    await expectPage(
      page
        .getByRole('main')
        .getByRole('link', { name: new RegExp(last) })
        .first(),
    ).toBeVisible()
  }
}

test('[RS11] On an empty computer, with the file and a passphrase, by keyboard alone: the records are there', async () => {
  const [{ userData }] = folders
  const app = await start(userData)
  const { page } = app
  const keys = keyboardOf(page, 10_000)
  await expectPage(page.getByLabel('Clinic name')).toBeFocused()
  await keys.tabTo(page.getByRole('button', { name: 'I have a backup' }))
  await keys.press('Enter')
  await atStep(page, 'Which backup?')
  await expectPage(page.getByText('No backup was found on this computer')).toBeVisible()
  expect(await lookAt(page, 'restore-choose-none')).toEqual([])
  app.answerDialog({ path: clinic.file })
  await keys.tabTo(page.getByRole('button', { name: 'Choose a file…' }))
  await keys.press('Enter')
  await expectPage(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await keys.type('not the passphrase of it')
  await keys.press('Enter')
  await expectPage(page.getByText('That did not open the vault. Check it and try again.').first()).toBeVisible()
  await keys.type(PASSPHRASE)
  expect(await lookAt(page, 'restore-open')).toEqual([])
  await keys.press('Enter')
  await atStep(page, 'This backup opens and is whole')
  await expectPage(page.getByRole('row', { name: /Clients 3/ })).toBeVisible()
  await expectPage(page.getByText('opened by Jordan Reyes')).toBeVisible()
  expect(await lookAt(page, 'restore-result')).toEqual([])
  await keys.tabTo(page.getByRole('button', { name: 'Restore this backup…' }))
  await keys.press('Enter')
  await atStep(page, 'Put this backup in place?')
  await expectPage(page.getByText('There are no records on this computer yet.')).toBeVisible()
  expect(await lookAt(page, 'restore-place')).toEqual([])
  expect(existsSync(join(userData, 'vault'))).toBe(false)
  await keys.tabTo(page.getByRole('button', { name: 'Put it in place' }))
  await keys.press('Enter')
  await expectPage(page.getByText('The backup is in place.')).toBeVisible({ timeout: 30_000 })
  await expectPage(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await keys.type(PASSPHRASE)
  await keys.press('Enter')
  await expectPage(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
  await seesClients(page)
  expect([entries(userData), keys.lost, app.faults]).toEqual([['vault', 'vault.restore-tries'], [], []])
})

test('[RS11] On another, with the file and the recovery code: a new passphrase follows', async () => {
  const [, { userData }] = folders
  const app = await start(userData)
  const { page } = app
  await page.getByRole('button', { name: 'I have a backup' }).click()
  app.answerDialog({ path: clinic.file })
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await page.getByRole('button', { name: 'Use the recovery code' }).click()
  await page.getByLabel('Recovery code').fill(clinic.recoveryCode)
  await page.getByRole('button', { name: 'Open and read it' }).click()
  await atStep(page, 'This backup opens and is whole')
  await page.getByRole('button', { name: 'Restore this backup…' }).click()
  await page.getByRole('button', { name: 'Put it in place' }).click()
  await expectPage(page.getByText('The backup is in place.')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Use the recovery code' }).click()
  await page.getByLabel('Recovery code').fill(clinic.recoveryCode)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expectPage(page.getByRole('heading', { name: 'You came in with the recovery code' })).toBeVisible()
  expect(app.faults).toEqual([])
})

test('[RS10] Over a damaged vault: the newest backup is found, and the damaged files are set aside', async () => {
  const { userData } = clinic
  const header = join(userData, 'vault', 'vault.hdr')
  writeFileSync(header, 'not a header any more')
  const app = await start(userData)
  const { page } = app
  await expectPage(page.getByRole('heading', { name: 'The vault cannot be opened' })).toBeVisible()
  await page.getByRole('button', { name: 'Look at this backup' }).click()
  await atStep(page, 'Which backup?')
  await expectPage(page.getByRole('radio')).toHaveCount(1)
  expect(await lookAt(page, 'restore-choose')).toEqual([])
  // A wrong file is said, and the way on stays.
  const picture = `${clinic.file}.jpg`
  writeFileSync(picture, Buffer.from('ffd8ffe000104a46494600010100', 'hex'))
  app.answerDialog({ path: picture })
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await expectPage(page.getByRole('alert').getByText('is not a backup of Circlebook')).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Open and read it' }).click()
  await atStep(page, 'This backup opens and is whole')
  await page.getByRole('button', { name: 'Restore this backup…' }).click()
  await expectPage(page.getByText('Nothing is deleted or overwritten')).toBeVisible()
  await page.getByRole('button', { name: 'Put it in place' }).click()
  await expectPage(page.getByText(/kept beside it, in the folder vault\.kept-/)).toBeVisible({ timeout: 30_000 })
  expect(await lookAt(page, 'restore-done')).toEqual([])
  await unlock(page)
  await seesClients(page)
  expect(entries(userData)).toHaveLength(3)
  expect(app.faults).toEqual([])
})

test('[RS21] A vault that works: an administrator tries a backup and leaves it, then restores one and types the passphrase for it', async () => {
  const app = running.at(-1)
  if (app === undefined) throw new Error('The app of the test before is not running.')
  const { page } = app
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Try or restore a backup' }).click()
  await atStep(page, 'Which backup?')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Open and read it' }).click()
  await atStep(page, 'This backup opens and is whole')
  await expectPage(page.getByRole('columnheader', { name: 'Here now' })).toBeVisible()
  expect(await lookAt(page, 'restore-compare')).toEqual([])
  expect(entries(app.userData).some(name => name.includes('rehearsing'))).toBe(true)
  await page.getByRole('button', { name: 'Leave everything as it is' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await expectPage.poll(() => entries(app.userData).some(name => name.includes('rehearsing'))).toBe(false)
  await page.getByRole('link', { name: 'Try or restore a backup' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Open and read it' }).click()
  await page.getByRole('button', { name: 'Restore this backup…' }).click()
  await page.getByRole('button', { name: 'Put it in place' }).click()
  const asked = page.getByRole('dialog', { name: 'Your passphrase once more' })
  await asked.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await asked.getByRole('button', { name: 'Go on' }).click()
  await expectPage(page.getByText(/The backup is in place/)).toBeVisible({ timeout: 30_000 })
  await unlock(page)
  await seesClients(page)
  expect(entries(app.userData).filter(name => name.startsWith('vault.kept-'))).toHaveLength(2)
  expect(app.faults).toEqual([])
})
