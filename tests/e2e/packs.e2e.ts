import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { calmAt, calmFiles, zipOfFiles, type Files } from '#tests/curriculum/pack-files.ts'
import { unlock } from './first-run.ts'
import { keyboardOf } from './keyboard.ts'
import { lookAt } from './look.ts'
import { fillSmallClinic, newDataFolder } from './small-clinic.ts'

const { userData, remove } = newDataFolder()
const desk = newDataFolder()
let app: RunningApp

beforeAll(async () => {
  await fillSmallClinic(userData, 'none')
  app = await startApp({ userData })
  app.page.setDefaultTimeout(10_000)
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await unlock(app.page)
})
afterAll(async () => {
  await app.kill()
  remove()
  desk.remove()
})

/** Writes a module's files beside others, and gives the folder they lie in. */
function onDesk(name: string, files: Files): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(desk.userData, name, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return join(desk.userData, name, 'calm')
}

const main = (page: Page) => page.getByRole('main')
const preview = (page: Page) => page.getByRole('region', { name: 'Calm Evenings' })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function chooseFolder(path: string): Promise<void> {
  app.answerDialog({ path })
  await button(app.page, 'Choose a folder').click()
}

test('A module with mistakes is shown with every file and line, and nothing of it is imported', async () => {
  const { page } = app
  await page.evaluate(() => (location.hash = '#/curriculum'))
  await button(page, 'Clinic’s modules').click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Modules of your clinic' })).toBeVisible()
  const wrong = await lookAt(app.page, 'packs-empty')
  const text = String(calmFiles['calm/evening-plan.md'])
  const script = 'Chairs in a circle.\n\n<script>alert(1)</script>'
  const broken = text.replace('teach | 10', 'teach | 11').replace('Chairs in a circle.', script)
  await chooseFolder(onDesk('broken', { ...calmFiles, 'calm/evening-plan.md': broken, 'calm/notes.txt': 'call Ana' }))
  await expectPage(page.getByRole('heading', { name: '3 things to mend before it can be imported' })).toBeVisible()
  const list = page.getByRole('list', { name: 'Things to mend' })
  await expectPage(list.getByRole('listitem')).toHaveCount(3)
  await expectPage(list).toContainText('calm/evening-plan.md:38')
  await expectPage(list).toContainText('The column of 50 minutes adds up to 51')
  await expectPage(button(page, /^Import/)).toHaveCount(0)
  wrong.push(...(await lookAt(app.page, 'packs-faults')))
  await button(page, 'Copy the list').click()
  await expectPage(page.getByText('Copied. It leaves the clipboard in half a minute.')).toBeVisible()
  expect({ wrong, faults: app.faults }).toEqual({ wrong: [], faults: [] })
})

test('A link in the folder is refused in a sentence; nothing else is shown', async () => {
  const { page } = app
  const folder = onDesk('linked', calmFiles)
  symlinkSync('/etc/passwd', join(folder, 'more.md'))
  await chooseFolder(folder)
  await expectPage(page.getByRole('alert')).toContainText('“more.md” is a link to another file.')
  await expectPage(preview(page)).toHaveCount(0)
})

