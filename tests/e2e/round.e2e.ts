import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClientId } from '#shared/clients/client.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aClient } from '#tests/support/builders.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { callAll, callFrom } from './bridge.ts'
import { unlock } from './first-run.ts'
import { keyboardOf, type Keyboard } from './keyboard.ts'
import { lookAt } from './look.ts'
import { fillSmallClinic, newDataFolder } from './small-clinic.ts'

// With the clinic's three, eight in the room.
const MORE = ['Noor Farah', 'Owen Gallo', 'Priya Hale', 'Sam Jones', 'Wen Nair']
const { userData, remove } = newDataFolder()
let app: RunningApp
let page: Page
let keys: Keyboard
let sessionId: SessionId
const ids = new Map<string, ClientId>()

beforeAll(async () => {
  await fillSmallClinic(userData, 'none', async ({ given, groupId, today }) => {
    for (const name of MORE) {
      const [legalFirstName = '', legalLastName = ''] = name.split(' ')
      const { id } = await given('clients.add', {
        client: aClient({ legalFirstName, legalLastName, admittedOn: null }),
        today,
      })
      await given('groups.enrol', { groupId, clientId: id, startsOn: today, overCapacity: false })
    }
    sessionId = (await given('sessions.start', { groupId, heldOn: today, scheduleId: null })).sessionId
    const detail = await given('sessions.get', { sessionId })
    for (const { name, clientId } of detail?.attendance ?? []) ids.set(name, clientId)
    await given('attendance.recordMany', { sessionId, clientIds: [...ids.values()], mark: 'present' })
  })
  app = await startApp({ userData })
  page = app.page
  page.setDefaultTimeout(6_000)
  await unlock(page)
  await page.evaluate(id => (location.hash = `#/sessions/${id}`), sessionId)
  keys = keyboardOf(page)
})
afterAll(async () => {
  await app.kill()
  remove()
})

const round = () => page.getByRole('region', { name: 'The round' })
const card = (name: string) => page.getByRole('heading', { level: 3, name })
const choice = (question: string, name: string, label: string) =>
  page.getByRole('radiogroup', { name: `${question}, ${name}` }).getByRole('radio', { name: label, exact: true })
const saidBy = async (name: string) => {
  const rows = await callFrom(page, 'checkins.ofSession', { sessionId })
  return rows.find(row => row.clientId === ids.get(name))?.checkIn
}
const saved = () => expectPage(page.getByText('All saved')).toBeVisible()

test('A round of eight by keyboard alone: four keys a person', async () => {
  await keys.tabTo(page.getByRole('tab', { name: 'Guide' }))
  await keys.press('ArrowRight')
  await keys.tabTo(choice('Craving', 'Ana Brooks', '0'))
  const before = keys.count()
  const said = ['371', '0t1', '8p1', '461', '552', 'ppp', 't11', '291']
  for (const [at, answers] of said.entries()) {
    for (const key of answers) await keys.press(key)
    if (at < said.length - 1) await keys.press('Enter')
  }
  await saved()
  const pressed = keys.count() - before
  console.log(`a check-in round of 8 by keyboard: ${pressed} keys, ${(pressed / 8).toFixed(1)} a person`)
  expect(pressed).toBe(8 * 3 + 7)
  await keys.press('Enter')
  await expectPage(page.getByText('Everyone has had their turn.')).toBeVisible()
  await expectPage(page.getByText('8 of 8')).toBeVisible()
  await expect.poll(() => saidBy('Ana Brooks')).toMatchObject({ craving: 3, mood: 7, used: 'no', passed: [] })
  await expect.poll(() => saidBy('Dee Carver')).toMatchObject({ craving: 0, mood: 10, used: 'no', passed: [] })
  await expect
    .poll(() => saidBy('Marcus Ellison'))
    .toMatchObject({ craving: 8, mood: null, used: 'no', passed: ['mood'] })
  await expect.poll(() => saidBy('Priya Hale')).toMatchObject({ craving: null, passed: ['craving', 'mood', 'used'] })
  await expect.poll(() => saidBy('Sam Jones')).toMatchObject({ craving: 10, mood: 1, used: 'no' })
})

test('Undo brings the last answer back, Backspace clears, and the line is kept as it is typed', async () => {
  await expectPage(card('Wen Nair')).toBeVisible()
  await keys.type('Spoke of the weekend')
  await keys.press('ArrowUp')
  await keys.press('Control+z')
  await saved()
  await expect
    .poll(() => saidBy('Wen Nair'))
    .toMatchObject({ craving: 2, mood: 9, used: null, remark: 'Spoke of the weekend' })
  await keys.press('ArrowUp')
  await keys.press('Backspace')
  await saved()
  await expect.poll(() => saidBy('Wen Nair')).toMatchObject({ craving: 2, mood: null })
  await keys.press('Control+z')
  await keys.press('9')
  await keys.press('1')
  await saved()
  await expect
    .poll(() => saidBy('Wen Nair'))
    .toMatchObject({ craving: 2, mood: 9, used: 'no', remark: 'Spoke of the weekend' })
})

