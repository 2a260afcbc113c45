import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import * as z from 'zod'
import type { RunningApp } from '#tests/support/browser.ts'
import { processesOf } from './process-memory.ts'

/** Mebibytes that are held once everything nobody holds was cleared away. */
export interface Held {
  /** What scripts hold in the window: objects, lists, functions and text, from a picture of its heap; and what they were compiled to. */
  readonly window: number
  readonly windowCode: number
  /** The JavaScript heap of the room's screen. */
  readonly room: number
  /** What the system counts as the vault process's and the shell's; and the heap in each. */
  readonly vault: number
  readonly vaultHeap: number
  readonly shell: number
  readonly shellHeap: number
  /** Elements, listeners and documents of the window. */
  readonly nodes: number
  readonly listeners: number
  readonly documents: number
}

const MIB = 1024 * 1024
const Written = z.object({ rss: z.number(), heapUsed: z.number() })
const Snapshot = z.object({
  snapshot: z.object({
    meta: z.object({ node_fields: z.array(z.string()), node_types: z.tuple([z.array(z.string())]).rest(z.unknown()) }),
  }),
  nodes: z.array(z.number()),
})

/** Not held by scripts: the browser's own, and what V8 compiled them to, which it makes and drops as it sees fit. */
const BROWSERS = ['native', 'synthetic']

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

/** A picture of the heap, summed up: what scripts hold, and what they were compiled to. */
async function heldByScripts(devtools: CDPSession): Promise<{ own: number; code: number }> {
  await heapOf(devtools)
  const chunks: string[] = []
  const heard = ({ chunk }: { chunk: string }) => void chunks.push(chunk)
  devtools.on('HeapProfiler.addHeapSnapshotChunk', heard)
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  devtools.off('HeapProfiler.addHeapSnapshotChunk', heard)
  const { snapshot, nodes } = Snapshot.parse(JSON.parse(chunks.join('')))
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const held = { own: 0, code: 0 }
  for (let at = 0; at < nodes.length; at += fields.length) {
    const type = types[0][nodes[at + typeAt] ?? 0] ?? ''
    if (!BROWSERS.includes(type)) held[type === 'code' ? 'code' : 'own'] += (nodes[at + sizeAt] ?? 0) / MIB
  }
  return held
}

/** Measures the app's memory again and again: its two pages, its shell, its vault process. */
export async function scalesFor(app: RunningApp, room: Page, clockFile: string): Promise<{ weigh(): Promise<Held> }> {
  const of = (page: Page) => page.context().newCDPSession(page)
  const [inWindow, inRoom] = [await of(app.page), await of(room)]
  const root = app.process.pid ?? 0
  const vaultPid = processesOf(root).find(({ role }) => role === 'vault')?.pid ?? 0
  return {
    async weigh() {
      const { own: window, code: windowCode } = await heldByScripts(inWindow)
      const { nodes, jsEventListeners, documents } = await inWindow.send('Memory.getDOMCounters')
      const [vault, shell] = [await heldBy(vaultPid, clockFile), await heldBy(root, clockFile)]
      return {
        ...{ window, windowCode, room: await heapOf(inRoom) },
        ...{ vault: vault.rss / MIB, vaultHeap: vault.heapUsed / MIB },
        ...{ shell: shell.rss / MIB, shellHeap: shell.heapUsed / MIB },
        ...{ nodes, listeners: jsEventListeners, documents },
      }
    },
  }
}
