import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, expect, test } from 'vitest'
import { BACKUP_SUFFIX } from '#electron/vault/backup-file.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { goTo, PASSPHRASE, takeRecoveryCode } from './first-run.ts'
import { atStep, step } from './restore-support.ts'
import { CLIENTS, fillSmallClinic, newDataFolder } from './small-clinic.ts'

// docs/MOVING.md from its first line to its last, as two people of the clinic would follow it. The stick is a folder on another
// drive where the computer has one, and has another path in the second laptop.

const SHARED_MEMORY = '/dev/shm'
const home = statSync(tmpdir()).dev
const isOtherDrive = (statSync(SHARED_MEMORY, { throwIfNoEntry: false })?.dev ?? home) !== home
const sticks = mkdtempSync(join(isOtherDrive ? SHARED_MEMORY : tmpdir(), 'circlebook-stick-'))
const laptops = { old: newDataFolder(), next: newDataFolder(), worst: newDataFolder() }
const running = new Set<RunningApp>()
const NEW_PASSPHRASE = 'seven copper kettles above the harbor'
let recoveryCode = ''

afterAll(async () => {
  for (const app of running) await app.kill()
  for (const { remove } of Object.values(laptops)) remove()
  rmSync(sticks, { recursive: true, force: true })
})

async function start({ userData }: { userData: string }): Promise<RunningApp> {
  const app = await startApp({ userData })
  running.add(app)
  app.page.setDefaultTimeout(15_000)
  return app
}

async function quit(app: RunningApp): Promise<void> {
  await app.quit()
  running.delete(app)
}

/** Plugs the stick in under this name; gives where it is. */
function plugIn(name: string): string {
  const [now] = readdirSync(sticks)
  const path = join(sticks, name)
  if (now !== undefined) renameSync(join(sticks, now), path)
  return path
}

/** The newest file on the stick whose name ends as the page says. */
const newestOn = (stick: string): string => {
  const names = readdirSync(stick).filter(name => name.endsWith(BACKUP_SUFFIX))
  const [newest] = names.map(name => join(stick, name)).toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  if (newest === undefined) throw new Error('No backup is on the stick.')
  return newest
}

const passphraseOf = (page: Page) => page.getByLabel('Passphrase', { exact: true })

/** Who one is, and the passphrase, on the lock screen. */
async function unlockAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await passphraseOf(page).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expectPage(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
}

/** What a table says, row by row. */
const rowsOf = (page: Page): Promise<string[][]> =>
  page
    .getByRole('row')
    .evaluateAll(rows => rows.map(row => [...row.querySelectorAll('th, td')].map(cell => cell.textContent ?? '')))

/** The session that was held and each client are there. */
async function seesTheRecords(page: Page): Promise<void> {
  await goTo(page, 'Clients')
  for (const name of CLIENTS) {
    const last = name.split(' ').at(-1) ?? ''
    await expectPage(page.getByRole('main').getByRole('link', { name: new RegExp(last) })).toBeVisible()
  }
  await page
    .getByRole('main')
    .getByRole('link', { name: /Brooks/ })
    .click()
  await expectPage(page.getByRole('heading', { level: 1, name: CLIENTS[0] })).toBeVisible()
  await goTo(page, 'Groups')
  await page.getByRole('main').getByRole('link', { name: 'Evening Early Recovery' }).first().click()
  await expectPage(page.getByText(/^\d present$/)).toBeVisible()
}

/** The steps on the new laptop up to the whole backup: the file, who one is, and the secret. */
async function openOnNew(page: Page, file: string, app: RunningApp, secret: 'passphrase' | 'code'): Promise<void> {
  await expectPage(page.getByRole('heading', { name: 'Welcome to Circlebook' })).toBeVisible()
  await page.getByRole('button', { name: 'I have a backup' }).click()
  app.answerDialog({ path: file })
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await expectPage(step(page, 'Open the backup')).toBeVisible()
  if (secret === 'passphrase') {
    await page.getByRole('button', { name: /^Jordan Reyes/ }).click()
    await passphraseOf(page).fill(PASSPHRASE)
  } else {
    await page.getByRole('button', { name: 'Use the recovery code' }).click()
    await page.getByLabel('Recovery code').fill(recoveryCode)
  }
  await page.getByRole('button', { name: 'Open and read it' }).click()
  await atStep(page, 'This backup opens and is whole')
}

async function putInPlace(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Restore this backup…' }).click()
  await page.getByRole('button', { name: 'Put it in place' }).click()
  await expectPage(page.getByText('The backup is in place.')).toBeVisible({ timeout: 30_000 })
}

