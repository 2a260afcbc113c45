import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { eraseVault } from '#electron/restore/erase-vault.ts'
import { BACKUP_SUFFIX } from '#electron/vault/backup-file.ts'
import { ALL_ROWS, makeFirstVault, PASSPHRASE as OLD_PASSPHRASE } from '#tests/damage/old-vault.ts'
import { filesOf } from '#tests/restore/restore-fixture.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { startDriven } from './driven-clock.ts'
import { goTo, PASSPHRASE, takeRecoveryCode, unlock } from './first-run.ts'
import { aClinicWithStick, atStep } from './restore-support.ts'
import { fillSmallClinic, newDataFolder, type OpenClinic } from './small-clinic.ts'

// What people are told of backups, restores and erases that they would otherwise meet once in years.

const DAY_MS = 86_400_000
const running = new Set<RunningApp>()
afterAll(async () => {
  for (const app of running) await app.kill()
})

/** A data folder that goes with the test. */
function aDataFolder(): string {
  const { userData, remove } = newDataFolder()
  onTestFinished(remove)
  return userData
}

function held(app: RunningApp): Page {
  running.add(app)
  onTestFinished(async () => {
    running.delete(app)
    await app.kill()
  })
  app.page.setDefaultTimeout(15_000)
  return app.page
}

const backupsIn = (userData: string) =>
  readdirSync(join(userData, 'vault', 'backups')).filter(name => name.endsWith(BACKUP_SUFFIX))
const besideVault = (userData: string) => readdirSync(userData).filter(name => name.startsWith('vault'))

async function confirm(page: Page): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Your passphrase once more' })
  await asked.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await asked.getByRole('button', { name: 'Go on' }).click()
}

test('[BK15] Today says that there is no backup, when the last one was made, and after seven days reminds, with the button to make one', async () => {
  const userData = aDataFolder()
  await fillSmallClinic(userData, 'none')
  const startedMs = Date.now()
  const { app, at } = await startDriven(userData, new Date(startedMs).toISOString())
  const page = held(app)
  await unlock(page)
  await expectPage(page.getByText(/^No backup yet\. The first one is made by itself/)).toBeVisible()
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'See backups' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expectPage(page.getByText('Backed up and verified.')).toBeVisible({ timeout: 60_000 })
  const today = async (afterMs: number) => {
    // As somebody finds it in the morning: locked, and unlocked again.
    await page.keyboard.press('Control+l')
    await expectPage(page.getByLabel('Passphrase', { exact: true })).toBeVisible({ timeout: 20_000 })
    await at(new Date(startedMs + afterMs).toISOString())
    await unlock(page)
  }
  const reminder = page.getByText(/^The last backup is \d+ days? old\./)
  await today(6.9 * DAY_MS)
  await expectPage(page.getByText(/^Last backup: .*, verified\.$/)).toBeVisible()
  await expectPage(page.getByText(/^Last backup: today/)).toHaveCount(0)
  expect(await reminder.count()).toBe(0)
  await today(7.1 * DAY_MS)
  await expectPage(reminder).toHaveText(/^The last backup is 7 days old\. Back up now/)
  await page.getByRole('main').getByRole('button', { name: 'Back up now' }).click()
  await expectPage(page.getByText(/^Last backup: today .*, verified\.$/)).toBeVisible({ timeout: 60_000 })
  expect([await reminder.count(), backupsIn(userData).length, app.faults]).toEqual([0, 2, []])
})

