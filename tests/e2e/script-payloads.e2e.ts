import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { unlock } from './first-run.ts'
import {
  cycleSettings,
  fillPayloadClinic,
  fitting,
  NOTED_TOPICS,
  packed,
  TOPIC_NOTES,
  type PayloadClinic,
} from './payload-clinic.ts'
import { PAYLOADS } from './payloads.ts'
import { fillSmallClinic, newDataFolder } from './small-clinic.ts'

// Every payload into every field that somebody types into, by the calls the screens make; then every screen, and what ran: nothing.
// Silence of the console is part of it: the page's policy is the second wall, and here it was never touched.

const { userData, remove } = newDataFolder()
const dialogs: string[] = []
const beyond: string[] = []
let app: RunningApp
let clinic: PayloadClinic

beforeAll(async () => {
  await fillSmallClinic(userData, 'none')
  app = await startApp({ userData })
  const { page } = app
  page.setDefaultTimeout(10_000)
  page.on('dialog', dialog => void (dialogs.push(dialog.message()), dialog.dismiss()))
  for (const context of app.browser.contexts())
    context.on('request', request => {
      if (!/^(app:\/\/bundle|http:\/\/bundle\.app\.localhost)\//.test(request.url())) beyond.push(request.url())
    })
  await unlock(page)
  await show(page, '#/curriculum')
  clinic = await fillPayloadClinic(page)
}, 180_000)
afterAll(async () => {
  await app.kill()
  remove()
})

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate(address => (location.hash = address), hash)
  await expectPage(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
}

/** All that stands in the page: its text, what its fields hold, what it says on pointing. */
const shownText = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    const titles = [...document.querySelectorAll<HTMLElement>('[title], [aria-label]')]
    const told = titles.flatMap(one => [one.title, one.ariaLabel ?? ''])
    return [document.body.textContent, ...fields.map(field => field.value), ...told].join('\n')
  })

/** Waits until each of these stands in the page, letter for letter. */
const expectLiteral = (page: Page, texts: readonly string[]) =>
  expectPage
    .poll(async () => {
      const shown = await shownText(page)
      return texts.filter(text => !shown.includes(text))
    })
    .toEqual([])

afterEach(async () => {
  const { page } = app
  const found = await page.evaluate(() => ({
    ran: '__ran' in window,
    polluted: 'ran' in Object.prototype,
    title: document.title,
    strange: [
      ...document.querySelectorAll('iframe, object, embed, base, marquee, img[src="x"], body script, main style'),
    ].map(one => `${one.localName} in ${one.parentElement?.localName}`),
  }))
  expect({ ...found, dialogs, beyond, faults: app.faults, pages: app.pages().length }).toEqual({
    ran: false,
    polluted: false,
    title: 'Circlebook',
    strange: [],
    dialogs: [],
    beyond: [],
    faults: [],
    pages: 1,
  })
})

const displayed = (index: number) =>
  `${index % 2 === 0 ? PAYLOADS[index] : PAYLOADS[(index + 11) % PAYLOADS.length]} ${PAYLOADS[(index + 7) % PAYLOADS.length]}`
const NAMES = PAYLOADS.map((_, index) => displayed(index))
const LINES = PAYLOADS.flatMap(text => text.split('\n'))

