import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scaledPlan } from '#shared/curriculum/scaled-plan.ts'
import type { Topic, TopicSummary } from '#shared/curriculum/topic.ts'
import { DEFAULT_PREFERENCES } from '#shared/settings/default-preferences.ts'
import { GroupId } from '#shared/groups/group.ts'
import { dateIn } from '#shared/sessions/clock.ts'
import { SessionDetail } from '#shared/sessions/session.ts'
import type { SheetRequest } from '#shared/sheets/sheet-request.ts'
import { readPdf, type Pdf, type PdfPage } from '#tests/sheets/read-pdf.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { callFrom } from './bridge.ts'
import { unlock } from './first-run.ts'
import { axeFaults } from './look.ts'
import { keyboardOf } from './keyboard.ts'
import { CLIENTS, fillSmallClinic, newDataFolder } from './small-clinic.ts'

const { userData, remove } = newDataFolder()
const folder = newDataFolder()
let app: RunningApp
let topics: TopicSummary[] = []

const localNumbers = [
  { label: 'Clinician on duty', number: '(555) 010-2233' },
  { label: 'Mobile crisis team, Riverside County', number: '(555) 010-9000' },
]
const FOOT = ['Emergency 911', '988', ...localNumbers.map(({ number }) => number)]
const PAPERS = ['letter', 'a4'] as const
const SIZE = { letter: [612, 792], a4: [595, 842] }

const today = () => dateIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, new Date().toISOString())

beforeAll(async () => {
  await fillSmallClinic(userData, 'none')
  app = await startApp({ userData })
  app.page.setDefaultTimeout(10_000)
  await unlock(app.page)
  await callFrom(app.page, 'settings.savePreferences', { ...DEFAULT_PREFERENCES, localNumbers })
  topics = (await callFrom(app.page, 'curriculum.library', undefined)).topics
})
afterAll(async () => {
  await app.kill()
  remove()
  folder.remove()
})

let saved = 0
/** The sheet as the app saves it. */
async function save(sheet: SheetRequest): Promise<Pdf> {
  const path = join(folder.userData, `${(saved += 1)}.pdf`)
  app.answerDialog({ path })
  expect(await callFrom(app.page, 'sheets.savePdf', { sheet })).toBe(path)
  return readPdf(readFileSync(path))
}

async function topicOf({ id }: TopicSummary): Promise<Topic> {
  const topic = await callFrom(app.page, 'curriculum.topic', { topicId: id })
  if (topic === null) throw new Error(`No ${id}`)
  return topic
}
const of = ({ id, version }: TopicSummary) => ({ topicId: id, version })
const first = () => topics[0] ?? expect.fail('no topics')
const textOf = (pdf: Pdf) => pdf.pages.map(page => page.text).join(' ')
const rolesOf = (pdf: Pdf) => new Set(pdf.pages.flatMap(page => page.tagged.map(({ role }) => role)))

/** What the foot of a page lacks. */
const missingFoot = (page: PdfPage, at: number, { pages, title }: Pdf) =>
  [...FOOT, title, `Page ${at + 1} of ${pages.length}`].filter(words => !page.text.includes(words))

test('A handout is saved on the paper that was asked for, tagged, with an outline and the numbers on each page [SH5] [SH6]', async () => {
  for (const paper of PAPERS) {
    const pdf = await save({ kind: 'handout', ...of(first()), paper, size: 'normal' })
    expect(pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      SIZE[paper],
      SIZE[paper],
    ])
    expect(pdf.pages.flatMap((page, at) => missingFoot(page, at, pdf))).toEqual([])
    expect([pdf.title, pdf.language, pdf.outline[0]]).toEqual([
      first().title,
      'en',
      { title: first().title, depth: 1, page: 1 },
    ])
    expect([...rolesOf(pdf)]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Figure']))
  }
})

test('A handout names no client, no staff member and not the clinic, in its pages or its file’s name [SH1]', async () => {
  const pdf = await save({ kind: 'handout', ...of(first()), paper: 'letter', size: 'normal' })
  const all = `${textOf(pdf)} ${pdf.title} ${JSON.stringify(app.asked().at(-1))}`
  expect(['Riverside Recovery Clinic', 'Jordan Reyes', ...CLIENTS].filter(name => all.includes(name))).toEqual([])
  expect(all).not.toMatch(/\bName:/)
})