test('[BK4] A vault of the first version: the lock screen says that a backup is made before the update, and it stands in the list', async () => {
  const userData = aDataFolder()
  await makeFirstVault(join(userData, 'vault'))
  const app = await startApp({ userData })
  const page = held(app)
  const told = page.evaluate(
    () =>
      new Promise<string>(done => {
        const look = () => {
          for (const { textContent } of document.querySelectorAll('[role="status"]'))
            if (textContent.includes('up to date')) done(textContent)
        }
        new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
      }),
  )
  await page.getByLabel('Passphrase', { exact: true }).fill(OLD_PASSPHRASE)
  await page.getByRole('button', { name: 'Unlock' }).click()
  expect(await told).toBe('Bringing the records up to date. A backup is made first.')
  // Its code was never confirmed.
  await page.getByRole('button', { name: 'Make a recovery code' }).click()
  await takeRecoveryCode(page)
  await page.evaluate(() => (location.hash = '#/settings/backups'))
  const row = page.getByRole('row', { name: /Before an update of the records/ })
  await expectPage(row).toBeVisible()
  await expectPage(row).toContainText(`${ALL_ROWS.clients} clients, ${ALL_ROWS.sessions} sessions`)
  expect([backupsIn(userData).length, app.faults]).toEqual([1, []])
})

test('[BK10] Somebody whose way in was removed is named with the backups they can still open; these go after a question and the passphrase', async () => {
  const userData = aDataFolder()
  await fillSmallClinic(userData, 'none', removeSam)
  const before = backupsIn(userData)
  expect(before.length).toBe(2)
  const app = await startApp({ userData })
  const page = held(app)
  await unlock(page)
  await page.evaluate(() => (location.hash = '#/settings/backups'))
  const card = page.getByRole('main')
  await expectPage(page.getByRole('heading', { name: 'Who can still open old backups' })).toBeVisible()
  await expectPage(card.getByText(/^Sam Ortega: 2 backups, the last of /)).toBeVisible()
  const asked = page.getByRole('alertdialog', { name: 'Remove the backups that Sam Ortega can open?' })
  await card.getByRole('button', { name: /Sam Ortega/ }).click()
  await asked.getByRole('button', { name: 'Cancel' }).click()
  expect(backupsIn(userData)).toEqual(before)
  await card.getByRole('button', { name: /Sam Ortega/ }).click()
  await expectPage(asked.getByText(/A new backup is made and verified first/)).toBeVisible()
  await asked.getByRole('button', { name: 'Back up, then remove' }).click()
  await confirm(page)
  await expectPage(page.getByText('2 files removed.')).toBeVisible({ timeout: 60_000 })
  await expectPage(page.getByText(/^Sam Ortega: /)).toHaveCount(0)
  const after = backupsIn(userData)
  expect([after.length, after.filter(name => before.includes(name)), app.faults]).toEqual([1, [], []])
})

/** A person with a way in, a backup that they can open, and the person removed. */
async function removeSam({ given }: OpenClinic): Promise<void> {
  const roles = ['facilitator' as const]
  const sam = { staffId: null, name: 'Sam Ortega', credentials: null, roles, passphrase: null }
  const { staffId } = await given('facilitators.addPerson', sam)
  await given('backup.make', undefined)
  await given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await given('facilitators.remove', { staffId })
}

test('[RS31] An erase that was cut short is finished by the next start, which shows its certificate before anything else', async () => {
  const userData = aDataFolder()
  await fillSmallClinic(userData, 'none', async ({ given }) => void (await given('backup.make', undefined)))
  await cutShort(userData)
  expect(besideVault(userData)).toContain('vault.erasing')
  const app = await startApp({ userData })
  const page = held(app)
  await expectPage(page.getByRole('heading', { level: 1, name: 'Certificate of erasure' })).toBeVisible({
    timeout: 30_000,
  })
  await expectPage(page.getByText('Riverside Recovery Clinic')).toBeVisible()
  await expectPage(page.getByText(/places? of keys read back and found as overwritten/)).toBeVisible()
  expect(besideVault(userData)).toEqual([])
  await page.getByRole('button', { name: 'I have it, put it away' }).click()
  await expectPage(page.getByRole('heading', { name: 'Welcome to Circlebook' })).toBeVisible()
  expect(app.faults).toEqual([])
})

