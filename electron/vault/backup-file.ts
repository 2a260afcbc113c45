import { createHash } from 'node:crypto'
import { chmod, mkdir, open, readdir, rename } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { bytesText } from './argon2.ts'
import { canonicalJson, fromText, toText, utf8 } from './bytes.ts'
import { syncFolder } from './durable-file.ts'
import type { OnStep } from './durable-file.ts'
import { toVaultFault, VaultFault } from './errors.ts'
import { COPY_BYTES, encodeCopy, readHeader } from './header.ts'
import type { Header } from './header.ts'
import { Holdings } from './holdings.ts'
import { macOf, sameBytes } from './keys.ts'

// One file: magic, version, manifest, one copy of the vault's header as vault.hdr spells it, then the encrypted database.
// The header in it says "clean" and seals the database beside it: taken apart, the two are a vault.

const MAGIC = utf8('CirclebookBackup')
const VERSION = 1
const VERSION_AT = 16
const LENGTH_AT = 20
const CHECKSUM_AT = 24
const MANIFEST_AT = 64
const HEADER_AT = 64 * 1024
const DATABASE_AT = HEADER_AT + COPY_BYTES
const HASH_BYTES = 32
const CHUNK_BYTES = 1024 * 1024

/** What a backup's name ends in. */
export const BACKUP_SUFFIX = '.circlebook-backup'

const Instant = z.iso.datetime({ precision: 3 })
const hex32 = z.string().regex(/^[0-9a-f]{64}$/)

/** Why a backup is made: by itself once a day, by hand, or before something that changes much. */
export const BackupCause = z.literal(['daily', 'manual', 'migration', 'import', 'rotation'])
export type BackupCause = z.infer<typeof BackupCause>

const Manifest = Holdings.extend({
  vaultId: z.uuid(),
  epochId: z.uuid(),
  madeAt: Instant,
  cause: BackupCause,
  schema: z.int().min(0),
  databaseBytes: z.int().min(1),
  databaseSha256: hex32,
  auditHead: hex32,
  auditCount: z.int().min(0),
  /** HMAC-SHA-256 with the epoch's backup key over all of the above and the header copy's SHA-256. */
  mac: bytesText(HASH_BYTES),
})
/** What a backup says of itself before anybody has opened it, and proves afterwards. */
export type BackupManifest = z.infer<typeof Manifest>

/** A backup file's name, manifest and header, as read without a key. */
export type FoundBackup = { file: string; name: string; manifest: BackupManifest; header: Header }

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

/** Signs a manifest together with the header copy that stands beside it. */
export function signManifest(
  manifest: Omit<BackupManifest, 'mac'>,
  header: Header,
  backupKey: Uint8Array,
): BackupManifest {
  return { ...manifest, mac: toText(macOf(backupKey, [utf8(canonicalJson(manifest)), hashOf(copyOf(header))])) }
}

/** Whether a backup's manifest and header were written by a holder of the epoch's backup key. */
export function isBackupAuthentic(
  { manifest, header }: Pick<FoundBackup, 'manifest' | 'header'>,
  backupKey: Uint8Array,
): boolean {
  const { mac, ...rest } = manifest
  return sameBytes(fromText(mac), fromText(signManifest(rest, header, backupKey).mac))
}

function copyOf(header: Header): Buffer {
  const copy = encodeCopy(header)
  if (copy === null) throw new VaultFault('header-full')
  return copy
}

function headOf(manifest: BackupManifest, header: Header): Buffer {
  const text = utf8(canonicalJson(manifest))
  const head = Buffer.alloc(DATABASE_AT)
  head.set(MAGIC, 0)
  head.writeUInt32BE(VERSION, VERSION_AT)
  head.writeUInt32BE(text.length, LENGTH_AT)
  head.set(text, MANIFEST_AT)
  head.set(copyOf(header), HEADER_AT)
  head.set(hashOf(head.subarray(MANIFEST_AT)), CHECKSUM_AT)
  return head
}

/** Copies bytes from one open file to another and gives their SHA-256 (64 hex digits); stops at the end of the first. */
async function copyBytes(from: FileHandle, fromAt: number, to: FileHandle | null, toAt: number): Promise<string> {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  for (let done = 0; ;) {
    const { bytesRead } = await from.read(chunk, 0, chunk.length, fromAt + done)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(chunk.subarray(0, bytesRead))
    for (let written = 0; to !== null && written < bytesRead;)
      written += (await to.write(chunk, written, bytesRead - written, toAt + done + written)).bytesWritten
    done += bytesRead
  }
}

