import { join } from 'node:path'
import { BACKUP_SUFFIX, MAKING_SUFFIX, makeBackupFolder, signManifest } from './backup-file.ts'
import type { BackupManifest, FoundBackup } from './backup-file.ts'
import type { Packed } from './copy-bytes.ts'
import type { BackupCause, WorkCause } from '#shared/backup/backup.ts'
import type { Put } from './backup-places.ts'
import type { CopyWorker } from './copy-work.ts'
import { signSeal, stampOf } from './digest.ts'
import { isVaultFault, knownFault, toVaultFault, VaultFault } from './errors.ts'
import { signHeader } from './header.ts'
import type { Header } from './header.ts'
import { inTurn } from './session.ts'
import type { AuditPosition, Session } from './session.ts'
import { takeCopyBeside, takeCopyHere } from './take-copy.ts'
import type { TakenCopy } from './take-copy.ts'
import { removeCopies } from './vault-context.ts'

const SPARE_BYTES = 32 * 1024 * 1024
/** The copy, and the backup made of it. */
const TIMES_THE_DATABASE = 2

/** Why, where the audit stands, and who does the work (the context's own worker when left out). */
export type BackupRequest = { cause: BackupCause; audit: () => AuditPosition }

/** A backup just made and verified; `put` says how it went with the other folder, null when there is none. */
export type MadeBackup = FoundBackup & { chosen: { folder: string; put: Put } | null }

/** Throws 'too-little-space' unless the vault's disk has room for so many databases and something to spare. */
export async function requireSpace({ context }: Session, times = TIMES_THE_DATABASE): Promise<void> {
  const { folder, database } = context.paths
  const needed = Number((await stampOf(database)).size) * times + SPARE_BYTES
  const free = await context.freeBytes(folder).catch((error: unknown) => {
    throw toVaultFault(error, folder)
  })
  if (free < needed) throw new VaultFault('too-little-space', { file: folder, bytes: needed })
}

/** What a backup says of itself, and the header that opens it: signed with the keys of now. */
function signedParts(
  session: Session,
  cause: BackupCause,
  { schema, holdings, audit }: TakenCopy,
  { bytes, sha256 }: Packed,
): { manifest: BackupManifest; header: Header } {
  if (!session.isOpen) throw new VaultFault('stopped')
  const { context, keys, header: held } = session
  const { macs: _macs, generation, ...body } = held
  const { vaultId, epochId } = body
  const madeAt = context.now().toISOString()
  const about = { auditHead: audit.head, auditCount: audit.count }
  const counter = (body.seal?.counter ?? 0) + 1
  const seal = signSeal(keys.sealKey, vaultId, { epochId, counter, sha256, ...about, sealedAt: madeAt })
  const header = signHeader({ ...body, stop: 'clean', seal }, generation, [{ epochId, headerKey: keys.headerKey }])
  const manifest = {
    ...{ vaultId, epochId, madeAt, cause, schema, ...holdings, ...about },
    databaseBytes: bytes,
    databaseSha256: sha256,
  }
  return { manifest: signManifest(manifest, header, keys.backupKey), header }
}

/** The beginning of the names of this vault's backups: what is ours in a folder that others use too. */
export const backupPrefix = (vaultId: string): string => `circlebook-${vaultId.slice(-8)}-`

/** Checks a copy, makes a backup of it in the vault's folder, and gives it back as read from there. */
export async function backUpCopy(
  session: Session,
  worker: CopyWorker,
  cause: BackupCause,
  copy: TakenCopy,
): Promise<FoundBackup> {
  const { backups } = session.context.paths
  await makeBackupFolder(backups)
  const { context, header } = session
  const at = context.now().toISOString().slice(0, 16).replace(/[T:]/g, '-')
  const name = `${backupPrefix(header.vaultId)}${at}-${cause}-${context.random(4).toString('hex')}${BACKUP_SUFFIX}`
  const file = join(backups, name)
  const making = `${file}${MAKING_SUFFIX}`
  const write = async () => {
    const packed = await worker.pack({ making, database: copy.file })
    const parts = signedParts(session, cause, copy, packed)
    await worker.seal({ making, ...parts })
    return parts
  }
  const [, parts] = await Promise.all([check(session, worker, copy), write()])
  // Only what was found whole, twice over, gets the name of a backup.
  await worker.name({ making, file })
  return { file, name, ...parts }
}

async function check({ keys }: Session, worker: CopyWorker, { file, facts, damaged }: TakenCopy): Promise<void> {
  try {
    await worker.check({ file, facts }, keys.databaseKey)
  } catch (error) {
    throw isVaultFault(error) && error.code === 'db-damaged' ? new VaultFault(error.code, { file: damaged }) : error
  }
}

/** Puts a backup in the chosen folder too, if there is one. */
export async function sendOn(made: FoundBackup, worker: CopyWorker): Promise<MadeBackup> {
  const { chosenFolder: folder } = worker
  return { ...made, chosen: folder === null ? null : { folder, put: await worker.put({ file: made.file, folder }) } }
}

async function backUpNow(session: Session, worker: CopyWorker, request: BackupRequest): Promise<MadeBackup> {
  await requireSpace(session)
  const copy =
    (await takeCopyBeside(session, worker, request.audit)) ?? (await takeCopyHere(session, worker, request.audit))
  return sendOn(await backUpCopy(session, worker, request.cause, copy), worker)
}

/**
 * Runs work with copies that a lock ends: one piece at a time, and not while the keys are changed. Rejects with a VaultFault,
 * 'stopped' when it was ended. Whatever it leaves under our own temporary names is removed.
 */
export async function withWorker<T>(
  session: Session,
  cause: WorkCause,
  work: (worker: CopyWorker) => Promise<T>,
): Promise<T> {
  const { context } = session
  const worker = await context.startWorker(cause)
  try {
    const { done } = await inTurn(session, async () => {
      if (session.backup !== null) throw new VaultFault('in-use', { file: context.paths.backups })
      const running = work(worker).finally(async () => {
        worker.end()
        // A vault that was closed meanwhile may be somebody else's by now.
        if (session.isOpen) await removeCopies(context)
        session.backup = null
      })
      session.backup = { stop: () => worker.end(), done: running }
      // Not awaited in the turn: the header may be changed meanwhile.
      return { done: running }
    })
    return await done
  } catch (error) {
    throw knownFault(error, context.paths.database) ?? error
  } finally {
    worker.end()
  }
}

/**
 * Makes a verified backup of the open vault: in its own folder, and in the chosen one when it is there. The vault answers
 * meanwhile. Rejects with a VaultFault, 'stopped' when it was ended or the vault closed;
 * stopped at any moment, everything that was there is there, and what is left is removed at the next unlock.
 */
export const backUp = (session: Session, request: BackupRequest): Promise<MadeBackup> =>
  withWorker(session, request.cause, worker => backUpNow(session, worker, request))

/** Ends a backup that is being made, if there is one, and waits until it has cleaned up. */
export async function stopBackup(session: Session): Promise<void> {
  const { backup } = session
  backup?.stop()
  await backup?.done.catch(() => null)
}
