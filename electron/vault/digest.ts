import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { fromText, toText, utf8 } from './bytes.ts'
import { toVaultFault } from './errors.ts'
import type { DigestSeal } from './header.ts'
import { macOf, sameBytes } from './keys.ts'

const CHUNK_BYTES = 1024 * 1024

/** What tells whether a file may have changed since it was hashed: size, times and identity, as the file system keeps them. */
export type FileStamp = { size: bigint; modified: bigint; changed: bigint; inode: bigint }

/** A closed file's SHA-256 (64 hex digits) and its stamp from before the hashing. */
export type FileDigest = { sha256: string; stamp: FileStamp }

/** A file's stamp, without opening it: SQLite's locks on an open database stay untouched. Rejects with a VaultFault. */
export async function stampOf(file: string): Promise<FileStamp> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(file, { bigint: true })
    return { size, modified: mtimeNs, changed: ctimeNs, inode: ino }
  } catch (error) {
    throw toVaultFault(error, file)
  }
}

/** Whether two stamps are of the same unchanged file. */
export function sameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode
}

/**
 * SHA-256 of a *closed* file, a mebibyte at a time so that other work goes on, the next one read while one is hashed; rejects
 * with a VaultFault, or with the signal's reason when aborted. Never call it while this process has the database open: closing the file would drop SQLite's locks.
 */
export async function digestFile(file: string, signal?: AbortSignal): Promise<FileDigest> {
  const stamp = await stampOf(file)
  try {
    const handle = await open(file, 'r')
    try {
      const hash = createHash('sha256')
      const chunk = Math.min(CHUNK_BYTES, Number(stamp.size) + 1)
      let [filling, full] = [Buffer.alloc(chunk), Buffer.alloc(chunk)]
      let reading = handle.read(filling, 0, chunk, 0)
      for (let at = 0; ;) {
        const { bytesRead } = await reading
        signal?.throwIfAborted()
        if (bytesRead === 0) return { sha256: hash.digest('hex'), stamp }
        at += bytesRead
        ;[filling, full] = [full, filling]
        reading = handle.read(filling, 0, chunk, at)
        hash.update(full.subarray(0, bytesRead))
      }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw toVaultFault(error, file)
  }
}

function sealInput(vaultId: string, seal: Omit<DigestSeal, 'mac'>): Buffer[] {
  const { epochId, counter, sha256, auditHead, auditCount, sealedAt } = seal
  return ['sealed-digest-1', vaultId, epochId, String(counter), sha256, auditHead, String(auditCount), sealedAt].map(
    utf8,
  )
}

/** Signs a closed database's digest with its counter and the audit's position. */
export function signSeal(sealKey: Uint8Array, vaultId: string, seal: Omit<DigestSeal, 'mac'>): DigestSeal {
  return { ...seal, mac: toText(macOf(sealKey, sealInput(vaultId, seal))) }
}

/** Whether a seal was made with this key for this vault. */
export function isSealAuthentic(sealKey: Uint8Array, vaultId: string, seal: DigestSeal): boolean {
  return sameBytes(fromText(seal.mac), macOf(sealKey, sealInput(vaultId, seal)))
}

/**
 * A closed file's digest, taken in the background: `start` begins at once or, when nothing began yet, after a while; `give`
 * hashes again when the file has changed since it was taken.
 */
export type BackgroundDigest = { start(afterMs?: number): void; stop(): Promise<void>; give(): Promise<FileDigest> }

/** A digest that begins when told; `stop` also closes the file, and must come before the database is opened. */
export function backgroundDigest(file: string): BackgroundDigest {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: { stop: AbortController; result: Promise<FileDigest | null> } | null = null
  const begin = () => {
    const stop = new AbortController()
    running = { stop, result: digestFile(file, stop.signal).catch(() => null) }
  }
  return {
    start(afterMs = 0) {
      if (running !== null) return
      clearTimeout(timer)
      if (afterMs === 0) begin()
      else timer = setTimeout(begin, afterMs).unref()
    },
    async stop() {
      clearTimeout(timer)
      running?.stop.abort(new Error('The digest is no longer wanted.'))
      await running?.result
      running = null
    },
    async give(): Promise<FileDigest> {
      clearTimeout(timer)
      const held = await running?.result
      if (held !== null && held !== undefined && sameStamp(held.stamp, await stampOf(file))) return held
      return digestFile(file)
    },
  }
}
