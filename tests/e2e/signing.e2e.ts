import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClientId } from '#shared/clients/client.ts'
import type { GroupId } from '#shared/groups/group.ts'
import { addDays } from '#shared/sessions/clock.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aGroup } from '#tests/support/builders.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { callFrom } from './bridge.ts'
import { PASSPHRASE } from './first-run.ts'
import { keyboardOf, type Keyboard } from './keyboard.ts'
import { lookAt } from './look.ts'
import { fillSmallClinic, newDataFolder, type OpenClinic } from './small-clinic.ts'

// From the list of what is due to co-signed notes: read, signed, returned, answered, made void, checked.

const PATS_OWN = 'seven copper kettles above the harbor'
const { userData, remove } = newDataFolder()
let app: RunningApp
let page: Page
let keys: Keyboard
/** Of ten days ago, so that its notes are late. */
let sessionId: SessionId
let clients: readonly { id: ClientId; name: string }[]

type Given = OpenClinic['given']

/** Pat, a supervisor of the group, with a passphrase of her own; Jordan has the vault open again. */
async function addPat({ given, vault }: OpenClinic, groupId: GroupId): Promise<void> {
  const person = { staffId: null, name: 'Pat Lindqvist', credentials: 'LMFT', roles: ['supervisor' as const] }
  const { staffId, passphrase } = await given('facilitators.addPerson', { ...person, passphrase: null })
  await given('facilitators.assignGroups', { staffId, groupIds: [groupId] })
  const unlockAs = async (name: string, secret: string) => {
    await vault.close()
    const status = await given('vault.status', undefined)
    const slot = status.state === 'locked' ? status.people.find(one => one.name === name) : undefined
    if (slot === undefined) throw new Error(`${name} is not in the chooser`)
    await given('vault.unlock', { with: 'passphrase', slotId: slot.slotId, secret })
  }
  await unlockAs('Pat Lindqvist', passphrase)
  await given('vault.choosePassphrase', { passphrase: PATS_OWN })
  await unlockAs('Jordan Reyes', PASSPHRASE)
}

const write = (given: Given, clientId: ClientId, part: 'intervention' | 'response' | 'plan', text: string) =>
  given('notes.saveIndividualNote', { sessionId, clientId, part, text })

/** An evening ten days ago with four notes, of which Marcus Ellison’s lacks its plan; Jordan’s notes wait for a supervisor. */
async function fillUp(clinic: OpenClinic): Promise<void> {
  const { given, today } = clinic
  const { groupId } = await given('groups.add', aGroup({ name: 'Evening Skills', startsOn: addDays(today, -30) }))
  await addPat(clinic, groupId)
  const jordan = (await given('facilitators.people', undefined)).find(({ name }) => name === 'Jordan Reyes')
  if (jordan === undefined) throw new Error('Jordan')
  await given('notes.saveDuties', { staffId: jordan.id, needsCosignature: true, keepsCounselingNotes: false })
  const heldOn = addDays(today, -10)
  clients = (await given('clients.list', { text: '', today, limit: 10 })).clients.map(({ id, name }) => ({ id, name }))
  for (const { id: clientId } of clients)
    await given('groups.enrol', { groupId, clientId, startsOn: addDays(today, -20), overCapacity: false })
  ;({ sessionId } = await given('sessions.start', { groupId, heldOn, scheduleId: null }))
  await given('attendance.recordMany', { sessionId, clientIds: clients.map(({ id }) => id), mark: 'present' })
  await given('sessions.finish', { sessionId })
  for (const { id, name } of clients) {
    await write(given, id, 'intervention', 'Practiced saying no to an offer, in a role-play of three minutes.')
    await write(given, id, 'response', 'Took part twice, spoke to the group once without being asked.')
    if (name !== 'Marcus Ellison') await write(given, id, 'plan', 'Brings the filled-in card on Thursday.')
  }
  await given('notes.saveGroupNote', {
    sessionId,
    text: 'A quiet, working evening. Role-plays in pairs, then a round.',
  })
}

beforeAll(async () => {
  await fillSmallClinic(userData, 'none', fillUp)
  app = await startApp({ userData })
  page = app.page
  page.setDefaultTimeout(8_000)
  keys = keyboardOf(page)
  await come('1', PASSPHRASE)
})
afterAll(async () => {
  await app.kill()
  remove()
})

/** Unlocks as whoever stands at this place of the chooser. */
async function come(place: string, secret: string): Promise<void> {
  await expectPage(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press(place)
  await expectPage(page.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await page.keyboard.type(secret)
  await page.keyboard.press('Enter')
  await expectPage(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
}

async function switchTo(place: string, secret: string): Promise<void> {
  await page.keyboard.press('Control+l')
  await come(place, secret)
}

const goTo = (path: string) => page.evaluate(to => (location.hash = `#${to}`), path)
const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })

/** Types the passphrase that is asked once more, and says that it was asked. */
async function confirm(secret: string): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Your passphrase once more' })
  await expectPage(asked.getByLabel('Passphrase', { exact: true })).toBeFocused()
  await page.keyboard.type(secret)
  await page.keyboard.press('Enter')
  await expectPage(asked).toHaveCount(0, { timeout: 20_000 })
}

