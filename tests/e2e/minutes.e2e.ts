import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { aClient } from '#tests/support/builders.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { unlock } from './first-run.ts'
import { lookAt } from './look.ts'
import { fillSmallClinic, newDataFolder, type OpenClinic } from './small-clinic.ts'

const MORE = [
  'Noor Farah',
  'Owen Gallo',
  'Priya Hale',
  'Ravi Iyer',
  'Sam Jones',
  'Tess Kim',
  'Uma Lopez',
  'Vic Moran',
  'Wen Nair',
]
const { userData, remove } = newDataFolder()
let app: RunningApp
let page: Page
let sessionId: SessionId | null
let groupId: string

/** Nine more in the group, twelve in all, with flags, limits and a service; the session runs. */
async function fillUp({ given, groupId: id, today }: OpenClinic): Promise<void> {
  groupId = id
  for (const name of MORE) {
    const [legalFirstName = '', legalLastName = ''] = name.split(' ')
    const client = aClient({ legalFirstName, legalLastName, admittedOn: null, pronouns: 'they/them' })
    const { id: clientId } = await given('clients.add', { client, today })
    await given('groups.enrol', { groupId: id, clientId, startsOn: today, overCapacity: false })
  }
  const { clients } = await given('clients.list', { text: '', today, limit: 50 })
  const idOf = (name: string) => {
    const found = clients.find(client => client.name === name)
    if (found === undefined) throw new Error(name)
    return found.id
  }
  const flag = { otherClientId: null, fromOn: today, untilOn: null }
  const ana = idOf('Ana Brooks')
  await given('clients.addFlag', {
    ...flag,
    clientId: ana,
    kind: 'risk',
    detail: 'Safety plan of Nov 20, call Dr. Ames',
  })
  await given('clients.addFlag', {
    ...flag,
    clientId: ana,
    kind: 'keep-apart',
    detail: 'As both asked',
    otherClientId: idOf('Dee Carver'),
  })
  await given('clients.addFlag', { ...flag, clientId: idOf('Owen Gallo'), kind: 'interpreter', detail: 'ASL' })
  const group = await given('groups.get', { groupId: id, onDate: today })
  if (group === null) throw new Error('no group')
  const {
    id: _,
    roster: __,
    startingLater: ___,
    waiting: ____,
    closures: _____,
    substitutes: ______,
    ...fields
  } = group
  await given('groups.change', {
    ...fields,
    staff: [],
    groupId: id,
    meetingsFrom: today,
    minimum: 4,
    clientsPerStaff: 8,
    serviceCode: 'H0004',
  })
}

beforeAll(async () => {
  await fillSmallClinic(userData, 'none', async clinic => {
    await fillUp(clinic)
    const { given, groupId: id, today } = clinic
    ;({ sessionId } = await given('sessions.start', { groupId: id, heldOn: today, scheduleId: null }))
  })
  app = await startApp({ userData })
  page = app.page
  page.setDefaultTimeout(6_000)
  await unlock(page)
})
afterAll(async () => {
  await app.kill()
  remove()
})
beforeEach(async () => {
  if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
  await goTo(`/sessions/${sessionId}`)
  await expectPage(page.getByRole('grid')).toBeVisible()
})

const goTo = (path: string) => page.evaluate(to => (location.hash = `#${to}`), path)
const button = (name: string | RegExp) => page.getByRole('button', { name })
const rowOf = (name: string) => page.getByRole('rowheader', { name: new RegExp(`^${name}`) })
const pressed = (mark: string) =>
  page.getByRole('grid').getByRole('button', { name: new RegExp(`^${mark},`), pressed: true })
const counts = async () => Promise.all(['Present', 'Excused', 'Absent'].map(mark => pressed(mark).count()))
const becomes = (expected: number[]) => expect.poll(counts, { timeout: 6_000 }).toEqual(expected)

