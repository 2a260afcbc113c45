import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Reply } from '#shared/ipc/types.ts'
import type { SessionId } from '#shared/sessions/session.ts'
import { DEFAULT_PREFERENCES } from '#shared/settings/settings.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { findElectron, hasDisplay } from '#tools/launch.ts'
import { PASSPHRASE, unlock } from './first-run.ts'
import { CLIENTS, fillSmallClinic, groupNote, newDataFolder, openNotes } from './small-clinic.ts'

const running = newDataFolder()
const quiet = newDataFolder()
const isElectron = findElectron() !== null && hasDisplay()
const LIST = { text: '', today: new Date().toISOString().slice(0, 10), limit: 10 }
let sessionId: SessionId | null
let inSession: RunningApp
let atDesk: RunningApp

async function openWithOneMinute(userData: string): Promise<RunningApp> {
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ ...DEFAULT_PREFERENCES, idleMinutes: 1 }))
  const clock = new URL('./idle-clock-process.ts', import.meta.url).href
  const app = await startApp({ userData, env: isElectron ? {} : { NODE_OPTIONS: `--import ${clock}` } })
  await unlock(app.page)
  return app
}

beforeAll(async () => {
  sessionId = await fillSmallClinic(running.userData)
  await fillSmallClinic(quiet.userData, 'none')
  ;[inSession, atDesk] = await Promise.all([openWithOneMinute(running.userData), openWithOneMinute(quiet.userData)])
})
afterAll(async () => {
  await Promise.all([inSession.kill(), atDesk.kill()])
  running.remove()
  quiet.remove()
})

/** A minute without anybody at the keyboard: waited for in Electron, let pass at once in the stand-in. */
async function letAMinutePass(app: RunningApp): Promise<void> {
  const { pid } = app.process
  if (isElectron || pid === undefined) await sleep(61_000)
  else process.kill(pid, 'SIGCONT')
}

const html = (page: Page) => page.evaluate(() => new XMLSerializer().serializeToString(document))

/** A call as the page itself makes it. */
const ask = (page: Page, name: string, input?: unknown): Promise<Reply<unknown>> =>
  page.evaluate(
    ([call, value]) =>
      // The preload's bridge; a test's page has no declaration of it.
      (window as unknown as { bridge: { call(name: unknown, input: unknown): Promise<Reply<unknown>> } }).bridge.call(
        call,
        value,
      ),
    [name, input] as const,
  )

test('While a session runs, a minute without a key covers the records, and the passphrase brings them back', async () => {
  const { page } = inSession
  await openNotes(page, sessionId)
  await groupNote(page).fill('Typed just before everybody looked away.')
  await letAMinutePass(inSession)
  await expectPage(page.getByRole('heading', { name: 'The session goes on' })).toBeVisible({ timeout: 10_000 })
  const covered = await html(page)
  expect([...CLIENTS, 'Typed just before', 'Evening Early Recovery'].filter(word => covered.includes(word))).toEqual([])
  const refused = await Promise.all([
    ask(page, 'clients.list', LIST),
    ask(page, 'sessions.get', { sessionId }),
    ask(page, 'notes.ofSession', { sessionId }),
  ])
  expect(refused.map(reply => (reply.ok ? reply.value : reply.code))).toEqual(['veiled', 'veiled', 'veiled'])
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase at all')
  await page.getByRole('button', { name: 'Show the session' }).click()
  await expectPage(page.getByText('That is not the passphrase.')).toBeVisible()
  expect(await html(page)).not.toContain(CLIENTS[0])
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Show the session' }).click()
  await openNotes(page, sessionId)
  await expectPage(groupNote(page)).toHaveValue('Typed just before everybody looked away.')
  await expectPage(page.getByText(CLIENTS[0]).first()).toBeVisible()
  expect(inSession.faults).toEqual([])
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
