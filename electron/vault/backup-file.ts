import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir, open, readdir, rename } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { bytesText } from './argon2.ts'
import { copyBytes, writeAll } from './copy-bytes.ts'
import type { Packed, TellBytes } from './copy-bytes.ts'
import { canonicalJson, fromText, toText, utf8 } from './bytes.ts'
import { createDurably, syncFolder } from './durable-file.ts'
import type { OnStep } from './durable-file.ts'
import { toVaultFault, VaultFault } from './errors.ts'
import { COPY_BYTES, encodeCopy, readHeader } from './header.ts'
import type { Header } from './header.ts'
import { Holdings } from './holdings.ts'
import { macOf, sameBytes } from './keys.ts'
import { BackupCause } from '#shared/backup/backup.ts'

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

/** What a backup's name ends in. */
export const BACKUP_SUFFIX = '.circlebook-backup'
/** What stands behind that while it is being made. */
export const MAKING_SUFFIX = '.making'

const Instant = z.iso.datetime({ precision: 3 })
const hex32 = z.string().regex(/^[0-9a-f]{64}$/)

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

/** Copies a *closed* database to its place in a backup that is being made, and gives its size and hash. Rejects with a VaultFault. */
export async function packDatabase(files: { making: string; database: string }, tell?: TellBytes): Promise<Packed> {
  const { making, database } = files
  try {
    const to = await open(making, 'wx', 0o600)
    try {
      const from = await open(database, 'r')
      try {
        return await copyBytes({ handle: from, at: 0 }, { handle: to, at: DATABASE_AT }, tell)
      } finally {
        await from.close()
      }
    } finally {
      await to.close()
    }
  } catch (error) {
    throw toVaultFault(error, making)
  }
}

/** Completes a backup that is being made with what it says of itself, and reads it back from the disk. Rejects with a VaultFault. */
export async function sealBackup(
  backup: { making: string; manifest: BackupManifest; header: Header },
  { onStep, tell }: { onStep: OnStep; tell?: TellBytes },
): Promise<void> {
  const { making, manifest, header } = backup
  try {
    const to = await open(making, 'r+')
    try {
      await writeAll(to, headOf(manifest, header), 0)
      await to.sync()
      await onStep('backup:file')
      const { sha256 } = await copyBytes({ handle: to, at: DATABASE_AT }, null, tell)
      if (sha256 !== manifest.databaseSha256) throw new VaultFault('io-error', { file: making })
    } finally {
      await to.close()
    }
    await readBackup(making)
  } catch (error) {
    throw toVaultFault(error, making)
  }
}

/** Gives a whole and durable file its name in the same folder, durably; throws when something has that name. Rejects with a VaultFault. */
export async function giveName(making: string, file: string, onStep: OnStep): Promise<void> {
  try {
    if ((await lstat(file).catch(() => null)) !== null) throw new VaultFault('already-exists', { file: dirname(file) })
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
  const manifest = parseManifest(head.toString('utf8', MANIFEST_AT, MANIFEST_AT + length))
  if (read.kind !== 'header' || manifest === null) throw new VaultFault('header-damaged', { file })
  return { file, name: basename(file), manifest, header: read.header }
}

function parseManifest(text: string): BackupManifest | null {
  try {
    return Manifest.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
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

/** The hash of the database in an open backup, read from the disk. */
export const hashDatabase = async (handle: FileHandle, tell?: TellBytes): Promise<string> =>
  (await copyBytes({ handle, at: DATABASE_AT }, null, tell)).sha256

/** Takes the database out of a backup into a new file; rejects when it is not the one sealed in it. */
export async function unpackDatabase(file: string, into: string, tell?: TellBytes): Promise<void> {
  const { manifest } = await readBackup(file)
  try {
    const from = await open(file, 'r')
    try {
      const to = await open(into, 'wx', 0o600)
      try {
        const { sha256 } = await copyBytes({ handle: from, at: DATABASE_AT }, { handle: to, at: 0 }, tell)
        if (sha256 !== manifest.databaseSha256) throw new VaultFault('db-damaged', { file })
        await to.sync()
      } finally {
        await to.close()
      }
    } finally {
      await from.close()
    }
  } catch (error) {
    throw toVaultFault(error, file)
  }
}

/** Takes a backup apart into an empty folder as `vault.hdr` and `vault.db`; rejects when the database is not the one sealed in it. */
export async function extractBackup(file: string, into: { header: string; database: string }): Promise<void> {
  const { header } = await readBackup(file)
  await unpackDatabase(file, into.database)
  const copy = copyOf(header)
  await createDurably(into.header, Buffer.concat([copy, copy]), () => undefined)
}
