import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#shared/facilitators/staff-member.ts'
import { weekdayOf } from '#shared/sessions/clock.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aGroup } from '#tests/support/builders.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { PASSPHRASE, takeRecoveryCode } from './first-run.ts'
import { axeFaults } from './look.ts'
import { CLIENTS, fillSmallClinic, newDataFolder, type OpenClinic } from './small-clinic.ts'

const OWN = 'seven copper kettles above the harbor'
const PEOPLE: [name: string, role: Role][] = [
  ['Sam Ortega', 'supervisor'],
  ['Kim Alvarez', 'auditor'],
  ['Lena Park', 'facilitator'],
  ['Pat Rao', 'administrator'],
]
/** A large clinic: thirty names on the lock screen. */
const COLLEAGUES = Array.from({ length: 25 }, (_, place) => `Colleague ${String.fromCharCode(65 + place)}`)
const data = newDataFolder()
let app: RunningApp
let sessionId: SessionId | null
let recoveryCode = ''

beforeAll(async () => {
  sessionId = await fillSmallClinic(data.userData, 'running', addPeople)
  app = await startApp({ userData: data.userData })
})
afterAll(async () => {
  await app.kill()
  data.remove()
})

/** One person of each other role, and a second group that is Jordan's. */
async function addPeople({ vault, given, groupId, today, ...clinic }: OpenClinic): Promise<void> {
  recoveryCode = clinic.recoveryCode
  const slotOf = async (name: string) => {
    await vault.close()
    const status = await given('vault.status', undefined)
    return status.state === 'locked' ? status.people.find(person => person.name === name)?.slotId : undefined
  }
  const unlock = async (name: string, secret: string) =>
    given('vault.unlock', { with: 'passphrase', slotId: await slotOf(name), secret })
  const [jordan] = await given('facilitators.list', undefined)
  if (jordan === undefined) throw new Error('Jordan is missing')
  const meetings = [{ weekday: weekdayOf(today), startsAt: '19:30', durationMinutes: 90 }]
  const staff = [{ staffId: jordan.id, role: 'facilitator' as const }]
  await given('groups.add', aGroup({ name: 'Late Education', startsOn: today, meetings, staff }))
  for (const [name, role] of PEOPLE) {
    const person = { staffId: null, name, credentials: null, roles: [role], passphrase: null }
    const { staffId, passphrase } = await given('facilitators.addPerson', person)
    if (role === 'supervisor') await given('facilitators.assignGroups', { staffId, groupIds: [groupId] })
    await unlock(name, passphrase)
    await given('vault.choosePassphrase', { passphrase: OWN })
    await unlock('Jordan Reyes', PASSPHRASE)
  }
  for (const name of COLLEAGUES)
    await given('facilitators.addPerson', {
      staffId: null,
      name,
      credentials: null,
      roles: ['facilitator'],
      passphrase: null,
    })
}

const rail = (page: Page) => page.getByRole('navigation', { name: 'Main' })

async function openAs(page: Page, name: string): Promise<void> {
  if ((await rail(page).count()) > 0) await page.keyboard.press('Control+l')
  await page.getByRole('button', { name }).click({ timeout: 20_000 })
  await page.getByLabel('Passphrase', { exact: true }).fill(OWN)
  await page.keyboard.press('Enter')
  await expectPage(rail(page)).toBeVisible({ timeout: 20_000 })
}

const linksOf = async (page: Page) => (await rail(page).getByRole('link').allInnerTexts()).map(text => text.trim())

