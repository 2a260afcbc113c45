import { lstat, open } from 'node:fs/promises'
import { createDurably, overwriteDurably } from './durable-file.ts'
import type { OnStep } from './durable-file.ts'
import { toVaultFault, VaultFault } from './errors.ts'
import { COPY_BYTES, encodeCopy, HEADER_FILE_BYTES, readHeader } from './header.ts'
import type { Header, ReadHeader } from './header.ts'

export type FoundHeader = Extract<ReadHeader, { kind: 'header' }>

/** Reads vault.hdr; rejects with 'header-missing', 'header-damaged', 'newer-header', 'not-a-file' or the disk's fault. */
export async function loadHeader(file: string): Promise<FoundHeader> {
  const read = readHeader(await headerBytes(file))
  if (read.kind === 'newer') throw new VaultFault('newer-header', { file })
  if (read.kind === 'damaged') throw new VaultFault('header-damaged', { file })
  return read
}

async function headerBytes(file: string): Promise<Buffer> {
  try {
    const found = await lstat(file).catch((error: unknown) => {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      throw missing ? new VaultFault('header-missing', { file }) : error
    })
    if (!found.isFile()) throw new VaultFault('not-a-file', { file })
    const handle = await open(file, 'r')
    try {
      // One byte more than a header has shows that the file is too long, however long it is.
      const bytes = Buffer.alloc(HEADER_FILE_BYTES + 1)
      let length = 0
      for (;;) {
        const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length)
        if (bytesRead === 0) return bytes.subarray(0, length)
        length += bytesRead
      }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw toVaultFault(error, file)
  }
}

/** One copy, read back in memory first: what could not be read again is never written. */
function readableCopy(header: Header, file: string): Buffer {
  const copy = encodeCopy(header)
  if (copy === null) throw new VaultFault('header-full', { file })
  if (readHeader(copy).kind !== 'header') throw new RangeError('The header holds a value outside its own format.')
  return copy
}

/** Creates vault.hdr with both copies; rejects when it is already there. */
export async function createHeaderFile(file: string, header: Header, onStep: OnStep): Promise<void> {
  const copy = readableCopy(header, file)
  const whole = Buffer.alloc(HEADER_FILE_BYTES)
  whole.set(copy, 0)
  whole.set(copy, COPY_BYTES)
  await createDurably(file, whole, onStep)
}

/** Writes copy B, makes it durable, then copy A: at every moment one of them is whole. */
export async function writeHeaderFile(file: string, header: Header, onStep: OnStep): Promise<void> {
  const copy = readableCopy(header, file)
  await overwriteDurably(file, COPY_BYTES, copy, onStep)
  await overwriteDurably(file, 0, copy, onStep)
}
