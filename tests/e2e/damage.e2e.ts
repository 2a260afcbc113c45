import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { goTo, PASSPHRASE } from './first-run.ts'
import { keyboardOf } from './keyboard.ts'
import { lookAt } from './look.ts'
import { CLIENTS, fillSmallClinic, newDataFolder } from './small-clinic.ts'

const { userData, remove } = newDataFolder()
const vault = join(userData, 'vault')
const database = join(vault, 'vault.db')
const target = mkdtempSync(join(tmpdir(), 'circlebook-expert-'))
let app: RunningApp
let sessionId: SessionId | null = null

beforeAll(async () => {
  sessionId = await fillSmallClinic(userData, 'running')
  const bytes = readFileSync(database)
  const at = bytes.length - 2_000
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(database, bytes)
  app = await startApp({ userData })
})
afterAll(async () => {
  await app.kill()
  remove()
  rmSync(target, { recursive: true, force: true })
})

const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
/** The vault's files by their bytes; the count of tries goes on. */
const filesNow = () =>
  Object.fromEntries(
    readdirSync(vault)
      .filter(name => name !== 'vault.tries')
      .map(name => [name, sumOf(join(vault, name))]),
  )
const readings = () => readdirSync(userData).filter(name => name.includes('.reading-'))
const main = (page: Page) => page.getByRole('main')

test('[DM1] by keyboard alone: the passphrase finds the damage, and the screen names the file and the ways on', async () => {
  const { page } = app
  const before = filesNow()
  const keys = keyboardOf(page, 10_000)
  await keys.tabTo(page.getByLabel('Passphrase', { exact: true }))
  await keys.type(PASSPHRASE)
  await keys.press('Enter')
  await expectPage(page.getByRole('heading', { name: 'The vault cannot be opened' })).toBeVisible({ timeout: 30_000 })
  await expectPage(page.getByText('vault.db is not as Circlebook left it')).toBeVisible()
  await expectPage(page.getByRole('heading', { name: 'Save the damaged set for an expert' })).toBeVisible()
  const headings = await main(page).getByRole('heading', { level: 2 }).allInnerTexts()
  expect(headings).toEqual([
    'Read what can be read',
    'Restore the newest verified backup',
    'Save the damaged set for an expert',
  ])
  expect(await main(page).innerText()).not.toMatch(/delete|start over|new vault|reset/i)
  expect(await lookAt(page, 'damage-fault')).toEqual([])
  await keys.tabTo(page.getByRole('button', { name: 'Try again' }))
  await keys.press('Enter')
  await expectPage(page.getByLabel('Passphrase', { exact: true })).toBeVisible()
  await keys.tabTo(page.getByLabel('Passphrase', { exact: true }))
  await keys.type(PASSPHRASE)
  await keys.press('Enter')
  await expectPage(page.getByRole('heading', { name: 'Read what can be read' })).toBeVisible({ timeout: 30_000 })
  expect([keys.lost, filesNow(), app.faults]).toEqual([[], before, []])
})

test('[DM6] the damaged set is saved elsewhere, read back, with a list that names nobody; never into the vault’s own folder', async () => {
  const { page } = app
  const before = filesNow()
  const save = page.getByRole('button', { name: 'Save a copy' })
  app.answerDialog({ path: vault })
  await save.click()
  await expectPage(page.getByText('That is the folder that holds the vault. Choose another one.')).toBeVisible()
  app.answerDialog({ path: target })
  await save.click()
  await expectPage(page.getByText('Saved and read back:')).toBeVisible({ timeout: 30_000 })
  const [made = ''] = readdirSync(target)
  expect(made).toMatch(/^circlebook-damaged-\d{4}-\d{2}-\d{2}$/)
  const saved = join(target, made)
  expect(readdirSync(saved).toSorted()).toEqual(
    ['vault.db', 'vault.db-journal', 'vault.hdr', 'vault.tries', 'what-is-wrong.txt'].filter(
      name => name === 'what-is-wrong.txt' || existsSync(join(vault, name)),
    ),
  )
  for (const name of ['vault.db', 'vault.hdr']) expect(sumOf(join(saved, name))).toBe(sumOf(join(vault, name)))
  const list = readFileSync(join(saved, 'what-is-wrong.txt'), 'utf8')
  expect(list).toContain(`vault.db: ${statSync(database).size} bytes, SHA-256 ${sumOf(database)}`)
  expect(list).toContain('digest-mismatch: vault.db is not as Circlebook left it')
  expect(list).not.toMatch(/Reyes|Brooks|Carver|Ellison|Riverside/)
  expect(filesNow()).toEqual(before)
})

