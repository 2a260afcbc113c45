import type * as z from 'zod'
import type { contract, events } from '#shared/ipc/contract.ts'

export type Contract = typeof contract
export type CallName = keyof Contract

type NameOfKind<K> = { [N in CallName]: Contract[N]['kind'] extends K ? N : never }[CallName]
export type QueryName = NameOfKind<'query'>
export type CommandName = NameOfKind<'command'>
export type JobName = NameOfKind<'job'>
export type ActionName = NameOfKind<'action'>

/** What a caller may pass; what the handler receives once parsed; what comes back. */
export type RawInput<N extends CallName> = z.input<Contract[N]['input']>
export type Input<N extends CallName> = z.output<Contract[N]['input']>
export type Output<N extends CallName> = z.output<Contract[N]['output']>

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>

export type ErrorCode =
  | 'unknown-call'
  | 'invalid-input'
  | 'locked'
  | 'veiled'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'full'
  | 'wrong-secret'
  /** The passphrase is asked once more for this act. */
  | 'confirm'
  | 'wait'
  | 'vault-fault'
  /** A damaged vault is open to be read: nothing is changed in it. */
  | 'read-only'
  | 'failed'

/** An answer crossing the boundary. Errors travel as data: Electron keeps only their message. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ErrorCode; readonly message: string }

/** What the preload puts on `window`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply<unknown>>
  on(name: string, listener: (payload: unknown) => void): () => void
}
