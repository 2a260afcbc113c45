import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { unlock } from './first-run.ts'
import { CLIENTS, fillSmallClinic, newDataFolder } from './small-clinic.ts'

const { userData, remove } = newDataFolder()
let app: RunningApp

beforeAll(async () => {
  await fillSmallClinic(userData, 'none')
  app = await startApp({ userData })
  app.page.setDefaultTimeout(10_000)
  await unlock(app.page)
})
afterAll(async () => {
  await app.kill()
  remove()
})

// As a spreadsheet writes it: one column for the name, days and months that could be either, a row nobody wants.
const EXPORT = `\uFEFFClient Name,DOB,Admit Date,MRN\r
"Okonkwo, Adaeze",04/05/1991,03/02/2026,R-3001\r
"van Dijk, Pieter ""Piet""",11/12/1984,06/07/2026,R-3002\r
"Lindqvist, Maja",02/03/1979,01/09/2026,R-3003\r
"Test, Please Ignore",01/01/2000,01/01/2026,R-9999\r
`
const file = (name: string, buffer: Buffer, mimeType = 'text/csv') => ({ name, mimeType, buffer })

/** Presses the button that opens the system's dialog, and answers it. */
async function choose(page: Page, chosen: ReturnType<typeof file>): Promise<void> {
  const opened = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Choose (a|another) file$/ }).click()
  await (await opened).setFiles(chosen)
}

async function openImport(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/clients'))
  await expectPage(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
  await page.evaluate(() => (location.hash = '#/clients/import'))
  await expectPage(page.getByRole('heading', { level: 1, name: 'Import a roster' })).toBeVisible()
}

/** The row of the preview that names this client. */
const row = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Rows of the file' }).getByRole('row').filter({ hasText: name })

test('A JPEG that was renamed to .csv is told from a list in a sentence, and the next file can be chosen at once', async () => {
  const { page } = app
  await openImport(page)
  await choose(page, file('roster.csv', Buffer.from('ffd8ffe000104a46494600010100', 'hex')))
  await expectPage(page.getByText('This is a JPEG picture, not a list of clients. Choose a CSV file.')).toBeVisible()
  await expectPage(page.getByRole('table')).toHaveCount(0)
})

test('A spreadsheet’s export with “Last, First” and dates that could be either is imported, one row left out', async () => {
  const { page } = app
  await choose(page, file('export.csv', Buffer.from(EXPORT)))
  await expectPage(page.getByRole('heading', { name: 'How are the dates in this file written?' })).toBeVisible()
  const importButton = page.getByRole('button', { name: /^Import \d+ clients?$|^Nothing to import$/ })
  await page.getByRole('radio', { name: /^Day first/ }).check({ force: true })
  await expectPage(row(page, 'Adaeze Okonkwo')).toContainText('May 4, 1991')
  await page.getByRole('radio', { name: /^Month first/ }).check({ force: true })
  await expectPage(row(page, 'Adaeze Okonkwo')).toContainText('Apr 5, 1991')
  await expectPage(row(page, 'Piet van Dijk')).toContainText('Nov 12, 1984')
  await row(page, 'R-9999').getByRole('combobox').selectOption({ label: 'Leave out' })
  await expectPage(importButton).toContainText('Import 3 clients')
  await importButton.click()
  await expectPage(page.getByRole('heading', { name: 'The roster is imported' })).toBeVisible()
  await expectPage(page.getByRole('main').getByRole('status').filter({ hasText: 'added' })).toHaveText(
    '3 clients added · 1 row left out',
  )
  await page.getByRole('button', { name: 'To all clients' }).last().click()
  for (const name of ['Okonkwo', 'van Dijk', 'Lindqvist', ...CLIENTS.map(one => one.split(' ')[1] ?? '')])
    await expectPage(page.getByRole('main').getByRole('link', { name: new RegExp(name) })).toHaveCount(1)
  await expectPage(page.getByText('R-9999')).toHaveCount(0)
  await page
    .getByRole('main')
    .getByRole('link', { name: /Okonkwo/ })
    .click()
  await expectPage(page.getByRole('heading', { level: 1 })).toContainText('Adaeze Okonkwo')
  await expectPage(page.getByText('Apr 5, 1991').first()).toBeVisible()
  expect(app.faults).toEqual([])
})

test('The same file once more adds nobody', async () => {
  const { page } = app
  await openImport(page)
  await choose(page, file('export.csv', Buffer.from(EXPORT)))
  await page.getByRole('radio', { name: /^Month first/ }).check({ force: true })
  for (const name of ['Adaeze Okonkwo', 'Piet van Dijk', 'Maja Lindqvist'])
    await expectPage(row(page, name)).toContainText('Here already')
  await row(page, 'R-9999').getByRole('combobox').selectOption({ label: 'Leave out' })
  await expectPage(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
  await page.evaluate(() => (location.hash = '#/clients'))
  await expectPage(page.getByRole('main').getByRole('link', { name: /Okonkwo/ })).toHaveCount(1)
})

test('Straight into a group from a date: the clients are enrolled from that day', async () => {
  const { page } = app
  await page.evaluate(() => (location.hash = '#/groups'))
  await page
    .getByRole('main')
    .getByRole('link', { name: /Evening Early Recovery/ })
    .first()
    .click()
  const group = page.getByRole('heading', { level: 1, name: 'Evening Early Recovery' })
  await expectPage(group).toBeVisible()
  await openImport(page)
  const more = 'Last,First,DOB\nAmadi,Chidi,1987-07-30\nQuist,Petra,1988-02-29\n'
  await choose(page, file('evening.csv', Buffer.from(more)))
  await page.getByRole('radio', { name: 'Into a group' }).check({ force: true })
  await page.getByRole('button', { name: /Group/ }).filter({ hasText: 'Choose a group' }).click()
  await page.getByRole('option', { name: /Evening Early Recovery/ }).click()
  const day = page.getByRole('group', { name: 'First day in the group' })
  await day.getByRole('spinbutton', { name: /month/ }).click()
  await page.keyboard.type('12152026')
  await page.getByRole('button', { name: 'Import 2 clients' }).click()
  await expectPage(page.getByRole('main').getByRole('status').filter({ hasText: 'added' })).toHaveText(
    '2 clients added · 2 enrolled',
  )
  await page.getByRole('button', { name: 'Open Evening Early Recovery' }).click()
  await expectPage(group).toBeVisible()
  // The roster is that of today; from that day on they are on it, as their own pages say.
  for (const name of ['Amadi', 'Quist']) {
    await page.evaluate(() => (location.hash = '#/clients'))
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(name) })
      .click()
    await expectPage(page.getByRole('heading', { level: 1 })).toContainText(name)
    await expectPage(page.getByText(/Dec 15, 2026/).first()).toBeVisible()
  }
  expect(app.faults).toEqual([])
})
