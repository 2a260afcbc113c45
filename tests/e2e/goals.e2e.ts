import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClientId } from '#shared/clients/client.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { PASSPHRASE } from './first-run.ts'
import { lookAt } from './look.ts'
import { fillSmallClinic, newDataFolder, type OpenClinic } from './small-clinic.ts'

const OWN = 'seven copper kettles above the harbor'
const CANARY = 'The quillvane story sounded rehearsed.'
const data = newDataFolder()
let app: RunningApp
let ana: ClientId

beforeAll(async () => {
  await fillSmallClinic(data.userData, 'none', addEvening)
  app = await startApp({ userData: data.userData })
  app.page.setDefaultTimeout(10_000)
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await openAs(app.page, 'Jordan Reyes', PASSPHRASE)
})
afterAll(async () => {
  await app.kill()
  data.remove()
})

/** Ana has a goal whose date has passed with a signed step; Lena, another facilitator, may keep counseling notes. */
async function addEvening({ vault, given, groupId, today }: OpenClinic): Promise<void> {
  const found = await given('clients.list', { text: 'Ana', today, limit: 5 })
  const [first] = found.clients
  if (first === undefined) throw new Error('Ana is missing')
  ana = first.id
  const goal = {
    problem: 'Goes home past the bar on payday.',
    goal: 'Three paydays without stopping at the bar.',
    objective: 'Take the other bus on the next three paydays.',
    targetOn: '2026-01-09',
    readiness: 'action' as const,
    status: 'open' as const,
  }
  const { goalId } = await given('goals.add', { clientId: ana, goal })
  const { sessionId } = await given('sessions.start', { groupId, heldOn: today, scheduleId: null })
  await given('attendance.record', { sessionId, clientId: ana, mark: 'present' })
  await given('sessions.finish', { sessionId })
  for (const part of ['intervention', 'response', 'plan'] as const)
    await given('notes.saveIndividualNote', { sessionId, clientId: ana, part, text: 'Practiced another way home.' })
  await given('notes.saveGoals', { sessionId, clientId: ana, goals: [{ goalId, progress: 'some' }] })
  const { individual } = await given('notes.ofSession', { sessionId })
  const noteId = individual[0]?.noteId
  if (noteId === undefined) throw new Error('The note is missing')
  const { hash } = await given('notes.preview', { noteId })
  await given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await given('notes.sign', { notes: [{ noteId, hash }] })
  const person = {
    staffId: null,
    name: 'Lena Park',
    credentials: null,
    roles: ['facilitator' as const],
    passphrase: null,
  }
  const { staffId, passphrase } = await given('facilitators.addPerson', person)
  await given('notes.saveDuties', { staffId, needsCosignature: false, keepsCounselingNotes: true })
  await vault.close()
  const status = await given('vault.status', undefined)
  const slotId = status.state === 'locked' ? status.people.find(({ name }) => name === 'Lena Park')?.slotId : undefined
  await given('vault.unlock', { with: 'passphrase', slotId, secret: passphrase })
  await given('vault.choosePassphrase', { passphrase: OWN })
}