async function noteOf(name: string): Promise<string> {
  const { individual } = await callFrom(page, 'notes.ofSession', { sessionId })
  const clientId = clients.find(client => client.name === name)?.id
  const note = individual.find(one => one.clientId === clientId && one.voidedAt === null)
  if (note === undefined) throw new Error(name)
  return note.noteId
}

test('Today says how many notes are due, and the list has the overdue ones with the way to each', async () => {
  await expectPage(page.getByText(/4 notes to sign · 4 are overdue/)).toBeVisible()
  await page.locator('main').getByRole('link', { name: 'Notes', exact: true }).click()
  await expectPage(heading('To sign')).toBeVisible()
  const session = page.getByRole('region', { name: /^Notes of Evening Skills/ })
  await expectPage(session).toContainText('Overdue, was due')
  await expectPage(session.getByRole('link')).toHaveCount(4)
  await expectPage(session.getByRole('link', { name: /^Ana Brooks/ })).toHaveAttribute(
    'href',
    new RegExp(`/sessions/${sessionId}/notes\\?note=`),
  )
  expect(await lookAt(page, 'notes-due')).toEqual([])
})

test('A run by keys: each is opened, what lacks says so, and one that changed meanwhile is named; nothing is signed', async () => {
  await keys.tabTo(button('Read and sign 4 notes'))
  await keys.press('Enter')
  await expectPage(page.getByText('1 of 4 opened')).toBeVisible()
  await expectPage(heading('How the group went')).toBeVisible()
  for (const count of [2, 3, 4]) {
    await page.keyboard.press('Control+ArrowDown')
    await expectPage(page.getByText(`${count} of 4 opened`)).toBeVisible()
  }
  await expectPage(page.getByText('It lacks: the plan.')).toBeVisible()
  await expectPage(button(/^Marcus Ellison/)).toContainText('lacks something')
  await expectPage(page.getByText('Late entry')).toBeVisible()
  await expectPage(button('Sign 3 notes')).toBeEnabled()
  expect(await lookAt(page, 'sign-run-lacks')).toEqual([])
  const ana = clients.find(({ name }) => name === 'Ana Brooks')
  if (ana === undefined) throw new Error('Ana')
  await callFrom(page, 'notes.saveIndividualNote', {
    sessionId,
    clientId: ana.id,
    part: 'plan',
    text: 'Calls two people before Thursday.',
  })
  await page.keyboard.press('Control+Enter')
  await confirm(PASSPHRASE)
  await expectPage(page.getByRole('alert')).toContainText('read Ana Brooks once more')
  await expectPage(button(/^Ana Brooks/)).toContainText('changed, read again')
  await expectPage(page.getByText('3 of 4 opened')).toBeVisible()
  expect(await callFrom(page, 'notes.owed', undefined)).toHaveLength(4)
})

test('With the plan written and the changed note read again, all four are signed with one passphrase', async () => {
  const marcus = clients.find(({ name }) => name === 'Marcus Ellison')
  if (marcus === undefined) throw new Error('Marcus')
  await callFrom(page, 'notes.saveIndividualNote', {
    sessionId,
    clientId: marcus.id,
    part: 'plan',
    text: 'Asks his sponsor about Saturdays.',
  })
  await expectPage(button(/^Marcus Ellison/)).toContainText(/^Marcus Ellison opened$/)
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+ArrowUp')
  await page.keyboard.press('Control+ArrowDown')
  await expectPage(page.getByText('4 of 4 opened')).toBeVisible()
  await expectPage(page.getByText('Calls two people before Thursday.')).toBeVisible()
  expect(await lookAt(page, 'sign-run')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await confirm(PASSPHRASE)
  await expectPage(page.getByText('4 notes are signed')).toBeVisible()
  expect(await callFrom(page, 'notes.owed', undefined)).toEqual([])
  expect(await lookAt(page, 'all-signed')).toEqual([])
  await goTo('/notes')
  await expectPage(page.getByText('4 notes that you signed wait for a co-signature.')).toBeVisible()
  await expectPage(heading('Every note is signed')).toBeVisible()
})

test('A signed note reads in any format, with its late entry and signature; an addendum is signed under it', async () => {
  await goTo(`/notes/${await noteOf('Ana Brooks')}`)
  await expectPage(heading('Note for Ana Brooks')).toBeVisible()
  await expectPage(page.getByText('Late entry')).toBeVisible()
  await expectPage(page.getByText('Signed by Jordan Reyes, LCSW')).toBeVisible()
  await expectPage(heading('Assessment')).toBeVisible()
  await page.getByRole('button', { name: /Format/ }).click()
  await page.getByRole('option', { name: 'BIRP' }).click()
  await expectPage(heading('Behavior')).toBeVisible()
  await expectPage(page.getByText('Calls two people before Thursday.')).toHaveCount(1)
  expect(await lookAt(page, 'signed-note')).toEqual([])
  await keys.tabTo(button('Add an addendum'))
  await keys.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'An addendum' })
  await expectPage(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('The card was left in the room and handed to her the next day.')
  expect(await lookAt(page, 'addendum')).toEqual([])
  await keys.tabTo(dialog.getByRole('button', { name: 'Sign the addendum' }))
  await page.keyboard.press('Enter')
  await confirm(PASSPHRASE)
  await expectPage(page.getByText('Addendum by Jordan Reyes, LCSW')).toBeVisible()
  await expectPage(page.getByText('The addendum is signed.')).toBeVisible()
})

