import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectPage } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { launchApp } from '#tools/launch.ts'
import { PASSPHRASE, unlock } from './first-run.ts'
import { makeLater } from './later-vault.ts'
import { fillSmallClinic, newDataFolder } from './small-clinic.ts'

const { userData, remove } = newDataFolder()
const whole = newDataFolder()
const other = newDataFolder()
const vault = join(userData, 'vault')
const database = join(vault, 'vault.db')
const header = join(vault, 'vault.hdr')
let app: RunningApp

beforeAll(async () => {
  await fillSmallClinic(whole.userData, 'none')
  await fillSmallClinic(other.userData, 'none')
  cpSync(whole.userData, userData, { recursive: true })
  app = await startApp({ userData })
})
afterAll(async () => {
  await app.kill()
  for (const folder of [{ remove }, whole, other]) folder.remove()
})

/** These files of the vault's folder by name, all unless said, each with its bytes' SHA-256 and when it was last written. */
const filesNow = (names = readdirSync(vault)) =>
  Object.fromEntries(
    names.map(name => {
      const file = join(vault, name)
      const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
      return [name, { sha256, mtimeMs: statSync(file).mtimeMs }]
    }),
  )

/** Both copies say a version that this app does not know. */
function makeNewer(): void {
  const bytes = readFileSync(header)
  const half = bytes.length / 2
  for (const start of [0, half]) {
    const copy = bytes.subarray(start, start + half)
    copy.writeUInt32BE(copy.readUInt32BE(16) + 1, 16)
    copy.set(createHash('sha256').update(copy.subarray(0, 32)).update(copy.subarray(64)).digest(), 32)
  }
  writeFileSync(header, bytes)
}

const CASES: readonly (readonly [string, () => void, string])[] = [
  ['vault.db is missing', () => rmSync(database), 'vault.db, which holds the records, is missing'],
  ['vault.hdr is missing', () => rmSync(header), 'vault.hdr is missing: it holds the keys to vault.db'],
  ['vault.db is empty', () => truncateSync(database), 'vault.db, which should hold the records, is empty'],
  ['vault.hdr is of a newer version', makeNewer, 'vault.hdr was written by a newer version of Circlebook'],
  [
    'vault.db is of another vault',
    () => cpSync(join(other.userData, 'vault', 'vault.db'), database),
    'vault.db does not belong to the vault.hdr beside it',
  ],
  [
    'vault.hdr is a picture',
    () => writeFileSync(header, Buffer.from('ffd8ffe000104a46494600010100', 'hex')),
    'Both copies inside vault.hdr are damaged',
  ],
  [
    'vault.db is cut short inside its first page',
    () => truncateSync(database, 9),
    'vault.db does not belong to the vault.hdr beside it',
  ],
  [
    'only a foreign file is there',
    () => {
      for (const file of [database, header]) rmSync(file)
      writeFileSync(join(vault, 'holiday.jpg'), 'a picture')
    },
    'vault.hdr and vault.db, are missing',
  ],
]

test.each(CASES)(
  'When %s, one sentence names the file, nothing offers to delete, and no byte changes',
  async (_what, damage, words) => {
    rmSync(vault, { recursive: true })
    mkdirSync(vault)
    cpSync(join(whole.userData, 'vault'), vault, { recursive: true })
    damage()
    const before = filesNow()
    await app.page.reload()
    await expectPage(app.page.getByRole('heading', { name: 'The vault cannot be opened' })).toBeVisible()
    await expectPage(app.page.getByText(words)).toBeVisible()
    await expectPage(app.page.getByText(`Folder: ${vault}`)).toBeVisible()
    await app.page.getByRole('button', { name: 'Try again' }).click()
    await expectPage(app.page.getByText(words)).toBeVisible()
    // Looking again, and the ways on that this fault has: never one that takes anything away.
    const buttons = (await app.page.getByRole('button').allInnerTexts()).map(text => text.split('\n')[0] ?? '')
    expect(buttons.slice(0, 2)).toEqual(['Safety', 'Try again'])
    expect(
      buttons
        .slice(2)
        .filter(
          text => !['Restore a backup', 'Look at this backup', 'Choose a backup', 'Read', 'Save a copy'].includes(text),
        ),
    ).toEqual([])
    expect(await app.page.getByRole('main').innerText()).not.toMatch(/delete|start over|new vault|reset/i)
    expect(filesNow()).toEqual(before)
    expect(app.faults).toEqual([])
  },
)