/** Begins to erase the vault and stops when its first file is gone, as a power cut would. */
async function cutShort(userData: string): Promise<void> {
  const onStep = (step: string) => {
    if (step === 'erase:unlinked') throw new Error('the lights went out')
  }
  const order = {
    vaultId: '0198c0de-0000-7000-8000-000000000009',
    clinicName: 'Riverside Recovery Clinic',
    by: 'Jordan Reyes',
    ...{ appVersion: '0.1.0', computer: 'frontdesk', system: 'linux', elsewhere: [] },
  }
  await expect(
    eraseVault(join(userData, 'vault'), order, { now: () => new Date(), random: randomBytes, onStep }),
  ).rejects.toThrow()
}

test('[RS1] A restore is cancelled while the backup is copied and read: that is said, nothing is left of it, and the next try goes through', async () => {
  const userData = aDataFolder()
  const clinic = aDataFolder()
  await fillSmallClinic(clinic, 'none', async ({ vault, given }) => {
    const { db } = vault.held().vault
    db.exec('CREATE TABLE filler (bytes BLOB NOT NULL) STRICT')
    const add = db.prepare('INSERT INTO filler VALUES (randomblob(1000000))')
    db.transaction(() => {
      for (let mb = 0; mb < 60; mb += 1) add.run()
    })()
    await given('backup.make', undefined)
  })
  const [name = ''] = backupsIn(clinic)
  const app = await startApp({ userData })
  const page = held(app)
  await page.getByRole('button', { name: 'I have a backup' }).click()
  app.answerDialog({ path: join(clinic, 'vault', 'backups', name) })
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  const read = async () => {
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Open and read it' }).click()
  }
  await read()
  await expectPage(page.getByText(/^(Copying: |Opening it and reading every page)/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expectPage(page.getByText('Stopped. Nothing has been changed.').first()).toBeVisible()
  await expect.poll(() => besideVault(userData).filter(entry => entry !== 'vault.restore-tries')).toEqual([])
  await read()
  await atStep(page, 'This backup opens and is whole')
  expect(existsSync(join(userData, 'vault'))).toBe(false)
  expect(app.faults).toEqual([])
})

test('[RS15] A backup of another vault is told as such, with both side by side, and takes the place of the records only when one says that one knows', async () => {
  const other = await aClinicWithStick()
  onTestFinished(other.remove)
  const userData = aDataFolder()
  await fillSmallClinic(userData, 'none', async ({ given }) => {
    await given('settings.saveClinic', { ...(await given('settings.clinic', undefined)), name: 'Lakeside Clinic' })
  })
  const before = filesOf(join(userData, 'vault'))
  const app = await startApp({ userData })
  const page = held(app)
  await unlock(page)
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Try or restore a backup' }).click()
  await atStep(page, 'Which backup?')
  app.answerDialog({ path: other.file })
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Open and read it' }).click()
  await atStep(page, 'This backup opens and is whole')
  const warning = page.getByText('This is the backup of another vault, not of the one on this computer.')
  await expectPage(warning).toBeVisible()
  await expectPage(page.getByRole('row', { name: 'Clinic Riverside Recovery Clinic Lakeside Clinic' })).toBeVisible()
  await page.getByRole('button', { name: 'Restore this backup…' }).click()
  await page.getByRole('button', { name: 'Put it in place' }).click()
  await expectPage(page.getByText('Say that you know it, or choose another backup.')).toBeVisible()
  await expectPage(page.getByRole('dialog')).toHaveCount(0)
  expect(Object.keys(filesOf(join(userData, 'vault'))).toSorted()).toEqual(
    [...new Set([...Object.keys(before), 'vault.db-journal'])].toSorted(),
  )
  expect(besideVault(userData).filter(entry => entry.includes('kept'))).toEqual([])
  await page.getByText('I know that this is another vault, and I want it here.').click()
  await page.getByRole('button', { name: 'Put it in place' }).click()
  await confirm(page)
  await expectPage(page.getByText(/The backup is in place\. What was here before is kept/)).toBeVisible({
    timeout: 30_000,
  })
  expect(besideVault(userData).filter(entry => entry.includes('kept'))).toHaveLength(1)
  expect(app.faults).toEqual([])
})
