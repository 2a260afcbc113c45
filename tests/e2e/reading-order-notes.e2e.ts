import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { unlock } from './first-run.ts'
import { reads } from './read-aloud.ts'
import { fillSmallClinic, newDataFolder, type OpenClinic } from './small-clinic.ts'

// The order in which the notes of an evening are read aloud: written, read and signed, entered elsewhere.

const { userData, remove } = newDataFolder()
let app: RunningApp
let page: Page
let sessionId: SessionId

beforeAll(async () => {
  await fillSmallClinic(userData, 'none', fillUp)
  app = await startApp({ userData })
  page = app.page
  page.setDefaultTimeout(8_000)
  await unlock(page)
})
afterAll(async () => {
  await app.kill()
  remove()
})

/** A session that is over, with a draft that lacks nothing for Ana and a group note. */
async function fillUp({ given, groupId, today }: OpenClinic): Promise<void> {
  const { clients } = await given('clients.list', { text: '', today, limit: 10 })
  const clientIds = clients.map(({ id }) => id)
  const [clientId] = clientIds
  if (clientId === undefined) throw new Error('nobody')
  ;({ sessionId } = await given('sessions.start', { groupId, heldOn: today, scheduleId: null }))
  await given('attendance.recordMany', { sessionId, clientIds, mark: 'present' })
  await given('sessions.finish', { sessionId })
  for (const part of ['intervention', 'response', 'plan'] as const)
    await given('notes.saveIndividualNote', {
      sessionId,
      clientId,
      part,
      text: `Worked through the weekly chart, ${part}.`,
    })
  await given('notes.saveGroupNote', { sessionId, text: 'A quiet evening with a long round.' })
}

async function show(path: string, heading: string): Promise<void> {
  await page.evaluate(to => {
    location.hash = `#${to}`
  }, path)
  await expectPage(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible()
}

test('Tonight’s notes: the session, who has a note, one note with its parts, tools and what it still lacks, then the jots', async () => {
  await show(`/sessions/${sessionId}/notes`, 'Tonight’s notes')
  await page.getByRole('button', { name: /^Ana Brooks/ }).click()
  await expectPage(page.getByRole('heading', { name: 'Note for Ana Brooks' })).toBeVisible()
  await expectPage(page.getByText('Before you sign')).toBeVisible()
  await reads(
    page.getByRole('main'),
    `
    - link "Back to the session"
    - heading "Tonight’s notes" [level=1]
    - heading "Notes" [level=2]
    - paragraph /notes to sign/
    - group "Which note"
    - button /"Group note/
    - button /"Ana Brooks ready to sign/
    - button /"Dee Carver/
    - button /"Marcus Ellison/
    - heading "Note for Ana Brooks" [level=3]
    - heading "Data" [level=4]
    - textbox "Intervention"
    - textbox "Response and participation"
    - heading "Assessment" [level=4]
    - group "Goals worked on"
    - textbox "Progress"
    - textbox "Plan"
    - group "This note"
    - button "Undo"
    - button "Redo"
    - button "Move this draft to
    - heading "Before you sign"
    - button "Previous"
    - button "Next"
    - heading "My jots" [level=3]
  `,
  )
})

test('Read and sign: who is read, the note as it will stand, its gaps, and the signature last', async () => {
  await show('/notes/sign', 'Read and sign')
  await expectPage(page.getByRole('button', { name: /^Sign 1 note/ })).toBeVisible()
  await reads(
    page.getByRole('main'),
    `
    - link "All notes"
    - heading "Read and sign" [level=1]
    - button /"Group note/
    - button /"Ana Brooks/
    - heading /"Group note/
    - button /"Previous/
    - button /"Next/
    - button /"Sign /
  `,
  )
})

test('The list of notes: how many, ways out, each session with what is due, then its notes', async () => {
  await show('/notes', 'Notes')
  await expectPage(page.getByRole('link', { name: 'Search the notes' })).toBeVisible()
  await reads(
    page.getByRole('main'),
    `
    - heading "Notes" [level=1]
    - navigation "Outside the program"
    - link "Search the notes"
    - link "Enter in the health record"
    - heading "To sign" [level=2]
    - heading "Evening Early Recovery
    - button "Read and sign 2 notes"
    - link "Ana Brooks draft"
  `,
  )
  expect(app.faults).toEqual([])
})
