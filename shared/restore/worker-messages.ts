import type { EraseCertificate, EraseOrder } from './erase.ts'
import type { FoundBackup, Placed, Rehearsal, UnusableBackup } from './restore.ts'

/** What can be restored: a backup's file, or the folder of a vault that was set aside. */
export type RestoreSource = { readonly kind: 'container' | 'folder'; readonly path: string }

/** A source with what it says of itself, before the shell gives it a handle. */
export type FoundSource = { readonly source: RestoreSource; readonly found: Omit<FoundBackup, 'backupId'> }

/** What the shell sends the process that tries a backup. The secret goes straight to it and nowhere else. */
export type ToRestore =
  | { readonly say: 'find'; readonly chosenFolders: readonly string[] }
  | { readonly say: 'look'; readonly path: string }
  | {
      readonly say: 'rehearse'
      readonly source: RestoreSource
      readonly slotId: string | null
      readonly secret: string
    }
  | { readonly say: 'place' }
  | { readonly say: 'drop' }
  | { readonly say: 'erase'; readonly order: EraseOrder }
  | { readonly say: 'finish-erase' }

/** What it sends back: how far it is, then one answer to each message. */
export type FromRestore =
  | { readonly say: 'progress'; readonly done: number; readonly total: number }
  | { readonly say: 'found'; readonly found: readonly FoundSource[]; readonly unusable: readonly UnusableBackup[] }
  | { readonly say: 'rehearsed'; readonly report: Rehearsal }
  | { readonly say: 'placed'; readonly placed: Placed }
  | { readonly say: 'dropped' }
  | { readonly say: 'erased'; readonly certificate: EraseCertificate | null }
  | { readonly say: 'refused'; readonly code: string; readonly message: string }
