import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { BACKUP_SUFFIX } from '#electron/vault/backup-file.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { PASSPHRASE, unlock } from './first-run.ts'
import { lookAt } from './look.ts'
import { fillSmallClinic, groupNote, newDataFolder, openNotes } from './small-clinic.ts'

/** Large enough that a backup takes seconds. */
const FILLER_MB = 60

const clinic = newDataFolder()
let app: RunningApp
let sessionId: SessionId | null
const backups = () =>
  readdirSync(join(clinic.userData, 'vault', 'backups')).filter(name => name.endsWith(BACKUP_SUFFIX))
const leftovers = () =>
  [...readdirSync(join(clinic.userData, 'vault')), ...readdirSync(join(clinic.userData, 'vault', 'backups'))].filter(
    name => name.includes('backing-up') || name.endsWith('.making'),
  )

beforeAll(async () => {
  sessionId = await fillSmallClinic(clinic.userData, 'running', async ({ vault }) => {
    const { db } = vault.held().vault
    db.exec('CREATE TABLE filler (bytes BLOB NOT NULL) STRICT')
    const add = db.prepare('INSERT INTO filler VALUES (randomblob(1000000))')
    db.transaction(() => {
      for (let mb = 0; mb < FILLER_MB; mb += 1) add.run()
    })()
  })
  app = await startApp({ userData: clinic.userData })
  await unlock(app.page)
})
afterAll(async () => {
  await app.kill()
  clinic.remove()
})

const goTo = (page: Page, place: string) => page.evaluate(hash => (location.hash = hash), `#/${place}`)
const makeButton = (page: Page) => page.getByRole('button', { name: 'Back up now' })

describe('Backups', () => {
  test('The day says that there is none yet; by keyboard alone one is made, and the day says when', async () => {
    const { page } = app
    await goTo(page, 'today')
    await expectPage(page.getByText(/^No backup yet\./)).toBeVisible()
    await goTo(page, 'settings')
    const link = page.getByRole('link', { name: 'See backups' })
    await link.focus()
    await page.keyboard.press('Enter')
    await expectPage(page.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible()
    expect(await lookAt(page, 'backups-none')).toEqual([])
    await page.getByRole('button', { name: 'Settings' }).focus()
    await page.keyboard.press('Tab')
    await expectPage(makeButton(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expectPage(page.getByText(/\d+ of \d+ MB|^\d+ MB$/).first()).toBeVisible({ timeout: 20_000 })
    await expectPage(page.getByText('Backed up and verified.')).toBeVisible({ timeout: 60_000 })
    expect([backups().length, leftovers()]).toEqual([1, []])
    await expectPage(page.getByRole('row', { name: /By hand.*3 clients/ })).toBeVisible()
    expect(await lookAt(page, 'backups')).toEqual([])
    await goTo(page, 'today')
    await expectPage(page.getByText(/^Last backup: today .*, verified\.$/)).toBeVisible()
    expect(await lookAt(page, 'today-backup')).toEqual([])
  })

  test('One is cancelled on its way, harmlessly, and what is typed meanwhile is saved', async () => {
    const { page } = app
    await goTo(page, 'settings/backups')
    await makeButton(page).click()
    const cancel = page.getByRole('button', { name: 'Cancel' })
    await expectPage(cancel).toBeVisible({ timeout: 20_000 })
    await cancel.click()
    await expectPage(page.getByText('The backup was stopped before it was done.')).toBeVisible({ timeout: 30_000 })
    expect([backups().length, leftovers()]).toEqual([1, []])
    await makeButton(page).click()
    await expectPage(cancel).toBeVisible({ timeout: 20_000 })
    await openNotes(page, sessionId)
    await groupNote(page).fill('Typed while a backup was made.')
    await expectPage(page.getByText('All saved')).toBeVisible({ timeout: 60_000 })
    await expect.poll(() => backups().length, { timeout: 60_000 }).toBe(2)
    await expect.poll(() => leftovers(), { timeout: 20_000 }).toEqual([])
    await page.reload()
    await openNotes(page, sessionId)
    await expectPage(groupNote(page)).toHaveValue('Typed while a backup was made.')
  })

  test('A stick is chosen, takes the next backup, and what stands there is read again', async () => {
    const { page } = app
    const stick = join(clinic.userData, '..', `${clinic.userData.split('/').at(-1)}-stick`)
    mkdirSync(stick, { recursive: true })
    onTestFinished(() => rmSync(stick, { recursive: true, force: true }))
    await goTo(page, 'settings/backups')
    app.answerDialog({ path: join(clinic.userData, 'vault') })
    await page.getByRole('button', { name: 'Choose a folder or stick' }).click()
    await expectPage(page.getByText('That is the folder that holds the vault.')).toBeVisible()
    app.answerDialog({ path: stick })
    await page.getByRole('button', { name: 'Choose a folder or stick' }).click()
    await expectPage(page.getByRole('button', { name: 'Stop copying there' })).toBeVisible()
    await makeButton(page).click()
    await expectPage(page.getByText(/is on the drive that holds the records/).first()).toBeVisible({ timeout: 60_000 })
    await expect.poll(() => readdirSync(stick).length, { timeout: 60_000 }).toBe(1)
    expect(await lookAt(page, 'backups-stick')).toEqual([])
    await page
      .getByRole('button', { name: /^Read again the backup of/ })
      .first()
      .click()
    await expectPage(page.getByText('Beside the records: whole, opened, every page read.')).toBeVisible({
      timeout: 60_000,
    })
    expect(app.faults).toEqual([])
  })

  test('The records are given new keys, asked for once more, and open with the same passphrase', async () => {
    const { page } = app
    await goTo(page, 'settings/backups')
    await page.getByRole('button', { name: 'Give new keys' }).click()
    expect(await lookAt(page, 'backups-new-keys')).toEqual([])
    await page.getByRole('alertdialog').getByRole('button', { name: 'Give new keys' }).click()
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expectPage(page.getByText('The records have new keys.')).toBeVisible({ timeout: 90_000 })
    await expectPage(page.getByRole('row', { name: /Before new keys/ })).toBeVisible()
    await page.keyboard.press('Control+l')
    await unlock(page)
    await openNotes(page, sessionId)
    await expectPage(groupNote(page)).toHaveValue('Typed while a backup was made.')
    expect(app.faults).toEqual([])
  })
})
