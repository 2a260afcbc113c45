import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClientId } from '#shared/clients/client.ts'
import type { NoteId } from '#shared/notes/note.ts'
import { REDISCLOSURE_NOTICE } from '#shared/exchange/disclosure.ts'
import { readPdf, type Pdf } from '#tests/sheets/read-pdf.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { PASSPHRASE, unlock } from './first-run.ts'
import { keyboardOf } from './keyboard.ts'
import { lookAt } from './look.ts'
import { fillSmallClinic, newDataFolder, type OpenClinic } from './small-clinic.ts'

const { userData, remove } = newDataFolder()
const out = newDataFolder()
const folder = process.env['CIRCLEBOOK_PICTURES'] ?? out.userData
const printFolder = join(folder, 'out-prints')
let app: RunningApp
let ana: ClientId
let noteOfAna: NoteId
let sessionId = ''

/** A finished evening: the notes of Ana and Marcus are signed, Dee's is a draft; a counseling note that must never go. */
async function anEvening({ given, groupId, today }: OpenClinic): Promise<void> {
  const { clients } = await given('clients.list', { text: '', today, limit: 10 })
  const ids = clients.map(client => client.id)
  const started = await given('sessions.start', { groupId, heldOn: today, scheduleId: null })
  sessionId = started.sessionId
  await given('attendance.recordMany', { sessionId: started.sessionId, clientIds: ids, mark: 'present' })
  await given('sessions.finish', { sessionId: started.sessionId })
  for (const [index, clientId] of ids.entries())
    for (const part of ['intervention', 'response', 'plan'] as const) {
      const text = index === 1 ? `DRAFT-CANARY ${part}` : `Worked on the weekly chart (${part}).`
      await given('notes.saveIndividualNote', { sessionId: started.sessionId, clientId, part, text })
    }
  const { individual } = await given('notes.ofSession', { sessionId: started.sessionId })
  const shown = []
  for (const { noteId } of individual.filter((_, index) => index !== 1))
    shown.push({ noteId, hash: (await given('notes.preview', { noteId })).hash })
  await given('vault.confirmPassphrase', { secret: PASSPHRASE })
  await given('notes.sign', { notes: shown })
  const [first] = individual
  if (first === undefined) throw new Error('notes')
  ana = first.clientId
  noteOfAna = first.noteId
  for (const duties of await given('notes.duties', undefined))
    await given('notes.saveDuties', { ...duties, keepsCounselingNotes: true })
  const { counselingNoteId } = await given('counseling.begin', { clientId: ana, writtenOn: today })
  await given('counseling.save', { clientId: ana, counselingNoteId, text: 'COUNSELING-CANARY' })
}

beforeAll(async () => {
  mkdirSync(printFolder, { recursive: true })
  await fillSmallClinic(userData, 'none', anEvening)
  app = await startApp({ userData, env: { CIRCLEBOOK_PRINTS: printFolder } })
  app.page.setDefaultTimeout(10_000)
  await unlock(app.page)
})
afterAll(async () => {
  await app.kill()
  remove()
  out.remove()
})

const show = (page: Page, path: string) => page.evaluate(hash => (location.hash = hash), `#${path}`)
const textOf = (pdf: Pdf) => pdf.pages.map(page => page.text).join(' ')
const printed = async (number: number) => readPdf(readFileSync(join(printFolder, `${number}.pdf`)))

/** Types a date into a field by its parts. */
async function typeDate(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().click()
  await page.keyboard.type(digits)
}

async function fillReasons(page: Page, form: string, basis: string | null = null): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Recipient' }).fill('Dr. Poe, primary care')
  await dialog.getByRole('textbox', { name: 'Purpose' }).fill('Treatment')
  if (basis === null) {
    await typeDate(page, 'Consent signed on', '10062026')
    await dialog.getByRole('textbox', { name: 'What the consent lets go, to whom' }).fill('Attendance, to Dr. Poe')
  } else {
    await dialog.getByRole('button', { name: /Basis/ }).click()
    await page.getByRole('option', { name: basis }).click()
  }
  await dialog.getByText(form, { exact: true }).click()
}

