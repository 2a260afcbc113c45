import { lstat, open, rm, stat, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { giveName, hashDatabase, MAKING_SUFFIX, readBackup } from './backup-file.ts'
import { copyWhole } from './copy-bytes.ts'
import type { TellBytes } from './copy-bytes.ts'
import type { OnStep } from './durable-file.ts'
import { knownFault, VaultFault } from './errors.ts'

/** How putting a backup in another folder went. `same-drive`: it is there, and goes with the records when that drive does. */
export type Put = 'put' | 'same-drive' | 'missing' | 'full' | 'read-only' | 'failed'

const OUTCOMES: Readonly<Record<string, Put>> = {
  'folder-gone': 'missing',
  'disk-full': 'full',
  'too-little-space': 'full',
  'read-only': 'read-only',
}

/**
 * Copies a backup to another folder under a temporary name, makes it durable, reads it back, and gives it its name. Never
 * rejects: a stick may be away, full, read-only, or pulled out midway, and the backup in the vault's folder stands without it.
 */
export async function putBackup(
  { file, folder }: { file: string; folder: string },
  { onStep, tell }: { onStep: OnStep; tell?: TellBytes },
): Promise<Put> {
  const target = join(folder, basename(file))
  const making = `${target}${MAKING_SUFFIX}`
  let isOurs = false
  try {
    const there = await stat(folder)
    if (!there.isDirectory()) return 'missing'
    if (await isSameBackup(file, target)) return placeOf(file, there.dev)
    await requireRoom(file, folder)
    const from = await open(file, 'r')
    try {
      const to = await open(making, 'wx+', 0o600)
      isOurs = true
      try {
        const written = await copyWhole(from, to, tell)
        await to.sync()
        await onStep('put:file')
        const back = await copyWhole(to, null)
        if (back.sha256 !== written.sha256 || back.bytes !== written.bytes) throw new VaultFault('io-error', { file })
      } finally {
        await to.close()
      }
    } finally {
      await from.close()
    }
    await giveName(making, target, onStep)
    return await placeOf(file, there.dev)
  } catch (error) {
    // Only what this call has made; a stick that is gone takes it along, and the next backup removes it there.
    if (isOurs) await rm(making, { force: true }).catch(() => null)
    return OUTCOMES[knownFault(error, target)?.code ?? ''] ?? 'failed'
  }
}

const placeOf = async (file: string, device: number): Promise<Put> =>
  (await stat(dirname(file))).dev === device ? 'same-drive' : 'put'

async function requireRoom(file: string, folder: string): Promise<void> {
  const { size } = await stat(file)
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < size) throw new VaultFault('too-little-space', { file: folder, bytes: size })
}

/** Whether the other folder has this very backup already, whole. */
async function isSameBackup(file: string, target: string): Promise<boolean> {
  if ((await lstat(target).catch(() => null)) === null) return false
  const [here, there] = [await hashOf(file), await hashOf(target)]
  return here === there
}

async function hashOf(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    return (await copyWhole(handle, null)).sha256
  } finally {
    await handle.close()
  }
}

/** What a backup's file turned out to be when it was read again from its first byte to its last. */
export type Reread = 'whole' | 'damaged' | 'missing'

/** Reads a backup again: its beginning, and the hash of the database in it. Never rejects. */
export async function reread(file: string, tell?: TellBytes): Promise<Reread> {
  try {
    const { manifest } = await readBackup(file)
    const handle = await open(file, 'r')
    try {
      const found = await hashDatabase(handle, tell)
      return found === manifest.databaseSha256 ? 'whole' : 'damaged'
    } finally {
      await handle.close()
    }
  } catch (error) {
    return knownFault(error, file)?.code === 'folder-gone' ? 'missing' : 'damaged'
  }
}
