import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { fillDemo } from '#tools/demo-clinic.ts'
import { goTo, unlock } from './first-run.ts'
import { lookAt } from './look.ts'
import { newDataFolder } from './small-clinic.ts'

const { userData, remove } = newDataFolder()
let app: RunningApp

beforeAll(async () => {
  await fillDemo(userData)
  app = await startApp({ userData })
  app.page.setDefaultTimeout(6_000)
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
})
afterAll(async () => {
  await app.kill()
  remove()
})

const CSV = `Last,First,DOB,MRN
Brooks,Ana,1990-04-12,R-1041
Quist,Petra,1988-02-29,R-2001
Amadi,Chidi,,R-2002
,Nameless,1991-01-01,R-2003
`

const rail = (name: Parameters<typeof goTo>[1]) => (page: Page) => goTo(page, name)
const press = (keys: string) => (page: Page) => page.keyboard.press(keys)
const closeDialog = async (page: Page) => {
  await page.keyboard.press('Escape')
  await expectPage(page.getByRole('dialog')).toHaveCount(0)
}

async function openGroup(page: Page): Promise<void> {
  await goTo(page, 'Groups')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Evening Early Recovery/ })
    .first()
    .click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Evening Early Recovery' })).toBeVisible()
}

async function openFinished(page: Page): Promise<void> {
  await openGroup(page)
  // `replace` would keep the roster of the running one: a finished session of an earlier day.
  await page.locator('a[href*="/sessions/"]', { hasNotText: 'Running' }).last().click()
  await expectPage(page.getByText('Finished', { exact: true })).toBeVisible()
}

async function previewImport(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/clients/import'))
  const file = { name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) }
  await page.locator('input[type=file]').setInputFiles(file)
  await expectPage(page.getByText('Petra').first()).toBeVisible()
}

/** The screens in the order somebody could walk through them; a dialog is closed by the step that follows its own. */
const WALK: readonly (readonly [string, (page: Page) => Promise<unknown>, ((page: Page) => Promise<unknown>)?])[] = [
  ['today', rail('Today')],
  ['groups', rail('Groups')],
  ['group', openGroup],
  ['group-form', page => page.getByRole('main').getByText('Edit', { exact: true }).click()],
  [
    'enrol',
    async page => (await openGroup(page), await page.getByRole('button', { name: 'Enrol a client' }).click()),
    closeDialog,
  ],
  ['clients', rail('Clients')],
  [
    'client',
    page =>
      page
        .getByRole('main')
        .getByRole('link', { name: /Brooks/ })
        .first()
        .click(),
  ],
  ['client-form', page => page.getByRole('main').getByText('Edit', { exact: true }).click()],
  ['import', previewImport],
  [
    'session',
    async page => {
      await goTo(page, 'Today')
      await page
        .getByRole('button', { name: /^(Start|Open) session/ })
        .or(page.getByRole('link', { name: /^Open session/ }))
        .first()
        .click()
      await expectPage(page.getByRole('grid')).toBeVisible()
    },
  ],
  ['session-notes', page => page.getByRole('tab', { name: 'Notes' }).click()],
  ['session-screen', page => page.getByRole('tab', { name: 'Screen' }).click()],
  ['session-finish', page => page.getByRole('button', { name: 'Finish', exact: true }).click(), closeDialog],
  ['session-walk-in', page => page.getByRole('button', { name: 'Walk-in' }).first().click(), closeDialog],
  ['session-finished', openFinished],
  [
    'correct',
    page =>
      page
        .getByRole('button', { name: /^Correct/ })
        .first()
        .click(),
    closeDialog,
  ],
  ['curriculum', rail('Curriculum')],
  [
    'library-search',
    page => page.getByRole('searchbox', { name: 'Find a topic, or words in one' }).fill('sleep'),
    page => page.getByRole('button', { name: 'Show all topics' }).click(),
  ],
  ['print-module', page => page.getByRole('button', { name: 'Print a module…' }).click(), closeDialog],
  ['topic', page => page.getByRole('main').locator('a[href*="/curriculum/paws/"]').first().click()],
  ['print', page => page.getByRole('button', { name: 'Print…' }).click(), closeDialog],
  ['bibliography', page => page.evaluate(() => (location.hash = '#/curriculum/sources'))],
  ['people', page => page.evaluate(() => (location.hash = '#/people'))],
  ['person-add', page => page.getByRole('button', { name: 'Add a person' }).click(), closeDialog],
  ['settings', rail('Settings')],
  ['passphrase-change', page => page.getByRole('button', { name: 'Change the passphrase' }).click(), closeDialog],
  [
    'find',
    async page => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('weekly')
      await expectPage(page.getByRole('option').first()).toBeVisible()
    },
    closeDialog,
  ],
  ['safety', press('F1'), closeDialog],
  ['shortcuts', press('?'), closeDialog],
]

interface Kept {
  readonly value: object
}

test('In light and dark no screen has an axe violation, and none scrolls sideways at any size', async () => {
  const { page } = app
  const wrong: string[] = []
  await unlock(page)
  await page.evaluate(async () => {
    // The preload's bridge; a test's page has no declaration of it.
    const { bridge } = window as unknown as { bridge: { call(name: string, input?: object): Promise<Kept> } }
    const kept = await bridge.call('settings.preferences')
    await bridge.call('settings.savePreferences', { ...kept.value, theme: 'light', idleMinutes: 15 })
  })
  await expectPage(page.locator(':root')).toHaveAttribute('data-theme', 'light')
  for (const [name, open, close] of WALK) {
    await open(page)
    wrong.push(...(await lookAt(page, name)))
    await close?.(page)
  }
  await page.keyboard.press('Control+l')
  await expectPage(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  wrong.push(...(await lookAt(page, 'lock')))
  await page.getByRole('button', { name: 'Use the recovery code' }).click()
  wrong.push(...(await lookAt(page, 'lock-by-code')))
  await page.getByRole('button', { name: 'Use the passphrase' }).click()
  expect(wrong).toEqual([])
  expect(app.faults).toEqual([])
})
