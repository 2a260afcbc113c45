import { chmod, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { BACKUP_SUFFIX } from '#electron/vault/backup-file.ts'
import { VaultFault } from '#electron/vault/errors.ts'
import { COPY_BYTES } from '#electron/vault/header.ts'
import type { Random } from '#electron/vault/keys.ts'

/** A backup's manifest and header, up to its encrypted records [VA23]. */
const CONTAINER_HEAD = 64 * 1024 + COPY_BYTES

/** Whether wrapped keys stand in a file of this name. */
export const isKeyFile = (name: string): boolean => name === 'vault.hdr' || name.includes(BACKUP_SUFFIX)

/** Whether a file of this name in a vault's folder is this app's. */
export const isOwnFile = (name: string): boolean => isKeyFile(name) || name.startsWith('vault.')

/** Overwrites where keys stand in a file and reads it back; gives how many bytes. Throws when the disk gives back anything else. */
export async function overwriteKeys(file: string, random: Random): Promise<number> {
  if (process.platform !== 'win32') await chmod(file, 0o600).catch(() => null)
  const handle = await open(file, 'r+')
  try {
    const { size } = await handle.stat()
    const length = basename(file) === 'vault.hdr' ? size : Math.min(size, CONTAINER_HEAD)
    const noise = random(length)
    for (let written = 0; written < length;)
      written += (await handle.write(noise, written, length - written, written)).bytesWritten
    await handle.sync()
    const back = Buffer.alloc(length)
    for (let read = 0; read < length;) {
      const { bytesRead } = await handle.read(back, read, length - read, read)
      if (bytesRead === 0) break
      read += bytesRead
    }
    if (!back.equals(noise)) throw new VaultFault('io-error', { file })
    return length
  } finally {
    await handle.close()
  }
}
