import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClientId } from '#shared/clients/client.ts'
import { addDays } from '#shared/sessions/clock.ts'
import { readPdf, type Pdf } from '#tests/sheets/read-pdf.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { callFrom } from './bridge.ts'
import { unlock } from './first-run.ts'
import { keyboardOf } from './keyboard.ts'
import { lookAt } from './look.ts'
import { CLIENTS, fillSmallClinic, newDataFolder, type OpenClinic } from './small-clinic.ts'

const { userData, remove } = newDataFolder()
const prints = newDataFolder()
const folder = process.env['CIRCLEBOOK_PICTURES'] ?? prints.userData
const printFolder = join(folder, 'prints')
let app: RunningApp
let groupId: OpenClinic['groupId']
let today = ''

/** Flags with names in their words, which must not reach a print without names. */
async function setFlags({ given, groupId: id, today: date }: OpenClinic): Promise<void> {
  groupId = id
  today = date
  const { clients } = await given('clients.list', { text: '', today, limit: 10 })
  const [ana, dee, marcus] = clients.map(client => client.id)
  const flag = (
    clientId: ClientId | undefined,
    fields: { kind: 'interpreter' | 'keep-apart' | 'risk'; detail: string },
  ) => ({ clientId, otherClientId: null, fromOn: today, untilOn: null, ...fields }) as const
  const calls = [
    flag(ana, { kind: 'interpreter', detail: 'Portuguese, Marta Brooks comes along' }),
    { ...flag(dee, { kind: 'keep-apart', detail: 'A dispute with Ana' }), otherClientId: ana ?? null },
    flag(marcus, { kind: 'risk', detail: 'Call the county line with Marcus if he asks' }),
  ]
  for (const call of calls)
    if (call.clientId !== undefined) await given('clients.addFlag', { ...call, clientId: call.clientId })
}

beforeAll(async () => {
  mkdirSync(printFolder, { recursive: true })
  await fillSmallClinic(userData, 'none', setFlags)
  app = await startApp({ userData, env: { CIRCLEBOOK_PRINTS: printFolder } })
  app.page.setDefaultTimeout(8_000)
  await unlock(app.page)
})
afterAll(async () => {
  await app.kill()
  remove()
  prints.remove()
})

/** What the press on this button puts on paper. */
async function printed(page: Page, name: string): Promise<Pdf> {
  await page.getByRole('button', { name: `Print: ${name}`, exact: true }).click()
  await expectPage(page.getByText('Sent to the printer and kept in the log.')).toBeVisible()
  const file = `${readdirSync(printFolder).length}.pdf`
  return readPdf(readFileSync(join(printFolder, file)))
}
const textOf = (pdf: Pdf) => pdf.pages.map(page => page.text).join(' ')
/** Every word of the clients' names, and of what was typed about them. */
const NAMES = [...new Set([...CLIENTS.flatMap(name => name.split(' ')), 'Marta', 'Portuguese', 'dispute', 'county'])]
const namesIn = (pdf: Pdf) => NAMES.filter(name => textOf(pdf).includes(name))

/** The whole card on one picture, when pictures are asked for. */
async function picture(page: Page): Promise<void> {
  if (process.env['CIRCLEBOOK_PICTURES'] === undefined) return
  await page.setViewportSize({ width: 1280, height: 1700 })
  await page.screenshot({ path: join(folder, 'prep-whole.png'), animations: 'disabled' })
  await page.setViewportSize({ width: 1280, height: 800 })
}

