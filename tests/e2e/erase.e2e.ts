import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect as expectPage } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { goTo, PASSPHRASE, unlock } from './first-run.ts'
import { keyboardOf } from './keyboard.ts'
import { lookAt } from './look.ts'
import { aClinicWithStick, type ClinicWithStick } from './restore-support.ts'

let clinic: ClinicWithStick
let app: RunningApp

beforeAll(async () => {
  clinic = await aClinicWithStick()
  app = await startApp({ userData: clinic.userData })
  app.page.setDefaultTimeout(10_000)
})
afterAll(async () => {
  await app.kill()
  clinic.remove()
})

test('The steps of moving stand in Settings and are printed as they stand', async () => {
  const { page } = app
  await unlock(page)
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Moving to a new laptop' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Moving to a new laptop' })).toBeVisible()
  expect(await lookAt(page, 'moving')).toEqual([])
  await page.getByRole('button', { name: 'Print these steps' }).click()
  await expectPage(page.getByText('Sent to the printer.')).toBeVisible()
  expect(app.asked().filter(({ what }) => what === 'print')).toHaveLength(1)
})

test('[RS34] An administrator erases the vault by keyboard alone: the clinic’s name, the passphrase, the certificate, and nothing is left', async () => {
  const { page } = app
  const keys = keyboardOf(page, 10_000)
  const stick = readFileSync(clinic.file)
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Erase this vault' }).click()
  const field = page.getByLabel('The clinic’s name, as it stands in Settings')
  await expectPage(page.getByText(/circlebook-.*Opens for Jordan Reyes/)).toBeVisible()
  expect(await lookAt(page, 'erase')).toEqual([])
  await keys.tabTo(field)
  await keys.type('Another Clinic')
  await keys.press('Enter')
  const asked = page.getByRole('dialog', { name: 'Your passphrase once more' })
  await expectPage(asked.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await keys.type(PASSPHRASE)
  await keys.press('Enter')
  await expectPage(page.getByText('That is not the clinic’s name as it stands in Settings.').first()).toBeVisible()
  await expectPage(field).toBeVisible()
  await field.fill('riverside recovery clinic')
  await field.press('Enter')
  await expectPage(asked.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await keys.type(PASSPHRASE)
  await keys.press('Enter')
  await expectPage(page.getByRole('heading', { level: 1, name: 'Certificate of erasure' })).toBeVisible({
    timeout: 30_000,
  })
  await expectPage(page.getByRole('button', { name: 'Print' })).toBeFocused()
  await expectPage(page.getByText(/vault\/vault\.hdr/)).toBeVisible()
  expect(await lookAt(page, 'certificate')).toEqual([])
  await keys.press('Enter')
  await expectPage(page.getByText('Sent to the printer.')).toBeVisible()
  const path = join(mkdtempSync(join(tmpdir(), 'circlebook-certificate-')), 'certificate.txt')
  app.answerDialog({ path })
  await keys.tabTo(page.getByRole('button', { name: 'Save…' }))
  await keys.press('Enter')
  await expectPage(page.getByText(`Saved: ${path}`)).toBeVisible()
  const text = readFileSync(path, 'utf8')
  for (const words of [
    'Riverside Recovery Clinic',
    'Jordan Reyes',
    'Cryptographic erase',
    'read back and found as overwritten',
  ])
    expect(text).toContain(words)
  expect(text).not.toMatch(/Ana|Brooks/)
  expect(statSync(path).mode & 0o077).toBe(0)
  expect(readdirSync(clinic.userData).filter(name => name.startsWith('vault'))).toEqual([])
  await keys.tabTo(page.getByRole('button', { name: 'I have it, put it away' }))
  await keys.press('Enter')
  await expectPage(page.getByLabel('Clinic name')).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'I have a backup' })).toBeVisible()
  expect(readFileSync(clinic.file).equals(stick)).toBe(true)
  expect([keys.lost, app.faults]).toEqual([[], []])
})
