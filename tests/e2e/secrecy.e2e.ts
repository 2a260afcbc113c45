import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { firstRun, goTo, PASSPHRASE } from './first-run.ts'
import { noteField } from './small-clinic.ts'

// Words that stand nowhere else: one for each field somebody types into.
const WORDS = {
  clinic: 'Quillvane Harbour Clinic',
  address: 'Ninth Quillvane Street',
  group: 'Quillvane Evening Circle',
  place: 'Quillvane Annex',
  first: 'Zephyrine',
  last: 'Quillworth',
  preferred: 'Zephquill',
  pronouns: 'quill/quills',
  record: 'QLV-77183',
  level: 'Quillvane level of care',
  forStaff: 'Quillvane allergy to lilies',
  walkIn: 'Thessalquill',
  groupNote: 'Quillvane waves come and go',
  clientNote: 'Quillvane weekly chart of evenings',
  checkInLine: 'Quillvane line of the round',
  jot: 'Quillvane private jot',
  unkeptJot: 'Quillvane jot half typed',
  search: 'quillsearch',
  dayOff: 'Quillvane holiday',
  topicNote: 'Quillvane chart hangs in the annex',
} as const

// The app's temporary files, Chromium's profile among them, go where this test can see all of them.
const root = mkdtempSync(join(tmpdir(), 'circlebook-secrecy-'))
const [userData = '', temporary = ''] = ['data', 'tmp'].map(name => join(root, name))
for (const folder of [userData, temporary]) mkdirSync(folder)
let app: RunningApp
let words: string[]
const requests: string[] = []

beforeAll(async () => {
  app = await startApp({ userData, env: { TMPDIR: temporary } })
  for (const context of app.browser.contexts()) context.on('request', request => requests.push(request.url()))
  app.page.setDefaultTimeout(6_000)
  const code = await firstRun(app.page)
  words = [...Object.values(WORDS), PASSPHRASE, 'Riverside Recovery Clinic', code, code.replaceAll('-', '')]
  await typeEverywhere(app.page)
})
afterAll(async () => {
  await app.kill()
  rmSync(root, { recursive: true, force: true })
})