test('[CK3] A high-risk answer offers the safety steps beside it, and never opens them', async () => {
  await page.getByRole('button', { name: 'Marcus Ellison, has spoken' }).click()
  await expectPage(page.getByRole('button', { name: 'Safety steps' })).toHaveCount(1)
  await expectPage(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Safety steps' }).click()
  await expectPage(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Ana Brooks, has spoken' }).click()
  await expectPage(page.getByRole('button', { name: 'Safety steps' })).toHaveCount(0)
})

test('By mouse: one press a question and one for the next person', async () => {
  let presses = 0
  const press = async (target: ReturnType<Page['getByRole']>) => {
    presses += 1
    await target.click()
  }
  await callAll(
    page,
    [...ids.values()].map(clientId => [
      'checkins.save',
      {
        sessionId,
        clientId,
        checkIn: { craving: null, mood: null, used: null, homework: null, remark: null, passed: [] },
      },
    ]),
  )
  await expectPage(page.getByText('0 of 8')).toBeVisible()
  await page.getByRole('button', { name: 'Ana Brooks, still to come' }).click()
  for (const [at, name] of [...ids.keys()].entries()) {
    await expectPage(card(name)).toBeVisible()
    await press(choice('Craving', name, '8'))
    await press(choice('Mood', name, '0'))
    await press(choice('Use since last time', name, at % 2 === 0 ? 'No' : 'Pass'))
    if (at < ids.size - 1) await press(page.getByRole('button', { name: 'Next', exact: true }))
  }
  await saved()
  console.log(`a check-in round of 8 by mouse: ${presses} presses, ${(presses / 8).toFixed(1)} a person`)
  expect(presses).toBe(8 * 3 + 7)
  await expect.poll(() => saidBy('Wen Nair')).toMatchObject({ craving: 8, mood: 0, used: null, passed: ['used'] })
})

test('Keys faster than the screen lose no answer, and what is typed outlives a lock the next moment', async () => {
  await page.getByRole('button', { name: 'Ana Brooks, has spoken' }).click()
  await expectPage(choice('Craving', 'Ana Brooks', '8')).toBeFocused()
  await page.evaluate(() => {
    for (const key of ['3', '7', '1'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
  await expectPage(page.getByLabel('One line on Ana Brooks')).toBeFocused()
  await page.keyboard.type('Slept better')
  await page.keyboard.press('Control+l')
  await unlock(page)
  await expect
    .poll(() => saidBy('Ana Brooks'))
    .toMatchObject({ craving: 3, mood: 7, used: 'no', remark: 'Slept better' })
  await page.evaluate(id => (location.hash = `#/sessions/${id}`), sessionId)
  await page.getByRole('tab', { name: 'Check-in' }).click()
  await page.getByRole('button', { name: 'Ana Brooks, has spoken' }).click()
  await expectPage(page.getByLabel('One line on Ana Brooks')).toHaveValue('Slept better')
})

test('[CK6] Seats set by pressing the names: the round goes that way, a late comer joins at its end', async () => {
  await callFrom(page, 'attendance.record', {
    sessionId,
    clientId: ids.get('Owen Gallo') ?? '',
    mark: 'clear',
  } as never) // one of the eight
  await page.getByRole('button', { name: 'Set seats' }).click()
  const seats = page.getByRole('list', { name: 'Set seats' })
  for (const name of ['Wen Nair', 'Ana Brooks', 'Sam Jones']) await seats.getByRole('button', { name }).click()
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  const names = async () => (await round().getByRole('listitem').allTextContents()).map(text => text.split(',')[0])
  await expect
    .poll(names)
    .toEqual(['Wen Nair', 'Ana Brooks', 'Sam Jones', 'Dee Carver', 'Marcus Ellison', 'Noor Farah', 'Priya Hale'])
  // [CK4] Cleared from attendance: out of the round, what was written is kept and shown.
  await expectPage(page.getByText('Owen Gallo is not marked as in the room.')).toBeVisible()
  await callFrom(page, 'attendance.record', { sessionId, clientId: ids.get('Owen Gallo') ?? '', mark: 'late' } as never) // the same
  await expect.poll(names).toHaveLength(8)
  expect((await names())[6]).toBe('Owen Gallo')
  await expectPage(page.getByText('Owen Gallo is not marked as in the room.')).toHaveCount(0)
})

test('Ctrl+J jots about whom the focus stands on; Escape keeps what is typed', async () => {
  await page.getByRole('grid').getByRole('button', { name: 'Present, Dee Carver' }).focus()
  await keys.press('Control+j')
  const dialog = page.getByRole('dialog')
  await expectPage(dialog.getByRole('button', { name: /Dee Carver/ })).toBeVisible()
  await keys.type('Smiled at the wave')
  await keys.press('Escape')
  await expectPage(dialog).toBeHidden()
  await page.getByRole('button', { name: /^Ana Brooks, / }).focus()
  await keys.press('Control+j')
  await expectPage(dialog.getByLabel('One line, for you alone')).toHaveValue('Smiled at the wave')
  await expectPage(dialog.getByRole('button', { name: /Dee Carver/ })).toBeVisible()
  await keys.press('Enter')
  await expectPage(dialog).toBeHidden()
  await keys.press('Control+j')
  await expectPage(dialog.getByLabel('One line, for you alone')).toHaveValue('')
  await expectPage(dialog.getByRole('button', { name: /Ana Brooks/ })).toBeVisible()
  await keys.type('Quiet tonight')
  await keys.press('Enter')
  await expectPage(dialog).toBeHidden()
  expect(await callFrom(page, 'notes.jots', { sessionId })).toMatchObject([
    { clientId: ids.get('Dee Carver'), text: 'Smiled at the wave' },
    { clientId: ids.get('Ana Brooks'), text: 'Quiet tonight' },
  ])
})

test('My jots stand in the notes, beside the client’s note, and each can be removed', async () => {
  await page.getByRole('tab', { name: 'Notes' }).click()
  const mine = page.getByRole('region', { name: 'My jots' })
  await expectPage(mine.getByRole('listitem')).toHaveCount(2)
  await page.getByRole('button', { name: /^Dee Carver.* empty/ }).click()
  await expectPage(page.getByRole('list', { name: 'My jots' })).toContainText('Smiled at the wave')
  await mine
    .getByRole('button', { name: /^Remove the jot/ })
    .first()
    .click()
  expect(await lookAt(page, 'jot-remove')).toEqual([])
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expectPage(mine.getByRole('listitem')).toHaveCount(1)
  await expectPage(page.getByText('Smiled at the wave')).toHaveCount(0)
})

test('With initials in the roster, the check-in, the notes and the close-out show no name either', async () => {
  await page.getByRole('grid').locator('button[tabindex="0"]').focus()
  await page.keyboard.press('Control+i')
  await page.getByRole('tab', { name: 'Check-in' }).click()
  await expectPage(round().getByRole('button', { name: /^A\. B\., / })).toBeVisible()
  await page.getByRole('tab', { name: 'Notes' }).click()
  await expectPage(page.getByRole('button', { name: /^A\. B\./ })).toBeVisible()
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await expectPage(
    page
      .getByRole('dialog')
      .getByText(/A\. B\./)
      .first(),
  ).toBeVisible()
  await expectPage(page.getByRole('dialog').getByText('Ana Brooks')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expectPage(page.getByRole('tabpanel').getByText('Ana Brooks')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show names' }).click()
  await expectPage(page.getByRole('tabpanel').getByText('Ana Brooks').first()).toBeVisible()
})

test('`?` shows every key by place, those that work here first', async () => {
  await page.getByRole('tab', { name: 'Check-in' }).click()
  await page.getByRole('grid').locator('button[tabindex="0"]').focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expectPage(dialog.getByRole('heading', { name: 'Moving about' })).toBeVisible()
  const titles = await dialog.locator('h3, h4').allTextContents()
  const elsewhere = titles.indexOf('On other screens and in dialogs')
  expect(titles.slice(0, elsewhere)).toEqual([
    'Here and now',
    'The session room',
    'In the roster',
    'In the check-in round',
    'In the line of the round',
    'In the list of the round',
    'Everywhere',
    'Moving about',
  ])
  expect(titles.slice(elsewhere + 1)).toContain('In the coverage grid')
  await expectPage(dialog.getByText('They pass', { exact: true })).toBeVisible()
  expect(await lookAt(page, 'keys')).toEqual([])
  await page.keyboard.press('Escape')
})

test('The screens hold: round, seats, jot, jots, the finished round', async () => {
  expect(await lookAt(page, 'jots')).toEqual([])
  await page.keyboard.press('Control+j')
  expect(await lookAt(page, 'jot')).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Check-in' }).click()
  await page.getByRole('button', { name: /^Marcus Ellison, / }).click()
  await page.getByLabel('One line on Marcus Ellison').fill('Rough night on Tuesday, called his sponsor.')
  await saved()
  expect(await lookAt(page, 'round')).toEqual([])
  await page.getByRole('button', { name: 'Set seats' }).click()
  await page.getByRole('list', { name: 'Set seats' }).getByRole('button', { name: 'Sam Jones' }).click()
  expect(await lookAt(page, 'round-seats')).toEqual([])
  await page.keyboard.press('Escape')
  await callFrom(page, 'sessions.finish', { sessionId })
  await expectPage(page.getByText('Rough night on Tuesday')).toBeVisible()
  await expectPage(page.getByRole('radiogroup')).toHaveCount(0)
  expect(await lookAt(page, 'round-finished')).toEqual([])
  expect(keys.lost).toEqual([])
  expect(app.faults).toEqual([])
})
