import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isUnverified } from '#renderer/curriculum/crosswalk.ts'
import { ModuleId, TopicId } from '#shared/curriculum/topic.ts'
import type { SheetRequest } from '#shared/sheets/sheet-request.ts'
import { readPdf, type Pdf } from '#tests/sheets/read-pdf.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { callFrom } from './bridge.ts'
import { goTo, unlock } from './first-run.ts'
import { lookAt } from './look.ts'
import { CLIENTS, fillSmallClinic, newDataFolder } from './small-clinic.ts'

const { userData, remove } = newDataFolder()
const folder = newDataFolder()
const trackId = ModuleId.parse('matrix-model')
const look = { paper: 'letter', size: 'normal' } as const
let app: RunningApp

beforeAll(async () => {
  await fillSmallClinic(userData, 'none', async ({ given, groupId, today }) => {
    const { sessionId } = await given('sessions.start', { groupId, heldOn: today, scheduleId: null })
    const { clients } = await given('clients.list', { text: 'Brooks', today, limit: 1 })
    const [ana] = clients
    if (ana === undefined) throw new Error('Nobody is enrolled')
    await given('attendance.record', { sessionId, clientId: ana.id, mark: 'present' })
  })
  app = await startApp({ userData })
  app.page.setDefaultTimeout(10_000)
  await unlock(app.page)
})
afterAll(async () => {
  await app.kill()
  remove()
  folder.remove()
})

const heading = (page: Page, name: string | RegExp, level = 2) => page.getByRole('heading', { level, name })
const tab = (page: Page, name: string) => page.getByRole('tab', { name })
const textOf = (pdf: Pdf) => pdf.pages.map(page => page.text).join(' ')

async function save(name: string, sheet: SheetRequest): Promise<Pdf> {
  const path = join(folder.userData, `${name}.pdf`)
  app.answerDialog({ path })
  expect(await callFrom(app.page, 'sheets.savePdf', { sheet })).toBe(path)
  const pictures = process.env['CIRCLEBOOK_PICTURES']
  if (pictures !== undefined) copyFileSync(path, join(pictures, `${name}.pdf`))
  return readPdf(readFileSync(path))
}

test('The library leads to the track, which says what its name means, in every size and color', async () => {
  const { page } = app
  await goTo(page, 'Curriculum')
  await expectPage(heading(page, 'Early recovery skills', 3)).toBeVisible()
  await page.getByRole('link', { name: 'About this track, its calendar and individual sessions' }).click()
  await expectPage(heading(page, 'Matrix track', 1)).toBeVisible()
  await expectPage(page.getByText('Not affiliated with or endorsed by SAMHSA')).toBeVisible()
  expect(await lookAt(page, 'track-about')).toEqual([])
})

test('[HR9] the calendar says the sums of the weeks, what is missing of nine hours, and what would fill it', async () => {
  const { page } = app
  await tab(page, 'Calendar').click()
  const hours = page.getByRole('table', { name: 'Group hours a week' }).getByRole('row')
  await expectPage(hours.nth(1)).toContainText(
    /1 to 4\s*6 h 10 min\s*2 h 50 min\s*2 × 90 min a week, which makes 9 h 10 min/,
  )
  await expectPage(hours.nth(2)).toContainText(/5 to 16\s*4 h 30 min\s*4 h 30 min\s*3 × 90 min a week, which makes 9 h/)
  await expectPage(hours.nth(3)).toContainText(/17 on\s*1 h 30 min\s*none\s*continuing care/)
  const weeks = page.getByRole('table', { name: 'Week by week' }).getByRole('row')
  await expectPage(weeks).toHaveCount(18)
  await expectPage(weeks.nth(5)).toContainText(/^Week 5.*RP-9† crosswalk unverified.*RP-10.*IC-2.*4 h 30 min/)
  expect(await lookAt(page, 'track-calendar')).toEqual([])
})

test('The individual sessions and the guidance for co-leaders are read by staff, in every size and color', async () => {
  const { page } = app
  await tab(page, 'Individual sessions').click()
  await expectPage(heading(page, /^IC-\d: /)).toHaveText([
    'IC-1: Finding one’s way in',
    'IC-2: When it is hard',
    'IC-3: Going on',
  ])
  await expectPage(page.getByText('Crosswalk unverified', { exact: true })).toHaveCount(2)
  expect(await lookAt(page, 'track-sessions')).toEqual([])
  await tab(page, 'Client co-leaders').click()
  await expectPage(heading(page, 'Client co-leaders')).toBeVisible()
  expect(await lookAt(page, 'track-co-leaders')).toEqual([])
})