test('[DM2] what can be read is read, under a banner on every screen; a mark in attendance is refused with one sentence', async () => {
  const { page } = app
  const before = filesNow()
  const keys = keyboardOf(page, 10_000)
  await keys.tabTo(page.getByRole('button', { name: 'Read', exact: true }))
  await keys.press('Enter')
  await expectPage(page.getByLabel('Passphrase', { exact: true })).toBeVisible()
  expect(await lookAt(page, 'damage-passphrase')).toEqual([])
  await keys.tabTo(page.getByLabel('Passphrase', { exact: true }))
  await keys.type(PASSPHRASE)
  await keys.press('Enter')
  const banner = page.getByText('Read-only: this vault is damaged', { exact: true })
  await expectPage(banner).toBeVisible({ timeout: 60_000 })
  expect(readings()).toHaveLength(1)
  expect(await lookAt(page, 'damage-today')).toEqual([])
  for (const screen of ['Groups', 'Clients', 'Curriculum', 'Settings', 'Today'] as const) {
    await goTo(page, screen)
    await expectPage(banner).toBeVisible()
  }
  await goTo(page, 'Clients')
  await page.getByRole('link', { name: CLIENTS[0] }).first().click()
  await expectPage(page.getByRole('heading', { level: 1, name: CLIENTS[0] })).toBeVisible()
  await page.getByRole('button', { name: 'More about this' }).click()
  await expectPage(page.getByText('What you open here is logged at the next good unlock.')).toBeVisible()
  await expectPage(page.getByText('Not saved yet')).toHaveCount(0)
  expect(await lookAt(page, 'damage-client')).toEqual([])
  await page.evaluate(id => (location.hash = `#/sessions/${id}`), sessionId)
  await expectPage(page.getByRole('grid').first()).toBeVisible()
  await page
    .getByRole('row', { name: new RegExp(CLIENTS[1]) })
    .getByRole('button', { name: /present/i })
    .first()
    .click()
  await expectPage(
    page.getByText('Read-only: this vault is damaged, so nothing can be changed in it.').first(),
  ).toBeVisible()
  expect(await lookAt(page, 'damage-attendance')).toEqual([])
  expect(filesNow()).toEqual(before)
})

test('[DM2] a lock removes the copies, and the vault is where it was', async () => {
  const { page } = app
  const before = filesNow()
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expectPage(page.getByLabel('Passphrase', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect.poll(readings).toEqual([])
  expect(filesNow()).toEqual(before)
  expect(existsSync(`${vault}.readings`)).toBe(true)
})

test('[DM2] copies that a kill left are gone after the next start', async () => {
  const { page } = app
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await expectPage(page.getByText('Read-only: this vault is damaged', { exact: true })).toBeVisible({ timeout: 60_000 })
  await app.kill()
  expect(readings()).toHaveLength(1)
  const kept = newDataFolder()
  cpSync(userData, kept.userData, { recursive: true })
  mkdirSync(join(kept.userData, 'vault.reading-theirs'))
  app = await startApp({ userData: kept.userData })
  await expectPage(app.page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  await expect
    .poll(() => readdirSync(kept.userData).filter(name => name.includes('.reading-')))
    .toEqual(['vault.reading-theirs'])
  await app.kill()
  kept.remove()
})
