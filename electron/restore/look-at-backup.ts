import { open, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { NEWEST_SCHEMA } from '#electron/db/migrate.ts'
import { readBackup } from '#electron/vault/backup-file.ts'
import { isVaultFault } from '#electron/vault/errors.ts'
import { loadHeader } from '#electron/vault/header-file.ts'
import { COPY_BYTES, readHeader } from '#electron/vault/header.ts'
import { peopleOf } from '#electron/vault/slot-changes.ts'
import { vaultPaths } from '#electron/vault/vault-context.ts'
import type { FoundBackup } from '#shared/restore/restore.ts'
import type { RestoreSource } from '#shared/restore/worker-messages.ts'
import { RestoreFault } from './restore-fault.ts'

// Where a container's parts stand: fixed by [VA23] for every version of it.
const MAGIC = 'CirclebookBackup'
const HEADER_AT = 64 * 1024
const DATABASE_AT = HEADER_AT + COPY_BYTES

/** What a source says of itself before anybody has opened it. */
export type Looked = Omit<FoundBackup, 'backupId' | 'place'> & { readonly databaseBytes: number }

async function headOf(file: string): Promise<{ head: Buffer; size: number }> {
  const handle = await open(file, 'r')
  try {
    const head = Buffer.alloc(DATABASE_AT)
    const { bytesRead } = await handle.read(head, 0, DATABASE_AT, 0)
    return { head: head.subarray(0, bytesRead), size: (await handle.stat()).size }
  } finally {
    await handle.close()
  }
}

/** Why a container could not be read, in a restore's own words. */
async function whyNot(file: string, thrown: unknown): Promise<Error> {
  if (!isVaultFault(thrown)) return new RestoreFault('damaged', file)
  if (thrown.code === 'folder-gone') return new RestoreFault('gone', file)
  if (thrown.code === 'newer-header') return new RestoreFault('newer-backup', file)
  if (thrown.code === 'not-a-file') return new RestoreFault('not-a-backup', file)
  if (thrown.code !== 'header-damaged') return thrown
  const { head, size } = await headOf(file)
  if (head.toString('latin1', 0, MAGIC.length) !== MAGIC) return new RestoreFault('not-a-backup', file)
  if (size < DATABASE_AT) return new RestoreFault('cut-short', file)
  const copy = head.subarray(HEADER_AT)
  const isNewer = readHeader(Buffer.concat([copy, copy])).kind === 'newer'
  return new RestoreFault(isNewer ? 'newer-backup' : 'damaged', file)
}

/** Reads a backup's beginning; rejects with a RestoreFault, or the disk's VaultFault, whose sentence names the file. */
export async function lookAtContainer(file: string): Promise<Looked> {
  const found = await readBackup(file).catch(async (error: unknown) => {
    throw await whyNot(file, error)
  })
  const { manifest, header } = found
  const { size } = await stat(file)
  if (size < DATABASE_AT + manifest.databaseBytes) throw new RestoreFault('cut-short', file)
  if (size > DATABASE_AT + manifest.databaseBytes) throw new RestoreFault('damaged', file)
  if (manifest.schema > NEWEST_SCHEMA) throw new RestoreFault('newer-records', file)
  return {
    name: basename(file),
    folder: dirname(file),
    bytes: size,
    madeAt: manifest.madeAt,
    cause: manifest.cause,
    vaultId: manifest.vaultId,
    people: peopleOf(header).map(({ slotId, displayName }) => ({ slotId, name: displayName })),
    counts: manifest.counts,
    lastSessionOn: manifest.lastSessionOn,
    databaseBytes: manifest.databaseBytes,
  }
}

/** Looks at a vault that was set aside, whole or not; rejects with a VaultFault. */
export async function lookAtFolder(folder: string): Promise<Looked> {
  const paths = vaultPaths(folder)
  const { header } = await loadHeader(paths.header)
  const { size } = await stat(paths.database).catch(() => {
    throw new RestoreFault('gone', paths.database)
  })
  return {
    name: basename(folder),
    folder: dirname(folder),
    bytes: size,
    madeAt: header.stop === 'clean' ? (header.seal?.sealedAt ?? null) : null,
    cause: 'kept-aside',
    vaultId: header.vaultId,
    people: peopleOf(header).map(({ slotId, displayName }) => ({ slotId, name: displayName })),
    counts: null,
    lastSessionOn: null,
    databaseBytes: size,
  }
}

/** What a source says of itself; rejects with a sentence when it cannot be used. */
export const lookAt = ({ kind, path }: RestoreSource): Promise<Looked> =>
  kind === 'container' ? lookAtContainer(path) : lookAtFolder(path)
