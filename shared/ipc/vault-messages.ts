import type { Reply } from './types.ts'

/** What the shell sends the vault process. */
export type ToVault =
  | { readonly say: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly say: 'close' }

/** What the vault process sends the shell. */
export type FromVault =
  | { readonly say: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly say: 'changed' }
  | { readonly say: 'progress'; readonly call: string; readonly done: number; readonly total: number }
  /** The start of the session that runs, or null: decides whether idle veils or locks. */
  | { readonly say: 'running'; readonly startedAt: string | null }
  | { readonly say: 'closed' }