/** The end of the page, on the old laptop: its vault is erased, and the app begins anew. */
async function eraseTheOld(): Promise<void> {
  const app = await start(laptops.old)
  const { page } = app
  await unlockAs(page, 'Jordan Reyes')
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Erase this vault' }).click()
  // The stick is known, though it is not plugged in.
  await expectPage(page.getByRole('region', { name: 'Elsewhere: these stay, and open as before.' })).toContainText(
    'Opens for',
  )
  await page.getByLabel('The clinic’s name, as it stands in Settings').fill('Riverside Recovery Clinic')
  await page.getByRole('button', { name: 'Erase the vault' }).click()
  const asked = page.getByRole('dialog', { name: 'Your passphrase once more' })
  await asked.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await asked.getByRole('button', { name: 'Go on' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Certificate of erasure' })).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('button', { name: 'I have it, put it away' }).click()
  await expectPage(page.getByRole('heading', { name: 'Welcome to Circlebook' })).toBeVisible()
  expect(readdirSync(laptops.old.userData).filter(name => name.startsWith('vault'))).toEqual([])
  expect(app.faults).toEqual([])
  await quit(app)
}

test('On the old laptop: a backup by hand on the stick, tried there and then, and the app closed', async () => {
  await fillSmallClinic(laptops.old.userData, 'none', async clinic => {
    recoveryCode = clinic.recoveryCode
    const { groupId, today } = clinic
    const { sessionId } = await clinic.given('sessions.start', { groupId, heldOn: today, scheduleId: null })
    await clinic.given('sessions.finish', { sessionId })
    const sam = { staffId: null, name: 'Sam Ortega', credentials: 'CADC II', roles: ['facilitator' as const] }
    await clinic.given('facilitators.addPerson', { ...sam, passphrase: null })
  })
  const stick = plugIn('old laptop’s stick')
  const app = await start(laptops.old)
  const { page } = app
  await unlockAs(page, 'Jordan Reyes')
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'See backups' }).click()
  mkdirSync(stick)
  app.answerDialog({ path: stick })
  await page.getByRole('button', { name: 'Choose a folder or stick' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  const outcome = isOtherDrive ? `in the vault’s folder and in ${stick}` : 'is on the drive that holds the records'
  await expectPage(page.getByText(outcome).first()).toBeVisible({ timeout: 60_000 })
  await expectPage(page.getByRole('row', { name: /By hand/ }).getByText(`${stick}: read `)).toBeVisible()
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Try or restore a backup' }).click()
  await atStep(page, 'Which backup?')
  await expectPage(page.getByRole('radio')).toHaveCount(2)
  await page.getByText(/in the folder for backups/).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: /^Jordan Reyes/ }).click()
  await passphraseOf(page).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Open and read it' }).click()
  await atStep(page, 'This backup opens and is whole')
  const rows = (await rowsOf(page)).slice(1)
  expect(rows.map(([what]) => what)).toEqual(['Clinic', 'Clients', 'Groups', 'Sessions', 'Notes', 'Last session'])
  for (const [what, inBackup, now] of rows) expect([what, inBackup]).toEqual([what, now])
  await page.getByRole('button', { name: 'Leave everything as it is' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page.keyboard.press('Control+l')
  await expectPage(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible({ timeout: 20_000 })
  expect(app.faults).toEqual([])
  await quit(app)
})

test('[RS11] On the new laptop, empty: the stick and the passphrase bring everything; then the old one is erased, and the new one backs itself up', async () => {
  const app = await start(laptops.next)
  const { page } = app
  await openOnNew(page, newestOn(plugIn('KINGSTON (E)')), app, 'passphrase')
  await expectPage(page.getByRole('row', { name: /Clients 3/ })).toBeVisible()
  await expectPage(page.getByRole('row', { name: /Sessions 1/ })).toBeVisible()
  await putInPlace(page)
  await unlockAs(page, 'Jordan Reyes')
  await seesTheRecords(page)
  await eraseTheOld()
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'See backups' }).click()
  // By itself, a minute after the unlock [BK2].
  await expectPage(page.getByRole('row', { name: /By itself, once a day/ })).toBeVisible({ timeout: 100_000 })
  await expectPage(page.getByText(/^Last backup: today .*, verified\.$/)).toBeVisible()
  expect(app.faults).toEqual([])
  await quit(app)
})

test('[RS11] On another one, when the passphrase is forgotten: the stick and the recovery code bring everything', async () => {
  const app = await start(laptops.worst)
  const { page } = app
  await openOnNew(page, newestOn(plugIn('stick')), app, 'code')
  await expectPage(page.getByRole('row', { name: /Clients 3/ })).toBeVisible()
  await putInPlace(page)
  await page.getByRole('button', { name: 'Use the recovery code' }).click()
  await page.getByLabel('Recovery code').fill(recoveryCode)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expectPage(page.getByRole('heading', { name: 'You came in with the recovery code' })).toBeVisible()
  await page.getByRole('button', { name: 'Choose a new passphrase' }).click()
  await page.getByLabel('Why is a new passphrase needed?').fill('Moved to a new laptop; nobody knew the old one.')
  await page.getByLabel('Passphrase', { exact: true }).fill(NEW_PASSPHRASE)
  await page.getByLabel('The same passphrase again').fill(NEW_PASSPHRASE)
  await page.getByRole('button', { name: 'Set the passphrase' }).click()
  await page.getByRole('button', { name: 'Make a recovery code' }).click()
  expect(await takeRecoveryCode(page)).not.toBe(recoveryCode)
  await seesTheRecords(page)
  expect(app.faults).toEqual([])
})