/**
 * Writes a backup under a temporary name, reads it back from the disk, and only then gives it its name, durably. `database` is a
 * *closed* file. Rejects with a VaultFault; nothing that was there is replaced unless it has the same name.
 */
export async function writeBackup(
  file: string,
  parts: { manifest: BackupManifest; header: Header; database: string },
  onStep: OnStep,
): Promise<void> {
  const making = `${file}.making`
  try {
    const to = await open(making, 'w+', 0o600)
    try {
      const from = await open(parts.database, 'r')
      try {
        await to.write(headOf(parts.manifest, parts.header), 0, DATABASE_AT, 0)
        await copyBytes(from, 0, to, DATABASE_AT)
      } finally {
        await from.close()
      }
      await to.sync()
      await onStep('backup:file')
      const { databaseSha256 } = parts.manifest
      if ((await copyBytes(to, DATABASE_AT, null, 0)) !== databaseSha256) throw new VaultFault('io-error', { file })
    } finally {
      await to.close()
    }
    await readBackup(making)
    await rename(making, file)
    await onStep('backup:rename')
    await syncFolder(dirname(file))
    await onStep('backup:folder')
  } catch (error) {
    throw toVaultFault(error, file)
  }
}

/** Makes the folder for backups, for its owner alone. */
export async function makeBackupFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (process.platform !== 'win32') await chmod(folder, 0o700)
    await syncFolder(dirname(folder))
  } catch (error) {
    throw toVaultFault(error, folder)
  }
}

/** Reads a backup's manifest and header; rejects with 'header-damaged', 'newer-header' or the disk's fault. */
export async function readBackup(file: string): Promise<FoundBackup> {
  const head = Buffer.alloc(DATABASE_AT)
  try {
    const handle = await open(file, 'r')
    try {
      await handle.read(head, 0, DATABASE_AT, 0)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw toVaultFault(error, file)
  }
  if (!sameBytes(head.subarray(0, MAGIC.length), MAGIC)) throw new VaultFault('header-damaged', { file })
  if (head.readUInt32BE(VERSION_AT) > VERSION) throw new VaultFault('newer-header', { file })
  const isWhole = sameBytes(head.subarray(CHECKSUM_AT, CHECKSUM_AT + HASH_BYTES), hashOf(head.subarray(MANIFEST_AT)))
  const length = head.readUInt32BE(LENGTH_AT)
  if (!isWhole || length > HEADER_AT - MANIFEST_AT) throw new VaultFault('header-damaged', { file })
  const copy = head.subarray(HEADER_AT)
  const read = readHeader(Buffer.concat([copy, copy]))
  const manifest = Manifest.safeParse(JSON.parse(head.toString('utf8', MANIFEST_AT, MANIFEST_AT + length)))
  if (read.kind !== 'header' || !manifest.success) throw new VaultFault('header-damaged', { file })
  return { file, name: basename(file), manifest: manifest.data, header: read.header }
}

/** The backups in a folder that can be read, oldest first; a missing folder holds none. */
export async function listBackups(folder: string): Promise<FoundBackup[]> {
  const names = await readdir(folder).catch(() => [])
  const found: FoundBackup[] = []
  for (const name of names.filter(one => one.endsWith(BACKUP_SUFFIX))) {
    const backup = await readBackup(join(folder, name)).catch(() => null)
    if (backup !== null) found.push(backup)
  }
  return found.toSorted((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? -1 : 1))
}

/** Takes a backup apart into an empty folder as `vault.hdr` and `vault.db`; rejects when the database is not the one sealed in it. */
export async function extractBackup(file: string, into: { header: string; database: string }): Promise<void> {
  const { manifest, header } = await readBackup(file)
  try {
    const from = await open(file, 'r')
    const database = await open(into.database, 'wx', 0o600)
    const headers = await open(into.header, 'wx', 0o600)
    try {
      const sha256 = await copyBytes(from, DATABASE_AT, database, 0)
      if (sha256 !== manifest.databaseSha256) throw new VaultFault('db-damaged', { file })
      await headers.write(Buffer.concat([copyOf(header), copyOf(header)]))
      await Promise.all([database.sync(), headers.sync()])
    } finally {
      await Promise.all([from.close(), database.close(), headers.close()])
    }
  } catch (error) {
    throw toVaultFault(error, file)
  }
}
