import type { WorkCause } from '#shared/backup/backup.ts'
import type { Reply } from './types.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

/** What the shell sends the vault process. */
export type ToVault =
  | { readonly say: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly say: 'close' }
  | WorkerNews

/** What the vault process sends the shell. */
export type FromVault =
  | { readonly say: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly say: 'changed' }
  | { readonly say: 'progress'; readonly call: string; readonly done: number; readonly total: number }
  /** The start of the session that runs, or null: decides whether idle veils or locks. */
  | { readonly say: 'running'; readonly startedAt: string | null }
  | { readonly say: 'closed' }
  | WorkerOrder

/** What the vault wants of the process that checks and writes backups, which only the shell can start. */
export type WorkerOrder = { readonly say: 'worker'; readonly id: number } & (
  | { readonly order: 'start'; readonly cause: WorkCause }
  | { readonly order: 'post'; readonly message: ToWorker }
  | { readonly order: 'end' }
)

/** What the shell tells the vault of that process. */
export type WorkerNews = { readonly say: 'worker'; readonly id: number } &
  /** It runs; backups go to this folder too, if there is one. */
  (
    | { readonly news: 'started'; readonly chosenFolder: string | null }
    | { readonly news: 'said'; readonly message: FromWorker }
    | { readonly news: 'ended' }
  )
