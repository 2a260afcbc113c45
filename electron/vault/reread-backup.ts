import { isBackupAuthentic, readBackup } from './backup-file.ts'
import type { Put, Reread } from './backup-places.ts'
import { requireSpace, withWorker } from './back-up.ts'
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
    for (const file of files) {
      const whole = await worker.reread(file)
      const isOurs = whole === 'whole' && (await isUnderTodaysKeys(session, file))
      if (isOurs === 'altered') found.push({ found: 'damaged', opened: false })
      else if (!isOurs) found.push({ found: whole, opened: false })
      else {
        const { backupCopy } = session.context.paths
        await requireSpace(session, 1)
        await removeCopies(session.context)
        await worker.unpack({ file, database: backupCopy })
        await worker.check({ file: backupCopy, facts: null }, session.keys.databaseKey)
        found.push({ found: 'whole', opened: true })
      }
    }
    return found
  })
}

async function isUnderTodaysKeys({ epochId, keys }: Session, file: string): Promise<boolean | 'altered'> {
  const backup = await readBackup(file)
  if (backup.manifest.epochId !== epochId) return false
  return isBackupAuthentic(backup, keys.backupKey) ? true : 'altered'
}

/** Takes a backup to the chosen folder; null when there is none. Never replaces a file there. */
export const sendBackup = (session: Session, file: string): Promise<{ folder: string; put: Put } | null> =>
  withWorker(session, 'daily', async worker => {
    const { chosenFolder: folder } = worker
    return folder === null ? null : { folder, put: await worker.put({ file, folder }) }
  })