test('All present but two: by keys, undone with one key, and by the mouse; at most fifteen either way', async () => {
  let keys = 0
  const press = async (...names: string[]) => {
    for (const name of names) {
      await page.keyboard.press(name)
      keys += 1
    }
  }
  await press('Control+e')
  await expectPage(page.getByLabel('Who is not here?')).toBeFocused()
  await press('d', 'e', 'Enter', 'w', 'e', 'Control+Enter', 'Enter')
  await becomes([10, 1, 1])
  await expectPage(pressed('Absent')).toHaveAccessibleName('Absent, Dee Carver')
  await expectPage(pressed('Excused')).toHaveAccessibleName('Excused, Wen Nair')
  console.log(`all present but two of twelve: ${keys} keys`)
  expect(keys).toBeLessThanOrEqual(15)
  await page.keyboard.press('Control+z')
  await becomes([0, 0, 0])

  let clicks = 0
  const click = async (name: string | RegExp) => {
    await button(name).click()
    clicks += 1
  }
  await click('All present but…')
  expect(await lookAt(page, 'all-present-but')).toEqual([])
  await click('Absent: Dee Carver')
  await click('Excused: Wen Nair')
  await click('Mark 10 present')
  await becomes([10, 1, 1])
  console.log(`all present but two of twelve: ${clicks} clicks`)
  expect(clicks).toBeLessThanOrEqual(15)
})

test('The row says what matters in two lines at most; out and in are undone like any mark', async () => {
  await expectPage(rowOf('Ana Brooks')).toContainText('Risk · New tonight')
  await expectPage(rowOf('Owen Gallo')).toContainText('Interpreter')
  await button('Present, Dee Carver').click()
  await expectPage(rowOf('Ana Brooks')).toContainText('Apart from Dee Carver')
  await page.keyboard.press('Control+o')
  await expectPage(rowOf('Dee Carver')).toContainText('Left ')
  await page.keyboard.press('Control+z')
  await expectPage(rowOf('Dee Carver')).not.toContainText('Left ')
  await page.keyboard.press('Control+z')
  await expectPage(pressed('Absent')).toHaveAccessibleName('Absent, Dee Carver')
  expect(await lookAt(page, 'room-roster')).toEqual([])
})

test('[HR8] one calm line says that staff are few, and the rest on a press', async () => {
  const line = button(/^10 here for 1 staff/)
    .or(page.getByText(/^10 here for 1 staff/))
    .first()
  await expectPage(line).toBeVisible()
})

test('[AT10] the minutes open the arithmetic; by video is a switch and shows in the row; undo takes it back', async () => {
  await button('Present, Ana Brooks').focus()
  await page.keyboard.press('Alt+Enter')
  const dialog = page.getByRole('dialog')
  await expectPage(dialog).toContainText('Risk: Safety plan of Nov 20, call Dr. Ames')
  await expectPage(dialog).toContainText('Keep apart from Dee Carver')
  await expectPage(dialog).toContainText('Rounded down to whole minutes')
  await expectPage(dialog).toContainText(/H0004: \d+ minutes are 0 units/)
  await expectPage(dialog).toContainText(/This week\s*\d+ min of 9 h/)
  expect(await lookAt(page, 'person-tonight')).toEqual([])
  await dialog.getByText('Takes part by video').click()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  const header = rowOf('Ana Brooks')
  await expectPage(header).toContainText('By video')
  await page.keyboard.press('Control+z')
  await expectPage(header).not.toContainText('By video')
  await button(/^Ana Brooks: \d+ minutes/).click()
  await dialog.getByRole('button', { name: 'Change the times' }).click()
  await expectPage(page.getByRole('dialog', { name: 'Times of Ana Brooks' })).toBeVisible()
  await page.keyboard.press('Escape')
})

test('[AT11] a visitor stands under the roster, is not counted, and comes and goes with undo', async () => {
  await button('Add a visitor').click()
  await page.getByRole('dialog').getByLabel(/^Name/).fill('Rae Brooks')
  await page
    .getByRole('dialog')
    .getByLabel(/^Relation/)
    .fill('Sister of a member')
  expect(await lookAt(page, 'add-visitor')).toEqual([])
  await page.keyboard.press('Enter')
  const visitors = page.getByRole('region', { name: 'Visitors' })
  await expectPage(visitors).toContainText('Rae Brooks')
  await expectPage(page.getByRole('heading', { name: '12 expected · 10 here' })).toBeVisible()
  await button('Remove visitor Rae Brooks').click()
  await expectPage(visitors).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expectPage(visitors).toContainText('Rae Brooks')
  await page.keyboard.press('Control+z')
  await expectPage(visitors).toHaveCount(0)
})

