import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { goTo, unlock } from './first-run.ts'
import { keyboardOf, type Keyboard } from './keyboard.ts'
import { fillSmallClinic, newDataFolder } from './small-clinic.ts'

const data = newDataFolder()
const TOPIC = 'Post-acute withdrawal: what it is and what it is not'
let app: RunningApp
let keyboard: Keyboard
let deliveryId = ''

beforeAll(async () => {
  const sessionId = await fillSmallClinic(data.userData, 'running', async ({ given, groupId, today }) => {
    const started = await given('sessions.start', { groupId, heldOn: today, scheduleId: null })
    const delivery = await given('sessions.deliver', { ...started, topicId: 'paws/what-it-is' })
    deliveryId = delivery.deliveryId
  })
  expect(sessionId).not.toBeNull()
  app = await startApp({ userData: data.userData })
  app.page.setDefaultTimeout(8_000)
  await unlock(app.page)
  keyboard = keyboardOf(app.page)
})
afterAll(async () => {
  await app.kill()
  data.remove()
})

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Find a topic, or words in one' })
const found = (page: Page) => page.getByRole('list', { name: 'Topics found' })

test('[CU80] words in a topic’s text find it by keyboard alone, and the page opens where they stand', async () => {
  const { page } = app
  await goTo(page, 'Curriculum')
  await keyboard.tabTo(search(page))
  await keyboard.type('wobbly hill')
  const passage = found(page)
    .getByRole('link', { name: /^Guide, The long uneven line/ })
    .first()
  await expectPage(passage.locator('mark').first()).toHaveText('hill')
  await keyboard.tabTo(passage)
  await keyboard.press('Enter')
  await expectPage(heading(page, TOPIC)).toBeVisible()
  await expectPage(page.getByRole('heading', { level: 3, name: 'The long uneven line' })).toBeFocused()
})

test('coming back from a topic finds the search as it was left, and it is undone in one press', async () => {
  const { page } = app
  await keyboard.tabTo(page.getByRole('main').getByRole('link', { name: 'Curriculum' }), 'back')
  await keyboard.press('Enter')
  await expectPage(search(page)).toHaveValue('wobbly hill')
  await expectPage(found(page).getByRole('listitem').first()).toBeVisible()
  await keyboard.tabTo(page.getByRole('button', { name: 'Show all topics' }))
  await keyboard.press('Enter')
  await expectPage(search(page)).toHaveValue('')
  await expectPage(page.getByRole('heading', { level: 2, name: 'Stages of Change' })).toBeVisible()
})

test('[CU81] a star makes a topic a favourite, and the library shows the favourites alone', async () => {
  const { page } = app
  const star = page.getByRole('button', { name: `Favourite: ${TOPIC}` })
  await keyboard.tabTo(star)
  await keyboard.press('Space')
  await expectPage(star).toHaveAttribute('aria-pressed', 'true')
  await keyboard.tabTo(page.getByRole('switch', { name: 'Only my favourites' }), 'back')
  await keyboard.press('Space')
  await expectPage(page.getByText('1 topic found')).toBeVisible()
  await expectPage(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'Post-Acute Withdrawal Syndrome',
  ])
  await keyboard.press('Space')
})

test('[CU82] the clinic’s note saves itself, says who wrote it, and is no part of what prints', async () => {
  const { page } = app
  await keyboard.tabTo(page.getByRole('link', { name: TOPIC }))
  await keyboard.press('Enter')
  await expectPage(heading(page, TOPIC)).toBeFocused()
  const note = page.getByRole('textbox', { name: 'Clinic’s note' })
  await keyboard.tabTo(note)
  await keyboard.type('The big chart hangs in Room 3.')
  await expectPage(page.getByText(/^Last changed by Jordan Reyes/)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expectPage(note).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await goTo(page, 'Curriculum')
  await page.getByRole('link', { name: TOPIC }).click()
  await expectPage(note).toHaveValue('The big chart hangs in Room 3.')
})

test('[CU83] the page tells in which group the topic was given, when and by whom', async () => {
  const { page } = app
  const given = page.getByRole('region', { name: 'Given here' })
  await expectPage(given.getByRole('link', { name: 'Evening Early Recovery' })).toBeVisible()
  await expectPage(given.getByText(/by Jordan Reyes · once$/)).toBeVisible()
})

test('the length chosen rescales the plan and the guide', async () => {
  const { page } = app
  const total = page.getByRole('row', { name: /^Total/ }).getByRole('cell')
  await expectPage(total).toHaveText('90')
  await page.getByRole('radio', { name: '90' }).focus()
  await keyboard.press('ArrowLeft')
  await keyboard.press('ArrowLeft')
  await expectPage(total).toHaveText('50')
})

test('a citation leads to its work in the bibliography, and the work back to the topics that cite it', async () => {
  const { page } = app
  const mark = page.locator('[data-source-mark]').first()
  await mark.focus()
  await keyboard.press('Enter')
  await keyboard.tabTo(page.getByRole('link', { name: 'In the bibliography' }))
  await keyboard.press('Enter')
  await expectPage(heading(page, 'Bibliography')).toBeVisible()
  await expectPage(page.locator('li[id^="source-"]:focus')).toBeVisible()
  const id = (await page.locator('li:focus').getAttribute('id')) ?? ''
  const work = page.locator(`#${id}`)
  await expectPage(work.getByRole('heading', { name: 'What we take from it' })).toBeVisible()
  await keyboard.tabTo(work.getByRole('link').first())
  await keyboard.press('Enter')
  await expectPage(page.getByRole('heading', { level: 2, name: 'Sources' })).toBeVisible()
  await expectPage(page.locator('#topic-sources')).toBeFocused()
})

test('a keyword finds the topics that have it', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Find topics with “withdrawal”' }).press('Enter')
  await expectPage(search(page)).toHaveValue('withdrawal')
  await expectPage(found(page).getByRole('link', { name: TOPIC })).toBeVisible()
})

