import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_CHECK_IN } from '#shared/checkins/checkin.ts'
import type { ClientId } from '#shared/clients/client.ts'
import type { GroupId } from '#shared/groups/group.ts'
import { dateIn } from '#shared/sessions/clock.ts'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aClient, aGroup } from '#tests/support/builders.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { callAll, callFrom } from './bridge.ts'
import { unlock } from './first-run.ts'
import { fillSmallClinic, newDataFolder } from './small-clinic.ts'
import { html } from './unattended.ts'

// A word that stands in no topic, in every field of every record that a person can type into.
const CANARY = 'Quillvane'
const canary = (what: string) => `${CANARY} ${what}`
const TOPIC = 'paws/what-it-is'

const { userData, remove } = newDataFolder()
let app: RunningApp
let clinic: { clientId: ClientId; groupId: GroupId; sessionId: SessionId }

beforeAll(async () => {
  await fillSmallClinic(userData, 'none')
  app = await startApp({ userData })
  app.page.setDefaultTimeout(6_000)
  await unlock(app.page)
  clinic = await fillCanaries(app.page)
})
afterAll(async () => {
  await app.kill()
  remove()
})

async function fillCanaries(page: Page): Promise<typeof clinic> {
  const { timeZone } = await callFrom(page, 'settings.clinic', undefined)
  const today = dateIn(timeZone, new Date().toISOString())
  const client = aClient({
    legalFirstName: canary('first'),
    legalLastName: canary('last'),
    preferredName: canary('preferred'),
    pronouns: canary('pronouns'),
    recordNumber: canary('number'),
    levelOfCare: canary('level'),
    admittedOn: null,
    notesForStaff: canary('for staff'),
  })
  const { id: clientId } = await callFrom(page, 'clients.add', { client, today })
  const group = aGroup({ name: canary('group'), place: canary('place'), startsOn: today, timeZone, meetings: [] })
  const { groupId } = await callFrom(page, 'groups.add', group)
  await callFrom(page, 'groups.enrol', { groupId, clientId, startsOn: today, overCapacity: false })
  const { sessionId } = await callFrom(page, 'sessions.start', { groupId, heldOn: today, scheduleId: null })
  const closed = { groupId, fromOn: '2090-01-01', untilOn: '2090-01-02', reason: canary('day off'), everyGroup: false }
  const checkIn = { ...NO_CHECK_IN, craving: 9, remark: canary('line of the round') }
  const preferences = await callFrom(page, 'settings.preferences', undefined)
  const localNumbers = [{ label: canary('line'), number: canary('555') }]
  await callAll(page, [
    ['sessions.deliver', { sessionId, topicId: TOPIC }],
    ['attendance.recordMany', { sessionId, clientIds: [clientId], mark: 'present' }],
    ['notes.saveGroupNote', { sessionId, text: canary('group note') }],
    ['notes.saveIndividualNote', { sessionId, clientId, part: 'response', text: canary('note') }],
    ['checkins.save', { sessionId, clientId, checkIn }],
    ['notes.jot', { sessionId, clientId, text: canary('jot') }],
    ['facilitators.add', { name: canary('colleague'), credentials: canary('credentials') }],
    ['groups.close', closed],
    ['curriculum.saveTopicNote', { topicId: TOPIC, text: canary('on the topic') }],
    ['settings.saveClinic', { name: canary('clinic'), address: canary('street'), phone: canary('phone'), timeZone }],
    ['settings.savePreferences', { ...preferences, idleMinutes: 15, localNumbers }],
  ])
  return { clientId, groupId, sessionId }
}

async function openRoom(page: Page): Promise<Page> {
  await page.evaluate(id => (location.hash = `#/sessions/${id}`), clinic.sessionId)
  await page.getByRole('tab', { name: 'Screen' }).click()
  await page.getByRole('button', { name: 'Show in the room' }).click()
  await expect.poll(() => app.pages().filter(one => one.url().endsWith('room.html')).length).toBe(1)
  const room = app.pages().find(one => one.url().endsWith('room.html'))
  if (room === undefined) throw new Error('The room’s screen is closed')
  await expectPage(room.locator('main h1')).toBeVisible()
  return room
}

/** Everything the room is told from now on is kept beside what is shown. */
const keepWhatIsTold = (room: Page) =>
  room.evaluate(() => {
    const own = window as unknown as { told: { onShow(listener: (what: unknown) => void): void }; all: unknown[] } // its preload put told there
    own.all = []
    own.told.onShow(what => own.all.push(what))
  })

test('[RM1] With a canary in every field of every record, on every screen, none reaches the room: not its page, not what it is told', async () => {
  const { page } = app
  const room = await openRoom(page)
  await keepWhatIsTold(room)
  const addresses = [
    ...['today', 'groups', `groups/${clinic.groupId}`, `groups/${clinic.groupId}/edit`, 'clients'],
    ...[`clients/${clinic.clientId}`, `clients/${clinic.clientId}/edit`, 'people', 'audit', 'settings'],
    ...['curriculum', `curriculum/${TOPIC}`, `sessions/${clinic.sessionId}`],
  ]
  const seen: string[] = []
  for (const [at, address] of addresses.entries()) {
    await page.evaluate(hash => (location.hash = hash), `#/${address}`)
    await expectPage(page.locator('main h1, h1').first()).toBeVisible()
    await page.waitForTimeout(150)
    if ((await html(page)).includes(CANARY)) seen.push(address)
    await callFrom(page, 'room.step', { step: at % 4 === 3 ? 'blank' : 'next' })
    expect(await html(room)).not.toContain(CANARY)
  }
  await page.getByRole('tab', { name: 'Check-in' }).click()
  await page.getByLabel(/^One line on /).fill(canary('line typed now'))
  await page.keyboard.press('Control+j')
  await page.getByLabel('One line, for you alone').fill(canary('jot typed now'))
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Notes' }).click()
  await expectPage(page.getByText(canary('jot typed now')).first()).toBeVisible()
  await page.getByLabel(/^Group note/).fill(canary('typed now'))
  await callFrom(page, 'room.setTimer', {
    timer: {
      topicId: TOPIC,
      deliveryId: null,
      startedAt: new Date().toISOString(),
      pausedMs: null,
      segments: [{ segment: 1, minutes: 20 }],
    },
  })
  // The canaries were on the facilitator's screen all along.
  expect(seen.length).toBeGreaterThan(8)
  const told = await room.evaluate(() => (window as unknown as { all: unknown[] }).all) // kept above
  expect(told.length).toBeGreaterThan(addresses.length)
  expect(JSON.stringify(told)).not.toContain(CANARY)
  expect(JSON.stringify(await callFrom(page, 'room.state', undefined))).not.toContain(CANARY)
  const titles = await Promise.all(app.pages().map(one => one.title()))
  expect(titles.filter(title => title.includes(CANARY))).toEqual([])
  expect(app.faults).toEqual([])
})
