import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { callFrom } from './bridge.ts'
import { PASSPHRASE, unlock } from './first-run.ts'
import { keyboardOf, type Keyboard } from './keyboard.ts'
import { lookAt } from './look.ts'
import { CLIENTS, fillSmallClinic, newDataFolder, noteField, type OpenClinic } from './small-clinic.ts'

const [ANA, DEE, MARCUS] = CLIENTS
const { userData, remove } = newDataFolder()
let sessions: { readonly signed: SessionId; readonly tonight: SessionId }
let app: RunningApp
let keys: Keyboard

/** A meeting with everybody in the room, written and finished; the one before it is signed. */
async function fill({ given, groupId, today }: OpenClinic): Promise<void> {
  const { clients } = await given('clients.list', { text: '', today, limit: 10 })
  const idOf = (name: string) => clients.find(client => client.name === name)?.id
  const ids = clients.map(({ id }) => id)
  const meet = async () => {
    const { sessionId } = await given('sessions.start', { groupId, heldOn: today, scheduleId: null })
    await given('sessions.deliver', { sessionId, topicId: 'paws/what-it-is' })
    await given('attendance.recordMany', { sessionId, clientIds: ids, mark: 'present' })
    return sessionId
  }
  const ana = idOf(ANA)
  const dee = idOf(DEE)
  if (ana === undefined || dee === undefined) throw new Error('three clients')
  const signed = await meet()
  await given('sessions.finish', { sessionId: signed })
  await signOne({ given }, signed, ana)
  const tonight = await meet()
  await given('notes.jot', { sessionId: tonight, clientId: ana, text: 'Slept four hours, still came early.' })
  const checkIn = { craving: 9, mood: 4, used: null, homework: null, remark: null, passed: [] }
  await given('checkins.save', { sessionId: tonight, clientId: dee, checkIn })
  const goal = { problem: 'Drinks after work', goal: 'Evenings without alcohol', objective: null, targetOn: null }
  await given('goals.add', { clientId: ana, goal: { ...goal, readiness: null, status: 'open' } })
  await given('sessions.finish', { sessionId: tonight })
  sessions = { signed, tonight }
}

async function signOne({ given }: Pick<OpenClinic, 'given'>, sessionId: SessionId, clientId: ClientId) {
  const about = { sessionId, clientId }
  await given('notes.saveIndividualNote', { ...about, part: 'intervention', text: 'Taught the urge log.' })
  await given('notes.saveIndividualNote', { ...about, part: 'response', text: 'Client filled in two lines of it.' })
  await given('notes.saveIndividualNote', { ...about, part: 'plan', text: 'Brings the log next time.' })
  const { individual } = await given('notes.ofSession', { sessionId })
  const noteId = individual[0]?.noteId ?? ''
  const { hash } = await given('notes.preview', { noteId })
  await given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await given('notes.sign', { notes: [{ noteId, hash }] })
}

async function open(sessionId: SessionId): Promise<void> {
  await app.page.evaluate(id => (location.hash = `#/sessions/${id}/notes`), sessionId)
  await expectPage(app.page.getByRole('heading', { level: 1, name: 'Tonight’s notes' })).toBeVisible()
}

beforeAll(async () => {
  await fillSmallClinic(userData, 'none', fill)
  app = await startApp({ userData })
  app.page.setDefaultTimeout(8_000)
  await unlock(app.page)
  await open(sessions.tonight)
  keys = keyboardOf(app.page)
})
afterAll(async () => {
  await app.kill()
  remove()
})

const chip = (name: string) => app.page.getByRole('group', { name: 'Which note' }).getByRole('button', { name })
const checks = () => app.page.getByRole('region', { name: 'Before you sign' })
const saved = () => expectPage(app.page.getByText('All saved')).toBeVisible()

