import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'

const CHUNK = 8 * 1024 * 1024

/** One process of the app: what it does there, as its command line tells. */
export interface OneProcess {
  readonly pid: number
  readonly role: 'shell' | 'vault' | 'page' | 'gpu' | 'browser' | 'other'
}

/** The app's process and all that it started, directly or not. Linux only. */
export function processesOf(rootPid: number): OneProcess[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readText(`/proc/${name}/stat`) : null
    if (stat !== null) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const isBelow = (pid: number): boolean => pid === rootPid || (pid > 1 && isBelow(parents.get(pid) ?? 0))
  return [...parents.keys()].filter(isBelow).map(pid => ({ pid, role: roleOf(pid, rootPid) }))
}

function roleOf(pid: number, rootPid: number): OneProcess['role'] {
  const line = readText(`/proc/${pid}/cmdline`) ?? ''
  if (pid === rootPid) return 'shell'
  if (/vault\.js\0/.test(line)) return 'vault'
  if (line.includes('--type=renderer')) return 'page'
  if (line.includes('--type=gpu-process')) return 'gpu'
  return line.includes('chrom') && !line.includes('--type=') ? 'browser' : 'other'
}

type Range = readonly [from: number, until: number]

/** How often each needle stands in what the process can write to; null when it is gone. Throws when it shuts its memory. */
export function countInMemory(pid: number, needles: Readonly<Record<string, Buffer>>): Record<string, number> | null {
  const maps = readText(`/proc/${pid}/maps`)
  if (maps === null || maps === '') return null
  const [memory, pages] = [openSync(`/proc/${pid}/mem`, 'r'), openSync(`/proc/${pid}/pagemap`, 'r')]
  const counts = Object.fromEntries(Object.keys(needles).map(name => [name, 0]))
  for (const line of maps.split('\n')) {
    const [, from, until] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
    if (from === undefined || until === undefined) continue
    const mapped: Range = [Number.parseInt(from, 16), Number.parseInt(until, 16)]
    for (const used of usedRanges(pages, mapped)) countInRange(memory, used, needles, counts)
  }
  closeSync(memory)
  closeSync(pages)
  return counts
}

const PAGE = 4096
const ENTRY = 8

/** The parts of a mapping that have pages in memory or in swap: most of what is mapped was never touched. */
function usedRanges(pages: number, [from, until]: Range): Range[] {
  const entries = Buffer.alloc(((until - from) / PAGE) * ENTRY)
  const read = tryRead(pages, entries, (from / PAGE) * ENTRY)
  const ranges: Range[] = []
  let start: number | null = null
  for (let at = 0; at <= read / ENTRY; at += 1) {
    // The two highest bits: in memory, in swap.
    const isUsed = at < read / ENTRY && (entries.readUInt8(at * ENTRY + 7) & 0xc0) !== 0
    if (isUsed) start ??= from + at * PAGE
    else if (start !== null) {
      ranges.push([start, from + at * PAGE])
      start = null
    }
  }
  return ranges
}

const buffer = Buffer.alloc(CHUNK)

function countInRange(
  file: number,
  [from, until]: Range,
  needles: Readonly<Record<string, Buffer>>,
  counts: Record<string, number>,
): void {
  const overlap = Math.max(...Object.values(needles).map(needle => needle.length)) - 1
  for (let at = from; at < until; at += CHUNK - overlap) {
    const length = tryRead(file, buffer.subarray(0, Math.min(CHUNK, until - at)), at)
    const bytes = buffer.subarray(0, length)
    for (const [name, needle] of Object.entries(needles)) {
      // What lies wholly in the overlap is counted with the next piece.
      const counted = at + CHUNK < until ? length - overlap : length
      for (let found = bytes.indexOf(needle); found >= 0 && found < counted; found = bytes.indexOf(needle, found + 1))
        counts[name] = (counts[name] ?? 0) + 1
    }
  }
}

function tryRead(file: number, into: Buffer, position: number): number {
  try {
    return readSync(file, into, 0, into.length, position)
  } catch {
    return 0 // a guard page, or one that the system keeps to itself
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // the process ended meanwhile
  }
}
