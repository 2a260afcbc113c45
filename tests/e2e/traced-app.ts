import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp, type RunningApp } from '#tests/support/browser.ts'
import { findChromium } from '#tools/find-chromium.ts'

/** A socket of one of the app's processes that could reach beyond this computer, or what was done with it. */
export interface NetworkCall {
  /** `main`, `vault`, or the program's name. */
  readonly process: string
  readonly call: string
}

/** One event of Chromium's own network log: its type's name and what is told with it. */
export interface NetworkEvent {
  readonly type: string
  readonly params: Readonly<Record<string, unknown>>
}

/** The app with every process of it watched from its first instruction on. */
export interface TracedApp {
  readonly app: RunningApp
  /** After the app has ended: each socket call of the internet families, and the names of all processes seen. */
  readCalls(): { readonly calls: readonly NetworkCall[]; readonly processes: readonly string[] }
  /** After the app has ended: what Chromium's network service did. */
  readNetworkLog(): readonly NetworkEvent[]
  remove(): void
}

/** Starts the app under strace, its Chromium with a network log. Throws where strace is missing: this proof is never skipped in silence. */
export async function startTraced(userData: string): Promise<TracedApp> {
  execFileSync('strace', ['-V'], { stdio: 'ignore' })
  const folder = mkdtempSync(join(tmpdir(), 'circlebook-trace-'))
  const [trace, log] = [join(folder, 'trace'), join(folder, 'network.json')]
  const calls = 'socket,connect,bind,execve,clone,clone3,fork,vfork'
  // -D: the app stays our own child, so that it is told to quit and not strace.
  const node = script(
    join(folder, 'node'),
    `strace -D -f --seccomp-bpf -qq -s 300 -o '${trace}' -e trace=${calls} '${process.execPath}'`,
  )
  const chromium = script(
    join(folder, 'chromium'),
    `'${findChromium()}' '--log-net-log=${log}' --net-log-capture-mode=Everything`,
  )
  const app = await withExecPath(node, () => startApp({ userData, env: { CHROME_PATH: chromium } }))
  return {
    app,
    readCalls: () => networkCalls(readFileSync(trace, 'utf8')),
    readNetworkLog: () => networkEvents(readFileSync(log, 'utf8')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function script(path: string, command: string): string {
  writeFileSync(path, `#!/bin/sh\nexec ${command} "$@"\n`)
  chmodSync(path, 0o700)
  return path
}

/** The app is started with this process's own Node: for that moment it is another. */
async function withExecPath<T>(path: string, work: () => Promise<T>): Promise<T> {
  const own = process.execPath
  process.execPath = path
  try {
    return await work()
  } finally {
    process.execPath = own
  }
}

/** Reads strace's lines: threads belong to their process, a process is what it last executed. */
function networkCalls(text: string): ReturnType<TracedApp['readCalls']> {
  const parents = new Map<string, string>()
  const names = new Map<string, string>()
  const found: { id: string; call: string }[] = []
  for (const [id, call] of wholeCalls(text)) {
    const child = /^(?:clone3?|v?fork)\(.*= (\d+)$/.exec(call)?.[1]
    if (child !== undefined) parents.set(child, id)
    if (call.startsWith('execve(') && call.endsWith('= 0')) names.set(id, nameOf(call))
    if (/AF_INET6?|AF_PACKET/.test(call)) found.push({ id, call })
  }
  const owner = (id: string): string => {
    const parent = parents.get(id)
    return names.get(id) ?? (parent === undefined ? 'unknown' : owner(parent))
  }
  return {
    calls: found.map(({ id, call }) => ({ process: owner(id), call })),
    processes: [...new Set(names.values())],
  }
}

function nameOf(call: string): string {
  if (call.includes('vault.js')) return 'vault'
  if (call.includes('main.js')) return 'main'
  if (call.includes('/proc/self/exe')) return 'chromium'
  return /"(?:[^"]*\/)?([^"/]+)"/.exec(call)?.[1] ?? ''
}

/** Each call on one line with its thread, what was interrupted by another thread put together again. */
function* wholeCalls(text: string): Generator<readonly [id: string, call: string]> {
  const begun = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, id = '', said = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    const cut = said.indexOf(' <unfinished ...>')
    if (cut >= 0) begun.set(id, said.slice(0, cut))
    else if (said.startsWith('<... ')) yield [id, (begun.get(id) ?? '') + said.slice(said.indexOf('>') + 1)]
    else yield [id, said]
  }
}

interface NetworkLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: Record<string, unknown> }[]
}

function networkEvents(text: string): NetworkEvent[] {
  const { constants, events } = JSON.parse(text) as NetworkLog // Chromium wrote it
  const types = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  return events.map(({ type, params = {} }) => ({ type: types.get(type) ?? String(type), params }))
}