test('The guide has the plan of the chosen length in a table, each segment’s minutes and the sources [SH8]', async () => {
  const topic = await topicOf(first())
  for (const lengthMinutes of topic.lengths) {
    const pdf = await save({ kind: 'guide', ...of(first()), lengthMinutes, paper: 'letter', size: 'normal' })
    const cells = pdf.pages.flatMap(page => page.tagged).filter(({ role }) => role === 'TD' || role === 'TH')
    const text = cells.map(cell => cell.text)
    const { segments } = scaledPlan(topic, lengthMinutes)
    expect(text.slice(0, 4)).toEqual(['Minute', 'Segment', 'Kind', 'Minutes'])
    expect(text.slice(-2)).toEqual(['Total', String(lengthMinutes)])
    for (const { name, minutes } of segments) {
      expect(text[text.indexOf(name) + 2]).toBe(String(minutes))
      expect(pdf.outline.map(({ title }) => title)).toContain(`${name} ${minutes} min`)
    }
    expect(pdf.pages.flatMap((page, at) => missingFoot(page, at, pdf))).toEqual([])
    expect(pdf.outline.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Plan', 'Guide', 'Safety cues', 'Sources']),
    )
  }
})

test('The slides are saved one a page on its side', async () => {
  const topic = await topicOf(first())
  const pdf = await save({ kind: 'slides', ...of(first()), paper: 'letter', size: 'normal' })
  const heads = pdf.pages.map(({ tagged }) => tagged.find(({ role }) => role === 'H2')?.text)
  expect(heads).toEqual(topic.slides.map(({ title }) => title))
  expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual(pdf.pages.map(() => [792, 612]))
})

test('A module’s book is saved with the clinic’s name on its cover and its topics in its outline [SH6]', async () => {
  const own = topics.filter(topic => topic.module === first().module)
  const pdf = await save({ kind: 'module-book', moduleId: first().module, paper: 'a4', size: 'normal' })
  expect(pdf.pages[0]?.text).toContain('Riverside Recovery Clinic')
  expect(pdf.outline.filter(({ depth }) => depth === 2).map(({ title }) => title)).toEqual([
    'Contents',
    ...own.map(({ title }) => title),
  ])
})

test('The safety card is one page with every step and number, also with twelve numbers of the clinic’s own', async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    label: `Number ${at + 1} of the county`,
    number: `555-010${at}`,
  }))
  for (const numbers of [localNumbers, many]) {
    await callFrom(app.page, 'settings.savePreferences', { ...DEFAULT_PREFERENCES, localNumbers: numbers })
    for (const paper of PAPERS) {
      const pdf = await save({ kind: 'safety-card', paper, size: 'normal' })
      expect({ paper, numbers: numbers.length, pages: pdf.pages.length }).toEqual({
        paper,
        numbers: numbers.length,
        pages: 1,
      })
      for (const words of ['Give naloxone', '988', '1-800-662-4357', ...numbers.map(({ number }) => number)])
        expect(textOf(pdf)).toContain(words)
    }
  }
  await callFrom(app.page, 'settings.savePreferences', { ...DEFAULT_PREFERENCES, localNumbers })
})

test('The sheet’s window is gone after each sheet, and a closed dialog leaves no file', async () => {
  app.answerDialog({ cancel: true })
  const sheet: SheetRequest = { kind: 'safety-card', paper: 'letter', size: 'normal' }
  expect(await callFrom(app.page, 'sheets.savePdf', { sheet })).toBe(null)
  expect(app.pages()).toHaveLength(1)
  expect(readdirSync(folder.userData).filter(name => !/^\d+\.pdf$/.test(name))).toEqual([])
  await expect(
    (async () => {
      app.answerDialog({ path: join(userData, 'vault', 'vault.db') })
      return callFrom(app.page, 'sheets.savePdf', { sheet })
    })(),
  ).rejects.toThrow('That is the folder that holds the vault.')
  expect(existsSync(join(userData, 'vault', 'vault.db'))).toBe(true)
  expect(app.faults).toEqual([])
})

async function openTopic(page: Page): Promise<void> {
  await page.evaluate(id => (location.hash = `#/curriculum/${id}`), first().id)
  await expectPage(page.getByRole('heading', { level: 1, name: first().title })).toBeVisible()
}