test('[EX80] A signed note prints with one press, stamped internal at head and foot, and the log names it', async () => {
  const { page } = app
  await show(page, `/notes/${noteOfAna}`)
  await page.getByRole('button', { name: 'Print for internal use' }).click()
  await expectPage(page.getByText('Sent to the printer and kept in the log.')).toBeVisible()
  const pdf = await printed(1)
  expect(textOf(pdf)).toMatch(/Internal, not for release\..*Ana Brooks.*Worked on the weekly chart/)
  expect(textOf(pdf).match(/Internal, not for release/g)?.length).toBe(1 + pdf.pages.length)
  expect(await lookAt(page, 'out-note')).toEqual([])
  await show(page, `/sessions/${sessionId}?tab=notes`)
  await page.getByRole('button', { name: 'Print these notes' }).click()
  await expectPage(page.getByText('Sent to the printer and kept in the log.')).toBeVisible()
  expect(textOf(await printed(2))).toMatch(/DRAFT: Dee Carver.*DRAFT-CANARY/)
  await show(page, '/audit')
  await expectPage(page.getByRole('rowheader', { name: 'Printed a signed note for internal use' })).toBeVisible()
})

test('[EX70] [EX72] By consent: the minimum is ticked, a preview shows exactly what goes, the PDF is tagged and bears the notice', async () => {
  const { page } = app
  await show(page, `/clients/${ana}`)
  await page
    .getByRole('region', { name: 'Outside the program' })
    .or(page.locator('section[aria-label="Outside the program"]'))
    .first()
    .getByRole('button', { name: 'Disclose…' })
    .click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(1)
  await dialog.getByRole('button', { name: 'Look at what goes' }).click()
  await expectPage(dialog.getByRole('alert')).toContainText('Say who receives it.')
  await typeDate(page, 'From', '01012026')
  await fillReasons(page, 'PDF')
  expect(await lookAt(page, 'out-disclose')).toEqual([])
  await dialog.getByRole('button', { name: 'Look at what goes' }).click()
  await expectPage(dialog.getByText(REDISCLOSURE_NOTICE)).toBeVisible()
  expect(await lookAt(page, 'out-preview')).toEqual([])
  const path = join(folder, 'record.pdf')
  app.answerDialog({ path })
  await dialog.getByRole('button', { name: 'Save the PDF…' }).click()
  await expectPage(page.getByText(/Disclosed, kept in the accounting, and saved as/)).toBeVisible()
  const pdf = await readPdf(readFileSync(path))
  expect(pdf.isTagged).toBe(true)
  expect(textOf(pdf)).toContain(REDISCLOSURE_NOTICE)
  expect(textOf(pdf)).toContain('Attended 1')
  for (const hidden of ['weekly chart', 'CANARY', 'Dee', 'Marcus', 'Internal'])
    expect(textOf(pdf)).not.toContain(hidden)
})

test('[EX76] [EX78] Everything as data: sha256sum finds the folder whole, and a changed file; no draft, nobody else, no counseling note', async () => {
  const { page } = app
  await show(page, `/clients/${ana}`)
  await page.getByRole('button', { name: 'Disclose…' }).click()
  const dialog = page.getByRole('dialog')
  await typeDate(page, 'From', '01012026')
  for (const part of ['Signed notes', 'Check-ins', 'Goals and their progress'])
    await dialog.getByText(part, { exact: true }).click()
  await fillReasons(page, 'Data (JSON)', 'The client’s own copy')
  await dialog.getByRole('button', { name: 'Look at what goes' }).click()
  await expectPage(dialog.getByText(/without the notice against redisclosure/)).toBeVisible()
  const parent = join(folder, 'given')
  mkdirSync(parent, { recursive: true })
  app.answerDialog({ path: parent })
  await dialog.getByRole('button', { name: 'Save the data…' }).click()
  await expectPage(page.getByText(/Disclosed, kept in the accounting, and saved as/)).toBeVisible()
  const [name = ''] = readdirSync(parent)
  const given = join(parent, name)
  expect(readdirSync(given).toSorted()).toEqual(['READ-ME.txt', 'SHA256SUMS', 'manifest.json', 'record.json'])
  const verify = () => execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: given, encoding: 'utf8', stdio: 'pipe' })
  expect(
    verify()
      .trim()
      .split('\n')
      .every(line => line.endsWith(': OK')),
  ).toBe(true)
  const record = readFileSync(join(given, 'record.json'), 'utf8')
  expect(record).toContain('Worked on the weekly chart')
  for (const hidden of ['CANARY', 'Dee', 'Marcus', '42 CFR']) expect(record).not.toContain(hidden)
  writeFileSync(join(given, 'record.json'), record.replace('Worked', 'worked'))
  expect(verify).toThrow()
})