test('By keyboard alone a module is looked at, imported, found in the library and retired', async () => {
  const { page } = app
  const keys = keyboardOf(page)
  app.answerDialog({ path: onDesk('first', calmFiles) })
  await page.getByRole('heading', { level: 1 }).click()
  await keys.tabTo(button(page, 'Choose a folder'))
  await keys.press('Enter')
  await expectPage(preview(page).getByRole('heading', { level: 2 })).toBeFocused()
  await expectPage(preview(page)).toContainText('Nothing is imported yet.')
  await expectPage(preview(page).getByRole('row')).toHaveCount(3)
  const wrong = await lookAt(app.page, 'packs-preview')
  await keys.tabTo(button(page, 'Import 2 topics'))
  await keys.press('Enter')
  await expectPage(page.getByText('“Calm Evenings” 1.0.0 is in the library')).toBeVisible()
  wrong.push(...(await lookAt(app.page, 'packs-imported')))
  await page.evaluate(() => (location.hash = '#/curriculum'))
  await expectPage(main(page).getByRole('link', { name: 'Quiet hours' })).toBeVisible()
  await page.evaluate(() => (location.hash = '#/curriculum/packs'))
  await keys.tabTo(button(page, 'Retire Calm Evenings'))
  await keys.press('Enter')
  await expectPage(page.getByRole('alertdialog')).toContainText('Past sessions keep them, word for word.')
  await keys.press('Enter')
  await expectPage(button(page, 'Bring back Calm Evenings')).toBeVisible()
  wrong.push(...(await lookAt(app.page, 'packs-retired')))
  await page.evaluate(() => (location.hash = '#/curriculum'))
  await expectPage(main(page).getByRole('heading', { level: 1 })).toBeVisible()
  await expectPage(main(page).getByRole('link', { name: 'Quiet hours' })).toHaveCount(0)
  expect({ wrong, lost: keys.lost, faults: app.faults }).toEqual({ wrong: [], lost: [], faults: [] })
})

test('A new version as a .zip takes the place of the retired one', async () => {
  const { page } = app
  await page.evaluate(() => (location.hash = '#/curriculum/packs'))
  const path = join(desk.userData, 'calm-2.zip')
  writeFileSync(path, zipOfFiles(calmAt('2.0.0', text => text.replace('An evening plan', 'Evenings at home'))))
  app.answerDialog({ path })
  await button(page, 'Choose a .zip file').click()
  await expectPage(preview(page)).toContainText('2.0.0, in place of 1.0.0; the module is retired now, and comes back')
  await expectPage(preview(page).getByRole('row', { name: /Evenings at home/ })).toContainText('Changed')
  const wrong = await lookAt(app.page, 'packs-replace')
  await button(page, 'Import 2 topics').click()
  await expectPage(page.getByText('“Calm Evenings” 2.0.0 is in the library')).toBeVisible()
  await expectPage(page.getByRole('list', { name: 'Versions' }).getByRole('listitem')).toHaveCount(2)
  expect({ wrong, faults: app.faults }).toEqual({ wrong: [], faults: [] })
})

test('A blank module and one of ours are saved as files, the second ready to be imported', async () => {
  const { page } = app
  app.answerDialog({ path: desk.userData })
  await button(page, 'Save as a folder').click()
  await expectPage(page.getByText(`Saved to ${join(desk.userData, 'my-module')}`)).toBeVisible()
  expect(readdirSync(join(desk.userData, 'my-module')).sort()).toEqual(['module.yml', 'my-first-topic.md'])
  app.answerDialog({ path: desk.userData })
  await button(page, 'Save as a folder').click()
  const saving = page.getByRole('region', { name: 'Save a module as files' })
  await expectPage(saving.getByRole('alert')).toContainText('There is a “my-module” in that folder already.')
  await page.getByRole('button', { name: /^A blank module/ }).click()
  await page.getByRole('option', { name: 'Post-Acute Withdrawal Syndrome' }).click()
  const zip = join(desk.userData, 'paws-own.zip')
  app.answerDialog({ path: zip })
  await button(page, 'Save as a .zip file').click()
  await expectPage(page.getByText(`Saved to ${zip}`)).toBeVisible()
  expect(readFileSync(zip).subarray(0, 2).toString()).toBe('PK')
  app.answerDialog({ path: join(userData, 'vault', 'paws.zip') })
  await button(page, 'Save as a .zip file').click()
  await expectPage(saving.getByRole('alert')).toContainText('That is the folder that holds the vault.')
  app.answerDialog({ path: zip })
  await button(page, 'Choose a .zip file').click()
  await expectPage(button(page, /^Import \d+ topics?$/)).toBeVisible()
  expect(app.faults).toEqual([])
})
