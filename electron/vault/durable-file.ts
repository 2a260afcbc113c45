import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { toVaultFault } from './errors.ts'

/** Called after each durable step with its name, for tests that stop the world there. */
export type OnStep = (step: string) => void | Promise<void>

const FILE_MODE = 0o600

/** Makes a folder's entries durable; does nothing on Windows, which has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeAll(file: string, flags: string, bytes: Uint8Array, offset: number): Promise<void> {
  const handle = await open(file, flags, FILE_MODE)
  try {
    let written = 0
    while (written < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, offset + written)
      written += bytesWritten
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Creates a file (0600) that was not there, durably; rejects with a VaultFault, also when it exists. */
export async function createDurably(file: string, bytes: Uint8Array, onStep: OnStep): Promise<void> {
  try {
    await writeAll(file, 'wx', bytes, 0)
    await onStep('create:file')
    await syncFolder(dirname(file))
    await onStep('create:folder')
  } catch (error) {
    throw toVaultFault(error, file)
  }
}

/** Replaces a whole file: a temporary name, fsync, rename, fsync of the folder; rejects with a VaultFault. */
export async function replaceDurably(file: string, bytes: Uint8Array, onStep: OnStep): Promise<void> {
  const temporary = `${file}.new`
  try {
    await writeAll(temporary, 'w', bytes, 0)
    await onStep('replace:file')
    await rename(temporary, file)
    await onStep('replace:rename')
    await syncFolder(dirname(file))
    await onStep('replace:folder')
  } catch (error) {
    throw toVaultFault(error, file)
  }
}

/** Overwrites bytes inside an existing file, then fsyncs file and folder; rejects with a VaultFault. */
export async function overwriteDurably(file: string, offset: number, bytes: Uint8Array, onStep: OnStep): Promise<void> {
  try {
    await writeAll(file, 'r+', bytes, offset)
    await onStep('overwrite:file')
    await syncFolder(dirname(file))
    await onStep('overwrite:folder')
  } catch (error) {
    throw toVaultFault(error, file)
  }
}

/** Makes a file's content durable. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
