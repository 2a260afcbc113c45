import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { hash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Next } from './chance.ts'

// A disk as it may be when the power goes. What was written and not synced may be there, or not, or in part, sector by sector;
// names that were given, changed or taken away since their folder was synced may be as before. What was synced is there.

type Change =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly length: number }

/** A file's bytes as they are sure to be, and what was done to them since. */
interface Inode {
  sure: Buffer
  pending: Change[]
}

type Naming =
  | { readonly kind: 'give'; readonly path: string; readonly inode: Inode | null }
  | { readonly kind: 'take'; readonly path: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }

/** Names to files; null is a folder. */
type Names = Map<string, Inode | null>

/** One call as the disk hears it. */
export type Event =
  | { readonly kind: 'create'; readonly path: string; readonly truncates: boolean }
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly length: number }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }

const SECTOR = 512

/** A file after these changes, in a buffer of its own: made once, since a torn write is thousands of changes. */
function applyAll(bytes: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return bytes
  const endOf = (change: Change) => (change.kind === 'write' ? change.at + change.bytes.length : change.length)
  const room = Buffer.alloc(changes.reduce((most, change) => Math.max(most, endOf(change)), bytes.length))
  room.set(bytes)
  let length = bytes.length
  for (const change of changes) {
    if (change.kind === 'write') {
      room.set(change.bytes, change.at)
      length = Math.max(length, change.at + change.bytes.length)
    } else {
      // What was cut off comes back as zeros if the file grows again.
      room.fill(0, Math.min(length, change.length), Math.max(length, change.length))
      length = change.length
    }
  }
  return room.subarray(0, length)
}

function rename(names: Names, naming: Naming): void {
  if (naming.kind === 'give') names.set(naming.path, naming.inode)
  else if (naming.kind === 'take') names.delete(naming.path)
  else
    for (const [path, inode] of [...names])
      if (path === naming.from || path.startsWith(`${naming.from}/`)) {
        names.delete(path)
        names.set(`${naming.to}${path.slice(naming.from.length)}`, inode)
      }
}

const folderOf = (naming: Naming) => dirname(naming.kind === 'move' ? naming.to : naming.path)

/** Files and folders of one moment: paths to bytes, null for a folder. */
export type Disk = ReadonlyMap<string, Buffer | null>

/** A disk that is written to, and what it may hold if the power goes now. */
export class LosingDisk {
  readonly #sure: Names = new Map()
  readonly #now: Names = new Map()
  #naming: Naming[] = []