test('By keyboard alone: from the topic’s page a handout for the room in large print goes to the printer', async () => {
  const { page } = app
  await openTopic(page)
  const keys = keyboardOf(page)
  await keys.tabTo(page.getByRole('button', { name: 'Print…' }))
  await keys.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Print “${first().title}”` })
  await expectPage(dialog).toBeVisible()
  await keys.tabTo(dialog.getByRole('radio', { name: 'Normal' }))
  await keys.press('ArrowRight')
  await keys.tabTo(dialog.getByRole('textbox', { name: 'Copies' }))
  await page.keyboard.press('Control+A')
  await keys.type('8')
  await keys.tabTo(dialog.getByRole('button', { name: 'Print', exact: true }))
  await keys.press('Enter')
  await expectPage(dialog.getByText('Sent to the printer.')).toBeVisible()
  expect(app.asked().at(-1)).toEqual({
    what: 'print',
    details: { pageSize: 'Letter', landscape: false, printBackground: true, copies: 8, collate: true },
  })
  expect(keys.lost).toEqual([])
  expect(await axeFaults(page)).toEqual([])
  await keys.press('Escape')
  await expectPage(page.getByRole('button', { name: 'Print…' })).toBeFocused()
})

test('The paper that was chosen is remembered on this computer, and saved sheets say what they are called [SH7]', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Print…' }).click()
  await expectPage(page.getByRole('radio', { name: 'Letter' })).toBeChecked()
  await page.getByText('A4', { exact: true }).click()
  const path = join(folder.userData, '999.pdf')
  app.answerDialog({ path })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expectPage(page.getByText('Saved as 999.pdf')).toBeVisible()
  const pdf = await readPdf(readFileSync(path))
  expect(Math.round(pdf.pages[0]?.width ?? 0)).toBe(595)
  expect(app.asked().findLast(({ what }) => what === 'showSaveDialog')?.details).toMatchObject({
    defaultPath: 'post-acute-withdrawal-what-it-is-and-what-it-is-not-handout.pdf',
  })
  await page.keyboard.press('Escape')
  expect(await callFrom(page, 'sheets.paper', undefined)).toBe('a4')
})

test('In the session room tonight’s handout is offered for as many as are present', async () => {
  const { page } = app
  const { meetings } = await callFrom(page, 'sessions.today', { date: today() })
  const { sessionId } = await callFrom(page, 'sessions.start', {
    groupId: GroupId.parse(meetings[0]?.groupId),
    heldOn: today(),
    scheduleId: null,
  })
  await callFrom(page, 'sessions.deliver', { sessionId, topicId: 'paws/what-it-is' })
  const { attendance } = SessionDetail.parse(await callFrom(page, 'sessions.get', { sessionId }))
  const clientIds = attendance.slice(0, 2).map(({ clientId }) => clientId)
  await callFrom(page, 'attendance.recordMany', { sessionId, clientIds, mark: 'present' })
  await page.evaluate(id => (location.hash = `#/sessions/${id}`), sessionId)
  await page.getByRole('button', { name: 'Print handouts…' }).click()
  await expectPage(page.getByText('For the 2 people present.')).toBeVisible()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expectPage(page.getByText('Sent to the printer.')).toBeVisible()
  expect(app.asked().at(-1)).toMatchObject({ what: 'print', details: { copies: 2 } })
  await page.keyboard.press('Escape')
})

test('The safety panel prints its card at the open desk and offers no print on the lock screen', async () => {
  const { page } = app
  await page.keyboard.press('F1')
  await page.keyboard.press('5')
  await page.getByRole('button', { name: 'Print as a card…' }).click()
  await expectPage(page.getByRole('dialog', { name: 'Print the safety card' })).toBeVisible()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expectPage(page.getByText('Sent to the printer.')).toBeVisible()
  await page.keyboard.press('Escape')
  await callFrom(page, 'vault.lock', undefined)
  await expectPage(page.getByLabel('Passphrase', { exact: true })).toBeVisible({ timeout: 20_000 })
  const print = callFrom(page, 'sheets.print', {
    sheet: { kind: 'safety-card', paper: 'letter', size: 'normal' },
    copies: 1,
  })
  await expect(print).rejects.toThrow('Unlock Circlebook first.')
  expect(app.faults).toEqual([])
})