async function show(page: Page, path: string): Promise<void> {
  await page.evaluate(hash => (location.hash = hash), `#${path}`)
  await expectPage(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function openAs(page: Page, name: string, passphrase: string): Promise<void> {
  if ((await page.getByRole('navigation', { name: 'Main' }).count()) > 0) await page.keyboard.press('Control+l')
  await page.getByRole('button', { name }).click({ timeout: 20_000 })
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expectPage(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 20_000 })
}

const goals = (page: Page) => page.getByRole('region', { name: 'Goals' })
const counseling = (page: Page) => page.getByRole('region', { name: 'My SUD counseling notes' })

test('A goal shows its signed steps and its passed date; a new one is set, and what stood before a change is kept', async () => {
  const { page } = app
  await show(page, `/clients/${ana}`)
  const bar = goals(page).getByRole('listitem').filter({ hasText: 'Three paydays' })
  await expectPage(bar.getByText('The target date has passed')).toBeVisible()
  await expectPage(bar.getByRole('list', { name: 'Progress in signed notes' })).toContainText('Some progress')
  const wrong = await lookAt(page, 'goals')
  await goals(page).getByRole('button', { name: 'Add a goal' }).click()
  await page.getByLabel('Problem').fill('Sleeps four hours and wakes with cravings.')
  await page.getByRole('textbox', { name: 'Goal' }).fill('Seven hours of sleep on five nights a week.')
  wrong.push(...(await lookAt(page, 'goal-dialog')))
  await page.getByRole('button', { name: 'Save goal' }).click()
  await expectPage(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Change the goal: Seven hours of sleep' }).click()
  await page.getByRole('radio', { name: 'Met' }).check({ force: true })
  await page.getByRole('button', { name: 'Save goal' }).click()
  await goals(page).getByText('1 goal that is met, changed or ended').click()
  await goals(page).getByText('How it stood before 1 change').click()
  await expectPage(goals(page).getByText(/^Until .*changed by Jordan Reyes/)).toBeVisible()
  expect(wrong).toEqual([])
})

test('The clinic’s rules, a holiday, the order of fields and who keeps counseling notes are saved', async () => {
  const { page } = app
  await show(page, '/settings')
  await page.getByRole('radio', { name: 'BIRP' }).check({ force: true })
  await page.getByRole('group', { name: 'Holidays' }).getByRole('spinbutton').first().click()
  await page.keyboard.type('12252026')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Christmas')
  await page.getByRole('button', { name: 'Add holiday' }).click()
  const down = page.getByRole('button', { name: 'Move Session down' })
  await down.focus()
  await page.keyboard.press('Enter')
  await expectPage(page.getByText('Session is number 2 of 7.')).toBeVisible()
  await expectPage(down).toBeFocused()
  const wrong = await lookAt(page, 'note-settings')
  await page.getByRole('button', { name: 'Save rules for notes' }).click()
  await expectPage(page.getByText('Saved.', { exact: true })).toBeFocused()
  const jordan = page.getByRole('group', { name: 'Jordan Reyes' })
  await jordan.getByText('May keep SUD counseling notes').click()
  await expectPage(jordan.getByRole('switch', { name: 'May keep SUD counseling notes' })).toBeChecked()
  await openAs(page, 'Jordan Reyes', PASSPHRASE)
  await show(page, '/settings')
  await expectPage(page.getByRole('radio', { name: 'BIRP' })).toBeChecked()
  await expectPage(page.getByText('Christmas')).toBeVisible()
  await expectPage(
    page.getByRole('list', { name: 'Fields of your health record' }).getByRole('listitem').nth(1),
  ).toContainText('Session')
  expect(wrong).toEqual([])
})

test('[CN1] A counseling note saves as it is typed, is there after the lock, and is not there for a colleague', async () => {
  const { page } = app
  await show(page, `/clients/${ana}`)
  await counseling(page).getByRole('button', { name: 'Show my notes' }).click()
  await expectPage(counseling(page).getByText('Yours alone. Not part of the record.')).toBeVisible()
  await counseling(page).getByRole('button', { name: 'Begin a note for today' }).click()
  await expectPage(counseling(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.type(CANARY)
  // Locked at once: what is typed is saved first.
  await openAs(page, 'Jordan Reyes', PASSPHRASE)
  await show(page, `/clients/${ana}`)
  await expectPage(page.getByText(CANARY)).toHaveCount(0)
  await counseling(page).getByRole('button', { name: 'Show my notes' }).click()
  await expectPage(counseling(page).getByRole('textbox')).toHaveValue(CANARY)
  const wrong = await lookAt(page, 'counseling')
  await openAs(page, 'Lena Park', OWN)
  await show(page, `/clients/${ana}`)
  await counseling(page).getByRole('button', { name: 'Show my notes' }).click()
  await expectPage(counseling(page).getByText('No notes yet.')).toBeVisible()
  await expectPage(page.getByText('quillvane')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('quillvane')
  await expectPage(page.getByText('Nothing holds all of these words')).toBeVisible()
  await page.keyboard.press('Escape')
  await openAs(page, 'Jordan Reyes', PASSPHRASE)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('quillvane')
  await expectPage(page.getByText('Nothing holds all of these words')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(wrong).toEqual([])
})

test('[NT33] A phrase is added with its preview, a key twice in a book is refused, and it is taken out', async () => {
  const { page } = app
  await show(page, '/phrases')
  const wrong = await lookAt(page, 'phrases-empty')
  const add = page.getByRole('button', { name: 'Add a phrase' })
  await add.click()
  await page.getByRole('textbox', { name: 'Key' }).fill('bus')
  await page.getByRole('textbox', { name: 'Title' }).fill('The other bus')
  await page.getByRole('textbox', { name: 'Sentence' }).fill('{client} planned {|number} ways home.')
  const dialog = page.getByRole('dialog')
  await expectPage(dialog.getByText('Ana planned {number} ways home.')).toBeVisible()
  await expectPage(dialog.getByText('Tab stops at 1 place.')).toBeVisible()
  wrong.push(...(await lookAt(page, 'phrase-dialog')))
  await page.getByRole('button', { name: 'Save phrase' }).click()
  await expectPage(page.getByText('The other bus')).toBeVisible()
  await add.click()
  await page.getByRole('textbox', { name: 'Key' }).fill('bus')
  await expectPage(dialog.getByText('This book has a phrase with this key.')).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'Save phrase' })).toBeDisabled()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Take out .bus' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take out' }).click()
  await expectPage(page.getByText('The other bus')).toHaveCount(0)
  await page.getByRole('tab', { name: 'Circlebook’s' }).click()
  await expectPage(page.getByRole('heading', { name: 'Interventions' })).toBeVisible()
  wrong.push(...(await lookAt(page, 'phrases-ours')))
  expect(wrong).toEqual([])
  expect(app.faults).toEqual([])
})

test('What was typed into a counseling note two seconds before the app was killed is there when it starts again', async () => {
  await show(app.page, `/clients/${ana}`)
  await counseling(app.page).getByRole('button', { name: 'Show my notes' }).click()
  await counseling(app.page).getByRole('textbox').fill(`${CANARY} Twice.`)
  await sleep(2_000)
  await app.kill()
  app = await startApp({ userData: data.userData })
  const { page } = app
  await openAs(page, 'Jordan Reyes', PASSPHRASE)
  await show(page, `/clients/${ana}`)
  await counseling(page).getByRole('button', { name: 'Show my notes' }).click()
  await expectPage(counseling(page).getByRole('textbox')).toHaveValue(`${CANARY} Twice.`)
})
