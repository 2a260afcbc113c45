import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rehearse } from '#electron/restore/rehearse.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { secureRandom } from '#electron/vault/keys.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { PASSPHRASE, unlock } from './first-run.ts'
import { lookAt } from './look.ts'
import { aClinicWithStick, type ClinicWithStick } from './restore-support.ts'

let clinic: ClinicWithStick
let app: RunningApp
const vaultFolder = () => join(clinic.userData, 'vault')

beforeAll(async () => {
  clinic = await aClinicWithStick()
  const options = { vaultFolder: vaultFolder(), now: () => new Date(), random: secureRandom, kdfFloor: READING_FLOOR }
  const source = { kind: 'container', path: clinic.file } as const
  await (await rehearse(source, { slotId: null, secret: PASSPHRASE }, options)).place()
  app = await startApp({ userData: clinic.userData })
  await unlock(app.page)
})
afterAll(async () => {
  await app.kill()
  clinic.remove()
})

const goTo = (page: Page, place: string) => page.evaluate(hash => (location.hash = hash), `#/${place}`)

test('[RS36] Records set aside are listed with what they are, and removed only after a backup, asked first, with the passphrase', async () => {
  const { page } = app
  await goTo(page, 'settings/backups')
  const card = page.getByRole('region', { name: 'Records set aside' })
  await expectPage(card.getByText('A backup was put in their place.')).toBeVisible()
  await expectPage(card.getByText(/Opens for Jordan Reyes/)).toBeVisible()
  const remove = card.getByRole('button', { name: /^Remove the records set aside/ })
  await expectPage(remove).toBeDisabled()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expectPage(page.getByText('Backed up and verified.')).toBeVisible({ timeout: 60_000 })
  await expectPage(remove).toBeEnabled()
  await remove.evaluate(shown => shown.scrollIntoView({ block: 'center' }))
  expect(await lookAt(page, 'kept-sets')).toEqual([])
  await remove.click()
  await expectPage(page.getByRole('alertdialog')).toContainText('gone for good')
  expect(await lookAt(page, 'kept-remove')).toEqual([])
  await page.getByRole('button', { name: 'Remove for good' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expectPage(card.getByText(/^Removed: \d+ MB are free again\.$/)).toBeVisible({ timeout: 60_000 })
  await expectPage(remove).toHaveCount(0)
  expect(app.faults).toEqual([])
})

test('[BK13] A backup that was not made is told on Today with why and what to do, also after a lock, until one is made', async () => {
  const { page } = app
  const backups = join(vaultFolder(), 'backups')
  // Where backups go cannot be reached: the link leads nowhere.
  rmSync(backups, { recursive: true })
  symlinkSync(join(clinic.userData, 'gone', 'away'), backups)
  await goTo(page, 'settings/backups')
  await page.getByRole('button', { name: 'Back up now' }).click()
  const title = page.getByText('The last backup was not made.')
  await expectPage(title).toBeVisible({ timeout: 60_000 })
  expect(await lookAt(page, 'backups-failed')).toEqual([])
  await page.keyboard.press('Control+l')
  await unlock(page)
  await goTo(page, 'today')
  await expectPage(title).toBeVisible()
  await expectPage(
    page.getByText(/^The last try, today .+ can no longer be found: its folder or drive has gone away\.$/),
  ).toBeVisible()
  await expectPage(page.getByText('See that the drive with the vault’s folder is there, then try again.')).toBeVisible()
  await page.waitForTimeout(500)
  await title.evaluate(shown => shown.scrollIntoView({ block: 'center' }))
  expect(await lookAt(page, 'today-backup-failed')).toEqual([])
  rmSync(backups)
  await page.getByRole('button', { name: 'Try again now' }).click()
  await expectPage(page.getByText(/^Last backup: today .*, verified\.$/)).toBeVisible({ timeout: 60_000 })
  await expectPage(title).toHaveCount(0)
  expect(app.faults).toEqual([])
})