test('[EX73] The accounting names both, prints, and says what did not go', async () => {
  const { page } = app
  await show(page, `/clients/${ana}`)
  const table = page.getByRole('table', { name: 'What was disclosed, newest first' })
  await expectPage(table.getByRole('row')).toHaveCount(3)
  await expectPage(table).toContainText('Consent signed on Oct 6, 2026: Attendance, to Dr. Poe')
  expect(await lookAt(page, 'out-client')).toEqual([])
  await page.getByRole('button', { name: 'Print this list' }).click()
  await expectPage(page.getByText('Sent to the printer and kept in the log.')).toBeVisible()
  expect(textOf(await printed(3))).toMatch(/Accounting of disclosures.*Dr\. Poe, primary care/)
})

test('[EX82] [EX85] By keyboard alone: field after field to the clipboard, the note marked as entered, and taken back', async () => {
  const { page } = app
  const keys = keyboardOf(page)
  await show(page, '/hand-over')
  await expectPage(page.getByText('2 signed notes left')).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'Copy Session' })).toBeFocused()
  expect(await lookAt(page, 'out-hand-over')).toEqual([])
  await page.getByRole('button', { name: 'Copy Session' }).focus()
  await keys.press('Enter')
  await expectPage(page.getByRole('button', { name: 'Copy Attendance' })).toBeFocused()
  const copies = () => app.asked().filter(({ what }) => what === 'clipboard')
  expect(copies().at(-1)?.details).toEqual({ text: expect.stringContaining('Jordan Reyes, LCSW') })
  const marked = page.getByText('Copied', { exact: true })
  const fields = await page.getByRole('button', { name: /^Copy / }).count()
  for (let copied = 1; copied < fields; copied += 1) {
    await expectPage(marked).toHaveCount(copied)
    await keys.press('Control+Shift+C')
  }
  await expectPage(marked).toHaveCount(fields)
  expect(copies()).toHaveLength(fields)
  await expectPage(page.getByRole('button', { name: 'Mark as entered' })).toBeFocused()
  await keys.press('Enter')
  await expectPage(page.getByText('1 signed note left')).toBeVisible()
  await expectPage(page.getByRole('status').filter({ hasText: 'is marked as entered' })).toBeVisible()
  expect(await lookAt(page, 'out-entered')).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expectPage(page.getByText('2 signed notes left')).toBeVisible()
  await show(page, '/notes')
  await expectPage(page.getByRole('link', { name: /2 notes left/ })).toBeVisible()
  expect(app.asked().some(({ what }) => what === 'clipboardCleared')).toBe(true)
})

test('[NT60] The notes are searched by words and by standing, and a draft leads to its session', async () => {
  const { page } = app
  await show(page, '/notes/search')
  await page.getByRole('searchbox', { name: 'Words' }).fill('weekly chart')
  await expectPage(page.getByText('2 notes, the newest first')).toBeVisible()
  expect(await lookAt(page, 'out-search')).toEqual([])
  await page.getByRole('searchbox', { name: 'Words' }).fill('')
  await page.getByRole('button', { name: /Which/ }).click()
  await page.getByRole('option', { name: 'Not signed' }).click()
  await expectPage(page.getByText('1 note, the newest first')).toBeVisible()
  await expectPage(page.getByRole('link', { name: 'Dee Carver' })).toHaveAttribute('href', /sessions/)
  expect(app.faults).toEqual([])
})