test('A note on the wrong client is made void with its reason, stays to be read, and the client owes a new one', async () => {
  await goTo(`/notes/${await noteOf('Marcus Ellison')}`)
  await button('Make it void').click()
  const dialog = page.getByRole('dialog', { name: 'Make this note void' })
  await dialog.getByRole('button', { name: 'Make the note void' }).click()
  await expectPage(dialog).toContainText('Write something first.')
  await dialog.getByRole('textbox').fill('Meant for somebody else.')
  expect(await lookAt(page, 'make-void')).toEqual([])
  await dialog.getByRole('button', { name: 'Make the note void' }).click()
  await confirm(PASSPHRASE)
  await expectPage(page.getByText('This note is void')).toBeVisible()
  await expectPage(page.getByText('Asks his sponsor about Saturdays.')).toBeVisible()
  await expectPage(button('Add an addendum')).toHaveCount(0)
  expect(await lookAt(page, 'void-note')).toEqual([])
  await goTo('/notes')
  await expectPage(page.getByRole('link', { name: /^Marcus Ellison/ })).toContainText('not begun')
})

test('A second person reads, returns one note and co-signs the others; the author answers with an addendum', async () => {
  await switchTo('2', PATS_OWN)
  await goTo('/notes')
  await expectPage(heading('To co-sign')).toBeVisible()
  expect(await lookAt(page, 'to-cosign')).toEqual([])
  await button('Read and co-sign 3 notes').click()
  await expectPage(page.getByText('1 of 3 opened')).toBeVisible()
  await button(/^Group note/).click()
  await expectPage(heading('How the group went')).toBeVisible()
  await button('Return it for change').click()
  const dialog = page.getByRole('dialog', { name: 'Return this note to Jordan Reyes' })
  await dialog.getByRole('textbox').fill('Say which role-plays.')
  await dialog.getByRole('button', { name: 'Return the note' }).click()
  await confirm(PATS_OWN)
  await expectPage(button(/^Co-sign \d notes?$/)).toBeVisible()
  for (const name of [/^Ana Brooks/, /^Dee Carver/]) await button(name).click()
  await expectPage(page.getByText('2 of 2 opened')).toBeVisible()
  expect(await lookAt(page, 'cosign-run')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await confirm(PATS_OWN)
  await expectPage(page.getByText('2 notes are co-signed')).toBeVisible()
  await switchTo('1', PASSPHRASE)
  await goTo('/today')
  await expectPage(page.getByText(/1 was returned to you/)).toBeVisible()
  await goTo('/notes')
  await expectPage(heading('Returned to you')).toBeVisible()
  expect(await lookAt(page, 'returned')).toEqual([])
  await page.getByRole('link', { name: /^Group note/ }).click()
  await expectPage(page.getByText('Say which role-plays.')).toBeVisible()
  await expectPage(page.getByText('Returned for change by Pat Lindqvist, LMFT')).toBeVisible()
  await button('Add an addendum').click()
  await page.getByRole('dialog').getByRole('textbox').fill('At a party, at work, with a brother.')
  await page.getByRole('dialog').getByRole('button', { name: 'Sign the addendum' }).click()
  await confirm(PASSPHRASE)
  await expectPage(page.getByText('Waits for a co-signature.')).toBeVisible()
})

test('In the settings every signature is checked, and every one holds', async () => {
  await goTo('/settings')
  await button('Check every signature').click()
  await expectPage(page.getByText('Every signature holds')).toBeVisible()
  await expectPage(page.getByText('4 signed notes were checked.')).toBeVisible()
  await page.getByText('Every signature holds').scrollIntoViewIfNeeded()
  expect(await lookAt(page, 'signatures-checked')).toEqual([])
  expect(app.faults).toEqual([])
  expect(keys.lost).toEqual([])
})
