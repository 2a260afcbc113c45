import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '#shared/ipc/contract.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import type { RunningApp } from '#tests/support/browser.ts'
import { PASSPHRASE } from './first-run.ts'
import { CLIENTS, fillSmallClinic, groupNote, newDataFolder, openNotes } from './small-clinic.ts'
import { ask, html, letAMinutePass, openUnattended } from './unattended.ts'

const running = newDataFolder()
const quiet = newDataFolder()
const LIST = { text: '', today: new Date().toISOString().slice(0, 10), limit: 10 }
const PIN = '482915'
let sessionId: SessionId | null
let inSession: RunningApp
let atDesk: RunningApp

beforeAll(async () => {
  sessionId = await fillSmallClinic(running.userData)
  await fillSmallClinic(quiet.userData, 'none')
  ;[inSession, atDesk] = await Promise.all([openUnattended(running.userData), openUnattended(quiet.userData)])
})
afterAll(async () => {
  await Promise.all([inSession.kill(), atDesk.kill()])
  running.remove()
  quiet.remove()
})

const veiled = (page: Page) =>
  expectPage(page.getByRole('heading', { name: 'The session goes on' })).toBeVisible({ timeout: 10_000 })

async function letItVeil(): Promise<Page> {
  await letAMinutePass(inSession)
  await veiled(inSession.page)
  return inSession.page
}

