import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { SessionId } from '#shared/sessions/session-id.ts'
import { processesOf } from '#tests/e2e/process-memory.ts'
import { openRoster } from './attendance-measures.ts'
import { PASSPHRASE } from './hosts.ts'
import { printFigure } from './report.ts'
import { copyApp, runApp } from './running-app.ts'

const SETTLED_MS = 4_000
const ROLES = ['shell', 'vault', 'page', 'gpu', 'browser', 'other'] as const

/** MiB that a process holds, its share of what it shares with others: as Linux counts it (PSS). */
function heldBy(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024
}

/** What each kind of process holds, in MiB. */
async function weigh(rootPid: number): Promise<Record<string, number>> {
  await sleep(SETTLED_MS)
  const held: Record<string, number> = {}
  for (const { pid, role } of processesOf(rootPid)) held[role] = (held[role] ?? 0) + heldBy(pid)
  return held
}

async function unlock(page: Page): Promise<void> {
  await page.locator('input[type=password]').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
}

/** Prints what every process of the app holds, locked, idle and in a session, beside the same processes over a blank page. */
export async function measureMemory(
  folders: { readonly app: string; readonly bare: string },
  sessionId: SessionId,
): Promise<[]> {
  const weighed: Record<string, Record<string, number>> = {}
  const blank = await runApp(copyApp('blank'), folders.bare)
  weighed['a blank window'] = await weigh(blank.pid)
  await blank.kill()
  const main = copyApp('app')
  const idle = await runApp(main, folders.app)
  weighed['locked'] = await weigh(idle.pid)
  await unlock(idle.page)
  weighed['unlocked, idle on Today'] = await weigh(idle.pid)
  await idle.kill()
  const busy = await runApp(main, folders.app)
  await openRoster(busy.page, sessionId)
  weighed['in a session of fifteen'] = await weigh(busy.pid)
  await busy.kill()
  for (const [state, held] of Object.entries(weighed)) {
    const parts = ROLES.filter(role => held[role] !== undefined).map(role => `${role} ${held[role]?.toFixed(0)}`)
    const total = Object.values(held).reduce((sum, one) => sum + one, 0)
    printFigure(`memory, ${state}`, `${total.toFixed(0)} MiB (${parts.join(', ')})`)
  }
  return []
}
