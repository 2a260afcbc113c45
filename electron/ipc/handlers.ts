import type { Sight } from '#electron/facilitators/sight.store.ts'
import type { Library } from '#electron/curriculum/library.ts'
import type { ReadDb, WriteDb } from '#electron/db/database.ts'
import type { Signer } from '#electron/vault/keys.ts'
import type { PublicSigningKey } from '#electron/vault/open-vault.ts'
import type { AuditSubject } from '#electron/audit/audit.store.ts'
import type { Person } from '#shared/vault/vault.ts'
import type {
  ActionName,
  CallName,
  Contract,
  ErrorCode,
  EventName,
  EventPayload,
  Input,
  Output,
  Reply,
} from '#shared/ipc/types.ts'
import type { Shell } from '#electron/window/shell.ts'
import type { VaultHost } from '#electron/vault/vault-host.ts'

/** What every handler of the vault process may ask of the world. */
interface World {
  /** This instant in UTC, with milliseconds. */
  now(): string
  readonly person: Person
  readonly library: Library
  /** Which groups this person sees, by those of their roles that the call admits. */
  readonly sight: Sight
  /** Which groups' sessions and notes they may read. */
  readonly recordSight: Sight
  /** Every public signing key, past ones too: what signatures are checked with. */
  signingKeys(): PublicSigningKey[]
}

export interface QueryContext extends World {
  readonly db: ReadDb
}

export interface CommandContext extends World {
  readonly db: WriteDb
  /** A new UUIDv7. */
  newId(): string
  /** Signs for this person; null for somebody who came in by the recovery code. */
  readonly signer: Signer | null
  /** A further audit event in the same transaction, for a command that is about several records. */
  alsoAudit(kind: string, subject: AuditSubject): void
}

export interface JobContext {
  readonly vault: VaultHost
  /** The curriculum that ships. */
  readonly library: Library
  now(): string
  /** Says how far the job is, as often as it likes; the interface hears `job.progress`. */
  progress(done: number, total: number): void
  /** Says that screens should ask again. */
  changed(): void
}

export interface ActionContext {
  readonly shell: Shell
}

interface Context {
  query: QueryContext
  command: CommandContext
  job: JobContext
  action: ActionContext
}
interface Result<T> {
  query: T
  command: T
  job: Promise<T>
  action: Promise<T>
}
type KindOf<N extends CallName> = Contract[N]['kind']

export type Handler<N extends CallName> = (context: Context[KindOf<N>], input: Input<N>) => Result<Output<N>>[KindOf<N>]

type Actions = ActionName

/** The handlers a feature owes the vault process: one for each of its queries, commands and jobs. */
export type HandlersOf<Feature extends string> = {
  readonly [N in Exclude<CallName, Actions> as N extends `${Feature}.${string}` ? N : never]: Handler<N>
}
/** The handlers a feature owes the shell: one for each of its actions. */
export type ActionsOf<Feature extends string> = {
  readonly [N in Actions as N extends `${Feature}.${string}` ? N : never]: Handler<N>
}
export type VaultHandlers = { readonly [N in Exclude<CallName, Actions>]: Handler<N> }
export type ShellHandlers = { readonly [N in Actions]: Handler<N> }

/** Tells the interface something unasked. */
export type Announce = <N extends EventName>(name: N, payload: EventPayload<N>) => void

/** Thrown by a handler to say no, in words the interface may show. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** An answer of no. */
export const refuse = (code: ErrorCode, message: string): Reply<never> => ({ ok: false, code, message })