async function liftByPassphrase(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Show the session' }).click()
  await expectPage(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

/** A topic with a plan, delivered in the running session. */
async function deliverTopic(page: Page): Promise<void> {
  const library = await ask(page, 'curriculum.library')
  if (!library.ok) throw new Error(library.message)
  const { topics } = library.value as { topics: { id: string }[] } // the library as its row gives it
  const reply = await ask(page, 'sessions.deliver', { sessionId, topicId: topics[0]?.id })
  expect(reply).toMatchObject({ ok: true })
}

test('While a session runs, a minute without a key covers the records, and the passphrase brings them back', async () => {
  const { page } = inSession
  await openNotes(page, sessionId)
  await groupNote(page).fill('Typed just before everybody looked away.')
  await letItVeil()
  const covered = await html(page)
  expect([...CLIENTS, 'Typed just before', 'Evening Early Recovery'].filter(word => covered.includes(word))).toEqual([])
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase at all')
  await page.getByRole('button', { name: 'Show the session' }).click()
  await expectPage(page.getByText('That is not the passphrase.').first()).toBeVisible()
  expect(await html(page)).not.toContain(CLIENTS[0])
  await liftByPassphrase(page)
  await openNotes(page, sessionId)
  await expectPage(groupNote(page)).toHaveValue('Typed just before everybody looked away.')
  await expectPage(page.getByText(CLIENTS[0]).first()).toBeVisible()
  expect(inSession.faults).toEqual([])
})

test('[VA44] Under the veil every row of the contract that is not for anyone is refused, and the room’s clock goes on', async () => {
  const { page } = inSession
  await deliverTopic(page)
  await openNotes(page, sessionId)
  const running = page.getByRole('list', { name: 'Plan' }).locator('[aria-current=step]')
  await expectPage(running).toBeVisible()
  const said = (await running.getAttribute('title')) ?? ''
  expect(said).not.toBe('')
  await letItVeil()
  const rows = Object.entries(contract)
  const guarded = rows.filter(([, row]) => row.roles !== 'anyone').map(([name]) => name)
  const answers: Record<string, string> = {}
  for (const name of guarded) {
    const reply = await ask(page, name, { sessionId, clientId: sessionId, ...LIST })
    answers[name] = reply.ok ? 'answered' : reply.code
  }
  expect(answers).toEqual(Object.fromEntries(guarded.map(name => [name, 'veiled'])))
  expect(guarded.length).toBeGreaterThan(50)
  await expectPage(page.getByText(said, { exact: true })).toBeVisible()
  await expectPage(page.getByRole('timer')).toContainText('of 90 min')
  await expectPage(page.getByText(/^Ends at \d+:\d\d [ap]m$/)).toBeVisible()
  const covered = await html(page)
  expect([...CLIENTS, 'Evening Early Recovery'].filter(word => covered.includes(word))).toEqual([])
  await liftByPassphrase(page)
  expect(inSession.faults).toEqual([])
})

test('[VA40] A PIN chosen in the session room lifts the veil with six keys', async () => {
  const { page } = inSession
  await openNotes(page, sessionId)
  await page.getByRole('button', { name: 'Set a PIN for tonight' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('PIN').pressSequentially('123456')
  await expectPage(
    dialog.getByText('Choose a PIN whose digits do not simply follow one another.').first(),
  ).toBeVisible()
  await dialog.getByLabel('PIN').pressSequentially(PIN)
  await expectPage(dialog).toBeHidden()
  await expectPage(page.getByRole('button', { name: 'PIN is set' })).toBeVisible()
  await letItVeil()
  await expectPage(page.getByLabel('PIN')).toBeFocused()
  await page.keyboard.type(PIN)
  await expectPage(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  expect(inSession.faults).toEqual([])
})

test('[VA41] After five wrong PINs only the passphrase lifts the veil, also when the page asks with the right PIN', async () => {
  const page = await letItVeil()
  for (const left of ['4 tries are left', '3 tries are left', '2 tries are left', 'One try is left']) {
    await expectPage(page.getByLabel('PIN')).toBeFocused()
    await page.keyboard.type('739104')
    await expectPage(page.getByText(left).first()).toBeVisible()
  }
  await page.keyboard.type('739104')
  await expectPage(page.getByText('Five wrong PINs: now only the passphrase shows the session.')).toBeVisible()
  expect(await ask(page, 'vault.liftVeil', { with: 'pin', secret: PIN })).toMatchObject({ code: 'wrong-secret' })
  expect(await ask(page, 'vault.isVeiled')).toEqual({ ok: true, value: true })
  await liftByPassphrase(page)
  expect(inSession.faults).toEqual([])
})

test('A key of a presenter’s remote counts as somebody being there', async () => {
  const { page } = inSession
  const kept = await ask(page, 'settings.preferences')
  if (!kept.ok) throw new Error(kept.message)
  const twoMinutes = { ...Object(kept.value), idleMinutes: 2 }
  expect(await ask(page, 'settings.savePreferences', twoMinutes)).toMatchObject({ ok: true })
  await sleep(5_100) // signs of somebody are passed on every five seconds
  await page.keyboard.press('PageDown')
  await sleep(200)
  await letAMinutePass(inSession)
  await sleep(5_100)
  await page.keyboard.press('PageDown')
  await sleep(200)
  await letAMinutePass(inSession)
  await sleep(2_500)
  expect(await ask(page, 'vault.isVeiled')).toEqual({ ok: true, value: false })
  await letAMinutePass(inSession)
  await veiled(page)
})

test('Under the veil Safety opens and Hide covers, by their keys', async () => {
  const { page } = inSession
  await page.keyboard.press('F1')
  await expectPage(page.getByRole('dialog', { name: /Safety/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expectPage(page.getByRole('dialog', { name: /Safety/ })).toBeHidden()
  await sleep(600) // an Escape that closed something is no part of two
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expectPage(page.getByRole('button', { name: 'Press Enter or Escape to come back' })).toBeVisible()
  await page.keyboard.press('Enter')
  await veiled(page)
})

test('Without a running session, a minute without a key locks', async () => {
  const { page } = atDesk
  await page.evaluate(() => (location.hash = '#/clients'))
  await expectPage(page.getByText('Brooks').first()).toBeVisible()
  await letAMinutePass(atDesk)
  await expectPage(page.getByRole('button', { name: 'Unlock' })).toBeVisible({ timeout: 10_000 })
  expect(await html(page)).not.toContain('Brooks')
  expect(await ask(page, 'clients.list', LIST)).toMatchObject({ ok: false, code: 'locked' })
  expect(atDesk.faults).toEqual([])
})