async function openCard(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/today'))
  await page.getByRole('button', { name: 'Prep card of Evening Early Recovery' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Prep card: Evening Early Recovery' })).toBeVisible()
}

test('Today leads to the prep card, which names nobody in its address and shows what to know', async () => {
  const { page } = app
  await openCard(page)
  expect(await page.evaluate(() => location.hash)).toMatch(
    /^#\/prep\/[0-9a-f-]{36}\/\d{4}-\d\d-\d\d\?schedule=(%22)?[0-9a-f-]{36}(%22)?$/,
  )
  await expectPage(page.getByText('Interpreter: Portuguese, Marta Brooks comes along')).toBeVisible()
  await expectPage(page.getByText('Both expected, to be kept apart: Ana Brooks and Dee Carver')).toBeVisible()
  await expectPage(page.getByText('9 of 12 free')).toBeVisible()
  await expectPage(page.getByText(/3 of 3 have not had it/)).toBeVisible()
  expect(await lookAt(page, 'prep')).toEqual([])
})

test('By keyboard alone: who has a topic, another topic is used, and the card prints with every name and its stamp [SE17]', async () => {
  const { page } = app
  const keys = keyboardOf(page)
  const rows = page.getByRole('region', { name: 'Which topic?' }).getByRole('button', { expanded: false })
  await keys.tabTo(rows.nth(1))
  await keys.press('Enter')
  await expectPage(
    page.getByText('never got it: Ana Brooks, Dee Carver, Marcus Ellison').filter({ visible: true }),
  ).toBeVisible()
  await keys.tabTo(page.getByRole('button', { name: /^Use / }))
  await keys.press('Enter')
  await expectPage(page.getByText('Your choice for this session.')).toBeVisible()
  expect(await lookAt(page, 'prep-own')).toEqual([])
  await picture(page)
  const pdf = await printed(page, 'Prep card')
  expect(pdf.pages).toHaveLength(1)
  expect(namesIn(pdf)).toEqual(NAMES)
  expect(textOf(pdf)).toMatch(
    /Internal\. Names of people in treatment\. Printed \w{3} \d+, \d{4}, \d+:\d\d [ap]m by Jordan Reyes\. Shred after use\..*Internal\. Names of people in treatment\./,
  )
  expect(textOf(pdf)).toContain('Page 1 of 1')
  expect(keys.lost).toEqual([])
})

test('[SE16] The prep card without names holds no name and nothing that was typed about a client', async () => {
  // The other topic's own text tells of a Marcus.
  await app.page.getByRole('button', { name: 'Back to the suggestion' }).click()
  await expectPage(app.page.locator('#prep-topic')).toBeFocused()
  const pdf = await printed(app.page, 'Prep card without names')
  expect(namesIn(pdf)).toEqual([])
  expect(textOf(pdf)).toContain('A. B.')
  expect(textOf(pdf)).toContain('Keep apart from no. 1')
  expect(textOf(pdf)).toContain('without names. Printed')
})

test('[SE13] [SE15] The sign-in sheets: first name and initial, numbers alone, slips, and the key to the numbers', async () => {
  const { page } = app
  const initials = await printed(page, 'First name and initial')
  expect(
    ['Ana B.', 'Dee C.', 'Marcus E.', 'Signature', 'Time in', 'Time out'].filter(
      words => !textOf(initials).includes(words),
    ),
  ).toEqual([])
  expect(namesIn(initials)).toEqual(['Ana', 'Dee', 'Marcus'])
  const numbers = await printed(page, 'Numbers only')
  expect(namesIn(numbers)).toEqual([])
  const key = await printed(page, 'Key to the numbers')
  expect(CLIENTS.filter((name, index) => !textOf(key).includes(`${index + 1} ${name}`))).toEqual([])
  const slips = await printed(page, 'One slip each')
  expect(namesIn(slips)).toEqual(['Ana', 'Dee', 'Marcus'])
  for (const pdf of [initials, numbers, key, slips])
    for (const [at, sheet] of pdf.pages.entries()) {
      expect(sheet.text).toContain('Shred after use.')
      expect(sheet.text).toContain(`Page ${at + 1} of ${pdf.pages.length}`)
      expect([sheet.width, sheet.height]).toEqual([612, 792])
    }
})

test('The paper is that of this computer’s preference, and the log names each print [SE17]', async () => {
  const { page } = app
  const preferences = await callFrom(page, 'settings.preferences', undefined)
  await callFrom(page, 'settings.savePreferences', { ...preferences, paper: 'a4' })
  const pdf = await printed(page, 'Numbers only')
  expect(Math.round(pdf.pages[0]?.width ?? 0)).toBe(595)
  await page.evaluate(() => (location.hash = '#/audit'))
  await expectPage(
    page.getByRole('rowheader', { name: 'Printed the key to a sign-in sheet’s numbers' }).first(),
  ).toBeVisible()
  await expectPage(page.getByRole('rowheader', { name: 'Printed a prep card without names' }).first()).toBeVisible()
})

test('A flag is added on the client’s page with the other client, and ended from the other’s', async () => {
  const { page } = app
  const { clients } = await callFrom(page, 'clients.list', { text: '', today, limit: 10 })
  await page.evaluate(id => (location.hash = `#/clients/${id}`), clients[2]?.id)
  await page.getByRole('button', { name: 'Add a flag' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a flag' })
  await dialog.getByRole('button', { name: /What to know/ }).click()
  await page.getByRole('option', { name: 'Keep apart' }).click()
  await dialog.getByRole('searchbox').fill('Bro')
  await dialog.getByRole('button', { name: /Ana Brooks/ }).click()
  await dialog.getByRole('textbox', { name: 'In a few words' }).fill('Cousins')
  expect(await lookAt(page, 'flag-dialog')).toEqual([])
  await dialog.getByRole('button', { name: 'Add flag' }).click()
  await expectPage(page.getByText('Keep apart from Ana Brooks: Cousins')).toBeVisible()
  expect(await lookAt(page, 'client-flags')).toEqual([])
  await page.evaluate(id => (location.hash = `#/clients/${id}`), clients[0]?.id)
  await page.getByRole('button', { name: 'End the flag: Keep apart from Marcus Ellison: Cousins' }).click()
  await page.getByRole('button', { name: 'End flag' }).click()
  await expectPage(page.getByRole('button', { name: /Marcus Ellison: Cousins/ })).toBeHidden()
})

test('A day without a meeting says so, a closed one too, and nothing can be started there', async () => {
  const { page } = app
  const show = (date: string) => page.evaluate(path => (location.hash = path), `#/prep/${groupId}/${date}`)
  await show(addDays(today, 1))
  await expectPage(page.getByText(/^No meeting is scheduled on this day/)).toBeVisible()
  await expectPage(page.getByText('It can be started on its day.')).toBeVisible()
  const closed = addDays(today, 7)
  await callFrom(page, 'groups.close', {
    groupId,
    fromOn: closed,
    untilOn: closed,
    reason: 'Holiday',
    everyGroup: false,
  })
  await show(closed)
  await expectPage(page.getByText('The group does not meet on this day: Holiday')).toBeVisible()
  await expectPage(page.getByRole('button', { name: /^Start/ })).toBeHidden()
  await page.evaluate(() => (location.hash = '#/prep/nobody/2026-01-01'))
  await expectPage(page.getByText('There is no such meeting')).toBeVisible()
})

test('Start with this topic opens the session with it, and the card then opens the session', async () => {
  const { page } = app
  await openCard(page)
  const title = await page.locator('#prep-topic').innerText()
  await page.getByRole('button', { name: 'Start with this topic' }).click()
  await expectPage(page).toHaveURL(/#\/sessions\//)
  await expectPage(page.getByText(title).first()).toBeVisible()
  await page.goBack()
  await expectPage(page.getByText('This session runs now.')).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'Start with this topic' })).toBeHidden()
  await page.getByRole('button', { name: 'Open the session' }).click()
  await expectPage(page).toHaveURL(/#\/sessions\//)
  await expectPage(page.getByText('Interpreter').first()).toBeVisible()
  expect(app.faults).toEqual([])
})