test('[CU84] a topic opened from a delivery says which day and version it is, and leads to the current text', async () => {
  const { page } = app
  await page.evaluate(id => (location.hash = `#/curriculum/paws/what-it-is?delivered=${id}`), deliveryId)
  await expectPage(page.getByText(/^As delivered on .*: version \d+\.\d+\.\d+$/)).toBeVisible()
  await expectPage(page.getByText('This is still the current text.')).toBeVisible()
  // What the clinic knows of the topic belongs to the topic as it is now.
  await expectPage(page.getByRole('region', { name: 'Clinic’s note' })).toHaveCount(0)
  await keyboard.tabTo(page.getByRole('link', { name: 'Read the current version' }))
  await keyboard.press('Enter')
  await expectPage(page.getByRole('region', { name: 'Clinic’s note' })).toBeVisible()
  await expectPage(page.getByText(/^As delivered on/)).toHaveCount(0)
})

test('[CU87] the whole topic follows its first frame, in its order, and one comes back to where one was', async () => {
  const { page } = app
  await goTo(page, 'Curriculum')
  await page.getByRole('link', { name: TOPIC }).click()
  await expectPage(page.locator('#topic-notePhrases li').first()).toBeAttached()
  const sections = await page.locator('section[id^="topic-"]').evaluateAll(all => all.map(one => one.id))
  expect(sections.slice(0, 5)).toEqual(['topic-aim', 'topic-need', 'topic-plan', 'topic-guide', 'topic-rolePlay'])
  const empty = page.locator('section[id^="topic-"]:not(:has(h2 + *))')
  await expectPage(empty).toHaveCount(0)
  const scrolled = () => page.locator('#main').evaluate(main => Math.round(main.scrollTop))
  await page.locator('#main').evaluate(main => main.scrollTo({ top: 5_000 }))
  await expect.poll(scrolled).toBe(5_000)
  await goTo(page, 'Groups')
  await page.evaluate(() => history.back())
  await expectPage(heading(page, TOPIC)).toBeVisible()
  await expect.poll(scrolled).toBe(5_000)
})

test('[SH9] [RM9] a topic opened from a delivery is printed and shown as it was delivered, and the log tells of the sheet', async () => {
  const { page } = app
  await page.evaluate(id => (location.hash = `#/curriculum/paws/what-it-is?delivered=${id}`), deliveryId)
  await expectPage(page.getByText(/^As delivered on /)).toBeVisible()
  await page.getByRole('button', { name: 'Print…' }).click()
  const file = join(data.userData, '..', `${basename(data.userData)}.pdf`)
  app.answerDialog({ path: file })
  await page.getByRole('dialog').getByRole('button', { name: 'Save as PDF' }).click()
  await expectPage(page.getByRole('dialog').getByText(/^Saved as /)).toBeVisible({ timeout: 30_000 })
  rmSync(file)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Room’s screen' }).click()
  await page.getByRole('button', { name: 'Show in the room' }).click()
  await expectPage(page.getByText(`In the room now: ${TOPIC}`)).toBeVisible()
  await page.getByRole('button', { name: 'Close the room’s screen' }).click()
  await page.keyboard.press('Escape')
  await page.evaluate(() => (location.hash = '#/audit'))
  await expectPage(page.getByRole('row', { name: /Saved a handout as a PDF/ }).first()).toBeVisible()
})

test('the focus was never lost, and nothing was told to the console', () => {
  expect({ lost: keyboard.lost, faults: app.faults }).toEqual({ lost: [], faults: [] })
})