async function show(page: Page, path: string): Promise<void> {
  await page.evaluate(hash => (location.hash = hash), `#${path}`)
  await expectPage(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('[FA1] A supervisor reads a session, and meets no button that writes', async () => {
  const { page } = app
  await openAs(page, 'Sam Ortega')
  expect(await linksOf(page)).toEqual(['Today', 'Notes', 'Groups', 'Clients', 'Curriculum', 'Settings'])
  await expectPage(page.getByRole('button', { name: 'Open session' })).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'Start another group' })).toHaveCount(0)
  const faults = await axeFaults(page)
  await page.getByRole('button', { name: 'Open session' }).click()
  const roster = page.getByRole('region', { name: 'Roster' })
  for (const name of CLIENTS) await expectPage(roster.getByText(name)).toBeVisible()
  await expectPage(roster.getByText('Not recorded')).toHaveCount(CLIENTS.length)
  await expectPage(roster.getByRole('button')).toHaveCount(0)
  await expectPage(page.getByRole('button', { name: 'Finish' })).toHaveCount(0)
  await expectPage(page.getByRole('button', { name: 'Use this topic' })).toHaveCount(0)
  await page.getByRole('tab', { name: 'Notes' }).click()
  await expectPage(page.getByRole('heading', { name: 'Group note' })).toBeVisible()
  await expectPage(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  faults.push(...(await axeFaults(page)))
  await rail(page).getByRole('link', { name: 'Groups' }).click()
  await page.getByRole('main').getByRole('link').first().click()
  await expectPage(page.getByRole('heading', { name: 'Days off' })).toBeVisible()
  await expectPage(page.getByRole('main').getByRole('button', { name: /Edit|Enrol|Import|Add|Remove/ })).toHaveCount(0)
  faults.push(...(await axeFaults(page)))
  await show(page, '/clients/new')
  await expectPage(page.getByText('It is for facilitators and administrators.')).toBeVisible()
  faults.push(...(await axeFaults(page)))
  expect(faults).toEqual([])
})

test('[FA1] An auditor begins at the log, and an address of records says whose it is', async () => {
  const { page } = app
  await openAs(page, 'Kim Alvarez')
  await expectPage(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible()
  expect(await linksOf(page)).toEqual(['Curriculum', 'Audit log', 'Settings'])
  await show(page, `/sessions/${sessionId}`)
  await expectPage(page.getByText('It is for facilitators and supervisors.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+k')
  await expectPage(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused()
  await page.keyboard.type('ana')
  await expectPage(page.getByText('Nothing holds all of these words')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Go to Audit log' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible()
})

test('[FA4] A facilitator covers a colleague’s group for a day, and it is on Today', async () => {
  const { page } = app
  await openAs(page, 'Lena Park')
  await expectPage(page.getByRole('button', { name: 'Open session' })).toBeVisible()
  await expectPage(page.getByText('Late Education')).toHaveCount(0)
  await page.getByRole('button', { name: 'Start another group' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Late Education/ })
    .click()
  const cover = page.getByRole('button', { name: 'Cover today' })
  await expectPage(cover).toBeDisabled()
  await page.keyboard.type('Jordan is ill today')
  expect(await axeFaults(page)).toEqual([])
  await cover.click()
  await expectPage(page.getByRole('dialog')).toHaveCount(0)
  await expectPage(page.getByRole('button', { name: 'Start Late Education' })).toBeVisible()
  expect(app.faults).toEqual([])
})

test('Among thirty people a few letters and Enter find one; an administrator alone sees people and no session', async () => {
  const { page } = app
  await page.keyboard.press('Control+l')
  await expectPage(page.getByRole('searchbox', { name: 'Type your name' })).toBeFocused({ timeout: 20_000 })
  await expectPage(page.getByText('30 people.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.type('pat')
  await expectPage(page.getByText('One person. Enter or 1 chooses.')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type(OWN)
  await page.keyboard.press('Enter')
  await expectPage(rail(page)).toBeVisible({ timeout: 20_000 })
  expect(await linksOf(page)).toEqual(['Groups', 'Clients', 'Curriculum', 'People', 'Audit log', 'Settings'])
  await show(page, `/sessions/${sessionId}`)
  for (const name of CLIENTS) await expectPage(page.getByText(name)).toHaveCount(0)
})

test('Emergency access by the recovery code reads, changes nothing, and ends when told; then a new code is made, and the use waits for review', async () => {
  const { page } = app
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: 'Use the recovery code' }).click({ timeout: 20_000 })
  await page.getByLabel('Recovery code', { exact: true }).fill(recoveryCode)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Begin emergency access' }).click({ timeout: 20_000 })
  await page.getByLabel('Your name').fill('Dr. Noor Haddad')
  await page.getByLabel('What is the emergency?').fill('A hospital asks what medicine was spoken of today.')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await expectPage(page.getByText('Emergency access until')).toBeVisible({ timeout: 20_000 })
  await show(page, '/clients')
  await expectPage(page.getByText(CLIENTS[0])).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'Add client' })).toHaveCount(0)
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'End it now' }).click()
  await expectPage(page.getByRole('button', { name: 'Jordan Reyes' })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Jordan Reyes' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Make a recovery code' }).click({ timeout: 20_000 })
  expect(await takeRecoveryCode(page)).not.toBe(recoveryCode)
  await show(page, '/people')
  await expectPage(page.getByText('Dr. Noor Haddad')).toBeVisible()
})
