import { isBackupAuthentic, readBackup } from './backup-file.ts'
import type { Put, Reread } from './backup-places.ts'
import { requireSpace, withWorker } from './back-up.ts'
import type { CopyWorker } from './copy-work.ts'
import { isVaultFault } from './errors.ts'
import { removeCopies } from './vault-context.ts'
import type { Session } from './session.ts'

/** What a backup's file turned out to be; `opened`: its database was opened with today's keys and read whole. */
export type RereadBackup = { found: Reread; opened: boolean }

/**
 * Reads backups again from their first byte to their last, and opens those made under today's keys: the seal of each by its key,
 * the database by reading every page. Rejects with 'stopped' when it was ended; what is wrong with a file is its answer.
 */
export function rereadBackups(session: Session, files: readonly string[]): Promise<RereadBackup[]> {
  return withWorker(session, 'verify', async worker => {
    const found: RereadBackup[] = []
    // The same database in two places is opened once: whoever has its hash has it whole.
    const opened = new Set<string>()
    for (const file of files) found.push(await rereadOne(session, worker, { file, opened }))
    return found
  })
}

async function rereadOne(
  session: Session,
  worker: CopyWorker,
  { file, opened }: { file: string; opened: Set<string> },
): Promise<RereadBackup> {
  const backup = await readBackup(file).catch(() => null)
  const { epochId, keys, context } = session
  const sha256 = backup?.manifest.databaseSha256 ?? ''
  if (backup?.manifest.epochId !== epochId || opened.has(sha256))
    return { found: await worker.reread(file), opened: opened.has(sha256) }
  if (!isBackupAuthentic(backup, keys.backupKey)) return { found: 'damaged', opened: false }
  const { backupCopy } = context.paths
  await requireSpace(session, 1)
  await removeCopies(context)
  try {
    // Its hash is compared on the way.
    await worker.unpack({ file, database: backupCopy })
    await worker.check({ file: backupCopy, facts: null }, keys.databaseKey)
  } catch (error) {
    if (isVaultFault(error) && error.code === 'db-damaged') return { found: 'damaged', opened: false }
    throw error
  }
  opened.add(sha256)
  return { found: 'whole', opened: true }
}

/** Takes a backup to the chosen folder; null when there is none. Never replaces a file there. */
export const sendBackup = (session: Session, file: string): Promise<{ folder: string; put: Put } | null> =>
  withWorker(session, 'daily', async worker => {
    const { chosenFolder: folder } = worker
    return folder === null ? null : { folder, put: await worker.put({ file, folder }) }
  })