test('The group’s note: what was done is ticked by arrows and Space, how it went is typed', async () => {
  const { page } = app
  const lines = page.getByRole('group', { name: 'What was done' }).getByRole('checkbox')
  await keys.tabTo(lines.first())
  await keys.press(' ')
  await keys.press('ArrowDown')
  await keys.press('ArrowDown')
  await keys.press(' ')
  await expectPage(
    page.getByRole('group', { name: 'What was done' }).getByRole('checkbox', { checked: true }),
  ).toHaveCount(2)
  await keys.press('Tab')
  await expectPage(page.getByLabel(/^Group note/)).toBeFocused()
  await keys.type('A lively evening with many questions about sleep.')
  await saved()
  await expectPage(chip('Group note')).toContainText('ready to sign')
})

test('A phrase, its open places, a jot and a goal: one client’s note without a mouse, until it lacks nothing', async () => {
  const { page } = app
  await keys.press('Control+ArrowDown')
  await expectPage(noteField(page, ANA, 'Intervention')).toBeFocused()
  await keys.type('.psy')
  await expectPage(page.getByRole('option', { name: /^\.psyed/ })).toHaveAttribute('aria-selected', 'true')
  expect(await lookAt(page, 'notes-phrases')).toEqual([])
  await keys.press('Tab')
  await keys.type('the handout')
  await keys.press('Tab')
  await keys.type('three questions')
  await keys.press('Tab')
  await expectPage(noteField(page, ANA, 'Intervention')).toHaveValue(
    /^Provided psychoeducation on .+, using the handout, and checked understanding by three questions\.$/,
  )
  await expectPage(noteField(page, ANA)).toBeFocused()
  await keys.press('Alt+j')
  await expectPage(noteField(page, ANA)).toHaveValue('Slept four hours, still came early.')
  await keys.press('Tab')
  await keys.press(' ')
  await keys.tabTo(noteField(page, ANA, 'Progress'))
  await keys.type('Named two signs of her own for the first time.')
  await keys.press('Tab')
  await keys.type('Brings the sleep log to the next group.')
  await saved()
  await expectPage(chip(ANA)).toContainText('ready to sign')
  await expectPage(checks()).toContainText('Nothing stands in the way.')
  const { individual } = await callFrom(page, 'notes.ofSession', { sessionId: sessions.tonight })
  expect(individual[0]?.goals.length).toBe(1)
  expect(keys.lost).toEqual([])
})

test('A name of somebody else is found after a pause, and masked; another is kept with its reason', async () => {
  const { page } = app
  await noteField(page, ANA).focus()
  await keys.press('Control+End')
  await keys.type(' Sat beside Dee. Laughed with Marcus about it.')
  await expectPage(chip(ANA)).toContainText('2 names open')
  await expectPage(checks().locator('mark')).toHaveText(['Dee', 'Marcus'])
  expect(await lookAt(page, 'notes-names')).toEqual([])
  await keys.press('Alt+c')
  await keys.tabTo(checks().getByRole('button', { name: 'Write “another member” in place of Dee' }))
  await keys.press('Enter')
  await expectPage(noteField(page, ANA)).toHaveValue(/ Sat beside another member\. Laughed with Marcus about it\.$/)
  await expectPage(chip(ANA)).toContainText('1 name open')
  await checks().getByRole('button', { name: 'Keep Marcus, with a reason' }).focus()
  await keys.press('Enter')
  await keys.type('Her brother, who is no member.')
  await keys.press('Enter')
  await expectPage(checks()).toContainText('kept: Her brother, who is no member.')
  await expectPage(chip(ANA)).toContainText('ready to sign')
})

test('Undo and redo go through the note by key, and the fields show what then stands', async () => {
  const { page } = app
  const plan = noteField(page, ANA, 'Plan')
  const before = await plan.inputValue()
  await sleep(12_100) // What is typed in one breath is one step.
  await plan.focus()
  await keys.press('Control+End')
  await keys.type(' Calls on Friday.')
  await saved()
  await keys.press('Alt+z')
  await expectPage(plan).toHaveValue(before)
  await expectPage(plan).toBeFocused()
  await keys.press('Alt+Shift+z')
  await expectPage(plan).toHaveValue(`${before} Calls on Friday.`)
})

