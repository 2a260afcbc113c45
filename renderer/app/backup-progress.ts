import type { BackupProgress } from '#shared/backup/backup.ts'
import { on } from './call.ts'
import { makeStore } from './store.ts'

const progress = makeStore<BackupProgress | null>(null)

/** How far the backup is that is being made or read, in a component; null while there is none. */
export const useBackupProgress = (): BackupProgress | null => progress.useValue()

on('backup.progress', next => progress.set(next))
