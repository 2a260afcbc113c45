import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { curriculum, derivedKeys, faultedProcess, workFolder } from './places.ts'
import type { OperationName } from './operations.ts'

// strace stops a process at chosen calls of the kernel: to write them down, to kill it there, or to let them fail.

/** Calls that change files or make a change last. */
export const WRITING = [
  'pwrite64',
  'write',
  'fsync',
  'fdatasync',
  'ftruncate',
  'unlink',
  'rename',
  'mkdir',
  'rmdir',
] as const
/** Calls that only look. */
export const READING = ['openat', 'pread64', 'read', 'statx', 'newfstatat', 'fstat', 'access', 'getdents64'] as const
export type CallName = (typeof WRITING | typeof READING)[number]

/** One call as it was made: `files` are those it names, relative to the work's folder; `text` is strace's own line after the thread's number. */
export interface Call {
  readonly thread: string
  readonly name: CallName
  readonly files: readonly string[]
  readonly text: string
}

/** A place in an operation: the `nth` call of this name that touches this file, counted from the start of the process. */
export interface Point {
  readonly call: CallName
  readonly file: string
  readonly nth: number
}

/** How a process ended: what it said, and whether it had to be ended since it did not end by itself. */
export interface Ended {
  readonly said: readonly string[]
  readonly hung: boolean
}

/** Throws where strace is missing: these proofs are never skipped in silence. */
export function requireStrace(): void {
  if (spawnSync('strace', ['-V'], { stdio: 'ignore' }).status !== 0)
    throw new Error('strace is needed: apt-get install -y strace')
}

const LONGEST_MS = 30_000

/** Runs an operation on the vault of this work's folder (`<folder>/vault`) under strace with these options. */
export async function runTraced(folder: string, operation: OperationName, options: readonly string[]): Promise<Ended> {
  const snapshot = await faultedProcess()
  const args = ['-f', '--seccomp-bpf', '-qq', ...options]
  const node = [process.execPath, '--snapshot-blob', snapshot]
  const child = spawn('strace', [...args, ...node, join(folder, 'vault'), operation, curriculum(), derivedKeys()], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // One thread beside the main one, so that calls are counted the same in each run.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    detached: true,
  })
  let text = ''
  let hung = false
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const timer = setTimeout(() => {
    hung = true
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }, LONGEST_MS)
  await new Promise(resolve => child.on('close', resolve))
  clearTimeout(timer)
  return { said: text.split('\n').filter(line => line !== ''), hung }
}

/** The arguments that let strace kill at one point. It has to stop at every call: a signal given at a stop that only some calls make is lost. */
export const killing = (folder: string, { call, file, nth }: Point): string[] => [
  ...['-o', '/dev/null', '-P', join(folder, file)],
  ...['-e', `inject=${call}:signal=KILL:when=${nth}`],
]

/** The arguments that let calls from one point on, or that one alone, fail; strace writes into `log` which it made fail. */
export const refusing = (folder: string, { call, file, nth }: Point, how: Refusing): string[] => [
  ...['-o', how.log, '-P', join(folder, file), '-e', `trace=${call}`],
  ...['-e', `inject=${call}:error=${how.answer}:when=${nth}${how.once ? '' : '+'}`],
]

export interface Refusing {
  readonly answer: string
  readonly once: boolean
  readonly log: string
}

/** Whether strace made a call fail, by its log. */
export const isRefused = (log: string): boolean => log.includes('(INJECTED)')

const LINE = /^(\d+) +(?:\+\+\+|---|(<\.\.\. \w+ resumed>)|(\w+)\()/

/** Joins what strace writes in two halves when another thread comes in between, in the order in which the calls ended. */
export function wholeLines(trace: string): string[] {
  const halves = new Map<string, string>()
  const whole: string[] = []
  for (const line of trace.split('\n')) {
    const [, thread, resumed, name] = LINE.exec(line) ?? []
    if (thread === undefined) continue
    if (line.endsWith('<unfinished ...>')) halves.set(thread, line.slice(0, -'<unfinished ...>'.length))
    else if (resumed !== undefined)
      whole.push(`${halves.get(thread) ?? ''}${line.slice(line.indexOf('resumed>') + 'resumed>'.length)}`)
    else if (name !== undefined) whole.push(line)
  }
  return whole
}

const PATHS = /\d+<(\/[^>]*?)>|"(\/[^"]*)"/g

/** Reads a call from a line; null for one that concerns no file of this folder and is not something said. */
function readCall(line: string, folder: string): Call | null {
  const [, thread = '', name = '', text = ''] = /^(\d+) +(\w+)(\(.*)$/s.exec(line) ?? []
  if (name === 'write' && /^\(1</.test(text)) return { thread, name, files: [], text }
  const head = name.startsWith('pwrite') || name === 'write' ? text.slice(0, text.indexOf('>') + 1) : text
  const files = [...head.matchAll(PATHS)]
    .map(([, open, named]) => open ?? named ?? '')
    .filter(path => isAbsolute(path))
    .map(path => relative(folder, path.replace(/ \(deleted\)$/, '')))
    .filter(path => !path.startsWith('..'))
  return files.length === 0 ? null : { thread, name: name as CallName, files, text } // strace was asked for these only
}

/** Every call of these names that an undisturbed operation makes on files of its folder, and what it said in between. */
export async function recordCalls(
  folder: string,
  operation: OperationName,
  names: readonly CallName[],
  options: readonly string[] = [],
): Promise<{ calls: Call[]; ended: Ended }> {
  const own = workFolder('trace')
  mkdirSync(own, { recursive: true })
  const file = join(own, 'trace')
  const trace = `trace=${[...new Set([...names, 'write'])].join(',')}`
  const ended = await runTraced(folder, operation, ['-y', '-o', file, ...options, '-e', trace])
  const text = readFileSync(file, 'latin1')
  rmSync(own, { recursive: true, force: true })
  const calls = wholeLines(text).map(line => readCall(line, folder))
  return { ended, calls: calls.filter(call => call !== null) }
}

export const isSaying = (call: Call, what = '') => call.files.length === 0 && call.text.includes(`"${what}`)

/**
 * The points of an operation that lie after `begun`. strace counts thread by thread: where two threads make the same call on the
 * same file (both sync the folder), only the first to come to a number can be met by it. Of a rename it hears the first name alone.
 */
export function pointsOf(calls: readonly Call[], names: readonly CallName[]): Point[] {
  const counts = new Map<string, number>()
  const met = new Set<string>()
  const points: Point[] = []
  let begun = false
  for (const call of calls) {
    begun ||= isSaying(call, 'begun')
    const [file] = call.files
    if (file === undefined) continue
    const key = `${call.thread} ${call.name} ${file}`
    const nth = (counts.get(key) ?? 0) + 1
    counts.set(key, nth)
    const point = `${call.name} ${file} ${nth}`
    if (begun && !met.has(point) && names.includes(call.name)) points.push({ call: call.name, file, nth })
    met.add(point)
  }
  return points
}