async function typeEverywhere(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('textbox', { name: /^Name/ }).first().fill(WORDS.clinic)
  await page.getByLabel('Address').fill(WORDS.address)
  await page.getByRole('button', { name: 'Save clinic details' }).click()
  await expectPage(page.getByText('Saved.')).toBeVisible()
  await addGroup(page)
  await addClient(page)
  await takeSession(page)
  await noteOnTopic(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(WORDS.search)
  await page.keyboard.press('Escape')
}

async function addGroup(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/groups/new'))
  await expectPage(page.getByRole('heading', { level: 1, name: 'Add a group' })).toBeVisible()
  await page.getByLabel(/^Name/).fill(WORDS.group)
  await page.getByLabel('Place', { exact: true }).fill(WORDS.place)
  await page.getByRole('button', { name: 'Add group' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: WORDS.group })).toBeVisible()
  await page.getByRole('button', { name: 'Add days off' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill(WORDS.dayOff)
  await page.getByRole('dialog').getByRole('button', { name: 'Add days off' }).click()
  await expectPage(page.getByRole('dialog')).toBeHidden()
}

async function noteOnTopic(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/curriculum/paws/what-it-is'))
  await page.getByRole('textbox', { name: 'Clinic’s note' }).fill(WORDS.topicNote)
  await expectPage(page.getByText(/^Last changed by/)).toBeVisible()
}

async function addClient(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/clients/new'))
  await page.getByLabel('Legal first name').fill(WORDS.first)
  await page.getByLabel('Legal last name').fill(WORDS.last)
  await page.getByLabel('Preferred name').fill(WORDS.preferred)
  await page.getByLabel('Pronouns').fill(WORDS.pronouns)
  await page.getByLabel('Record number').fill(WORDS.record)
  await page.getByRole('combobox', { name: 'Level of care' }).fill(WORDS.level)
  await page.keyboard.press('Tab')
  await page.getByLabel('Notes for staff').fill(WORDS.forStaff)
  await page.getByRole('button', { name: 'Add client' }).click()
  await expectPage(page.getByRole('heading', { level: 1 })).toContainText(WORDS.preferred)
}

/** An unscheduled session with the client and a walk-in, a line of the round, a jot kept and one given up, and both kinds of note. */
async function takeSession(page: Page): Promise<void> {
  await goTo(page, 'Today')
  await page.getByRole('button', { name: /Start another group|If a group meets anyway/ }).click()
  await page.getByRole('dialog').getByText(WORDS.group).first().click()
  const walkIn = page.getByRole('button', { name: 'Walk-in' }).first()
  await walkIn.click()
  await page.getByLabel('Find a client by name or record number').fill(WORDS.last)
  await page.getByRole('button', { name: /^As guest: / }).click()
  await expectPage(page.getByRole('dialog')).toBeHidden()
  await walkIn.click()
  await page.getByRole('button', { name: 'New client' }).click()
  await page.getByLabel('Legal first name').fill(WORDS.walkIn)
  await page.getByLabel('Legal last name').fill(WORDS.last)
  await page.getByRole('button', { name: 'Add as guest' }).click()
  await expectPage(page.getByText(WORDS.walkIn).first()).toBeVisible()
  await page
    .getByRole('grid')
    .getByRole('button', { name: /Present/ })
    .first()
    .focus()
  for (const key of ['1', '1']) await page.keyboard.press(key)
  await page.getByRole('tab', { name: 'Check-in' }).click()
  await page.getByLabel(/^One line on /).fill(WORDS.checkInLine)
  for (const [text, key] of [
    [WORDS.jot, 'Enter'],
    [WORDS.unkeptJot, 'Escape'],
  ] as const) {
    await page.keyboard.press('Control+j')
    await page.getByLabel('One line, for you alone').fill(text)
    await page.keyboard.press(key)
    await expectPage(page.getByRole('dialog')).toBeHidden()
  }
  await page.getByRole('tab', { name: 'Notes' }).click()
  await expectPage(page.getByText(WORDS.jot).first()).toBeVisible()
  await page.getByLabel(/^Group note/).fill(WORDS.groupNote)
  await page.getByRole('button', { name: new RegExp(`${WORDS.walkIn}.* empty`) }).click()
  await noteField(page, /^Note for /).fill(WORDS.clientNote)
  await expectPage(page.getByText('All saved')).toBeVisible()
}

/** Every file below a folder, links and sockets left out. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}

/** Where any of the words stands, in UTF-8 or UTF-16 of either order, whatever the case, as `file: word`. */
function scan(folder: string, searched: readonly string[]): string[] {
  const forms = searched.flatMap(word => {
    const little = Buffer.from(word.toLowerCase(), 'utf16le')
    const big = Buffer.from(little).swap16()
    return [Buffer.from(word.toLowerCase()), little, big].map(bytes => ({ word, text: bytes.toString('latin1') }))
  })
  return filesBelow(folder).flatMap(file => {
    // Chromium takes its own temporary files away while this reads.
    const bytes = statSync(file, { throwIfNoEntry: false }) === undefined ? Buffer.alloc(0) : readFileSync(file)
    const text = bytes.toString('latin1').toLowerCase()
    const found = forms.filter(form => text.includes(form.text)).map(form => `${basename(file)}: ${form.word}`)
    return [...new Set(found)] // one order of UTF-16 reads as the other, a byte further on
  })
}

test('No typed word stands in any file while the vault is open, nor the passphrase, nor the recovery code', () => {
  const names = filesBelow(root).map(file => basename(file))
  expect(names).toEqual(expect.arrayContaining(['vault.db', 'vault.hdr']))
  expect(scan(root, words)).toEqual([])
})

test('The scan finds a word that is there, in each spelling', () => {
  const folder = mkdtempSync(join(tmpdir(), 'circlebook-scan-'))
  writeFileSync(join(folder, 'a'), `x${WORDS.groupNote.toUpperCase()}`)
  writeFileSync(join(folder, 'b'), Buffer.from(`é${WORDS.last}`, 'utf16le'))
  writeFileSync(join(folder, 'c'), Buffer.from(`${WORDS.first}é`, 'utf16le').swap16())
  const found = scan(folder, words)
  rmSync(folder, { recursive: true })
  expect(found.toSorted()).toEqual([`a: ${WORDS.groupNote}`, `b: ${WORDS.last}`, `c: ${WORDS.first}`])
})

test('A staff member’s name stands in the header for the chooser, and in no other file', () => {
  expect(scan(root, ['Jordan Reyes'])).toEqual(['vault.hdr: Jordan Reyes'])
})

test('The page keeps nothing in storage, and asks for nothing but the app’s own files', async () => {
  const stored = await app.page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in window ? (await caches.keys()).length : 0,
    cookies: document.cookie,
  }))
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookies: '' })
  expect(requests.length).toBeGreaterThan(5)
  // In the stand-in the app's own scheme is a host of that name, answered inside the browser.
  expect(requests.filter(url => !/^(app:\/\/|http:\/\/[^/]+\.app\.localhost(:\d+)?\/|data:|blob:)/.test(url))).toEqual(
    [],
  )
})

test('After the lock no word is in the page, its title or its address, and the window is called Circlebook', async () => {
  const { page } = app
  await expectPage(page).toHaveTitle('Circlebook')
  await page.keyboard.press('Control+l')
  await expectPage(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  await expectPage(page).toHaveTitle('Circlebook')
  const shown = await page.evaluate(() => `${location.href} ${new XMLSerializer().serializeToString(document)}`)
  expect(words.filter(word => shown.includes(word))).toEqual([])
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(50)
  expect(app.faults).toEqual([])
})

test('Locked, and after the app has ended, no file holds a typed word, and preferences.json holds preferences only', async () => {
  expect(scan(root, words)).toEqual([])
  await app.quit()
  expect(scan(root, words)).toEqual([])
  const file = join(userData, 'preferences.json')
  const keys =
    statSync(file, { throwIfNoEntry: false }) === undefined ? [] : Object.keys(JSON.parse(readFileSync(file, 'utf8')))
  expect(
    keys.filter(
      key => !['theme', 'textSize', 'idleMinutes', 'localNumbers', 'allowsScreenCapture', 'paper'].includes(key),
    ),
  ).toEqual([])
  expect(app.output()).toBe('')
})
