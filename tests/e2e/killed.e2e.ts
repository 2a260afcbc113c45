import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { unlock } from './first-run.ts'
import { fillSmallClinic, groupNote, newDataFolder, openNotes } from './small-clinic.ts'

const MOST_LOST_MS = 2_000
const UNCLEAN = 'Circlebook stopped without locking last time.'
const { userData, remove } = newDataFolder()
let sessionId: SessionId | null
let app: RunningApp

beforeAll(async () => {
  sessionId = await fillSmallClinic(userData)
  app = await startApp({ userData })
  await unlock(app.page)
  await openNotes(app.page, sessionId)
})
afterAll(async () => {
  await app.kill()
  remove()
})

/** What was typed, word by word, and when the last key of each word had been taken. */
interface Typing {
  readonly words: { text: string; atMs: number }[]
  /** Resolves when the page is gone. */
  readonly ended: Promise<void>
}

/** Types words without a pause until the page goes away, as somebody writing does. */
function typeOn(page: Page): Typing {
  const words: Typing['words'] = []
  const write = async () => {
    for (let number = 1; ; number += 1) {
      const text = ` word${number}`
      await page.keyboard.type(text, { delay: 15 })
      words.push({ text, atMs: performance.now() })
    }
  }
  return { words, ended: write().catch(() => {}) }
}

const isLocked = (page: Page) => expectPage(page.getByRole('button', { name: 'Unlock' })).toBeVisible()

/** Puts the caret at the end of the group note and adds this text in one stroke. */
async function addToNote(page: Page, text: string): Promise<string> {
  await groupNote(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
  return groupNote(page).inputValue()
}

async function openAgain(): Promise<string> {
  await unlock(app.page)
  await openNotes(app.page, sessionId)
  return groupNote(app.page).inputValue()
}

test('A kill while somebody types loses at most the last two seconds, and what was recorded before is there', async () => {
  const present = () => app.page.getByRole('button', { name: 'Present', pressed: true })
  await app.page
    .getByRole('grid')
    .getByRole('button', { name: /Present/ })
    .first()
    .focus()
  await app.page.keyboard.press('1')
  await expectPage(present()).toHaveCount(1)

  await groupNote(app.page).focus()
  const typing = typeOn(app.page)
  await sleep(5_500)
  const killedAtMs = performance.now()
  await app.kill()
  await typing.ended
  expect(app.faults).toEqual([])

  app = await startApp({ userData })
  await unlock(app.page)
  await expectPage(app.page.getByText(UNCLEAN)).toBeVisible()
  await openNotes(app.page, sessionId)
  const kept = await groupNote(app.page).inputValue()
  const textUntil = (ms: number) =>
    typing.words
      .filter(({ atMs }) => atMs <= ms)
      .map(({ text }) => text)
      .join('')
  const safe = textUntil(killedAtMs - MOST_LOST_MS)
  expect(safe.length).toBeGreaterThan(20)
  expect(kept.startsWith(safe)).toBe(true)
  // The word that was being typed when the kill came is not in the list.
  expect(`${textUntil(Infinity)} word${typing.words.length + 1}`.startsWith(kept)).toBe(true)
  await expectPage(present()).toHaveCount(1)
  expect(app.faults).toEqual([])
})

test('Leaving the field saves at once, without the wait that follows a keystroke', async () => {
  await addToNote(app.page, ' Left in the middle.')
  const tookMs = await app.page.evaluate(async () => {
    const field = document.activeElement
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no note has the focus')
    const isSaved = () => [...document.querySelectorAll('[role=status]')].some(one => one.textContent === 'All saved')
    if (isSaved()) throw new Error('it was saved before the field was left')
    const startedAt = performance.now()
    field.blur()
    while (!isSaved()) await new Promise(done => setTimeout(done, 10))
    return performance.now() - startedAt
  })
  expect(tookMs).toBeLessThan(500)
  expect(app.faults).toEqual([])
})

test('Lock keeps what was typed a moment before', async () => {
  const typed = await addToNote(app.page, ' Typed just before the lock.')
  await app.page.keyboard.press('Control+l')
  await isLocked(app.page)
  expect(await openAgain()).toBe(typed)
  await expectPage(app.page.getByText(UNCLEAN)).toHaveCount(0)
  expect(app.faults).toEqual([])
})

test('Opening the lid again finds the app locked, and what was typed before is there', async () => {
  const typed = await addToNote(app.page, ' Typed just before the lid was closed.')
  app.happen({ on: 'powerMonitor', event: 'resume' })
  await isLocked(app.page)
  await expectPage(groupNote(app.page)).toHaveCount(0)
  expect(await openAgain()).toBe(typed)
  expect(app.faults).toEqual([])
})

test('Quitting keeps what was typed a moment before, and is a clean stop', async () => {
  const typed = await addToNote(app.page, ' Typed just before quitting.')
  expect(await app.quit()).toBe(0)
  expect(app.faults).toEqual([])
  app = await startApp({ userData })
  expect(await openAgain()).toBe(typed)
  await expectPage(app.page.getByText(UNCLEAN)).toHaveCount(0)
  expect(app.faults).toEqual([])
})
