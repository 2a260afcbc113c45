import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect as expectPage, type Page } from '@playwright/test'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertAuditEvent } from '#electron/audit/audit.store.ts'
import { READING_FLOOR } from '#electron/vault/argon2.ts'
import { VaultHost } from '#electron/vault/vault-host.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { PASSPHRASE, unlock } from './first-run.ts'
import { lookAt } from './look.ts'
import { fillSmallClinic, newDataFolder } from './small-clinic.ts'

const { userData, remove } = newDataFolder()
const exports = newDataFolder()
let app: RunningApp

/** Makes Jordan an auditor too, and writes a busy quarter of an hour and a late export into the log. */
async function fillLog(): Promise<void> {
  const now = () => new Date().toISOString()
  const vault = new VaultHost({ folder: join(userData, 'vault'), now, newId: () => v7(), kdfFloor: READING_FLOOR })
  await vault.unlock(PASSPHRASE)
  const { open } = vault
  if (open === null) throw new Error('The vault did not open.')
  const { db, auditKey, person } = open
  open.transaction(() => {
    db.prepare(`INSERT INTO staff_roles (staff_id, role, from_at) VALUES (?, 'auditor', ?)`).run(person.id, now())
    const clients = db.prepare('SELECT id FROM clients').pluck().all().map(String)
    const start = Date.now() - 3 * 86_400_000
    const write = (minutes: number, kind: string, place?: number) =>
      insertAuditEvent(db, auditKey, {
        at: new Date(start + minutes * 60_000).toISOString(),
        staffId: person.id,
        kind,
        clientId: place === undefined ? undefined : clients[place % clients.length],
      })
    for (let place = 0; place < 120; place += 1) write(place / 8, 'clients.viewed', place)
    for (const minutes of [30, 31, 32]) write(minutes, 'vault.unlockFailed')
    write(40, 'vault.unlockedByRecoveryCode')
  })
  await vault.close()
}

beforeAll(async () => {
  await fillSmallClinic(userData, 'none')
  await fillLog()
  app = await startApp({ userData })
  app.page.setDefaultTimeout(10_000)
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await unlock(app.page)
}, 120_000)
afterAll(async () => {
  await app.kill()
  remove()
  exports.remove()
})

const rows = (page: Page) => page.getByRole('row')

test('the log opens from the rail, newest first, shows more, and is sound in every theme and size', async () => {
  const { page } = app
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit log' }).click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible()
  await expectPage(rows(page)).toHaveCount(101)
  expect(await lookAt(page, 'audit')).toEqual([])
  await page.getByRole('button', { name: 'Show 100 more' }).click()
  await expectPage(rows(page).last()).toContainText('Made the vault')
})

test('a hint leads to its events, and the filters narrow and widen', async () => {
  const { page } = app
  await page.getByRole('button', { name: /^Show these events: Jordan Reyes viewed clients’ records 120 times/ }).click()
  await expectPage(rows(page).nth(1)).toContainText('Viewed a client’s record')
  await page.getByRole('combobox', { name: 'About client' }).fill('dee')
  await page.getByRole('option', { name: 'Dee Carver' }).click()
  await expectPage(rows(page)).toHaveCount(41)
  await expectPage(rows(page).nth(1)).toContainText('Dee Carver')
  expect(await lookAt(page, 'audit-filtered')).toEqual([])
  await page.getByRole('button', { name: 'Show everything' }).click()
  // Both pages that were shown before.
  await expectPage(rows(page).last()).toContainText('Made the vault')
  await expectPage(page.getByRole('combobox', { name: 'About client' })).toHaveValue('')
})

test('the whole log is checked, then signed off, and the sign-off stands among the events', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Check the whole log' }).click()
  await expectPage(page.getByText('Nothing is wrong')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Sign off' }).click()
  await page.getByLabel('Remark').fill('Asked about the many views')
  expect(await lookAt(page, 'audit-sign-off')).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Sign off' }).click()
  await expectPage(page.getByText(/^You signed off the log up to event/)).toBeVisible()
  const line = rows(page).filter({ hasText: 'Jordan Reyes read the log up to event' })
  await expectPage(line).toContainText('Asked about the many views')
  expect(await lookAt(page, 'audit-signed')).toEqual([])
})

test('an export asks for the passphrase, offers a name without a record in it, and writes the file', async () => {
  const { page } = app
  const file = join(exports.userData, 'log.csv')
  app.answerDialog({ path: file })
  await page.getByRole('button', { name: 'Export' }).click()
  expect(await lookAt(page, 'audit-export')).toEqual([])
  await page.getByRole('button', { name: 'Choose where' }).click()
  await page.getByRole('dialog').getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expectPage(page.getByText('The log was exported.')).toBeVisible()
  const text = readFileSync(file, 'utf8')
  expect(text.slice(0, 21)).toBe('\uFEFFEvent,Instant (UTC),')
  expect(text.split('\r\n').length).toBeGreaterThan(130)
  expect(readdirSync(exports.userData)).toEqual(['log.csv'])
  const saving = app.asked().find(({ what }) => /save/i.test(what))
  expect(JSON.stringify(saving)).toMatch(/circlebook-audit-\d{4}-\d\d-\d\d\.csv/)
  await expectPage(rows(page).filter({ hasText: 'Saved an export of the audit log outside the vault' })).toHaveCount(1)
  expect(app.faults).toEqual([])
})
