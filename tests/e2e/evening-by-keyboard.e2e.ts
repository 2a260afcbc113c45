import { expect as expectPage } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dateIn } from '#shared/sessions/clock.ts'
import { aClient } from '#tests/support/builders.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { callFrom } from './bridge.ts'
import { PASSPHRASE, unlock } from './first-run.ts'
import { keyboardOf, type Keyboard } from './keyboard.ts'
import { CLIENTS, fillSmallClinic, newDataFolder, noteField } from './small-clinic.ts'

// A whole evening without a mouse: this file never points, clicks or focuses anything by script.

const MORE = [
  'Noor Farah',
  'Owen Gallo',
  'Priya Hale',
  'Ravi Iyer',
  'Sam Jones',
  'Tess Kim',
  'Uma Lopez',
  'Vic Moran',
  'Wen Nair',
]
const { userData, remove } = newDataFolder()
let app: RunningApp
let keys: Keyboard

beforeAll(async () => {
  await fillSmallClinic(userData, 'none')
  app = await startApp({ userData })
  const { page } = app
  page.setDefaultTimeout(8_000)
  await unlock(page)
  await addClients()
  await page.keyboard.press('Control+l')
  await expectPage(page.getByRole('button', { name: 'Unlock' })).toBeVisible({ timeout: 20_000 })
  keys = keyboardOf(page)
})
afterAll(async () => {
  await app.kill()
  remove()
})

/** Nine more for the group, twelve in all, and somebody who will walk in. */
async function addClients(): Promise<void> {
  const { page } = app
  const { timeZone } = await callFrom(page, 'settings.clinic', undefined)
  const today = dateIn(timeZone, new Date().toISOString())
  const [group] = await callFrom(page, 'groups.list', { today, withEnded: false })
  for (const name of [...MORE, 'Zoe Walker']) {
    const [legalFirstName = '', legalLastName = ''] = name.split(' ')
    const client = aClient({ legalFirstName, legalLastName, admittedOn: null })
    const { id } = await callFrom(page, 'clients.add', { client, today })
    if (group !== undefined && name !== 'Zoe Walker')
      await callFrom(page, 'groups.enrol', { groupId: group.id, clientId: id, startsOn: today, overCapacity: false })
  }
}

const button = (name: string | RegExp) => app.page.getByRole('button', { name })

test('Unlock, and start tonight’s session with its topic', async () => {
  const { page } = app
  await keys.tabTo(page.getByLabel('Passphrase', { exact: true }))
  await keys.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expectPage(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 20_000 })
  await keys.tabTo(button(/^Start session/))
  await keys.press('Enter')
  await expectPage(page.getByRole('grid')).toBeVisible()
  const use = button('Use this topic')
  if ((await use.count()) > 0) {
    await keys.tabTo(use)
    await keys.press('Enter')
  }
  await expectPage(button('Next segment')).toBeVisible()
})

test('Attendance of twelve', async () => {
  const { page } = app
  const before = keys.count()
  await keys.tabTo(page.getByRole('grid').getByRole('button', { name: /^Present, / }), 'back')
  const reached = keys.count() - before
  for (const key of ['1', '1', '1', '2', '1', '1', '4', '1', '1', '5', '1', '1']) await keys.press(key)
  await expectPage(page.getByRole('grid').locator('button[aria-pressed="true"]')).toHaveCount(12)
  await expectPage(page.getByText('12 expected · 10 here')).toBeVisible()
  console.log(`attendance of 12 by keyboard: 12 keys, and ${reached} to get to the roster`)
  expect(keys.count() - before - reached).toBe(12)
})

test('A walk-in, found by name, as guest, and present', async () => {
  const { page } = app
  await keys.tabTo(button('Walk-in'), 'back')
  await keys.press('Enter')
  await keys.tabTo(page.getByLabel('Find a client by name or record number'))
  await keys.type('Walker')
  await keys.tabTo(button('As guest: Zoe Walker'))
  await keys.press('Enter')
  await expectPage(page.getByRole('dialog')).toBeHidden()
  await keys.tabTo(page.getByRole('grid').locator('button[tabindex="0"]'))
  await expectPage(page.getByRole('grid').getByText('Zoe Walker')).toBeVisible()
  await keys.press('z')
  await keys.press('1')
  await expectPage(page.getByText('13 expected · 11 here')).toBeVisible()
})

test('The group note and two notes', async () => {
  const { page } = app
  await keys.tabTo(page.getByRole('tab', { name: 'Guide' }))
  for (const _ of ['Check-in', 'Notes']) await keys.press('ArrowRight')
  await keys.tabTo(page.getByLabel(/^Group note/))
  await keys.type('Sorted signs of a hard week.')
  for (const name of [CLIENTS[0], 'Zoe Walker']) {
    await keys.tabTo(button(new RegExp(`${name}.* empty`)), 'back')
    await keys.press('Enter')
    await keys.tabTo(noteField(page, name))
    await keys.type(`Spoke about the week.`)
  }
  await expectPage(page.getByText('All saved')).toBeVisible()
})

test('The finish, and one correction with its reason', async () => {
  const { page } = app
  await keys.tabTo(button('Finish').and(page.getByText('Finish', { exact: true })), 'back')
  await keys.press('Enter')
  await keys.tabTo(button('Finish session'))
  await keys.press('Enter')
  await expectPage(page.getByText('Finished', { exact: true })).toBeVisible()
  await keys.tabTo(page.getByRole('grid').locator('button[tabindex="0"]'))
  await keys.press('o') // Owen Gallo
  await keys.press('Enter')
  await expectPage(page.getByRole('dialog')).toBeVisible()
  await keys.tabTo(page.getByRole('dialog').getByRole('radio', { checked: true }))
  await keys.press('ArrowRight')
  await keys.tabTo(page.getByRole('dialog').getByLabel(/^Reason/))
  await keys.type('Called in the afternoon.')
  await keys.tabTo(button('Save correction'))
  await keys.press('Enter')
  await expectPage(page.getByRole('dialog')).toBeHidden()
  await expectPage(page.getByRole('grid').getByText('Corrected').first()).toBeVisible()
})

test('The lock, and no key of the evening left the focus nowhere, without a ring or out of sight', async () => {
  await keys.press('Control+l')
  await expectPage(button('Unlock')).toBeVisible({ timeout: 20_000 })
  console.log(`the whole evening by keyboard: ${keys.count()} keys beside the letters`)
  expect(keys.lost).toEqual([])
  expect(app.faults).toEqual([])
})