test(`There are ${PAYLOADS.length} payloads, all different`, () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length)
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(150)
  expect(fitting(40).length).toBeGreaterThanOrEqual(90)
})

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** A screen, how it is come to, and what it must hold letter for letter. */
const SCREENS: readonly (readonly [string, (page: Page) => Promise<unknown>, readonly string[]])[] = [
  ['Today', page => show(page, '#/today'), PAYLOADS.slice(0, 2)],
  ['Groups', page => show(page, '#/groups'), PAYLOADS],
  [
    'a group with its roster, days off and last sessions',
    page => show(page, `#/groups/${clinic.groupIds[0]}`),
    [...NAMES.slice(0, 90), ...PAYLOADS],
  ],
  ['the form of a group', page => show(page, `#/groups/${clinic.groupIds[4]}/edit`), packed(120).slice(4, 5)],
  ['Clients', page => show(page, '#/clients'), NAMES.slice(0, 1)],
  [
    'a client with the notes for staff',
    page => show(page, `#/clients/${clinic.clientIds[20]}`),
    [displayed(20), ...LINES],
  ],
  ['the form of a client', page => show(page, `#/clients/${clinic.clientIds[20]}/edit`), LINES],
  ['the running session', page => show(page, `#/sessions/${clinic.running}`), NAMES.slice(0, 90)],
  ['its check-in round', page => tab(page, 'Check-in'), NAMES.slice(0, 90)],
  ['its notes, with what was jotted', page => tab(page, 'Notes'), [...LINES, ...NAMES.slice(0, 90), ...packed(500)]],
  ['tonight’s notes', page => show(page, `#/sessions/${clinic.running}/notes`), LINES],
  [
    'the question before its finish',
    async page => (await show(page, `#/sessions/${clinic.running}`), await button(page, 'Finish')),
    [],
  ],
  [
    'a walk-in',
    async page => (
      await page.keyboard.press('Escape'),
      await button(page, 'Walk-in'),
      await page.getByLabel('Find a client by name or record number').fill('script')
    ),
    ['<script'],
  ],
  [
    'the finished session',
    async page => (
      await page.keyboard.press('Escape'),
      await show(page, '#/today'),
      await show(page, `#/sessions/${clinic.finished}`)
    ),
    NAMES.slice(90),
  ],
  [
    'its round as it was taken',
    async page => (await tab(page, 'Check-in'), await page.getByText('<script').first().waitFor()),
    packed(300),
  ],
  ['a correction with all that came before', page => button(page, /^Correct/), PAYLOADS.slice(0, 1)],
  [
    'Settings',
    async page => (await page.keyboard.press('Escape'), await show(page, '#/settings'), await cycleSettings(page)),
    packed(80).slice(-1),
  ],
  ['People', page => show(page, '#/people'), PAYLOADS],
  ['the audit log', page => show(page, '#/audit'), []],
  ['the safety panel', page => page.keyboard.press('F1'), packed(80).slice(-1)],
  ['Curriculum', async page => (await page.keyboard.press('Escape'), await show(page, '#/curriculum')), []],
  ...TOPIC_NOTES.map(
    (text, index) =>
      [
        `the clinic’s note on a topic, part ${index + 1}`,
        (page: Page) => show(page, `#/curriculum/${NOTED_TOPICS[index]}`),
        [text],
      ] as const,
  ),
]

test.each(SCREENS)('Nothing runs, and all is shown as it was typed: %s', async (_screen, open, texts) => {
  const { page } = app
  await open(page)
  await expectLiteral(page, texts)
  await page.emulateMedia({ media: 'print' })
  await page.emulateMedia({ media: null })
})

test('Nothing runs on a client’s page, whose head shows the name as it was typed: every third of them', async () => {
  const { page } = app
  await page.keyboard.press('Escape')
  const head = page.getByRole('heading', { level: 1 })
  for (const [index, id] of clinic.clientIds.entries()) {
    if (index % 3 !== 0) continue
    await page.evaluate(address => (location.hash = address), `#/clients/${id}`)
    await expectPage.poll(() => head.textContent(), { intervals: [10, 20, 40] }).toContain(displayed(index))
  }
})

test('Nothing runs in Find, typed as a search and shown among what is found', async () => {
  const { page } = app
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox')
  for (const text of PAYLOADS) await box.fill(text)
  for (const text of ['onerror', 'constructor', 'javascript', 'script']) {
    await box.fill(text)
    await expectPage(page.getByRole('option').first()).toBeVisible()
    await expectLiteral(page, [text])
  }
  await page.keyboard.press('Escape')
})

test('Nothing runs in an import’s preview: columns, cells and the name of the file', async () => {
  const { page } = app
  await show(page, '#/clients/import')
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = PAYLOADS.map((text, index) => [text, `Row${index}`, text, text].map(cell).join(','))
  const csv = ['Last,First,Notes,"<img src=x onerror=window.__ran=1>"', ...rows].join('\n')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '<img src=x onerror=window.__ran=1>.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expectLiteral(page, ['<img src=x onerror=window.__ran=1>.csv', '<img src=x onerror=window.__ran=1>'])
  await expectPage(page.getByText('Rows 1 to 100')).toBeVisible()
  // A name that says nothing, such as “null”, is a row without a name; all others stand as they are.
  const literal = async (texts: readonly string[]) => {
    const shown = await shownText(page)
    return texts.filter(text => shown.includes(text)).length
  }
  await expectPage.poll(() => literal(PAYLOADS.slice(0, 100))).toBeGreaterThanOrEqual(90)
  await button(page, 'Next 100')
  await expectPage.poll(() => literal(PAYLOADS.slice(100))).toBeGreaterThanOrEqual(PAYLOADS.length - 120)
})

test('Nothing runs in print: the finished session and a client as PDF', async () => {
  const { page } = app
  for (const address of [`#/sessions/${clinic.finished}`, `#/clients/${clinic.clientIds[3]}`]) {
    await show(page, address)
    expect((await page.pdf()).length).toBeGreaterThan(10_000)
  }
})

test('Nothing runs at the lock, and nothing of it is left there', async () => {
  const { page } = app
  await page.keyboard.press('Control+l')
  await expectPage(page.getByRole('button', { name: 'Unlock' })).toBeVisible({ timeout: 20_000 })
  const shown = await shownText(page)
  expect(PAYLOADS.filter(text => text.length > 12 && shown.includes(text))).toEqual([])
})
