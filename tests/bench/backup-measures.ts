import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { aForkedWorker } from '#tests/backup/forked-worker.ts'
import { makePlain, makeVault, PASSPHRASE, setClock, type BenchHost } from './hosts.ts'
import { alternate, median, timed } from './measure.ts'
import { atMost, mib, ms, printFigure, type Reach } from './report.ts'
import { copyApp, runApp } from './running-app.ts'

const MB = 1_000_000
/** Of the clock's ticks, in the vault process, while a backup is made. */
const TICK_MS = 5

/** The longest time that the process answered nothing while this work ran. */
async function longestSilence(work: () => Promise<unknown>): Promise<number> {
  let lastMs = performance.now()
  let longest = 0
  const look = () => {
    longest = Math.max(longest, performance.now() - lastMs)
    lastMs = performance.now()
  }
  const timer = setInterval(look, TICK_MS)
  await work()
  look()
  clearInterval(timer)
  return longest
}

/** A backup of a large vault, in a process of its own, over `VACUUM INTO` of the same records unencrypted; and its second reading. */
export async function measureBackup(folder: string, { sessions, rounds }: { sessions: number; rounds: number }) {
  const { startWorker } = aForkedWorker()
  const cipher = await makeVault(join(folder, 'backup/vault'), { sessions, withTrail: true }, startWorker)
  const plain = await makePlain(join(folder, 'backup/plain.db'), { sessions, withTrail: true }, cipher.db())
  const bytes = statSync(cipher.file).size
  printFigure('file', `${mib(bytes)}, plain ${mib(statSync(plain.file).size)}`)
  const copy = join(folder, 'backup/copy.db')
  const silences: number[] = []
  const took = await alternate(
    {
      backup: round => {
        setClock(new Date(Date.UTC(2027, 0, 1 + round)).toISOString())
        return timed(async () => silences.push(await longestSilence(() => cipher.given('backup.make', undefined))))
      },
      vacuum: () => {
        rmSync(copy, { force: true })
        return timed(() => plain.db().prepare('VACUUM INTO ?').run(copy))
      },
    },
    { rounds, warmUp: 1 },
  )
  const [last] = await cipher.given('backup.list', undefined)
  const verifies: number[] = []
  for (let round = 0; round < rounds; round += 1)
    verifies.push(await timed(() => cipher.given('backup.verify', { backupId: last?.backupId ?? '' })))
  await plain.close()
  await cipher.close()
  const [backup, vacuum, verify] = [median(took.backup), median(took.vacuum), median(verifies)]
  printFigure('the vault answered nothing for', `${ms(Math.max(...silences))} at longest, while it copied`)
  return [
    atMost('A verified backup, over VACUUM INTO unencrypted', backup / vacuum, 5, {
      unit: '×',
      note: `${ms(backup)} and ${ms(vacuum)}; n ${rounds}`,
    }),
    atMost('Reading a backup again, opened, per 100 MB', (verify * 100 * MB) / bytes, 3_000, {
      unit: ' ms',
      note: `${ms(verify)} for ${mib(bytes)}; n ${rounds}`,
    }),
    ...(await measureWindow(join(folder, 'backup'), cipher)),
  ] satisfies Reach[]
}

/** The longest frame of the window, and the longest wait of a question, while the built app makes a backup. */
async function measureWindow(folder: string, { file }: BenchHost): Promise<Reach[]> {
  const userData = join(folder, 'app')
  mkdirSync(userData, { recursive: true, mode: 0o700 })
  cpSync(dirname(file), join(userData, 'vault'), { recursive: true })
  const app = await runApp(copyApp('app'), userData)
  try {
    const { page } = app
    await page.locator('input[type=password]').fill(PASSPHRASE)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').first().waitFor({ timeout: 60_000 })
    await page.waitForTimeout(3_000)
    const calm = await framesWhile(page, null)
    const busy = await framesWhile(page, 'backup.make')
    printFigure('a question waited', `${ms(busy.waited)} at longest while the vault copied itself`)
    return [
      atMost('The window’s longest frame while a backup is made', busy.frame, Math.max(100, 2 * calm.frame), {
        unit: ' ms',
        note: `${ms(calm.frame)} without one; backup ${ms(busy.took)}`,
      }),
    ]
  } finally {
    await app.kill()
  }
}

/** The longest frame and the longest answer while a call is answered, or for three seconds. */
const framesWhile = (page: Page, call: string | null) =>
  page.evaluate(async name => {
    // The preload's bridge; a bench's page has no declaration of it.
    const { bridge } = window as unknown as { bridge: { call(name: string, input: unknown): Promise<unknown> } }
    let [frame, waited, isDone] = [0, 0, false]
    let lastMs = performance.now()
    const look = (nowMs: number) => {
      frame = Math.max(frame, nowMs - lastMs)
      lastMs = nowMs
      if (!isDone) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    const asking = (async () => {
      while (!isDone) {
        const askedMs = performance.now()
        await bridge.call('settings.clinic', undefined)
        waited = Math.max(waited, performance.now() - askedMs)
        await new Promise(resolve => setTimeout(resolve, 100))
      }
    })()
    const startedMs = performance.now()
    if (name === null) await new Promise(resolve => setTimeout(resolve, 3_000))
    else await bridge.call(name, undefined)
    isDone = true
    await asking
    return { frame, waited, took: performance.now() - startedMs }
  }, call)
