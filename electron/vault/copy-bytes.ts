import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { toVaultFault } from './errors.ts'

const CHUNK_BYTES = 1024 * 1024

/** Told after each mebibyte how many bytes are done, of how many. */
export type TellBytes = (done: number, total: number) => void

type Copied = { from: { handle: FileHandle; at: number }; to: { handle: FileHandle; at: number } | null }

/** Copies bytes from one open file to another, or to none, and gives their number; stops at the end of the first. `each` sees them all. */
async function passBytes({ from, to }: Copied, each: (bytes: Uint8Array) => void, tell?: TellBytes): Promise<number> {
  const total = tell === undefined ? 0 : (await from.handle.stat()).size - from.at
  let [filling, full] = [Buffer.alloc(CHUNK_BYTES), Buffer.alloc(CHUNK_BYTES)]
  // The next mebibyte is read while one is hashed and written.
  let reading = from.handle.read(filling, 0, CHUNK_BYTES, from.at)
  for (let done = 0; ;) {
    const { bytesRead } = await reading
    if (bytesRead === 0) return done
    ;[filling, full] = [full, filling]
    reading = from.handle.read(filling, 0, CHUNK_BYTES, from.at + done + bytesRead)
    reading.catch(() => null) // a write that fails first leaves nobody waiting for it
    const writing = to === null ? null : writeAll(to.handle, full.subarray(0, bytesRead), to.at + done)
    each(full.subarray(0, bytesRead))
    await writing
    done += bytesRead
    tell?.(done, total)
  }
}

/** The same, with the SHA-256 of what was copied. */
export async function copyBytes(from: Copied['from'], to: Copied['to'], tell?: TellBytes): Promise<Packed> {
  const hash = createHash('sha256')
  const bytes = await passBytes({ from, to }, piece => hash.update(piece), tell)
  return { bytes, sha256: hash.digest('hex') }
}

/** Writes all of some bytes at a place of an open file. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let written = 0; written < bytes.length;)
    written += (await handle.write(bytes, written, bytes.length - written, at + written)).bytesWritten
}

/** Bytes as they lie on a disk: how many, and their SHA-256 (64 hex digits). */
export type Packed = { bytes: number; sha256: string }

/** Copies a whole backup file, or only reads it (`to` null), and gives its size and hash. The handles stay the caller's. */
export const copyWhole = (from: FileHandle, to: FileHandle | null, tell?: TellBytes): Promise<Packed> =>
  copyBytes({ handle: from, at: 0 }, to === null ? null : { handle: to, at: 0 }, tell)

/** Copies a database that another process has open, and does not write to meanwhile, over a file of ours. Rejects with a VaultFault. */
export async function copyDatabase(files: { database: string; copy: string }, tell?: TellBytes): Promise<void> {
  const { database, copy } = files
  try {
    const to = await open(copy, 'r+')
    try {
      await to.truncate(0)
      const from = await open(database, 'r')
      try {
        const copied = { from: { handle: from, at: 0 }, to: { handle: to, at: 0 } }
        await passBytes(copied, () => undefined, tell)
      } finally {
        await from.close()
      }
    } finally {
      await to.close()
    }
  } catch (error) {
    throw toVaultFault(error, copy)
  }
}
