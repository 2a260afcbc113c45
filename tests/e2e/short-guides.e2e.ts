import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLibrary } from '#electron/curriculum/library.ts'
import { plainLines } from '#shared/curriculum/text-node.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { readPdf } from '#tests/sheets/read-pdf.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { callFrom } from './bridge.ts'
import { goTo, unlock } from './first-run.ts'
import { lookAt } from './look.ts'
import { fillSmallClinic, newDataFolder } from './small-clinic.ts'

// A short guide with two activities, the second after the discussion.
const found = openLibrary('dist/curriculum').topic('matrix-model/ss-05-the-later-list')
if (found === null) throw new Error('The topic is in the library')
const topic = found
const { userData, remove } = newDataFolder()
const desk = newDataFolder()
let sessionId: SessionId | null
let app: RunningApp

beforeAll(async () => {
  sessionId = await fillSmallClinic(userData)
  app = await startApp({ userData })
  app.page.setDefaultTimeout(8_000)
  await unlock(app.page)
})
afterAll(async () => {
  await app.kill()
  remove()
  desk.remove()
})

const open = async (hash: string) => app.page.evaluate(to => (location.hash = to), hash)
const main = (page: Page) => page.getByRole('main')
const words = (text: string) => text.replace(/\s+/g, ' ').trim()
/** The first words of a segment's guide, as they stand on a screen or on paper. */
const beginning = (segment: string) => {
  const [line = ''] = plainLines(topic.guide.find(part => part.segment === segment)?.blocks ?? [])
  return words(line).slice(0, 40)
}

test('The library shows the Matrix module in its four parts, short guides marked', async () => {
  const { page } = app
  await goTo(page, 'Curriculum')
  await expectPage(page.getByRole('heading', { level: 2, name: 'Matrix Model' })).toBeVisible()
  const parts = ['Early recovery skills', 'Relapse prevention', 'Electives', 'Social support']
  for (const name of parts) await expectPage(page.getByRole('heading', { level: 3, name, exact: true })).toBeVisible()
  const rows = main(page).getByRole('listitem').filter({ hasText: 'Short form' })
  await expectPage(rows).toHaveCount(36)
  await page.getByRole('heading', { level: 3, name: 'Early recovery skills' }).scrollIntoViewIfNeeded()
  expect(await lookAt(page, 'short-library')).toEqual([])
  await page.getByRole('heading', { level: 3, name: 'Social support' }).evaluate(part => part.scrollIntoView())
  expect(await lookAt(page, 'short-library-social')).toEqual([])
})

test('A short guide’s page has every segment with its text, and no part that it does not have', async () => {
  const { page } = app
  await page.getByRole('link', { name: topic.title, exact: true }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: topic.title })).toBeVisible()
  const rows = page.getByRole('table', { name: /90/ }).getByRole('row')
  await expectPage(rows).toHaveCount(1 + topic.plan.length + 1)
  for (const { segment } of topic.guide) {
    const part = page
      .locator('#topic-guide section')
      .filter({ has: page.getByRole('heading', { name: segment, exact: true }) })
    expect(words(await part.innerText())).toContain(beginning(segment))
  }
  expect(topic.guide.map(({ segment }) => segment)).toEqual(topic.plan.map(({ name }) => name))
  for (const id of ['rolePlay', 'snags', 'slides', 'between'])
    await expectPage(page.locator(`#topic-${id}`)).toHaveCount(0)
  expect(await lookAt(page, 'short-topic')).toEqual([])
  await page.locator('#topic-guide').evaluate(part => part.scrollIntoView())
  expect(await lookAt(page, 'short-topic-guide')).toEqual([])
  await page.locator('#topic-handout').evaluate(part => part.scrollIntoView())
  expect(await lookAt(page, 'short-topic-handout')).toEqual([])
})

test('In the room each segment of a short guide shows its own text, from the open to the close', async () => {
  const { page } = app
  await callFrom(page, 'sessions.deliver', { sessionId, topicId: topic.id } as never) // ids as the page has them
  await open(`#/sessions/${sessionId}`)
  const strip = page.getByRole('list', { name: 'Plan' })
  await expectPage(strip.getByRole('button')).toHaveCount(topic.plan.length)
  for (const [at, { name, kind }] of topic.plan.entries()) {
    await strip.getByRole('button').nth(at).click()
    await expectPage(page.getByRole('heading', { level: 2, name: `: ${name}` })).toBeVisible()
    await expectPage(main(page)).toContainText(beginning(name))
    for (const other of topic.plan.filter(one => one.name !== name))
      await expectPage(main(page)).not.toContainText(beginning(other.name))
    expect(await lookAt(page, `short-room-${at + 1}-${kind}`)).toEqual([])
  }
  await page.getByRole('button', { name: 'Whole guide' }).click()
  for (const { name } of topic.plan)
    await expectPage(page.getByRole('heading', { level: 3, name, exact: true })).toBeAttached()
})

test('A short guide prints as a guide with every segment, its minutes and its text', async () => {
  const path = join(desk.userData, 'guide.pdf')
  app.answerDialog({ path })
  const sheet = {
    kind: 'guide',
    topicId: topic.id,
    version: topic.version,
    lengthMinutes: 60,
    paper: 'letter',
    size: 'normal',
  } as const
  expect(await callFrom(app.page, 'sheets.savePdf', { sheet })).toBe(path)
  const pictures = process.env['CIRCLEBOOK_PICTURES']
  if (pictures !== undefined) copyFileSync(path, join(pictures, 'short-guide.pdf'))
  const pdf = await readPdf(readFileSync(path))
  const said = words(pdf.pages.map(page => page.text).join(' '))
  const heads = pdf.outline.filter(({ depth }) => depth === 3).map(({ title }) => title)
  expect(heads).toEqual(expect.arrayContaining(topic.plan.map(({ name, minutes }) => `${name} ${minutes[60]} min`)))
  expect(topic.plan.filter(({ name }) => !said.includes(beginning(name)))).toEqual([])
})
