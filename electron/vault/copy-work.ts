import { giveName, packDatabase, sealBackup, unpackDatabase } from './backup-file.ts'
import type { BackupManifest } from './backup-file.ts'
import type { Packed } from './copy-bytes.ts'
import { putBackup, reread } from './backup-places.ts'
import type { Put, Reread } from './backup-places.ts'
import { verifyCopy } from './copy-facts.ts'
import type { CopyFacts } from './copy-facts.ts'
import { ownCopy } from './bytes.ts'
import type { OnStep } from './durable-file.ts'
import { VaultFault } from './errors.ts'
import type { Header } from './header.ts'
import type { WorkCause } from '#shared/backup/backup.ts'

/**
 * Reads copies whole and writes backups: in this process, or in another one that may be ended at any moment. Each method
 * rejects with a VaultFault. Keys given to it stay the caller's.
 */
export interface CopyWorker {
  /** The folder besides the vault's own that backups go to, or null. */
  readonly chosenFolder: string | null
  /** Tells from now on how large a file has grown, while the caller can tell nothing. */
  watch(file: string, total: number): void
  /**
   * Copies a database that the caller has open and does not write to meanwhile. Null where the work is done in the caller's own
   * process: closing a second descriptor there would take SQLite's locks away.
   */
  readonly copy: ((files: { database: string; copy: string }) => Promise<void>) | null
  /** May go on beside everything else. */
  check(copy: { file: string; facts: CopyFacts | null }, databaseKey: Buffer): Promise<void>
  pack(files: { making: string; database: string }): Promise<Packed>
  seal(backup: { making: string; manifest: BackupManifest; header: Header }): Promise<void>
  /** Gives a sealed backup its name, durably; a file that has it is not replaced. */
  name(backup: { making: string; file: string }): Promise<void>
  put(copy: { file: string; folder: string }): Promise<Put>
  reread(file: string): Promise<Reread>
  unpack(files: { file: string; database: string }): Promise<void>
  /** Ends the work at once; what is under way rejects with 'stopped'. Safe to call again. */
  end(): void
}

/** Makes whoever does the work; `cause` is for whoever shows it. */
export type StartWorker = (cause: WorkCause) => Promise<CopyWorker>

/** The work done in this process, one piece after another: where no other process can be had. */
export function workHere(onStep: OnStep, chosenFolder: string | null = null): CopyWorker {
  let isEnded = false
  const unlessEnded = async <T>(work: () => T | Promise<T>): Promise<T> => {
    if (isEnded) throw new VaultFault('stopped')
    const done = await work()
    if (isEnded) throw new VaultFault('stopped')
    return done
  }
  return {
    chosenFolder,
    watch: () => undefined,
    copy: null,
    check: ({ file, facts }, databaseKey) => unlessEnded(() => verifyCopy(file, ownCopy(databaseKey), facts)),
    pack: files => unlessEnded(() => packDatabase(files)),
    seal: backup => unlessEnded(() => sealBackup(backup, { onStep })),
    name: ({ making, file }) => unlessEnded(() => giveName(making, file, onStep)),
    put: copy => unlessEnded(() => putBackup(copy, { onStep })),
    reread: file => unlessEnded(() => reread(file)),
    unpack: ({ file, database }) => unlessEnded(() => unpackDatabase(file, database)),
    end: () => {
      isEnded = true
    },
  }
}