test('A high check-in asks for words on risk; a word that labels has a plain one; another format loses nothing', async () => {
  const { page } = app
  await keys.press('Control+ArrowDown')
  await noteField(page, DEE).fill('Client was noncompliant with the rounds.')
  await expectPage(chip(DEE)).toContainText('lacks intervention, risk, plan')
  await expectPage(checks()).toContainText('Plainer words')
  await page.getByRole('button', { name: /Format/ }).click()
  await page.getByRole('option', { name: 'BIRP' }).click()
  await expectPage(page.getByRole('heading', { name: 'Behavior' })).toBeVisible()
  await expectPage(noteField(page, DEE)).toHaveValue('Client was noncompliant with the rounds.')
  expect(await lookAt(page, 'notes-lacks')).toEqual([])
})

test('The last note stands beside to read, and nothing of it can be copied', async () => {
  const { page } = app
  await chip(ANA).click()
  await page.getByText(/^Last note, /).click()
  const last = page.locator('details')
  await expectPage(last).toContainText('Client filled in two lines of it.')
  expect(
    await last
      .locator('div')
      .first()
      .evaluate(one => getComputedStyle(one).userSelect),
  ).toBe('none')
  await page.keyboard.press('Control+a')
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).not.toContain('two lines')
  expect(await lookAt(page, 'notes-last')).toEqual([])
})

test('A draft under the wrong client moves to the right one', async () => {
  const { page } = app
  await chip(DEE).click()
  await page.getByRole('button', { name: 'Move this draft to…' }).click()
  expect(await lookAt(page, 'notes-move')).toEqual([])
  await page.getByRole('button', { name: `Move it to ${MARCUS}` }).click()
  await expectPage(noteField(page, MARCUS)).toHaveValue('Client was noncompliant with the rounds.')
  await expectPage(chip(DEE)).toContainText('empty')
})

test('The lock and a kill in the middle of typing keep the note, and it stands open again', async () => {
  const plan = () => noteField(app.page, MARCUS, 'Plan')
  await plan().focus()
  await app.page.keyboard.type('Typed just before the lock.')
  await app.page.keyboard.press('Control+l')
  await unlock(app.page)
  await expectPage(plan()).toHaveValue('Typed just before the lock.')
  await plan().focus()
  await app.page.keyboard.press('Control+End')
  await app.page.keyboard.type(' And well before the end.')
  await sleep(2_000)
  await app.page.keyboard.type(' And now')
  await app.kill()
  app = await startApp({ userData })
  app.page.setDefaultTimeout(8_000)
  await unlock(app.page)
  await open(sessions.tonight)
  await chip(MARCUS).click()
  await expectPage(plan()).toHaveValue(/^Typed just before the lock\. And well before the end\./)
  expect(app.faults).toEqual([])
})

test('Beside the roster the same notes stand in one column', async () => {
  const { page } = app
  await page.evaluate(id => (location.hash = `#/sessions/${id}?tab=notes`), sessions.tonight)
  await chip(ANA).click()
  await expectPage(noteField(page, ANA)).toBeVisible()
  expect(await lookAt(page, 'notes-side')).toEqual([])
})

test('A signed note stands there to read, without a field', async () => {
  const { page } = app
  await open(sessions.signed)
  await chip(ANA).click()
  await expectPage(chip(ANA)).toContainText('signed')
  const note = page.getByRole('region', { name: `Note for ${ANA}` })
  await expectPage(note).toContainText('Client filled in two lines of it.')
  await expectPage(note.getByRole('textbox')).toHaveCount(0)
  await expectPage(note.getByText('Do not rely on this note')).toHaveCount(0)
  await expectPage(note.getByRole('button', { name: /addendum/ })).toBeVisible()
  expect(await lookAt(page, 'notes-signed')).toEqual([])
  expect(app.faults).toEqual([])
})
