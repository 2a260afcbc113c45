import { expect, type Page } from '@playwright/test'
import { firstRun, goTo, PASSPHRASE, unlock } from './first-run.ts'
import { noteField } from './small-clinic.ts'
import type { Walk } from './walk.ts'

const PEOPLE = [
  ['Ana', 'Brooks'],
  ['Dee', 'Carver'],
  ['Marcus', 'Ellison'],
  ['Priya', 'Nair'],
  ['Theo', 'Okafor'],
] as const

const GROUP_NOTE = 'Introduced the idea of waves that come and go; each person sorted one week of signs.'
const ANA_NOTE = 'Facilitator asked two open questions about sleep; worked on the weekly chart.'

/** The main job, first run to the next unlock, as a counselor does it: by the words on the screen. */
export async function walkMainJob(page: Page, { step, picture }: Walk): Promise<void> {
  await step('First run: the clinic, the facilitator, the passphrase, the recovery code', () => firstRun(page, picture))
  await step('A group with its days and its plan', () => addGroup(page))
  await step('Five clients, enrolled', async () => {
    for (const [first, last] of PEOPLE) await enrolNewClient(page, first, last)
  })
  await step('Today shows the group; the session starts', async () => {
    await goTo(page, 'Today')
    await picture('today')
    await page.getByRole('button', { name: /^Start session/ }).click()
    await expect(page.getByRole('grid')).toBeVisible()
  })
  await step('Attendance by keyboard: four present, one late', () => takeAttendance(page))
  await picture('session-room')
  await step('The group note and one note, saved as they are typed', () => writeNotes(page))
  await picture('session-notes')
  await step('Safety is one key away', async () => {
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog')).toContainText('988')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })
  await step('The session is finished, and attendance is kept as recorded', async () => {
    await page.getByRole('button', { name: 'Finish', exact: true }).click()
    await page.getByRole('button', { name: 'Finish session' }).click()
    await expect(page.getByText('Finished', { exact: true })).toBeVisible()
  })
  await step('The notes that are whole are read and signed with the passphrase', () => signNotes(page, picture))
  await step('A goal is set in a client’s plan', () => addGoal(page, picture))
  await step('A backup is made and verified', () => backUp(page, picture))
  await step('The backup is tried: it opens and is whole, and nothing is changed', () => tryBackup(page, picture))
  await step('Locked: nothing is on screen', async () => {
    await page.getByRole('button', { name: /^Lock/ }).click()
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('Ana Brooks')).toHaveCount(0)
    await picture('lock')
  })
  await step('Unlocked again: everything is there', () => findAgain(page, picture))
}

async function addGroup(page: Page): Promise<void> {
  await goTo(page, 'Groups')
  await page
    .getByRole('button', { name: 'Add group' })
    .or(page.getByRole('link', { name: 'Add group' }))
    .first()
    .click()
  await page.getByLabel('Name', { exact: false }).first().fill('Evening Early Recovery')
  await page.getByLabel('Place', { exact: true }).fill('Room 2')
  await page.getByRole('button', { name: 'Add a day' }).click()
  await chooseToday(page)
  await page.getByRole('spinbutton', { name: /hour/ }).first().click()
  await page.keyboard.type('0530p')
  await page.getByRole('button', { name: 'Add group' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Evening Early Recovery' })).toBeVisible()
}

/** Sets the meeting to today's weekday, so that Today has something to show. */
async function chooseToday(page: Page): Promise<void> {
  const today = await page.evaluate(() => new Intl.DateTimeFormat('en-US', { weekday: 'long' }).format(new Date()))
  await page.getByRole('button', { name: /Day/ }).last().click()
  await page.getByRole('option', { name: today }).click()
}

async function enrolNewClient(page: Page, first: string, last: string): Promise<void> {
  await page.getByRole('button', { name: 'Enrol a client' }).click()
  await page.getByRole('button', { name: 'Add new client' }).click()
  await page.getByLabel('Legal first name').fill(first)
  await page.getByLabel('Legal last name').fill(last)
  await page.getByRole('button', { name: 'Add, then enrol' }).click()
  await page.getByRole('button', { name: 'Enrol', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText(`${first} ${last}`).first()).toBeVisible()
}

async function takeAttendance(page: Page): Promise<void> {
  await page
    .getByRole('grid')
    .getByRole('button', { name: /Present/ })
    .first()
    .focus()
  for (const key of ['1', '1', '2', '1', '1']) await page.keyboard.press(key)
  const pressed = page.getByRole('grid').locator('button[aria-pressed="true"]')
  await expect(pressed).toHaveCount(5)
  await expect(page.getByText('5 expected · 5 here')).toBeVisible()
}

async function writeNotes(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Notes' }).click()
  await page.getByLabel(/^Group note/).fill(GROUP_NOTE)
  await page.getByRole('button', { name: /Ana Brooks empty/ }).click()
  await noteField(page, 'Ana Brooks').fill(ANA_NOTE)
  await noteField(page, 'Ana Brooks', 'Intervention').fill('Went through the chart line by line.')
  await noteField(page, 'Ana Brooks', 'Plan').fill('Fills in the chart until Thursday.')
  await expect(page.getByText('All saved')).toBeVisible({ timeout: 5_000 })
}

const hash = (page: Page, path: string) => page.evaluate(to => (location.hash = to), `#/${path}`)

async function signNotes(page: Page, picture: Walk['picture']): Promise<void> {
  await hash(page, 'notes')
  await page.getByRole('button', { name: 'Read and sign 2 notes' }).click()
  await expect(page.getByText('1 of 2 opened')).toBeVisible()
  await page.keyboard.press('Control+ArrowDown')
  await expect(page.getByText('2 of 2 opened')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign 2 notes' })).toBeEnabled()
  await picture('notes-sign')
  await page.keyboard.press('Control+Enter')
  const asked = page.getByRole('dialog', { name: 'Your passphrase once more' })
  await asked.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 notes are signed')).toBeVisible({ timeout: 20_000 })
}

async function addGoal(page: Page, picture: Walk['picture']): Promise<void> {
  await goTo(page, 'Clients')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Brooks/ })
    .first()
    .click()
  const goals = page.getByRole('region', { name: 'Goals' })
  await goals.getByRole('button', { name: 'Add a goal' }).click()
  await page.getByLabel('Problem').fill('Sleeps four hours and wakes with cravings.')
  await page.getByRole('textbox', { name: 'Goal' }).fill('Seven hours of sleep on five nights a week.')
  await page.getByRole('button', { name: 'Save goal' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(goals.getByText('Seven hours of sleep').first()).toBeVisible()
  await goals.scrollIntoViewIfNeeded()
  await picture('goals')
}

async function backUp(page: Page, picture: Walk['picture']): Promise<void> {
  await hash(page, 'settings/backups')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backed up and verified.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('row', { name: /By hand.*5 clients/ })).toBeVisible()
  await picture('backups')
}

async function tryBackup(page: Page, picture: Walk['picture']): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Try or restore a backup' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Open and read it' }).click()
  await expect(page.getByRole('heading', { name: 'This backup opens and is whole' })).toBeVisible({ timeout: 60_000 })
  await picture('restore')
  await page.getByRole('button', { name: 'Leave everything as it is' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
}

async function findAgain(page: Page, picture: Walk['picture']): Promise<void> {
  await unlock(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('questions about sleep')
  await expect(page.getByRole('option', { name: /Ana Brooks/ }).first()).toBeVisible()
  await picture('find')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Note for Ana Brooks' })).toBeVisible()
  await expect(page.getByText('Signed by Jordan Reyes, LCSW')).toBeVisible()
  await expect(page.getByText(ANA_NOTE)).toBeVisible()
  await page.getByRole('link', { name: 'To the session' }).click()
  await expect(page.getByText('5 on the roster · 5 were here')).toBeVisible()
}