test('[SH11] calendar, checklists and agreement are saved as they are to be printed', async () => {
  const { page } = app
  const calendar = await save('calendar', { kind: 'track-calendar', trackId, ...look })
  const text = textOf(calendar)
  expect(text).toMatch(/For staff.*Matrix track: calendar.*RP-9†.*4 h 30/)
  expect(text).toContain('Not affiliated with or endorsed by SAMHSA')
  const checklist = await save('checklist', { kind: 'track-checklist', trackId, checklistId: 'IC-2', ...look })
  expect(textOf(checklist)).toMatch(/For staff.*IC-2: When it is hard.*Crisis Intervention.*Crosswalk unverified/)
  expect(checklist.pages.length).toBeLessThanOrEqual(2)
  const sure = await save('checklist-1', { kind: 'track-checklist', trackId, checklistId: 'IC-1', ...look })
  expect(textOf(sure)).not.toContain('Crosswalk unverified')
  const agreement = await save('agreement', { kind: 'track-agreement', trackId, ...look })
  expect(textOf(agreement)).toMatch(/Agreement with a client co-leader.*Until \(three months/)
  const all = [calendar, checklist, sure, agreement].map(textOf).join(' ')
  expect(CLIENTS.filter(name => all.includes(name))).toEqual([])
  await page.getByRole('button', { name: 'Print the agreement…' }).click()
  await expectPage(page.getByRole('dialog', { name: 'Print “Agreement with a client co-leader”' })).toBeVisible()
  await page.keyboard.press('Escape')
})

test('[SH11] the manual’s own title of a session stands on the guide, and not on what a client gets', async () => {
  const topicId = TopicId.parse('matrix-model/ers-08-six-words')
  const topic = await callFrom(app.page, 'curriculum.topic', { topicId })
  if (topic === null) throw new Error('No such topic')
  expect(isUnverified(topic.crosswalk)).toBe(true)
  const of = { topicId, version: topic.version, ...look }
  const guide = textOf(await save('guide', { kind: 'guide', lengthMinutes: 50, ...of }))
  expect(guide).toMatch(/session ERS-8 “12-Step Wisdom”\. Crosswalk unverified\./)
  const others = [await save('handout', { kind: 'handout', ...of }), await save('slides', { kind: 'slides', ...of })]
  expect(others.map(textOf).filter(said => said.includes('12-Step Wisdom') || said.includes('ERS-8'))).toEqual([])
})

test('A group is set up from the track: its form is filled in, and nothing is saved before it is pressed', async () => {
  const { page } = app
  await tab(page, 'Set up groups').click()
  expect(await lookAt(page, 'track-groups')).toEqual([])
  await page.getByRole('button', { name: 'Set up a group: Relapse prevention' }).click()
  await expectPage(heading(page, 'Add a group', 1)).toBeVisible()
  await expectPage(page.getByText('Nothing is saved until you press')).toBeVisible()
  await expectPage(page.getByRole('list', { name: 'Topics of the plan' }).getByRole('listitem')).toHaveCount(32)
  await expectPage(
    page.getByText('6 h 10 min a week in weeks 1 to 4, 4 h 30 min a week in weeks 5 to 16'),
  ).toBeVisible()
  expect(await lookAt(page, 'track-group-form')).toEqual([])
  await page.getByRole('button', { name: 'Add group' }).click()
  await expectPage(heading(page, 'Set up groups for this track')).toBeVisible()
  await expectPage(page.getByText('Groups of this kind here: Relapse prevention')).toBeVisible()
})

test('A group’s plan takes over the part that fits its kind, and topics that stand there give way only when that is said', async () => {
  const { page } = app
  await goTo(page, 'Groups')
  await page.getByRole('link', { name: 'Evening Early Recovery' }).first().click()
  await page.getByRole('button', { name: /^Edit/ }).click()
  const plan = page.getByRole('list', { name: 'Topics of the plan' }).getByRole('listitem')
  await expectPage(plan).toHaveCount(2)
  await page.getByRole('button', { name: 'Take over the Matrix track' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take over the Matrix track' })
  await expectPage(dialog.getByRole('radio').first()).toBeChecked()
  await expectPage(dialog.getByText('8 topics · 2 × 50 min a week · fits this group’s kind')).toBeVisible()
  expect(await lookAt(page, 'track-take-over')).toEqual([])
  await page.keyboard.press('Escape')
  await expectPage(plan).toHaveCount(2)
  await page.getByRole('button', { name: 'Take over the Matrix track' }).click()
  await dialog.getByRole('button', { name: 'Replace 2 topics' }).click()
  await expectPage(plan).toHaveCount(8)
  // Its one meeting of 90 minutes counts, not the track's two of 50.
  await expectPage(page.getByText('6 h a week in weeks 1 to 4')).toBeVisible()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expectPage(heading(page, 'Evening Early Recovery', 1)).toBeVisible()
})

test('[CV10] a client’s page says the week since their first group, and leads to the checklists', async () => {
  const { page } = app
  await goTo(page, 'Clients')
  await page.getByRole('link', { name: 'Ana Brooks' }).first().click()
  await expectPage(heading(page, 'Ana Brooks', 1)).toBeVisible()
  await expectPage(page.getByText(/^Matrix track: week 1 since the first group/)).toBeVisible()
  expect(await lookAt(page, 'track-client')).toEqual([])
  await page.getByRole('link', { name: 'Individual session checklists' }).click()
  await expectPage(tab(page, 'Individual sessions')).toHaveAttribute('aria-selected', 'true')
})
