import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect as expectPage, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BACKUP_SUFFIX } from '#electron/vault/backup-file.ts'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { goTo, unlock } from './first-run.ts'
import { CLIENTS, fillSmallClinic, newDataFolder } from './small-clinic.ts'

// The built app's own processes, killed with SIGKILL while they make a backup: the shell, as a power cut would, and the vault alone.

/** Large enough that each part of a backup is met while it lasts. */
const FILLER_MB = 80
/** [BK5] */
const KEPT_BY_HAND = 3
const { userData, remove } = newDataFolder()
const vault = join(userData, 'vault')
const backups = join(vault, 'backups')
let app: RunningApp

beforeAll(async () => {
  await fillSmallClinic(userData, 'none', async ({ vault: host }) => {
    const { db } = host.held().vault
    db.exec('CREATE TABLE filler (bytes BLOB NOT NULL) STRICT')
    const add = db.prepare('INSERT INTO filler VALUES (randomblob(1000000))')
    db.transaction(() => {
      for (let mb = 0; mb < FILLER_MB; mb += 1) add.run()
    })()
  })
  app = await startApp({ userData })
})
afterAll(async () => {
  await app.kill()
  remove()
})

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])
const whole = () => namesIn(backups).filter(name => name.endsWith(BACKUP_SUFFIX))
const leftovers = () =>
  [...namesIn(vault), ...namesIn(backups)].filter(name => name.includes('backing-up') || name.endsWith('.making'))

/** The parts of a backup, each by the file that is there while it lasts. */
const PARTS = [
  ['is copied', () => leftovers().some(name => name.includes('backing-up'))],
  ['is written', () => leftovers().some(name => name.endsWith('.making'))],
] as const

interface Process {
  readonly pid: number
  readonly line: string
}

/** The processes that the app has started, and theirs. */
function processesOf(parent: number): Process[] {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  const children = all.flatMap(name => {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return Number(fields[1]) === parent && fields[0] !== 'Z' ? [{ pid: Number(name), line }] : []
    } catch {
      return [] // it ended meanwhile
    }
  })
  return children.flatMap(child => [child, ...processesOf(child.pid)])
}

const isAlive = (pid: number) => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** Begins a backup by hand and waits until it is at this part. */
async function beginUntil(page: Page, isThere: () => boolean): Promise<void> {
  await page.evaluate(() => (location.hash = '#/settings/backups'))
  await page.getByRole('button', { name: 'Back up now' }).click()
  for (const end = performance.now() + 30_000; !isThere(); await sleep(1))
    if (performance.now() > end) throw new Error('The backup never came so far.')
}

/** Everything is there, nothing is left of what was cut short, and the next backup is made. */
async function allIsWell(page: Page, named: number): Promise<void> {
  await goTo(page, 'Clients')
  for (const name of CLIENTS) {
    const last = name.split(' ').at(-1) ?? ''
    await expectPage(page.getByRole('main').getByRole('link', { name: new RegExp(last) })).toBeVisible()
  }
  expect([leftovers(), whole().length]).toEqual([[], named])
  await page.evaluate(() => (location.hash = '#/settings/backups'))
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expectPage(page.getByText('Backed up and verified.')).toBeVisible({ timeout: 60_000 })
  const kept = Math.min(named + 1, KEPT_BY_HAND)
  await expectPage(page.getByRole('row', { name: /By hand/ })).toHaveCount(kept)
  expect([leftovers(), whole().length]).toEqual([[], kept])
}

test.each(PARTS)(
  '[BK7] The whole app killed while a backup %s: the next start finds everything, and no leftovers',
  async (_part, isThere) => {
    await unlock(app.page)
    const before = whole()
    await beginUntil(app.page, isThere)
    const others = processesOf(app.process.pid ?? 0).map(({ pid }) => pid)
    expect(others.length).toBeGreaterThan(1)
    await app.kill()
    expect([whole(), leftovers().length > 0]).toEqual([before, true])
    await expect.poll(() => others.filter(isAlive), { timeout: 20_000 }).toEqual([])
    app = await startApp({ userData })
    await unlock(app.page)
    await expectPage(app.page.getByText('Circlebook stopped without locking last time.')).toBeVisible()
    await allIsWell(app.page, before.length)
    await app.quit()
    app = await startApp({ userData })
  },
  180_000,
)

test.each(PARTS)(
  '[BK7] The vault’s process killed while a backup %s: the app locks, and the next unlock finds everything, and no leftovers',
  async (_part, isThere) => {
    await unlock(app.page)
    const before = whole()
    await beginUntil(app.page, isThere)
    const [holder] = processesOf(app.process.pid ?? 0).filter(({ line }) => /\/vault\.js /.test(line))
    if (holder === undefined) throw new Error('The vault has no process.')
    process.kill(holder.pid, 'SIGKILL')
    await expectPage(app.page.getByLabel('Passphrase', { exact: true })).toBeVisible({ timeout: 30_000 })
    expect(whole()).toEqual(before)
    await unlock(app.page)
    await allIsWell(app.page, before.length)
    await app.page.keyboard.press('Control+l')
    await expectPage(app.page.getByLabel('Passphrase', { exact: true })).toBeVisible({ timeout: 30_000 })
  },
  180_000,
)
