import { open, type FileHandle } from 'node:fs/promises'
import { toVaultFault } from '#electron/vault/errors.ts'

const MIB = 1024 * 1024
/** What a disk reads at once; a block that it refuses is left as zeros. */
const BLOCK_BYTES = 4096

/** Gives bytes of a file from a place on, as `FileHandle.read` does. */
export type ReadBytes = (into: Buffer, length: number, at: number) => Promise<number>

/**
 * Copies what a disk still reads; a block that it refuses is left as zeros, which the database then finds. Gives how many bytes were
 * refused. Rejects when the copy cannot be written.
 */
export async function copyReadable(read: ReadBytes, size: number, to: Pick<FileHandle, 'write'>): Promise<number> {
  const chunk = Buffer.alloc(MIB)
  let refused = 0
  for (let at = 0; at < size; at += MIB) {
    const length = Math.min(MIB, size - at)
    chunk.fill(0)
    if (!(await readFully(read, chunk, length, at))) refused += await readBlocks(read, chunk, length, at)
    for (let written = 0; written < length;)
      written += (await to.write(chunk, written, length - written, at + written)).bytesWritten
  }
  return refused
}

async function readFully(read: ReadBytes, into: Buffer, length: number, at: number): Promise<boolean> {
  try {
    for (let done = 0; done < length;) {
      const bytes = await read(into.subarray(done), length - done, at + done)
      if (bytes === 0) return true
      done += bytes
    }
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EIO') return false
    throw error
  }
}

async function readBlocks(read: ReadBytes, chunk: Buffer, length: number, at: number): Promise<number> {
  let refused = 0
  for (let from = 0; from < length; from += BLOCK_BYTES) {
    const size = Math.min(BLOCK_BYTES, length - from)
    const block = chunk.subarray(from, from + size)
    if (await readFully(read, block, size, at + from)) continue
    block.fill(0)
    refused += size
  }
  return refused
}

/** Copies a file as far as it can be read into a new one; gives the bytes that were refused. Rejects with a VaultFault that names the file at fault. */
export async function copyFile(from: string, to: string): Promise<number> {
  const source = await open(from, 'r').catch((error: unknown) => {
    throw toVaultFault(error, from)
  })
  try {
    const target = await open(to, 'wx', 0o600)
    try {
      const { size } = await source.stat()
      const refused = await copyReadable(
        async (into, length, at) => (await source.read(into, 0, length, at)).bytesRead,
        size,
        target,
      )
      await target.sync()
      return refused
    } finally {
      await target.close()
    }
  } catch (error) {
    throw toVaultFault(error, to)
  } finally {
    await source.close()
  }
}
