import { expect as expectPage } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aClient } from '#tests/support/builders.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { callFrom } from './bridge.ts'
import { unlock } from './first-run.ts'
import { keyboardOf, type Keyboard } from './keyboard.ts'
import { CLIENTS, fillSmallClinic, newDataFolder, noteField, type OpenClinic } from './small-clinic.ts'

// The same sentences of a facilitator, for twelve clients: once in the flow of the notes, once in blank notes.

const MORE = 'Noor Farah,Owen Gallo,Priya Hale,Ravi Iyer,Sam Jones,Tess Kim,Uma Lopez,Vic Moran,Wen Nair'.split(',')
const EVERYBODY = [...CLIENTS, ...MORE]
const DOINGS = ['Rehearsed refusing', 'Asked openly about', 'Drew the chain of', 'Weighed both sides of']
const SEEN = ['spoke twice and took notes', 'listened with folded arms', 'led one round of it', 'asked for more time']
const at = (list: readonly string[], index: number) => list[index % list.length] ?? ''

/** What the facilitator writes of one client, part by part. */
const sentencesOf = (index: number) => ({
  intervention: `${at(DOINGS, index)} a hard evening number ${index + 1} with the client.`,
  response: `Client ${at(SEEN, index)}, part ${index + 1} of the worksheet done.`,
  progress: `Step ${index + 1} of the goal stands as planned.`,
  plan: `Brings page ${index + 3} of the workbook to the next group.`,
})

const { userData, remove } = newDataFolder()
let tonight: SessionId
let blank: SessionId
let app: RunningApp
let keys: Keyboard

async function fill({ given, groupId, today }: OpenClinic): Promise<void> {
  for (const name of MORE) {
    const [legalFirstName = '', legalLastName = ''] = name.split(' ')
    const { id } = await given('clients.add', {
      client: aClient({ legalFirstName, legalLastName, admittedOn: null }),
      today,
    })
    await given('groups.enrol', { groupId, clientId: id, startsOn: today, overCapacity: false })
  }
  const { clients } = await given('clients.list', { text: '', today, limit: 20 })
  const meet = async () => {
    const { sessionId } = await given('sessions.start', { groupId, heldOn: today, scheduleId: null })
    await given('attendance.recordMany', { sessionId, clientIds: clients.map(({ id }) => id), mark: 'present' })
    for (const [index, { id: clientId }] of clients.entries()) {
      const said = { craving: index % 7, mood: 3 + (index % 7), used: 'no' as const, homework: 'done' as const }
      await given('checkins.save', { sessionId, clientId, checkIn: { ...said, remark: null, passed: [] } })
    }
    await given('sessions.finish', { sessionId })
    return sessionId
  }
  blank = await meet()
  tonight = await meet()
}

const open = async (sessionId: SessionId) => {
  await app.page.evaluate(id => (location.hash = `#/sessions/${id}/notes`), sessionId)
  await expectPage(app.page.getByRole('heading', { level: 1, name: 'Tonight’s notes' })).toBeVisible()
  await keys.tabTo(app.page.getByLabel(/^Group note/))
}

beforeAll(async () => {
  await fillSmallClinic(userData, 'none', fill)
  app = await startApp({ userData })
  app.page.setDefaultTimeout(8_000)
  await unlock(app.page)
  keys = keyboardOf(app.page)
})
afterAll(async () => {
  await app.kill()
  remove()
})

/** What stands in the note without being typed: that much is typed by hand where nothing is filled in. */
const recorded = (name: string) =>
  app.page
    .getByRole('region', { name: `Note for ${name}` })
    .locator('[data-fact] p')
    .allInnerTexts()

test('Twelve notes in the flow take at most a quarter of the keys that twelve blank ones take, sentences apart', async () => {
  const { page } = app
  await open(tonight)
  const before = keys.count()
  const facts: string[] = []
  for (const [index, name] of EVERYBODY.entries()) {
    const { intervention, response, progress, plan } = sentencesOf(index)
    await keys.press('Control+ArrowDown')
    await expectPage(noteField(page, name, 'Intervention')).toBeFocused()
    await keys.type(intervention)
    await keys.press('Tab')
    await keys.type(response)
    await keys.tabTo(noteField(page, name, 'Progress'))
    await keys.type(progress)
    await keys.press('Tab')
    await keys.type(plan)
    facts.push((await recorded(name)).join('\n'))
  }
  const inFlow = keys.count() - before
  await expectPage(page.getByText('All saved')).toBeVisible()
  const lacks = await callFrom(page, 'notes.lacks', { sessionId: tonight })
  expect(lacks.flatMap(({ missing }) => missing)).toEqual([])
  expect(lacks).toHaveLength(EVERYBODY.length)

  await open(blank)
  const from = keys.count()
  let typed = 0
  for (const [index, name] of EVERYBODY.entries()) {
    await keys.press('Control+ArrowDown')
    await keys.tabTo(noteField(page, name))
    const byHand = facts[index] ?? ''
    typed += byHand.length + 1
    await keys.type(`${byHand}\n${Object.values(sentencesOf(index)).join(' ')}`)
  }
  const inBlank = keys.count() - from + typed
  console.log(
    `12 notes, keys beside the sentences: ${inFlow} in the flow, ${inBlank} in blank notes: ${Math.round((100 * inFlow) / inBlank)} %`,
  )
  expect(inFlow / inBlank).toBeLessThanOrEqual(0.25)
  expect(app.faults).toEqual([])
})