test('When the files are put back, Try again finds the vault', async () => {
  rmSync(vault, { recursive: true })
  cpSync(join(whole.userData, 'vault'), vault, { recursive: true })
  await app.page.getByRole('button', { name: 'Try again' }).click()
  await expectPage(app.page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  expect(app.faults).toEqual([])
})

test('Records last used by a newer version stay closed: one sentence says so, and no byte of theirs changes', async () => {
  const { page } = app
  const records = () => filesNow(['vault.db', 'vault.hdr'])
  await makeLater(vault)
  await page.reload()
  const field = page.getByLabel('Passphrase', { exact: true })
  const before = records()
  for (const turn of [1, 2]) {
    await field.fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await expectPage(
      page.getByRole('alert').getByText('vault.db was last used by a newer version of Circlebook'),
    ).toBeVisible()
    // The words of the first try still stand while the second runs; an answer selects what was typed.
    await expectPage
      .poll(() =>
        field.evaluate(
          (input: HTMLInputElement) => input.selectionStart === 0 && input.selectionEnd === input.value.length,
        ),
      )
      .toBe(true)
    expect(turn === 1 ? await page.getByRole('main').innerText() : '').not.toMatch(/delete|start over|new vault|reset/i)
    expect(records()).toEqual(before)
  }
  // The app still writes down how the last try ended.
  rmSync(vault, { recursive: true, maxRetries: 5, retryDelay: 100 })
  cpSync(join(whole.userData, 'vault'), vault, { recursive: true })
  await page.reload()
  await expectPage(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  expect(app.faults).toEqual([])
})

test('A second instance on the same folder ends at once and the first goes on', async () => {
  const second = launchApp({ stdio: 'ignore', env: { ...process.env, CIRCLEBOOK_USER_DATA: userData } })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expectPage(app.page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  expect(app.pages()).toHaveLength(1)
  expect(app.faults).toEqual([])
})

test('A wrong passphrase gets the same words each time, and after five a wait that grows', async () => {
  const { page } = app
  const field = page.getByLabel('Passphrase', { exact: true })
  const button = page.getByRole('button', { name: 'Unlock' })
  const wrong = page.getByRole('alert').getByText('That did not open the vault. Check it and try again.')
  const wait = page.getByRole('alert').getByText(/^Too many tries\. You can try again in \d+ seconds?\.$/)
  const waits: number[] = []
  const attempt = async (secret: string) => {
    await field.fill(secret)
    await button.click()
    // An answer of no selects what was typed, ready to be typed over.
    const isAnswered = () =>
      field.evaluate(
        (input: HTMLInputElement) => input.selectionStart === 0 && input.selectionEnd === input.value.length,
      )
    await expectPage.poll(async () => (await wait.isVisible()) || (await isAnswered())).toBe(true)
  }
  for (const secret of ['a', 'not this one either', 'paper lanterns', 'PAPER LANTERNS OVER QUIET WATER', '\u0000 ‮']) {
    await attempt(secret)
    await expectPage(wrong).toBeVisible()
  }
  for (const round of [1, 2]) {
    await attempt(`wrong in round ${round}`)
    await expectPage(wait).toBeVisible()
    await expectPage(button).toBeDisabled()
    waits.push(Number(/\d+/.exec(await wait.innerText())?.[0]))
    await expectPage(button).toBeEnabled({ timeout: 10_000 })
    if (round === 1) await attempt('wrong after the wait')
  }
  expect(waits[0]).toBeGreaterThanOrEqual(1)
  expect(waits[0]).toBeLessThanOrEqual(2)
  expect(waits[1]).toBeGreaterThan(2)
  expect(waits[1]).toBeLessThanOrEqual(4)
  await unlock(page)
  await expectPage(page.getByText('6 wrong tries at this lock since it was last opened.')).toBeVisible()
  expect(app.faults).toEqual([])
})