  constructor(begins: Disk) {
    for (const [path, bytes] of begins) this.#sure.set(path, bytes === null ? null : { sure: bytes, pending: [] })
    for (const [path, inode] of this.#sure) this.#now.set(path, inode)
  }

  /** Whether anything is not yet sure. */
  get isUnsure(): boolean {
    return this.#naming.length > 0 || this.#inodes().some(inode => inode.pending.length > 0)
  }

  hear(event: Event): void {
    switch (event.kind) {
      case 'create': {
        const held = this.#now.get(event.path)
        if (held !== undefined) {
          if (event.truncates && held !== null) held.pending.push({ kind: 'truncate', length: 0 })
          return
        }
        return this.#name({ kind: 'give', path: event.path, inode: { sure: Buffer.alloc(0), pending: [] } })
      }
      case 'folder':
        return this.#name({ kind: 'give', path: event.path, inode: null })
      case 'write':
        return void this.#file(event.path).pending.push({ kind: 'write', at: event.at, bytes: event.bytes })
      case 'truncate':
        return void this.#file(event.path).pending.push({ kind: 'truncate', length: event.length })
      case 'rename':
        return this.#name({ kind: 'move', from: event.from, to: event.to })
      case 'remove':
        return this.#name({ kind: 'take', path: event.path })
      case 'sync':
        return this.#sync(event.path)
    }
  }

  /** A disk this one may turn out to be: everything kept, everything lost, or something between. */
  stateAfter(next: Next, how: 'all' | 'none' | 'some'): Disk {
    const kept = how === 'all' ? this.#naming.length : how === 'none' ? 0 : next(this.#naming.length + 1)
    const names: Names = new Map(this.#sure)
    for (const naming of this.#naming.slice(0, kept)) rename(names, naming)
    const bytes = new Map<Inode, Buffer>()
    const settle = (inode: Inode): Buffer => {
      const held = bytes.get(inode) ?? keepSome(inode, next, how)
      bytes.set(inode, held)
      return held
    }
    return new Map([...names].map(([path, inode]) => [path, inode === null ? null : settle(inode)]))
  }

  #inodes = () => [...this.#now.values(), ...this.#sure.values()].filter(inode => inode !== null)

  #file(path: string): Inode {
    const inode = this.#now.get(path)
    if (inode === undefined || inode === null) throw new Error(`${path} is no file`)
    return inode
  }

  #name(naming: Naming): void {
    rename(this.#now, naming)
    this.#naming.push(naming)
  }

  #sync(path: string): void {
    const inode = this.#now.get(path)
    if (inode !== null && inode !== undefined) {
      inode.sure = applyAll(inode.sure, inode.pending)
      inode.pending = []
      return
    }
    // A folder: the names in it are sure, in the order in which they were given.
    const folder = path === '' ? '.' : path
    const [own, others] = [
      this.#naming.filter(one => folderOf(one) === folder),
      this.#naming.filter(one => folderOf(one) !== folder),
    ]
    for (const naming of own) rename(this.#sure, naming)
    this.#naming = others
  }
}

/** A file with each change since its last sync kept, lost, or kept in some of its sectors. */
function keepSome({ sure, pending }: Inode, next: Next, how: 'all' | 'none' | 'some'): Buffer {
  if (how === 'none') return sure
  // Half of the disks lose nothing but what came last; the others lose this and keep that.
  const until = how === 'some' && next(2) === 0 ? next(pending.length + 1) : pending.length
  const kept = pending.slice(0, until).flatMap((change, at) => {
    const isLast = at === until - 1
    const fate = how === 'all' ? 0 : until < pending.length && !isLast ? 0 : next(4)
    if (fate === 1) return []
    if (fate === 0 || change.kind === 'truncate') return [change]
    return tear(change, fate === 2 ? SECTOR : 8 * SECTOR, next)
  })
  return applyAll(sure, kept)
}

/** Some sectors of a write: the first so many, or any. */
function tear(change: Extract<Change, { kind: 'write' }>, sector: number, next: Next): Change[] {
  const parts = Math.ceil(change.bytes.length / sector)
  const until = next(parts + 1)
  const isPrefix = next(2) === 0
  return Array.from({ length: parts }, (_, part) => part)
    .filter(part => (isPrefix ? part < until : next(2) === 0))
    .map(part => ({
      kind: 'write',
      at: change.at + part * sector,
      bytes: change.bytes.subarray(part * sector, (part + 1) * sector),
    }))
}

const hashes = new WeakMap<Buffer, string>()

/** The number of a file's bytes: most files of a disk are the same in the next, and nothing here changes a buffer. */
function hashOfFile(bytes: Buffer): string {
  const found = hashes.get(bytes) ?? hash('sha1', bytes)
  hashes.set(bytes, found)
  return found
}

/** One number for all that a disk holds. */
export const hashOf = (disk: Disk): string =>
  hash(
    'sha1',
    [...disk]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => `${path} ${bytes === null ? '' : hashOfFile(bytes)}`)
      .join('\n'),
  )

/** Writes a disk's files into an emptied folder. */
export function writeDisk(disk: Disk, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const [path, bytes] of [...disk].toSorted(([a], [b]) => a.length - b.length)) {
    const whole = join(folder, path)
    if (bytes === null) {
      mkdirSync(whole, { recursive: true, mode: 0o700 })
      continue
    }
    mkdirSync(dirname(whole), { recursive: true, mode: 0o700 })
    const file = openSync(whole, 'w', 0o600)
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
    closeSync(file)
  }
}
