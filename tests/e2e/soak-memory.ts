import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import * as z from 'zod'
import type { RunningApp } from '#tests/support/browser.ts'
import { processesOf } from './process-memory.ts'

/** Mebibytes that are held once everything nobody holds was cleared away. */
export interface Held {
  /** The JavaScript heap of the window, and of the room's screen. */
  readonly window: number
  readonly room: number
  /** What the system counts as the vault process's and the shell's, without what V8 keeps ready and has nothing in; and the heap in each. */
  readonly vault: number
  readonly vaultHeap: number
  readonly shell: number
  readonly shellHeap: number
  /** The same with what V8 keeps ready. */
  readonly vaultResident: number
  readonly shellResident: number
  /** Elements, listeners and documents of the window. */
  readonly nodes: number
  readonly listeners: number
  readonly documents: number
}

const MIB = 1024 * 1024
const Written = z.object({ rss: z.number(), heapUsed: z.number(), heapTotal: z.number() })

const inUse = ({ rss, heapTotal, heapUsed }: z.infer<typeof Written>) => (rss - heapTotal + heapUsed) / MIB

/** What one Node process of the app holds; it writes it down when it is told to. */
async function heldBy(pid: number, clockFile: string): Promise<z.infer<typeof Written>> {
  const written = `${clockFile}.${pid}`
  rmSync(written, { force: true })
  process.kill(pid, 'SIGCONT')
  for (let turn = 0; turn < 200; turn += 1) {
    await sleep(25)
    if (existsSync(written) && readFileSync(written, 'utf8').endsWith('}'))
      return Written.parse(JSON.parse(readFileSync(written, 'utf8')))
  }
  throw new Error(`Process ${pid} wrote nothing.`)
}

async function heapOf(devtools: CDPSession): Promise<number> {
  for (const _ of [1, 2, 3]) await devtools.send('HeapProfiler.collectGarbage')
  return (await devtools.send('Runtime.getHeapUsage')).usedSize / MIB
}

/** Measures the app's memory again and again: its two pages, its shell, its vault process. */
export async function scalesFor(app: RunningApp, room: Page, clockFile: string): Promise<{ weigh(): Promise<Held> }> {
  const of = (page: Page) => page.context().newCDPSession(page)
  const [inWindow, inRoom] = [await of(app.page), await of(room)]
  const root = app.process.pid ?? 0
  const vaultPid = processesOf(root).find(({ role }) => role === 'vault')?.pid ?? 0
  return {
    async weigh() {
      const window = await heapOf(inWindow)
      const { nodes, jsEventListeners, documents } = await inWindow.send('Memory.getDOMCounters')
      const [vault, shell] = [await heldBy(vaultPid, clockFile), await heldBy(root, clockFile)]
      return {
        ...{ window, room: await heapOf(inRoom), vault: inUse(vault), vaultHeap: vault.heapUsed / MIB },
        ...{ shell: inUse(shell), shellHeap: shell.heapUsed / MIB },
        ...{ vaultResident: vault.rss / MIB, shellResident: shell.rss / MIB },
        ...{ nodes, listeners: jsEventListeners, documents },
      }
    },
  }
}