test('Initials stand for names while somebody looks over a shoulder; what is read aloud keeps them', async () => {
  await page.keyboard.press('Control+i')
  await expectPage(page.getByText('A. B.', { exact: true })).toBeVisible()
  await expectPage(button('Absent, Ana Brooks')).toBeVisible()
  const seen = await page.getByRole('grid').innerText()
  expect(await lookAt(page, 'initials')).toEqual([])
  await button(/^About Dee Carver tonight/)
    .or(button(/^Dee Carver: /))
    .first()
    .press('Enter')
  await expectPage(page.getByRole('dialog', { name: 'D. C. tonight' })).toBeVisible()
  await page.keyboard.press('Escape')
  await button(/^Show names/).click()
  await expectPage(page.getByText('A. B.', { exact: true })).toHaveCount(0)
  expect(seen).toContain('A. B.')
})

test('[AT12] the sign-in sheet is compared at any time, mismatches listed', async () => {
  await button('Compare the sign-in sheet').click()
  const dialog = page.getByRole('dialog')
  await button(/^Signed, Dee Carver/).click()
  await button('Not signed, Ana Brooks').click()
  await button(/^Signed, Noor Farah/).click()
  await expectPage(dialog).toContainText('2 mismatches')
  await expectPage(dialog).toContainText('Dee Carver: Signed, but recorded as not there')
  await expectPage(dialog).toContainText('Ana Brooks: There, but did not sign')
  await expectPage(dialog).toContainText('9 not looked at yet.')
  expect(await lookAt(page, 'sign-in')).toEqual([])
  await page.keyboard.press('Escape')
})

test('[HR6] the hours of the week: had and target, reach, and the meetings that get there; and on a client’s page', async () => {
  await goTo('/today')
  await page.getByRole('link', { name: 'Hours of the week' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Hours of the week' })).toBeVisible()
  await expectPage(page.getByRole('row').nth(1)).toContainText('0 of 9 h')
  await expectPage(page.getByRole('row').nth(1)).toContainText('Out of reach')
  await expectPage(page.getByRole('row').nth(1)).toContainText(/Now, Evening Early Recovery \(1 h \d+ min left\)/)
  expect(await lookAt(page, 'hours')).toEqual([])
  await page.getByRole('link', { name: 'Ana Brooks' }).click()
  await expectPage(page.getByRole('heading', { name: 'Hours of the last weeks' })).toBeVisible()
  await expectPage(page.getByText(/min of 9 h$/)).toHaveCount(8)
  await goTo(`/groups/${groupId}`)
  await button('Hours of the week').click()
  await expectPage(button('To the group')).toBeVisible()
})

test('[HR1] an administrator adds a service with its rule, sees what it makes of minutes, and a group takes it', async () => {
  await goTo('/settings')
  await button('Add a service').click()
  const dialog = page.getByRole('dialog')
  await expectPage(dialog).toContainText('52 minutes → 3 units')
  await dialog.getByLabel('Service code').fill('x100-hq')
  await dialog.getByLabel('What it is called here').fill('Evening program')
  await dialog.getByRole('textbox', { name: 'Minutes of a unit' }).fill('30')
  await dialog.getByRole('textbox', { name: 'Minutes of a unit' }).press('Tab')
  await expectPage(dialog).toContainText('52 minutes → 2 units')
  expect(await lookAt(page, 'service')).toEqual([])
  await button('Save the service').click()
  await expectPage(page.getByText(/^X100-HQ is saved/)).toBeVisible()
  expect(await lookAt(page, 'settings-services')).toEqual([])
  await goTo(`/groups/${groupId}/edit`)
  await expectPage(page.getByRole('textbox', { name: 'Fewest clients' })).toHaveValue('4')
  await page.getByRole('button', { name: /Service code/ }).click()
  await page.getByRole('option', { name: 'X100-HQ · Evening program' }).click()
  expect(await lookAt(page, 'group-form-limits')).toEqual([])
  await button('Save changes').click()
  await expectPage(page.getByText('X100-HQ', { exact: true })).toBeVisible()
  await expectPage(page.getByText('Fewer than 4 clients')).toBeVisible()
  expect(app.faults).toEqual([])
})
